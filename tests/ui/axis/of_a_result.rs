use shapewise::prelude::*;
fn mean(x: &Tensor<f32, shape![2, 3]>) -> Tensor<f32, shape![2]> {
    tensor!(np.mean(x, axis=2))
}
fn main() {
    mean(&Tensor::zeros());
}
