use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let mut y = x;
    tensor!(y += x[x > 0]);
}
