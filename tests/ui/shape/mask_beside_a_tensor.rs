use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![4]>::zeros();
    let y = Tensor::<f32, shape![5]>::zeros();
    let _ = tensor!(sum(x[x > 0] * y));
}
