//! A user of the 2018 edition.
#![forbid(unsafe_code)]
#![deny(warnings)]

use shapewise::prelude::*;

pub fn several(x: &Tensor<f32, shape![2, 3]>) -> f32 {
    let mut y = *x;
    tensor!(y = relu(x) * 2 + 1);
    let z = tensor!(box y.T @ x);
    let rows = [*x, y];
    let means = tensor!(mean({ &rows[..] }, axis = 0));
    tensor! {
        let chosen = sum(x[x > 0]);
        chosen + sum(z) + sum(means) + np.max(y, axis=1).sum()
    }
}
