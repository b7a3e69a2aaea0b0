use shapewise::prelude::*;

fn main() {
    let mut x = Tensor::<f32, shape![4, 3]>::zeros();
    let y = Tensor::<f32, shape![4]>::zeros();
    tensor!(x[1] = y);
}
