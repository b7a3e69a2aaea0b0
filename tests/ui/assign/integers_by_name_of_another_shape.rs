use shapewise::prelude::*;
fn main() {
    let (mut w, i) = (Tensor::<f32, shape![4, 3]>::zeros(), Tensor::from([2_i64, 0]));
    let g = Tensor::<f32, shape![3, 3]>::ones();
    tensor!(w[i] += g);
}
