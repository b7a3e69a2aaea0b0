use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3, 4]>::zeros();
    let y = Tensor::<f32, shape![3, 5, 6]>::zeros();
    let _ = tensor!(np.tensordot(x, y, axes=2));
}
