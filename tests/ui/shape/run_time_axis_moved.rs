use shapewise::prelude::*;
fn main() {
    let xs: &[Tensor<f32, shape![3]>] = &[];
    let _ = tensor!(box moveaxis(xs, 0, 1));
}
