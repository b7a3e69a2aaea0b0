use shapewise::prelude::*;
fn main() {
    let _ = tensor!(np.arange(0, 5, 0));
}
