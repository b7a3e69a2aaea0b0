use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let _ = tensor!(argsort(x[x > 0], axis=1));
}
