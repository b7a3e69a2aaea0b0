//! Steps with a run-time axis that are read at several of its places at once: as the same rows as a tensor are.
#![forbid(unsafe_code)]
#![deny(warnings)]
#![allow(clippy::redundant_closure_call, reason = "without optimization, nothing of a frame is shared")]

use shapewise::prelude::*;

const X: [[f64; 3]; 4] = [[0.5, -1.5, 2.0], [3.0, 0.25, -0.5], [-2.0, 1.0, 4.5], [0.75, -3.0, 1.25]];

fn near(name: &str, run_time: &[f64], known: &[f64]) {
    assert_eq!(run_time.len(), known.len(), "{name}");
    for (left, right) in run_time.iter().zip(known) {
        assert!((left - right).abs() <= 1e-12 * right.abs().max(1.0), "{name}: {run_time:?} {known:?}");
    }
}

/// A sum over the leading axis of an expression of `h`, which is each of several steps.
macro_rules! same {
    ([$x:ident $w:ident $h:ident] $(($($expression:tt)*))*) => {$(
        same!(@steps [$x $w $h] ($($expression)*)
            ($x @ $w) (softmax($x, axis=1)) ($x - mean($x, axis=1, keepdims=True)) (np.sort($x, axis=1)) (np.cumsum($x @ $w, axis=1))
            (np.exp($x - max($x, axis=1, keepdims=True)) @ $w + np.median($x, axis=1, keepdims=True)));
    )*};
    (@steps [$x:ident $w:ident $h:ident] $expression:tt $($step:tt)*) => {$(
        same!(@one [$x $w $h] $expression $step);
    )*};
    (@one [$x:ident $w:ident $h:ident] ($($expression:tt)*) ($($step:tt)*)) => {
        (|| {
            let $w: Tensor<f64, shape![3, 3]> = tensor!(np.arange(9).reshape(3, 3) / 4 - 1);
            let _ = &$w;
            let rows = {
                let rows: Vec<Tensor<f64, shape![3]>> = X.into_iter().map(Tensor::new).collect();
                let $x = &rows[..];
                tensor! { let $h = $($step)*; np.sum($($expression)*, axis=0) }
            };
            let known = {
                let $x: Tensor<f64, shape![4, 3]> = Tensor::new(X);
                tensor! { let $h = $($step)*; np.sum($($expression)*, axis=0) }
            };
            near(stringify!($($step)* => $($expression)*), rows.as_slice(), known.as_slice());
        })();
    };
}

#[test]
fn two_rows_of_a_step_are_read_at_once() {
    same! {
        [x w h]
        (h[1:] * h[:-1])
        (h * h[::-1])
        (np.flip(h, 0) - 2 * h)
        (np.diff(h, axis=0) ** 2)
        (h[:-2] * h[1:-1] - h[2:])
        (h * h[{1}])
        (np.concatenate((h[1:], h[:-1] * 2), axis=1))
        (np.concatenate((h[1:], h[:-1] * 2), axis=1) * np.concatenate((h[:-1], h[1:]), axis=1))
        (h[:, 1:] * h[:, :-1])
        (h[1:] @ w - h[:-1])
        ((h[1:] * h[:-1]) @ w)
    }
}

#[test]
fn both_operands_of_a_product_are_other_rows_of_one_step() {
    type Pair = Tensor<f64, shape![2, 2]>;
    let w: Tensor<f64, shape![2, 2]> = Tensor::new([[1.0, 2.0], [-0.5, 3.0]]);
    let x: Tensor<f64, shape![3, 2, 2]> = tensor!(np.arange(12).reshape(3, 2, 2) / 5);
    let known = tensor! { let h = x @ w; np.sum(h[1:] @ h[:-1], axis=0) };
    let pairs: Vec<Pair> = (0..3_usize).map(|at| tensor!(x[{ at }])).collect();
    let of_pairs = {
        let x = &pairs[..];
        tensor! { let h = x @ w; np.sum(h[1:] @ h[:-1], axis=0) }
    };
    near("of matrices", of_pairs.as_slice(), known.as_slice());
}

#[test]
fn a_step_is_a_result_beside_its_neighbours() {
    let rows: Vec<Tensor<f64, shape![3]>> = X.into_iter().map(Tensor::new).collect();
    let x = &rows[..];
    let w: Tensor<f64, shape![3, 3]> = Tensor::new([[1.0, 2.0, 0.0], [0.5, -1.0, 1.0], [2.0, 0.0, -2.0]]);
    let known: Tensor<f64, shape![4, 3]> = {
        let x: Tensor<f64, shape![4, 3]> = Tensor::new(X);
        tensor!(x @ w)
    };
    let between = tensor! { let h = x @ w; box h[1:] - h[:-1] };
    for (at, row) in between.iter().enumerate() {
        near("a difference", row.as_slice(), tensor!(known[{ at + 1 }] - known[{ at }]).as_slice());
    }
}

#[test]
fn two_rows_of_a_step_make_an_operand_of_a_product() {
    let x: Tensor<f64, shape![4, 3]> = Tensor::new(X);
    let w: Tensor<f64, shape![3, 3]> = tensor!(np.arange(9).reshape(3, 3) / 4 - 1);
    let h = tensor!(softmax(x, axis = 1));
    let known = {
        let both = tensor!(<_, [3, 3]> h[1:] * h[:-1]);
        tensor!(both @ w)
    };
    let at_once = tensor! { let h = softmax(x, axis=1); <_, [3, 3]> (h[1:] * h[:-1]) @ w };
    near("of a softmax", at_once.as_slice(), known.as_slice());
}
