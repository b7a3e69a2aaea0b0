use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let m = Tensor::from([1, 0, 1]);
    let _ = tensor!(np.sum(x, where=m));
}
