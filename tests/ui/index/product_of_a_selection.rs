use shapewise::prelude::*;
fn main() {
    let (x, w) = (Tensor::<f32, shape![4, 3]>::zeros(), Tensor::<f32, shape![3, 2]>::zeros());
    let _ = tensor!(x[x > 0] @ w);
}
