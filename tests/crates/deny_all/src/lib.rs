//! A user who denies everything.
#![forbid(unsafe_code)]
#![deny(warnings, clippy::all, clippy::pedantic)]
#![deny(unused, unused_qualifications, unreachable_pub, missing_docs, trivial_casts, trivial_numeric_casts)]
#![deny(elided_lifetimes_in_paths, single_use_lifetimes, unused_results, let_underscore_drop)]

use shapewise::prelude::*;

/// A layer.
#[must_use]
pub fn dense<B: Dim, const I: usize, const O: usize>(
    x: &Tensor<f32, shape![B, { I }]>,
    w: &Tensor<f32, shape![{ I }, { O }]>,
    b: &Tensor<f32, shape![{ O }]>,
) -> Tensor<f32, shape![B, { O }]> {
    tensor!(relu(x @ w + b))
}

/// Softmax over the last axis.
#[must_use]
pub fn softmax<B: Dim, const N: usize>(x: &Tensor<f32, shape![B, { N }]>) -> Tensor<f32, shape![B, { N }]> {
    tensor!(
        exp(x - max(x, axis = -1, keepdims = True))
            / sum(exp(x - max(x, axis = -1, keepdims = True)), axis = -1, keepdims = True)
    )
}

/// Every form of a call once.
#[must_use]
pub fn forms(x: &Tensor<f64, shape![2, 3]>, mask: &Tensor<bool, shape![2, 3]>) -> f64 {
    let mut y = *x;
    tensor!(y = x * 2 + 1);
    tensor!(y += x);
    tensor!(y[mask] = 0);
    tensor!(y = y - mean(y, axis = 0));
    let transposed = tensor!(y.T @ x);
    let boxed = tensor!(box transposed.reshape(9));
    let counts = tensor!(count_nonzero(mask, axis = 1));
    let chosen = tensor!(x[x > 1]);
    let length = tensor!(len(x));
    tensor! {
        let m = where(mask, x, np.nan);
        let n = where(isnan(m), 0, m);
        sum(n) + sum(boxed) / 9 + max(counts) + sum(chosen) + length + round(x).astype(np.float32).mean()
    }
}
