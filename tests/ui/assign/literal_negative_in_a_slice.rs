use shapewise::prelude::*;
fn main() {
    let mut u = Tensor::<u8, shape![3]>::zeros();
    tensor!(u[1:] = -1);
}
