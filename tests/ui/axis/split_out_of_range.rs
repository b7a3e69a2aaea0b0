use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f64, shape![4, 3]>::zeros();
    let (_, _) = tensor!(split(x, 2, axis=2));
}
