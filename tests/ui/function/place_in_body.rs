use shapewise::prelude::*;
tensor_fn! {
    fn scaled(x: &Tensor<f64, shape![4]>) -> Tensor<f64, shape![4]> { x = x * 2; x }
}
fn main() {}
