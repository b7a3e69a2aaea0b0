use shapewise::prelude::*;
fn joined<const N: usize>(x: &Tensor<f64, shape![{N}, 2]>, y: &Tensor<f64, shape![3, 2]>) -> f64 {
    tensor!(sum(concatenate((x[1:], y), axis=1)))
}
fn main() {
    joined(&Tensor::from([[1.0, 2.0], [3.0, 4.0]]), &Tensor::zeros());
}
