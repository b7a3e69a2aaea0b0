use shapewise::prelude::*;
fn main() {
    let mut x = Tensor::<f32, shape![3]>::zeros();
    let m = Tensor::<f32, shape![3]>::zeros();
    tensor!(x[m] = 0);
}
