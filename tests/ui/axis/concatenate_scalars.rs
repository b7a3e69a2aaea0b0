use shapewise::prelude::*;
fn main() {
    let (a, b) = (1.0, 2.0);
    let _ = tensor!(concatenate((a, b)));
}
