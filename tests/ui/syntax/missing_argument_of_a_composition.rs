use shapewise::prelude::*;
fn main() {
    let x: Tensor<f32, shape![3]> = Tensor::zeros();
    let _ = tensor!(lerp(x, 1.0));
}
