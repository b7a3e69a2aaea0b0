use shapewise::prelude::*;
fn main() {
    let a = Tensor::<f64, shape![2, 3]>::zeros();
    let _ = tensor!(a + concatenate(()));
}
