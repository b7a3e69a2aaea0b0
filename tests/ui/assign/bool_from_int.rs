use shapewise::prelude::*;
fn main() {
    let mut m = Tensor::<bool, shape![3]>::new([true; 3]);
    let i = Tensor::<i32, shape![3]>::zeros();
    tensor!(m = i);
}
