use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let m = Tensor::from([true, false]);
    let _ = tensor!(np.sum(x, axis=1, where=m));
}
