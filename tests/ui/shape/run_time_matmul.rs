use shapewise::prelude::*;
fn main() {
    let xs = vec![Tensor::<f32, shape![3]>::zeros(); 4];
    let w = Tensor::<f32, shape![4, 2]>::zeros();
    let _ = tensor!(box xs @ w);
}
