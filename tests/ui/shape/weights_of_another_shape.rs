use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let w = Tensor::<f32, shape![2]>::zeros();
    let _ = tensor!(np.average(x, axis=1, weights=w));
}
