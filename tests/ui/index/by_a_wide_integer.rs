use shapewise::prelude::*;
fn main() {
    let (x, i) = (Tensor::<f32, shape![4, 3]>::zeros(), 2_u128);
    let _ = tensor!(x[i] + 1);
}
