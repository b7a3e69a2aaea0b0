use shapewise::prelude::*;
fn main() {
    let (mut x, y) = (Tensor::<f32, shape![3, 3]>::zeros(), Tensor::<f32, shape![3]>::ones());
    let mask = Tensor::from([true, false, true]);
    tensor!(x[mask] = y[mask]);
}
