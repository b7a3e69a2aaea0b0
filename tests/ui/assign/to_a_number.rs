use shapewise::prelude::*;
fn main() {
    tensor!(3 = 4);
}
