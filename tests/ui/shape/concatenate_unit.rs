use shapewise::prelude::*;
fn main() {
    let a = Tensor::<f64, shape![2, 3]>::zeros();
    let b = Tensor::<f64, shape![1, 3]>::zeros();
    let _ = tensor!(concatenate((a, b), axis=1));
}
