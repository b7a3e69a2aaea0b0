use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![4, 3]>::zeros();
    let y = Tensor::<f32, shape![5, 3]>::zeros();
    let _ = tensor!(np.cross(x, y));
}
