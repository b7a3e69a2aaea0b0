use shapewise::prelude::*;
fn main() {
    let mut s = String::new();
    tensor!(s = 1);
}
