use shapewise::prelude::*;
fn main() {
    let x = vec![Tensor::<f32, shape![3]>::zeros()];
    let _ = tensor!(np.median(x));
}
