use shapewise::prelude::*;
fn main() {
    let mut x = Tensor::<f32, shape![3]>::zeros();
    let a = Tensor::<f32, shape![2, 5]>::zeros();
    let b = Tensor::<f32, shape![5, 2]>::zeros();
    tensor!(x = a @ b);
}
