use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let s = vec![1.0_f32, 2.0, 3.0];
    let _ = tensor!(x + s);
}
