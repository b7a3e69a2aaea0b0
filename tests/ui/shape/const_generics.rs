use shapewise::prelude::*;
fn f<const N: usize, const M: usize>(x: &Tensor<f32, shape![{N}]>, y: &Tensor<f32, shape![{M}]>) {
    let _ = tensor!(x - y);
}
fn main() {
    
}
