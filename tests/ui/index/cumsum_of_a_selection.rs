use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let _ = tensor!(cumsum(x[x > 0], axis=-2));
}
