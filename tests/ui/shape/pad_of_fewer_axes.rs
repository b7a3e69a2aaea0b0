use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f64, shape![4, 3]>::zeros();
    let _ = tensor!(pad(x, (1, 2)) + x);
}
