use shapewise::prelude::*;
fn main() {
    let x = Tensor::<i64, shape![3]>::zeros();
    let _ = tensor!(x + 9223372036854775808);
}
