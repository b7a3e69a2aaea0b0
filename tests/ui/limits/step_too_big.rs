use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![300, 300]>::boxed_zeros();
    let _ = tensor!(box x @ x @ x);
}
