use shapewise::prelude::*;
tensor_fn! {
    fn scaled(x: &Tensor<f64, shape![4]>) -> Tensor<f64, shape![4]> { x * {1.0 + 2.0} }
}
fn main() {}
