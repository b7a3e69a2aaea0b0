use shapewise::prelude::*;
fn main() {
    let i = Tensor::<i32, shape![3]>::zeros();
    let _ = tensor!(i ** -1);
}
