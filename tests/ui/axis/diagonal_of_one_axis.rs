use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3, 3]>::zeros();
    let _ = tensor!(diagonal(x, 0, 1, -1));
}
