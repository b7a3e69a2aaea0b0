use shapewise::prelude::*;
fn main() {
    let xs = [Tensor::<f64, shape![3]>::zeros(); 4];
    let xs = &xs[..];
    let _ = tensor!(sum(split(xs, 2)[0]));
}
