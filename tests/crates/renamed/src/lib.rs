//! A user who gives the dependency another name.
#![forbid(unsafe_code)]
#![deny(warnings)]

use tensors::prelude::*;

pub fn dense<B: Dim, const I: usize, const O: usize>(
    x: &Tensor<f32, shape![B, { I }]>,
    w: &Tensor<f32, shape![{ I }, { O }]>,
    b: &Tensor<f32, shape![{ O }]>,
) -> Tensor<f32, shape![B, { O }]> {
    tensor!(relu(x @ w + b))
}

dims! { pub Batch = 4; pub Feature = 3; }

/// Named axes, a mask, a list, a place and a boxed result.
pub fn several(x: &Tensor<f32, shape![Batch, Feature]>) -> f32 {
    let mut y = *x;
    tensor!(y[y < 0] = 0);
    let z = tensor!(box y * 2);
    let means = tensor!(mean(x, axis = Batch));
    tensor!(sum(z[z > 0]) + sum(means))
}
