//! Takes functions of another crate.
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]

use layers::nn::dense;
use shapewise::prelude::*;

/// What a body must not read.
pub const SLOPE: f32 = 99.0;

/// A layer, called and inlined.
#[must_use]
pub fn both(x: &Tensor<f32, shape![4, 3]>, w: &Tensor<f32, shape![3, 2]>, b: &Tensor<f32, shape![2]>) -> f32 {
    let called = dense(x, w, b);
    tensor!(max(absolute(called - dense!(x, w, b))))
}

/// The gradient through functions of functions.
#[must_use]
pub fn gradient(
    x: &Tensor<f32, shape![4, 3]>,
    w: &Tensor<f32, shape![3, 2]>,
    h: &Tensor<f32, shape![2]>,
    y: &Tensor<f32, shape![4, 2]>,
) -> (f32, Tensor<f32, shape![3, 2]>) {
    tensor!(value_and_grad(layers::loss!(x, w, h, y), w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_of_another_crate_is_the_function() {
        let x = Tensor::from_fn(|[i, j]| [0.5, -1.5, 2.0][(i + j) % 3]);
        let w = Tensor::from_fn(|[i, j]| [0.1, -0.2, 0.3][(2 * i + j) % 3]);
        let (b, y) = (Tensor::full(0.1), Tensor::zeros());
        assert!(both(&x, &w, &b).abs() < 1e-6);
        let (loss, dw) = gradient(&x, &w, &b, &y);
        assert!((loss - layers::loss(&x, &w, &b, &y)).abs() < 1e-6);
        let step = tensor!(w - 0.01 * dw);
        assert!(layers::loss(&x, &step, &b, &y) < loss);
    }
}
