use shapewise::prelude::*;
fn main() {
    let _ = Tensor::<f64, shape![1000, 1000]>::zeros();
}
