use shapewise::prelude::*;
fn main() {
    let mut i = Tensor::<i32, shape![3]>::zeros();
    let x = Tensor::<f32, shape![3]>::zeros();
    tensor!(i = x * 2);
}
