use shapewise::prelude::*;
fn f<const N: usize>(x: &Tensor<f32, shape![{N}]>) {
    let _ = tensor!(x[::2]);
}
fn main() {}
