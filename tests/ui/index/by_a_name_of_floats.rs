use shapewise::prelude::*;
fn main() {
    let (x, i) = (Tensor::<f32, shape![4, 3]>::zeros(), Tensor::<f32, shape![2]>::zeros());
    let _ = tensor!(x[i] + 1);
}
