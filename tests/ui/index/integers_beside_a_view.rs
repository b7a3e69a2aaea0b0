use shapewise::prelude::*;
fn main() {
    let (w, i) = (Tensor::<f32, shape![4, 3]>::zeros(), Tensor::from([2_i64, 0]));
    let _ = tensor!(sum(w[i] + w[0]));
}
