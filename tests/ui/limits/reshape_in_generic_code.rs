use shapewise::prelude::*;
fn f<const N: usize>(x: &Tensor<f32, shape![{N}]>) {
    let _ = tensor!(x.reshape(4, 2));
}
fn main() {
    f(&Tensor::<f32, shape![6]>::zeros());
}
