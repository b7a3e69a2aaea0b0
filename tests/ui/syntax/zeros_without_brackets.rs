use shapewise::prelude::*;
fn main() {
    let _ = tensor!(np.zeros(2, 3));
}
