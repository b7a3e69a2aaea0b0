use shapewise::prelude::*;
fn main() {
    let m = Tensor::<i32, shape![2, 3]>::zeros();
    let n = Tensor::<i32, shape![2]>::zeros();
    let _ = tensor!(m << n);
}
