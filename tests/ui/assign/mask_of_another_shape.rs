use shapewise::prelude::*;
fn main() {
    let mut x = Tensor::<f32, shape![3]>::zeros();
    let m = Tensor::<bool, shape![4]>::zeros();
    tensor!(x[m] = 0);
}
