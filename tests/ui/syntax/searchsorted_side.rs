use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let v = Tensor::<f32, shape![4]>::zeros();
    let _ = tensor!(searchsorted(v, x, side="middle"));
}
