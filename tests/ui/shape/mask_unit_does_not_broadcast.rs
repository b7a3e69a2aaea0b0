use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![4, 3]>::zeros();
    let m = Tensor::<bool, shape![4, 1]>::zeros();
    let _ = tensor!(sum(x[m]));
}
