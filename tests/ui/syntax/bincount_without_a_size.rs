use shapewise::prelude::*;
fn main() {
    let n = Tensor::<i64, shape![4]>::zeros();
    let _ = tensor!(np.bincount(n));
}
