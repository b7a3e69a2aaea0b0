//! Gradients where an operand has a run-time axis: those of the same rows as a tensor.
#![forbid(unsafe_code)]
#![deny(warnings)]
#![allow(clippy::redundant_closure_call, reason = "without optimization, nothing of a frame is shared")]

use shapewise::prelude::*;

type Row = Tensor<f64, shape![4]>;

const X: [[f64; 4]; 3] = [[0.3, -1.2, 2.5, 0.7], [1.1, 0.4, -0.6, 1.9], [-2.2, 0.9, 0.1, -0.5]];

fn rows() -> Vec<Row> {
    X.into_iter().map(Row::new).collect()
}

fn near(name: &str, run_time: &[f64], known: &[f64]) {
    assert_eq!(run_time.len(), known.len(), "{name}");
    for (left, right) in run_time.iter().zip(known) {
        assert!((left - right).abs() <= 1e-12 * right.abs().max(1.0), "{name}: {run_time:?} {known:?}");
    }
}

/// Each loss with respect to what has a known shape, and to the operand itself.
macro_rules! same {
    ([$x:ident $v:ident $w:ident $b:ident] $(($($loss:tt)*))*) => {$(
        (|| {
            let $v: Tensor<f64, shape![4]> = Tensor::new([0.5, -0.25, 1.5, 0.8]);
            let $w: Tensor<f64, shape![4, 2]> = Tensor::new([[0.2, -0.4], [1.3, 0.6], [-0.7, 0.1], [0.9, -1.1]]);
            let $b: Tensor<f64, shape![2]> = Tensor::new([0.05, -0.35]);
            let name = stringify!($($loss)*);
            let of_rows = { let $x = rows(); tensor!(grad($($loss)* + 0.0 * (sum($w) + sum($v) + sum($b)), ($v, $w, $b))) };
            let known = {
                let $x: Tensor<f64, shape![3, 4]> = Tensor::new(X);
                tensor!(grad($($loss)* + 0.0 * (sum($x) + sum($w) + sum($v) + sum($b)), ($v, $w, $b, $x)))
            };
            near(name, of_rows.0.as_slice(), known.0.as_slice());
            near(name, of_rows.1.as_slice(), known.1.as_slice());
            near(name, of_rows.2.as_slice(), known.2.as_slice());
            let of_rows = { let $x = rows(); tensor!(box grad($($loss)* + 0.0 * sum($x), $x)) };
            near(name, shapewise::flatten_slice(&of_rows), known.3.as_slice());
        })();
    )*};
}

#[test]
fn of_elements_and_reductions() {
    same! {
        [x v w b]
        (mean((x - v) ** 2))
        (sum(mean(x * v, axis=0) ** 2))
        (np.var(x * v))
        (sum(np.std(x * v, axis=0)))
        (max(x * v) + sum(max(x * v, axis=0)) + sum(min(x * v, axis=1)))
        (np.prod(x * v))
        (sum(logsumexp(x * v, axis=0)) + logsumexp(x * v))
        (sum(softmax(x * v, axis=0) ** 2))
        (mean(where(x > v, x, x * v)))
        (mean(np.maximum(x, v) * np.clip(x * v, -1, 1)))
        (np.ptp(x * v) + np.linalg.norm(x * v))
        (sum(x * v) / len(x) + mean(x * v) * x.size)
        (mean(np.ones_like(x * v) * x * v, where=x > 0))
    }
}

#[test]
fn of_products_and_views() {
    same! {
        [x v w b]
        (mean((x @ w + b) ** 2))
        (mean(relu(x @ w + b) @ b))
        (-mean(log_softmax(x @ w + b, axis=-1)[:, 0]))
        (sum(np.tanh(x[:, 1:] * v[1:]) @ w[1:]))
        (sum(np.concatenate((x * v, x), axis=1) ** 2))
        (sum(np.take(x * v, [0, 2], axis=1) ** 2))
        (sum(np.cumsum(x * v, axis=1) ** 2))
        (sum((x[1:] * v) ** 2))
        (sum((x * v)[::-2] ** 3))
        (sum((x * v)[0] * (x * v)[-1]))
        (sum(np.take(x * v, [2, 0, 2, -1], axis=0) ** 2))
        (sum(np.einsum("bi,io->bo", x, w) ** 2))
        (mean((x - mean(x * v, axis=1, keepdims=True)) / np.sqrt(np.var(x, axis=1, keepdims=True) + 1e-5) * v))
    }
}

#[test]
fn of_what_run_time_many_integers_pick() {
    let w: Tensor<f64, shape![5, 2]> = tensor!(np.arange(10).reshape(5, 2) / 10);
    let ids: Tensor<i64, shape![3, 2]> = Tensor::new([[0, 1], [4, 4], [3, 0]]);
    let rows: Vec<Tensor<i64, shape![2]>> = vec![[0, 1].into(), [4, 4].into(), [3, 0].into()];
    let known = tensor!(grad(sum(take(w, ids, axis = 0) * *2), w));
    assert_eq!(tensor!(grad(sum(take(w, rows, axis = 0) * *2), w)), known);
    let x = self::rows();
    let few = [[0, 1].into(), [2, 2].into(), [1, 1].into(), Tensor::<i64, shape![2]>::new([2, 0])];
    let few = &few[..];
    let of_rows = tensor!(box grad(sum(take(x, few, axis=0) ** 2), x));
    let known = {
        let x: Tensor<f64, shape![3, 4]> = Tensor::new(X);
        let few: Tensor<i64, shape![4, 2]> = Tensor::new([[0, 1], [2, 2], [1, 1], [2, 0]]);
        tensor!(grad(sum(take(x, few, axis = 0) * *2), x))
    };
    near("rows of rows", shapewise::flatten_slice(&of_rows), known.as_slice());
}

#[test]
fn of_weights_that_matrices_of_a_stack_share() {
    let stack: Tensor<f64, shape![3, 2, 4]> = tensor!(np.sin(np.arange(24).reshape(3, 2, 4)));
    let matrices: Vec<Tensor<f64, shape![2, 4]>> = (0..3_usize).map(|at| tensor!(stack[{ at }])).collect();
    let w: Tensor<f64, shape![4, 2]> = Tensor::new([[0.2, -0.4], [1.3, 0.6], [-0.7, 0.1], [0.9, -1.1]]);
    let v: Tensor<f64, shape![4]> = Tensor::new([0.5, -0.25, 1.5, 0.8]);
    let rows: Tensor<f64, shape![6, 4]> = tensor!(stack.reshape(6, 4));
    let known = tensor!(grad(sum((rows @ w) ** 3), w));
    near("a stack", tensor!(grad(sum((stack @ w) ** 3), w)).as_slice(), known.as_slice());
    near("a stack's run-time axis", tensor!(grad(sum((matrices @ w) ** 3), w)).as_slice(), known.as_slice());
    let known = tensor!(grad(sum((rows @ v) ** 3), v));
    near("a vector", tensor!(grad(sum((stack @ v) ** 3), v)).as_slice(), known.as_slice());
    near(
        "a vector beside a run-time axis",
        tensor!(grad(sum((matrices @ v) ** 3), v)).as_slice(),
        known.as_slice(),
    );
    // The weight's own axis of one element.
    let one: Tensor<f64, shape![1, 4, 2]> = tensor!(w[None]);
    let known = tensor!(grad(sum((rows @ w) ** 3), w));
    near("an axis of one", tensor!(grad(sum((stack @ one) ** 3), one)).as_slice(), known.as_slice());
}

#[test]
fn of_a_weight_larger_than_a_step_may_be() {
    let x: Box<Tensor<f32, shape![3, 784]>> = tensor!(<f32> box np.sin(np.arange(2352).reshape(3, 784)));
    let rows: Vec<Tensor<f32, shape![784]>> = (0..3_usize).map(|at| tensor!(x[{ at }])).collect();
    let mut w: Box<Tensor<f32, shape![784, 128]>> = tensor!(box np.ones((784, 128), dtype=np.float32));
    let mut slope = w.clone();
    tensor!(slope = grad(mean((x @ w - 1) ** 2), w));
    let error: Tensor<f32, shape![3, 128]> = tensor!((x @ w - 1) * 2 / 384);
    let by_hand: Box<Tensor<f32, shape![784, 128]>> = tensor!(box x.T @ error);
    assert!(tensor!(max(abs(slope - by_hand))) < 1e-5);
    let mut of_rows = w.clone();
    tensor!(of_rows = grad(mean((rows @ w - 1) ** 2), w));
    assert!(tensor!(max(abs(of_rows - by_hand))) < 1e-5);
    // Nothing is stored but the new weight.
    let before = w.clone();
    tensor!(w -= 0.5 * grad(mean((x @ before - 1) ** 2), before));
    assert!(tensor!(max(abs(before - 0.5 * by_hand - w))) < 1e-5);
}

#[test]
fn of_a_gradient() {
    let v: Tensor<f64, shape![4]> = Tensor::new([0.5, -0.25, 1.5, 0.8]);
    let w: Tensor<f64, shape![4, 2]> = Tensor::new([[0.2, -0.4], [1.3, 0.6], [-0.7, 0.1], [0.9, -1.1]]);
    let of_rows = {
        let x = rows();
        tensor!(grad(sum(grad(mean(np.tanh((x * v) @ w) ** 2), w) ** 2), v))
    };
    let known = {
        let x: Tensor<f64, shape![3, 4]> = Tensor::new(X);
        tensor!(grad(sum(grad(mean(np.tanh((x * v) @ w) ** 2), w) ** 2), v))
    };
    near("a gradient of one of a product", of_rows.as_slice(), known.as_slice());
}

#[test]
fn shapes_alone_have_run_time_lengths() {
    let x = rows();
    assert_eq!(tensor!(sum(np.ones_like(x), axis = (0, 1), keepdims = True)).as_slice(), [12.0]);
    assert_eq!(tensor!(sum(np.full_like(x[1:] + 1, 2), axis=0)).as_slice(), [4.0; 4]);
    assert_eq!(tensor!(box np.zeros_like(x)).len(), 3);
    let slope: Result<Tensor<f64, shape![4]>, shapewise::Error> = {
        let v = Row::ones();
        tensor!(try grad(sum(x[1:] * v), v) + grad(sum((x * v)[1:]), v))
    };
    assert_eq!(slope, Ok(tensor!(2 * sum(x[1:], axis=0))));
    let y = &x[..2];
    let none: Result<f64, shapewise::Error> = tensor!(try sum(np.ones_like(x + y)));
    assert_eq!(none, Err(shapewise::Error::Lengths { left: 3, right: 2 }));
    assert!(std::panic::catch_unwind(|| tensor!(sum(np.ones_like(x + y)))).is_err());
}
