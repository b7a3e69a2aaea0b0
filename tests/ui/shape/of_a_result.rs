use shapewise::prelude::*;
fn sum(x: &Tensor<f32, shape![2, 3]>, y: &Tensor<f32, shape![4]>) -> Tensor<f32, shape![2, 3]> {
    tensor!(x + y)
}
fn main() {
    sum(&Tensor::zeros(), &Tensor::zeros());
}
