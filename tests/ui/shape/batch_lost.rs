use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![32, 3, 8, 8]>::zeros();
    let s = Tensor::<f32, shape![3]>::zeros();
    let _ = tensor!(x * s);
}
