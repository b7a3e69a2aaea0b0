use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![5, 2, 3]>::zeros();
    let y = Tensor::<f32, shape![5, 3, 4]>::zeros();
    let _ = tensor!(np.dot(x, y));
}
