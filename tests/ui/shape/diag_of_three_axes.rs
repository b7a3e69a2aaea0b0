use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![4, 3, 3]>::zeros();
    let _ = tensor!(np.diag(x));
}
