use shapewise::prelude::*;
fn main() {
    let n = Tensor::<i64, shape![4]>::zeros();
    let w = Tensor::<f32, shape![3]>::zeros();
    let _ = tensor!(bincount(n, weights=w, minlength=4));
}
