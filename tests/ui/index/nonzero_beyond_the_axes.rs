use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let _ = tensor!(nonzero(x)[2]);
}
