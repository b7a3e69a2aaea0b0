use shapewise::prelude::*;
fn main() {
    let a: Tensor<f32, shape![2, 3]> = Tensor::zeros();
    let b: Tensor<f32, shape![2]> = Tensor::zeros();
    let _ = tensor!(np.isclose(a, b));
}
