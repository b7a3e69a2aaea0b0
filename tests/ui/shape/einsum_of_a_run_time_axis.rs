use shapewise::prelude::*;
fn main() {
    let xs = vec![Tensor::<f32, shape![3]>::zeros(); 2];
    let _ = tensor!(einsum("bi,bj->ij", xs, xs));
}
