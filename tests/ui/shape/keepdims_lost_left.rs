use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![4, 3]>::zeros();
    let _ = tensor!(mean(x, axis=1) - x);
}
