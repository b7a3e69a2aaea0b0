//! Gradients into places, in blocks, of models, in generic code.
#![forbid(unsafe_code)]
#![expect(
    clippy::cast_precision_loss,
    clippy::float_cmp,
    clippy::type_complexity,
    clippy::unreadable_literal,
    reason = "tests of exact values"
)]

use shapewise::prelude::*;

type Weights = Tensor<f64, shape![3, 2]>;

struct Model {
    w: Weights,
    b: Tensor<f64, shape![2]>,
}

fn inputs() -> (Tensor<f64, shape![4, 3]>, Tensor<f64, shape![4, 2]>, Model) {
    let x = Tensor::from_fn(|[i, j]| 0.5 * (i as f64) - 0.25 * (j as f64) - 0.3);
    let y = Tensor::from_fn(|[i, j]| if (i + j) % 2 == 0 { 1.0 } else { 0.0 });
    let w = Tensor::from_fn(|[i, j]| 0.1 * (i as f64) - 0.2 * (j as f64) + 0.05);
    (x, y, Model { w, b: Tensor::from([0.5, -0.5]) })
}

#[test]
fn gradients_go_into_places() {
    let (x, y, model) = inputs();
    let mut loss = 0.0;
    let mut gradients = Model { w: Tensor::zeros(), b: Tensor::zeros() };
    tensor!((loss, (gradients.w, gradients.b)) =
        value_and_grad(mean((x @ model.w + model.b - y) ** 2), (model.w, model.b)));
    let error = tensor!((x @ model.w + model.b - y) / 4);
    assert_eq!(loss, tensor!(mean((x @ model.w + model.b - y) ** 2)));
    assert!(tensor!(allclose(gradients.w, x.T @ error)));
    assert!(tensor!(allclose(gradients.b, sum(error, axis = 0))));
}

#[test]
fn a_step_of_a_block_updates_what_it_differentiated() {
    let (x, y, mut model) = inputs();
    let mut losses = Vec::new();
    for _ in 0..200 {
        losses.push(tensor! {
            let logits = x @ model.w + model.b;
            let loss = mean(softplus(logits) - y * logits);
            let (dw, db) = grad(loss, (model.w, model.b));
            model.w -= 0.5 * dw;
            model.b -= 0.5 * db;
            loss
        });
    }
    assert!(losses.windows(2).all(|pair| pair[1] < pair[0]), "{losses:?}");
}

#[test]
fn an_update_reads_the_gradient_at_the_old_value() {
    let mut w = Tensor::from([1.0, -2.0, 4.0]);
    tensor!(w -= 0.25 * grad(sum(w * *2), w));
    assert_eq!(w.as_slice(), [0.5, -1.0, 2.0]);
}

#[test]
fn a_gradient_with_respect_to_a_step() {
    let x = Tensor::from([1.0, 2.0]);
    let g = tensor! {
        let y = x ** 2;
        grad(sum(y ** 2), y)
    };
    assert_eq!(g.as_slice(), [2.0, 8.0]);
}

#[test]
fn a_gradient_of_a_gradient() {
    let x = Tensor::from([1.0, 2.0, -3.0]);
    let second = tensor!(grad(sum(grad(sum(x * *4), x)), x));
    assert_eq!(second.as_slice(), [12.0, 48.0, 108.0]);
}

/// From JAX, in f64.
#[test]
fn a_gradient_of_a_gradient_of_running_logarithms() {
    let x: Tensor<f64, shape![3, 2]> = Tensor::new([[-0.6661, -0.3313], [0.1651, 0.4], [0.8465, 1.9217]]);
    let y: Tensor<f64, shape![3, 1]> = Tensor::new([[-0.0149], [0.3581], [-0.5806]]);
    let (dx, dy) = tensor! {
        let t = log2(abs(ravel(x - y)) + 1.5);
        let first = grad(sum(logcumsumexp(t ** 3 * 0.1) ** 2), x);
        grad(sum(first ** 2) + sum(logcumsumexp(t ** 3 * 0.1) ** 2), (x, y))
    };
    let expected: Tensor<f64, shape![3, 2]> = Tensor::new([
        [-3.0538836787264794, -1.685020994692711],
        [-0.904352157778874, 0.3832107368182477],
        [0.9423739324667115, 0.6950237584239591],
    ]);
    assert!(tensor!(all(isclose(dx, expected, rtol = 1e-12))), "{dx}");
    let expected: Tensor<f64, shape![3, 1]> =
        Tensor::new([[4.73890467341919], [0.5211414209606262], [-1.6373976908906707]]);
    assert!(tensor!(all(isclose(dy, expected, rtol = 1e-12))), "{dy}");
}

#[test]
fn single_precision_stays_single() {
    let x: Tensor<f32, shape![2]> = Tensor::from([1.0, 2.0]);
    let scale: Tensor<f64, shape![2]> = Tensor::from([3.0, 4.0]);
    let g: Tensor<f32, shape![2]> = tensor!(grad(sum(x * scale), x));
    assert_eq!(g.as_slice(), [3.0, 4.0]);
}

#[test]
fn a_constant_is_no_way_for_a_gradient() {
    let x = Tensor::from([1.0, 2.0]);
    let g = tensor!(grad(sum(x * stop_gradient(x)), x));
    assert_eq!(g.as_slice(), [1.0, 2.0]);
}

#[test]
fn a_cotangent_is_pulled_back() {
    let x = Tensor::from([[1.0, 2.0], [3.0, 4.0]]);
    let cotangent = Tensor::from([[1.0, 0.0], [0.0, 10.0]]);
    let g = tensor!(vjp(x @ x, cotangent, x));
    assert_eq!(g, tensor!(cotangent @ x.T + x.T @ cotangent));
}

#[test]
fn ties_share_the_gradient_of_a_maximum() {
    let x = Tensor::from([1.0, 3.0, 3.0]);
    assert_eq!(tensor!(grad(max(x), x)).as_slice(), [0.0, 0.5, 0.5]);
}

fn penalty<S: Shape>(w: &Tensor<f64, S>) -> Tensor<f64, S> {
    tensor!(grad(sum(w * *2) / 2 + sum(abs(w)), w))
}

fn layer<B: Dim, const I: usize, const O: usize>(
    x: &Tensor<f64, shape![B, { I }]>,
    w: &Tensor<f64, shape![{ I }, { O }]>,
) -> Tensor<f64, shape![{ I }, { O }]> {
    tensor!(grad(sum(tanh(x @ w)), w))
}

#[test]
fn generic_code_needs_no_bounds() {
    let w = Tensor::from([[1.0, -2.0], [0.5, 4.0]]);
    assert_eq!(penalty(&w).as_slice(), [2.0, -3.0, 1.5, 5.0]);
    let x = Tensor::from([[1.0, 2.0], [3.0, 4.0], [0.5, 0.25]]);
    assert!(tensor!(allclose({ layer(&x, &w) }, x.T @ (1 - tanh(x @ w) ** 2))));
}
