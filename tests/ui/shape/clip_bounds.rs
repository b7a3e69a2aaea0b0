use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let low = Tensor::<f32, shape![2]>::zeros();
    let _ = tensor!(np.clip(x, low, 1));
}
