use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let w = Tensor::<f32, shape![3]>::zeros();
    let _ = tensor!(np.average(x, weights=w));
}
