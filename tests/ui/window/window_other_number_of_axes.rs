use shapewise::prelude::*;

fn main() {
    let x: Tensor<f32, shape![4, 8]> = Tensor::zeros();
    let _ = tensor!(sliding_window_view(x, 2).sum());
}
