use shapewise::prelude::*;

fn main() {
    let mut x: Tensor<f32, shape![6, 1]> = Tensor::zeros();
    let y: Tensor<f32, shape![7, 3]> = Tensor::zeros();
    tensor!(x += y);
}
