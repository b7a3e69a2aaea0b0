use shapewise::prelude::*;
fn main() {
    let mut i = Tensor::<i32, shape![3]>::zeros();
    let a = Tensor::<f32, shape![3, 5]>::zeros();
    let b = Tensor::<f32, shape![5]>::zeros();
    tensor!(i = a @ b);
}
