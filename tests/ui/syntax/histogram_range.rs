use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let _ = tensor!(histogram(x, bins=4, range=(1, 0)));
}
