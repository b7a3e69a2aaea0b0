use shapewise::prelude::*;
fn main() {
    }
    fn f<T: Element>(x: &Tensor<T, shape![3]>) {
    let _ = tensor!(x - x);
}
