//! A user without any prelude.
#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(warnings)]

use ::shapewise::{Tensor, dims, shape, tensor};

dims! { pub Batch = 4; }

pub fn several(x: &Tensor<f32, shape![Batch, 3]>, flags: &Tensor<bool, shape![Batch, 3]>) -> f32 {
    let mut y = *x;
    tensor!(y = x * 2 + np.log1p(abs(x)));
    tensor!(y[flags] *= 3);
    let means = tensor!(mean(y, axis = Batch));
    let boxed = tensor!(box y.T @ x);
    let list = tensor!([[1.0_f32, 2.0, 3.0]]);
    tensor! {
        let m = max(y, axis=-1, keepdims=True);
        sum(exp(y - m)) + sum(means) + sum(boxed) + sum(x[flags]) + sum(list)
    }
}
