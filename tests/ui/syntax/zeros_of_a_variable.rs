use shapewise::prelude::*;
fn main() {
    let n = 2;
    let _ = tensor!(np.zeros(n + 1));
}
