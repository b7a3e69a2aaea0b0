use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f64, shape![4, 3]>::zeros();
    let _ = tensor!(sum(split(x, 3)[1]));
}
