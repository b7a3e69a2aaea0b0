use shapewise::prelude::*;
fn main() {
    let mut x = Tensor::<f32, shape![1, 3]>::zeros();
    let y = Tensor::<f32, shape![2, 3]>::zeros();
    tensor!(x = y * 2);
}
