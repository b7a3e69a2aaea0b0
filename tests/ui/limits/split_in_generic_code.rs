use shapewise::prelude::*;
fn half<const N: usize>(x: &Tensor<f64, shape![{N}]>) -> f64 {
    tensor!(sum(split(x, 2)[0]))
}
fn main() {
    half(&Tensor::from([1.0, 2.0, 3.0]));
}
