use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let b = Tensor::<f32, shape![2]>::zeros();
    let _ = tensor!(1 + mean(abs(x - b), axis=0));
}
