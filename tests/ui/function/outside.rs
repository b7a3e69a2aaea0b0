use shapewise::prelude::*;
tensor_fn! {
    fn scaled(x: &Tensor<f64, shape![4]>) -> Tensor<f64, shape![4]> { x * 2 }
}
fn main() {
    let _ = scaled!(&Tensor::ones());
}
