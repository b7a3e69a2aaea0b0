use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let y = Tensor::<f32, shape![3, 2]>::zeros();
    let _ = tensor!(np.tensordot(x, y));
}
