use shapewise::prelude::*;
fn main() {
    let _ = tensor!();
}
