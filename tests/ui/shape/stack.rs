use shapewise::prelude::*;
fn main() {
    let a = Tensor::<f64, shape![2, 3]>::zeros();
    let b = Tensor::<f64, shape![2, 4]>::zeros();
    let _ = tensor!(sum(np.stack([a, a * 2, b], axis=1)));
}
