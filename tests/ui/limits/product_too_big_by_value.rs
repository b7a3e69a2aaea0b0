use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![300, 2]>::boxed_zeros();
    let _ = tensor!(x @ x.T);
}
