use shapewise::prelude::*;
fn main() {
    let (x, mask) = (Tensor::<f32, shape![3]>::zeros(), Tensor::from([true, false, true]));
    let mut y = x;
    tensor!(y = x[mask]);
}
