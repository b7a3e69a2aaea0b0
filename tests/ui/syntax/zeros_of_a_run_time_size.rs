use shapewise::prelude::*;
fn main() {
    let n = 3;
    let _ = tensor!(np.zeros((2, n)));
}
