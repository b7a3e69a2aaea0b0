use shapewise::prelude::*;
fn main() {
    let a = Tensor::<u64, shape![3]>::zeros();
    let b = Tensor::<i64, shape![3]>::zeros();
    let _ = tensor!(a ^ b);
}
