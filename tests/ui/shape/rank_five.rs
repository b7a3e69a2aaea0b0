use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3, 4, 5, 6]>::zeros();
    let y = Tensor::<f32, shape![4, 1, 5]>::zeros();
    let _ = tensor!(x + y);
}
