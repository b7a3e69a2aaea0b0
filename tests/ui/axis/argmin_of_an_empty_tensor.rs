use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![0]>::zeros();
    let _ = tensor!(np.argmin(x));
}
