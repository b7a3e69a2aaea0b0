use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![4]>::zeros();
    let mut y = Tensor::<f32, shape![4]>::zeros();
    tensor!(y = x[1:]);
}
