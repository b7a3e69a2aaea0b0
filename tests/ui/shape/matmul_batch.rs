use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3, 4]>::zeros();
    let w = Tensor::<f32, shape![5, 4, 6]>::zeros();
    let _ = tensor!(x @ w);
}
