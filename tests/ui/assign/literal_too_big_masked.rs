use shapewise::prelude::*;
fn main() {
    let mut u = Tensor::<u8, shape![3]>::zeros();
    tensor!(u[u == 0] = 300);
}
