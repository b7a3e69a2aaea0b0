use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let subscripts = "ij->ji";
    let _ = tensor!(einsum(subscripts, x));
}
