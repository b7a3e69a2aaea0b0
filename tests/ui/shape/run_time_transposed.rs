use shapewise::prelude::*;
fn main() {
    let xs = vec![Tensor::<f32, shape![3]>::zeros(); 4];
    let _ = tensor!(box xs.T);
}
