use shapewise::prelude::*;
const RATE: f64 = 0.5;
tensor_fn! {
    fn scaled(x: &Tensor<f64, shape![4]>) -> Tensor<f64, shape![4]> { x * RATE }
}
fn main() {}
