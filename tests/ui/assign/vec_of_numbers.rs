use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let mut y = vec![0.0_f32; 6];
    tensor!(y += x);
}
