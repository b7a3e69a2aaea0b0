use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![0, 3]>::zeros();
    let _ = tensor!(np.max(x, axis=0));
}
