use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let _ = tensor!(np.tensordot(x, x, axes=([0, 1], [0])));
}
