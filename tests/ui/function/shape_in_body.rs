use shapewise::prelude::*;
tensor_fn! {
    fn total(x: &Tensor<f64, shape![4]>, y: &Tensor<f64, shape![3]>) -> f64 { sum(x + y) }
}
fn main() {}
