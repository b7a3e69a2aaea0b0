use shapewise::prelude::*;
fn f<S: Shape, R: Shape>(x: &Tensor<f32, S>, y: &Tensor<f32, R>) {
    let _ = tensor!(x * y);
}
fn main() {
    
}
