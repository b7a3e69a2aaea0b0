//! The workloads in `tensor!`, written as a user would write them.

use shapewise::prelude::*;

use crate::inputs::{bools, boxed, one_hot, tensor, tensor64};
use crate::measure::{Case, Place, case};

const MILLION: usize = 1 << 20;
type Square = shape![1024, 1024];
type Million = shape![{ MILLION }];

/// The workload of that name.
#[rustfmt::skip]
pub(crate) fn prepare(workload: &str) -> Option<Box<dyn Case>> {
    match workload {
        "W1" => case(
            (tensor::<Square>(1, -1.0, 1.0), tensor::<Square>(2, -1.0, 1.0), tensor::<shape![1024]>(3, -1.0, 1.0)),
            Tensor::<f32, Square>::boxed_zeros(),
            |(x, w, b), out| tensor!(out = relu(x * w + b)),
        ),
        "W2" => case(
            (tensor::<Million>(1, 0.0, 1.0), boxed::<bool, Million>(bools(2, MILLION))),
            0.0,
            |(pred, target), out| *out = tensor!(mean((pred > 0.5) == target)),
        ),
        "W3" => case(
            tensor::<shape![32, 3, 64, 64]>(1, 0.0, 1.0),
            Tensor::<f32, shape![3]>::zeros(),
            |images, out| tensor!(out = mean(images, axis=(0, 2, 3))),
        ),
        "W3d" => case(
            tensor64::<shape![32, 3, 64, 64]>(1, 0.0, 1.0),
            Tensor::<f64, shape![3]>::zeros(),
            |images, out| tensor!(out = mean(images, axis=(0, 2, 3))),
        ),
        "W4" => softmax::<1024, 1024>(),
        "W4s" => softmax::<32, 10>(),
        "W5" => case(
            (tensor::<Million>(1, 0.0, 1.0), tensor::<Million>(2, 0.0, 1.0)),
            0.0,
            |(p, t), out| *out = tensor!(mean((p - t) ** 2)),
        ),
        "W6" => case(
            (tensor::<Million>(1, 0.0, 4.0), boxed::<bool, Million>(bools(2, MILLION))),
            0.0,
            |(loss, mask), out| *out = tensor!(mean(loss[mask])),
        ),
        "W7a" => case(
            tensor::<Square>(1, 0.0, 1.0),
            Tensor::<f32, shape![1024]>::zeros(),
            |x, out| tensor!(out = sum(x, axis=0)),
        ),
        "W7b" => case(
            tensor::<Square>(1, 0.0, 1.0),
            Tensor::<f32, shape![1024]>::zeros(),
            |x, out| tensor!(out = sum(x, axis=1)),
        ),
        "W7c" => case(
            tensor::<Square>(1, 0.0, 1.0),
            0.0,
            |x, out| *out = tensor!(sum(x)),
        ),
        "W7c-f64" => case(
            tensor64::<Square>(1, 0.0, 1.0),
            0.0,
            |x, out| *out = tensor!(sum(x)),
        ),
        "W7d" => case(
            tensor::<Square>(1, 0.0, 1.0),
            0.0,
            |x, out| *out = tensor!(max(x)),
        ),
        "W7d-f64" => case(
            tensor64::<Square>(1, 0.0, 1.0),
            0.0,
            |x, out| *out = tensor!(max(x)),
        ),
        "W8" => case(
            tensor::<Square>(1, -1.0, 3.0),
            Tensor::<f32, Square>::boxed_zeros(),
            |x, out| tensor!(out = (x - mean(x, axis=0)) / sqrt(var(x, axis=0) + 1e-5)),
        ),
        "W9-exp" => case(
            tensor::<Million>(1, -4.0, 4.0),
            Tensor::<f32, Million>::boxed_zeros(),
            |x, out| tensor!(out = exp(x)),
        ),
        "W9-tanh" => case(
            tensor::<Million>(1, -4.0, 4.0),
            Tensor::<f32, Million>::boxed_zeros(),
            |x, out| tensor!(out = tanh(x)),
        ),
        "W9-sigmoid" => case(
            tensor::<Million>(1, -4.0, 4.0),
            Tensor::<f32, Million>::boxed_zeros(),
            |x, out| tensor!(out = sigmoid(x)),
        ),
        "W10" => case(
            (tensor::<shape![256, 784]>(1, -1.0, 1.0), tensor::<shape![784, 128]>(2, -1.0, 1.0), tensor::<shape![128]>(3, -1.0, 1.0)),
            Tensor::<f32, shape![256, 128]>::boxed_zeros(),
            |(x, w, b), out| tensor!(out = relu(x @ w + b)),
        ),
        "W11-4" => multiply_add::<4>(),
        "W11-8" => multiply_add::<8>(),
        "W11b-4" => inner::<4>(),
        "W11b-8" => inner::<8>(),
        "W11c-4" => small_product::<4>(),
        "W11c-8" => small_product::<8>(),
        "W12-1e3" => polynomial::<1_000>(),
        "W12-1e5" => polynomial::<100_000>(),
        "W12-1e7" => polynomial::<10_000_000>(),
        "W13" => case(
            (tensor::<shape![256, 768]>(1, -1.0, 3.0), tensor::<shape![768]>(2, 0.5, 1.5), tensor::<shape![768]>(3, -1.0, 1.0)),
            Tensor::<f32, shape![256, 768]>::boxed_zeros(),
            |(x, scale, shift), out| tensor!(
                out = (x - mean(x, axis=-1, keepdims=True)) / sqrt(var(x, axis=-1, keepdims=True) + 1e-5) * scale + shift
            ),
        ),
        "M64" => product::<64, 64, 64>(),
        "M512" => product::<512, 512, 512>(),
        "M1024" => product::<1024, 1024, 1024>(),
        "M1x784" => case(
            (tensor::<shape![1, 784]>(1, -1.0, 1.0), tensor::<shape![784, 128]>(2, -1.0, 1.0)),
            Tensor::<f32, shape![1, 128]>::boxed_zeros(),
            |(x, w), out| tensor!(out = x @ w),
        ),
        "M32x10" => product::<32, 10, 32>(),
        "C1" => case(
            (tensor::<shape![8, 16, 28, 28]>(1, -1.0, 1.0), tensor::<shape![32, 16, 3, 3]>(2, -1.0, 1.0), tensor::<shape![32]>(3, -1.0, 1.0)),
            Tensor::<f32, shape![8, 32, 28, 28]>::boxed_zeros(),
            |(x, k, b), out| tensor!(out = relu(conv2d(x, k, b, padding=1))),
        ),
        "T1" => training_step(),
        _ => None,
    }
}

#[rustfmt::skip]
fn softmax<const R: usize, const C: usize>() -> Option<Box<dyn Case>> {
    case(
        tensor::<shape![{ R }, { C }]>(1, -4.0, 4.0),
        Tensor::<f32, shape![{ R }, { C }]>::boxed_zeros(),
        |x, out| tensor!(
            out = exp(x - max(x, axis=1, keepdims=True)) / sum(exp(x - max(x, axis=1, keepdims=True)), axis=1, keepdims=True)
        ),
    )
}

#[rustfmt::skip]
fn multiply_add<const N: usize>() -> Option<Box<dyn Case>> {
    case(
        (*tensor::<shape![{ N }, { N }]>(1, -1.0, 1.0), *tensor::<shape![{ N }, { N }]>(2, -1.0, 1.0), *tensor::<shape![{ N }, { N }]>(3, -1.0, 1.0)),
        Tensor::<f32, shape![{ N }, { N }]>::zeros(),
        |(a, b, c), out| *out = tensor!(a * b + c),
    )
}

#[rustfmt::skip]
fn inner<const N: usize>() -> Option<Box<dyn Case>> {
    case(
        (*tensor::<shape![{ N }, { N }]>(1, 0.0, 1.0), *tensor::<shape![{ N }, { N }]>(2, 0.0, 1.0)),
        0.0,
        |(a, b), out| *out = tensor!(sum(a * b)),
    )
}

#[rustfmt::skip]
fn small_product<const N: usize>() -> Option<Box<dyn Case>> {
    case(
        (*tensor::<shape![{ N }, { N }]>(1, -1.0, 1.0), *tensor::<shape![{ N }, { N }]>(2, -1.0, 1.0)),
        Tensor::<f32, shape![{ N }, { N }]>::zeros(),
        |(a, b), out| *out = tensor!(a @ b),
    )
}

#[rustfmt::skip]
fn polynomial<const N: usize>() -> Option<Box<dyn Case>> {
    case(
        (tensor::<shape![{ N }]>(1, -1.0, 1.0), tensor::<shape![{ N }]>(2, -1.0, 1.0)),
        Tensor::<f32, shape![{ N }]>::boxed_zeros(),
        |(x, y), out| tensor!(out = x ** 2 + 3 * x * y - y / 2),
    )
}

fn product<const I: usize, const K: usize, const J: usize>() -> Option<Box<dyn Case>> {
    case(
        (tensor::<shape![{ I }, { K }]>(1, -1.0, 1.0), tensor::<shape![{ K }, { J }]>(2, -1.0, 1.0)),
        Tensor::<f32, shape![{ I }, { J }]>::boxed_zeros(),
        |(x, w), out| tensor!(out = x @ w),
    )
}

impl<S: Shape + 'static> Place for Tensor<f32, S> {
    fn elements(&self) -> Vec<f64> {
        self.as_slice().iter().map(|&element| f64::from(element)).collect()
    }
}

impl<S: Shape + 'static> Place for Tensor<f64, S> {
    fn elements(&self) -> Vec<f64> {
        self.as_slice().to_vec()
    }
}

impl<P: Place> Place for Box<P> {
    fn elements(&self) -> Vec<f64> {
        (**self).elements()
    }
}

/// The parameters of two layers.
struct Layers {
    w1: Tensor<f32, shape![64, 128]>,
    b1: Tensor<f32, shape![128]>,
    w2: Tensor<f32, shape![128, 10]>,
    b2: Tensor<f32, shape![10]>,
}

impl Place for Layers {
    fn elements(&self) -> Vec<f64> {
        [self.w1.elements(), self.b1.elements(), self.w2.elements(), self.b2.elements()].concat()
    }
}

fn training_step() -> Option<Box<dyn Case>> {
    let layers = Layers {
        w1: *tensor(3, -0.25, 0.25),
        b1: *tensor(4, -0.25, 0.25),
        w2: *tensor(5, -0.25, 0.25),
        b2: *tensor(6, -0.25, 0.25),
    };
    let changed =
        Layers { w1: Tensor::zeros(), b1: Tensor::zeros(), w2: Tensor::zeros(), b2: Tensor::zeros() };
    case(
        (tensor::<shape![128, 64]>(1, 0.0, 1.0), boxed::<f32, shape![128, 10]>(one_hot(2, 128, 10)), layers),
        changed,
        |(x, shown, layers), out| {
            tensor! {
                let hidden = relu(x @ layers.w1 + layers.b1);
                let scores = log_softmax(hidden @ layers.w2 + layers.b2, axis=1);
                let (w1, b1, w2, b2) =
                    grad(-sum(shown * scores) / 128, (layers.w1, layers.b1, layers.w2, layers.b2));
                out.w1 = layers.w1 - 0.1 * w1;
                out.b1 = layers.b1 - 0.1 * b1;
                out.w2 = layers.w2 - 0.1 * w2;
                out.b2 = layers.b2 - 0.1 * b2;
            }
        },
    )
}
