use shapewise::prelude::*;
fn main() {
    let x = Tensor::from([1_u8, 2]);
    let _ = tensor!(np.max(x, initial=300));
}
