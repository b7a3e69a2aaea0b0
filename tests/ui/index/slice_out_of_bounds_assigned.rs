use shapewise::prelude::*;
fn main() {
    let mut x = Tensor::<f32, shape![5]>::zeros();
    tensor!(x[1:6] = 0);
}
