use shapewise::prelude::*;
fn main() {
    let n = Tensor::<u8, shape![2, 2]>::zeros();
    let _ = tensor!(bincount(n, minlength=4));
}
