use shapewise::prelude::*;
fn main() {
    let x: Tensor<f32, shape![2, 3]> = Tensor::zeros();
    let alpha: Tensor<f32, shape![2]> = Tensor::zeros();
    let _ = tensor!(elu(x, alpha));
}
