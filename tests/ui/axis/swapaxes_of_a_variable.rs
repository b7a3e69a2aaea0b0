use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let n = 1;
    let _ = tensor!(np.swapaxes(x, n, 0));
}
