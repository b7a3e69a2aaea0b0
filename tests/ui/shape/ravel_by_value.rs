use shapewise::prelude::*;
fn f<const N: usize>(x: &Tensor<f64, shape![{N}, 3]>) {
    let _ = tensor!(ravel(x));
}
fn main() {}
