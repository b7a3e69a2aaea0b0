use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![4]>::zeros();
    let m = Tensor::<bool, shape![4, 2]>::zeros();
    let _ = tensor!(sum(x[m]));
}
