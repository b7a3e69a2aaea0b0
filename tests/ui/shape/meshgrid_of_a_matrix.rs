use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f64, shape![4, 3]>::zeros();
    let _ = tensor!(meshgrid(x, [1, 2])[0]);
}
