use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let (one, other) = (Tensor::from([true, false, true]), Tensor::from([true, true, false]));
    let _ = tensor!(x[one][other]);
}
