use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let s = 1.5_f32;
    let _ = tensor!(x[s]);
}
