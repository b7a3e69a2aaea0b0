use shapewise::prelude::*;
fn main() {
    let a = 2.0_f32;
    let _ = tensor!(sum(a, axis=0));
}
