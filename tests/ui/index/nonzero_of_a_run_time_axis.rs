use shapewise::prelude::*;
fn main() {
    let rows = vec![Tensor::<f32, shape![3]>::zeros()];
    let _ = tensor!(nonzero(rows > 0));
}
