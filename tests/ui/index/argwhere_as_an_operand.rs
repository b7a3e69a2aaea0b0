use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let _ = tensor!(max(argwhere(x > 0), axis=0));
}
