use shapewise::prelude::*;
fn f<B: Dim, const N: usize>(x: &Tensor<f32, shape![B, {N}]>, y: &Tensor<f32, shape![B]>) {
    let _ = tensor!(x + y);
}
fn main() {
    
}
