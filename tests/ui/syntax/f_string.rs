use shapewise::prelude::*;
fn main() {
    let _ = tensor!(print(f"mean of the rows"));
}
