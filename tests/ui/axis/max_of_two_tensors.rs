use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let y = x;
    let _ = tensor!(np.max(x, y));
}
