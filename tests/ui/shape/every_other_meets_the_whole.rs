use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![5]>::zeros();
    let _ = tensor!(x[::2] * x);
}
