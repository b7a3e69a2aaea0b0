use shapewise::prelude::*;

fn main() {
    let xs: &[Tensor<f64, shape![3]>] = &[Tensor::zeros()];
    let _ = tensor!(box ravel(xs));
}
