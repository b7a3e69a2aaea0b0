use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![4, 3]>::zeros();
    let _ = tensor!(exp(x - max(x, axis=-1)) / sum(exp(x - max(x, axis=-1)), axis=-1));
}
