use shapewise::prelude::*;
fn main() {
    let x = 1.5_f32;
    let _ = tensor!(nonzero(x));
}
