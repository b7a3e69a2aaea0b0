use shapewise::prelude::*;
tensor_fn! {
    fn scaled<const N: usize>(x: &Tensor<f64, shape![{N}]>) -> Tensor<f64, shape![{N}]> { x / N }
}
fn main() {}
