use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f64, shape![3]>::zeros();
    let y = Tensor::<f64, shape![4]>::zeros();
    let _ = tensor!(vstack((x, y)));
}
