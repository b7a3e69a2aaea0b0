use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let _ = tensor!(<_, [3]> x[1:]);
}
