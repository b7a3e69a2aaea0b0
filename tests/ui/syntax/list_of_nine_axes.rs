use shapewise::prelude::*;
fn main() {
    let _ = tensor!(sum([[[[[[[[[1.0]]]]]]]]]));
}
