use shapewise::prelude::*;
fn main() {
    let i = Tensor::<i32, shape![3]>::zeros();
    let _: Tensor<i32, shape![3]> = tensor!(i / 2);
}
