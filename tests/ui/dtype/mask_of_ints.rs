use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let i = Tensor::<i32, shape![3]>::zeros();
    let _ = tensor!(sum(x[i]));
}
