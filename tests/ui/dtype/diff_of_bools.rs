use shapewise::prelude::*;
fn main() {
    let x = Tensor::from([true, false, true]);
    let _ = tensor!(np.diff(x));
}
