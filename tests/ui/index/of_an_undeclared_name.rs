use shapewise::prelude::*;
fn main() {
    let _ = tensor!(x[0, 1] + 1);
}
