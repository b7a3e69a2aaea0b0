use shapewise::prelude::*;
fn main() {
    let n = 2;
    let x = Tensor::<f32, shape![5]>::zeros();
    let _ = tensor!(np.diff(x, n=n));
}
