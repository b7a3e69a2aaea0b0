use shapewise::prelude::*;
fn f<const N: usize>(x: &Tensor<f32, shape![{N}]>) {
    let _ = tensor!(x[3]);
}
fn main() {
    f(&Tensor::<f32, shape![3]>::zeros());
}
