use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![256, 257]>::boxed_zeros();
    let _ = tensor!(x * 2);
}
