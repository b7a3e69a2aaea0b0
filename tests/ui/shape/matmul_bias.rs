use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![32, 784]>::zeros();
    let w = Tensor::<f32, shape![784, 10]>::zeros();
    let b = Tensor::<f32, shape![32]>::zeros();
    let _ = tensor!(relu(x @ w + b));
}
