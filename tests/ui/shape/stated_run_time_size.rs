use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let n = 3;
    let _ = tensor!(<f32, [2, n]> x * 2);
}
