use shapewise::prelude::*;
fn main() {
    let m = Tensor::<bool, shape![3]>::zeros();
    let _ = tensor!(np.sign(m));
}
