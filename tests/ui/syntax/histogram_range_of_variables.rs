use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let low = 0.0;
    let _ = tensor!(histogram(x, bins=4, range=(low, 1)));
}
