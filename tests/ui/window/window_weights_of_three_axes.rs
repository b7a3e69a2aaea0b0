use shapewise::prelude::*;
fn main() {
    let images = Tensor::<f32, shape![2, 4, 4]>::zeros();
    let weights = Tensor::<f32, shape![2, 2, 2]>::zeros();
    let _ = tensor!(conv2d(images, weights, padding = 1));
}
