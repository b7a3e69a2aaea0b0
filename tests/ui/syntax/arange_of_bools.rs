use shapewise::prelude::*;
fn main() {
    let _ = tensor!(np.arange(3, dtype=bool));
}
