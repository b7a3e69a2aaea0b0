use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3, 4]>::zeros();
    let _ = tensor!(mean(x, axis=(0, 2, -3)));
}
