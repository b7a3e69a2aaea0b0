use shapewise::prelude::*;
fn main() {
    let w = Tensor::<f32, shape![2, 3]>::zeros();
    let _ = tensor!(x @ w + x);
}
