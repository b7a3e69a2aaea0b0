use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let i = 1_usize;
    let _ = tensor!(x[i]);
}
