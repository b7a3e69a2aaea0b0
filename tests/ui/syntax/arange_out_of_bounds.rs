use shapewise::prelude::*;
fn main() {
    let _ = tensor!(np.arange(0, 1000, 300, dtype=np.uint8));
}
