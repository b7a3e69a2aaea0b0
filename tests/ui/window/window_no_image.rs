use shapewise::prelude::*;

fn main() {
    let x: Tensor<f32, shape![8]> = Tensor::zeros();
    let _ = tensor!(avg_pool2d(x, 2));
}
