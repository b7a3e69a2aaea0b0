use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let s = Some(x);
    let _ = tensor!(s + 1);
}
