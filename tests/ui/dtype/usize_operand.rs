use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let n = 3_usize;
    let _ = tensor!(x * n);
}
