use shapewise::prelude::*;
fn main() {
    let mut x = Tensor::<f32, shape![2, 3]>::zeros();
    let i = Tensor::<i64, shape![4]>::zeros();
    tensor!(x[i] += 1);
}
