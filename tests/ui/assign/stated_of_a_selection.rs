use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let _ = tensor!(<f32, [3]> x[x > 0]);
}
