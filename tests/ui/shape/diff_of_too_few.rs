use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2]>::zeros();
    let _ = tensor!(np.diff(x, n=3));
}
