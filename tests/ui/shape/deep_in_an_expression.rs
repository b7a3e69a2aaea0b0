use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let b = Tensor::<f32, shape![3]>::zeros();
    let w = Tensor::<f32, shape![2]>::zeros();
    let _ = tensor!(exp(x * 2 + b) / (1 + sqrt(x * w)) - b);
}
