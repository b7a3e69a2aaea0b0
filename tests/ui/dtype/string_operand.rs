use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let s = "text";
    let _ = tensor!(x + s);
}
