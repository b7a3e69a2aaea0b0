use shapewise::prelude::*;
fn main() {
    let mut s = 0.0_f32;
    let y = Tensor::<f32, shape![2, 3]>::zeros();
    tensor!(s = sum(y, axis=0));
}
