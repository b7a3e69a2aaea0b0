use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![50]>::zeros();
    let _ = tensor!(np.diff(x, 20));
}
