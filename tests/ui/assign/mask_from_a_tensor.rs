use shapewise::prelude::*;
fn main() {
    let mut x = Tensor::<f32, shape![3]>::zeros();
    let y = Tensor::<f32, shape![3]>::zeros();
    tensor!(x[x > 0] = y);
}
