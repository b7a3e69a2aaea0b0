use shapewise::prelude::*;

fn main() {
    let images: Tensor<f32, shape![8, 3, 16, 16]> = Tensor::zeros();
    let weights: Tensor<f32, shape![4, 2, 3, 3]> = Tensor::zeros();
    let _ = tensor!(conv2d(images, weights) * 2.0);
}
