use shapewise::prelude::*;
fn main() {
    let m = Tensor::<bool, shape![2, 3]>::zeros();
    let n = Tensor::<bool, shape![4]>::zeros();
    let _ = tensor!(m & n);
}
