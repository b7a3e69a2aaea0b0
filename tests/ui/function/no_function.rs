use shapewise::prelude::*;
fn scaled(x: f64) -> f64 { x }
fn main() {
    let _ = tensor!(exp(scaled!(2.0)));
}
