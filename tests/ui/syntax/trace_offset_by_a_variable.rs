use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3, 3]>::zeros();
    let k = 1;
    let _ = tensor!(np.trace(x, k));
}
