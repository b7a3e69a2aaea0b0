use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let a = 2.0_f32;
    let _ = tensor!(a @ x);
}
