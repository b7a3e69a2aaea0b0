use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let y = Tensor::<f32, shape![4]>::zeros();
    let _ = tensor!(<_, [2, 2]> x[:, 0:2] + y);
}
