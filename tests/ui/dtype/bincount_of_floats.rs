use shapewise::prelude::*;
fn main() {
    let v = Tensor::<f32, shape![4]>::zeros();
    let _ = tensor!(bincount(v, minlength=4));
}
