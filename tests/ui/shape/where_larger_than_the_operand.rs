use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let m = Tensor::from([[true, false, true]; 2]);
    let _ = tensor!(np.mean(x, where=m));
}
