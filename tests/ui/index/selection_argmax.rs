use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let rows = Tensor::from([true, false]);
    let _ = tensor!(argmax(x[rows]));
}
