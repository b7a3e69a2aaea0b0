use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![0]>::zeros();
    let y = Tensor::<f32, shape![2]>::zeros();
    let _ = tensor!(x + y);
}
