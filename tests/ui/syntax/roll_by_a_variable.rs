use shapewise::prelude::*;
fn main() {
    let (x, n) = (Tensor::<f64, shape![4, 3]>::zeros(), 2);
    let _ = tensor!(roll(x, n, axis=0));
}
