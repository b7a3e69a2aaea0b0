use shapewise::prelude::*;
fn main() {
    let v = Tensor::<f32, shape![3]>::zeros();
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let _ = tensor!(v @ x);
}
