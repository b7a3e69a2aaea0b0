use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![4]>::zeros();
    let m = Tensor::<bool, shape![5]>::zeros();
    let _ = tensor!(x[m].mean());
}
