use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let w = Tensor::<f32, shape![4]>::zeros();
    let _ = tensor!(x @ w);
}
