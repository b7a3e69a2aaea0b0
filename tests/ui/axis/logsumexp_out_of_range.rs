use shapewise::prelude::*;
fn main() {
    let x: Tensor<f32, shape![2, 3]> = Tensor::zeros();
    let _ = tensor!(logsumexp(x, axis=(0, 2)));
}
