use shapewise::prelude::*;
fn main() {
    let mut xs = vec![Tensor::<f32, shape![3]>::zeros(); 4];
    let y = Tensor::<f32, shape![4, 3]>::zeros();
    tensor!(xs = y);
}
