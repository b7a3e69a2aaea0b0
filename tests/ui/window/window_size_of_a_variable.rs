use shapewise::prelude::*;

fn main() {
    let x: Tensor<f32, shape![1, 1, 8, 8]> = Tensor::zeros();
    let k = 2;
    let _ = tensor!(max_pool2d(x, k));
}
