use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let i = Tensor::<i64, shape![4]>::zeros();
    let _ = tensor!(x[i] + 1);
}
