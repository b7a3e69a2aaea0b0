use shapewise::prelude::*;
fn main() {
    let x: Tensor<i64, shape![3]> = Tensor::zeros();
    let _ = tensor!(one_hot(x, 3.0));
}
