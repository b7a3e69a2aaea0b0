use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 2, 2, 2, 2]>::zeros();
    let _ = tensor!(np.kron(x, [1.0, 2.0]));
}
