use shapewise::prelude::*;
fn main() {
    let x = vec![Tensor::<f32, shape![3]>::zeros(); 4];
    let w = Tensor::<f32, shape![3, 2]>::zeros();
    let _ = tensor!(box np.concatenate((x, x @ w), axis=1)[:, ::2]);
}
