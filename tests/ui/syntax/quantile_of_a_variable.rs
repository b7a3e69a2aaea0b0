use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let q = 0.5;
    let _ = tensor!(np.quantile(x, q));
}
