use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f64, shape![3]>::zeros();
    let _ = tensor!(concatenate((x, x[x > 0])));
}
