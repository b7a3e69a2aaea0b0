use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let n = 2;
    let _ = tensor!(np.round(x, n));
}
