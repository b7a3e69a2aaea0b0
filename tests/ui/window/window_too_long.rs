use shapewise::prelude::*;

fn main() {
    let x: Tensor<f32, shape![2, 8]> = Tensor::zeros();
    let _ = tensor!(mean(sliding_window_view(x, 3, axis=0), axis=-1));
}
