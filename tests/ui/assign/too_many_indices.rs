use shapewise::prelude::*;

fn main() {
    let mut x = Tensor::<f32, shape![4]>::zeros();
    tensor!(x[1, 2] = 0);
}
