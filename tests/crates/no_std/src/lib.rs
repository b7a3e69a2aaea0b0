//! A user without std and without an allocator: a static library links only if nothing asks for one.
#![no_std]
#![forbid(unsafe_code)]
#![deny(warnings)]

use shapewise::prelude::*;

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

static WEIGHTS: Tensor<f32, shape![4, 3]> =
    Tensor::new([[0.1, -0.2, 0.3], [0.4, 0.5, -0.6], [-0.7, 0.8, 0.9], [1.0, -1.1, 1.2]]);

/// The probability of each class: a product, a bias, and a softmax, all on the stack.
pub fn classify(x: &Tensor<f32, shape![4]>, bias: &Tensor<f32, shape![3]>) -> Tensor<f32, shape![3]> {
    tensor! {
        let logits = x @ WEIGHTS + bias;
        let e = exp(logits - max(logits));
        e / sum(e)
    }
}

/// The mean of the samples above a threshold.
pub fn loud(samples: &Tensor<f32, shape![256]>, threshold: f32) -> f32 {
    tensor!(samples[abs(samples) > threshold].mean())
}

/// Values scaled in place.
pub fn scale(samples: &mut Tensor<i16, shape![256]>) {
    tensor!(samples *= 2);
}

/// Column means of as many rows as there are.
pub fn means(rows: &[Tensor<f64, shape![8]>]) -> Tensor<f64, shape![8]> {
    tensor!(mean(rows, axis = 0))
}
