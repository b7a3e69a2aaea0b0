use shapewise::prelude::*;
fn main() {
    let a = Tensor::<f64, shape![2, 3]>::zeros();
    let b = Tensor::<f32, shape![2, 4]>::zeros();
    let _ = tensor!(concatenate((a, a, b)) * 2 + a);
}
