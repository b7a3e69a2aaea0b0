use shapewise::prelude::*;
fn main() {
    struct Model { name: String }
    let mut model = Model { name: String::new() };
    tensor!(model.name = 1);
}
