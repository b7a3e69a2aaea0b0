use shapewise::prelude::*;
fn f<const N: usize>(x: &Tensor<f32, shape![{N}]>) {
    let _ = tensor!(box x[::2]);
}
fn main() {}
