use shapewise::prelude::*;
fn f<const N: usize>(x: &Tensor<f32, shape![{N}]>) {
    let _ = tensor!(max(x));
}
fn main() {
    f(&Tensor::<f32, shape![0]>::zeros());
}
