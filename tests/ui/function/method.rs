use shapewise::prelude::*;
struct Model;
tensor_fn! {
    fn scaled(&self, x: &Tensor<f64, shape![4]>) -> Tensor<f64, shape![4]> { x * 2 }
}
fn main() {}
