use shapewise::prelude::*;
fn main() {
    let _ = tensor!(np.array(1, 2));
}
