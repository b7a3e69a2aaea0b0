use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![6, 2, 3]>::zeros();
    let y = Tensor::<f32, shape![7, 2, 4]>::zeros();
    let _ = tensor!(einsum("aij,bij->ab", x, y));
}
