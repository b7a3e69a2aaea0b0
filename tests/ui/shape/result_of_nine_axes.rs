use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![1, 1, 1, 1, 1, 1, 1, 1]>::zeros();
    let _ = tensor!(x[None]);
}
