use shapewise::prelude::*;
fn main() {
    let y: Tensor<f32, shape![2, 3]> = Tensor::zeros();
    let x: Tensor<f32, shape![2]> = Tensor::zeros();
    let _ = tensor!(np.arctan2(y, x));
}
