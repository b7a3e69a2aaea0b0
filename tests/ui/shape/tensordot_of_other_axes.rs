use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let y = Tensor::<f32, shape![2, 3]>::zeros();
    let _ = tensor!(np.tensordot(x, y, axes=([1], [0])) + 1);
}
