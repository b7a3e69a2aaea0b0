use shapewise::prelude::*;
fn main() {
    let x: Tensor<f32, shape![3]> = Tensor::zeros();
    let _ = tensor!(gelu(x, approximate="erf"));
}
