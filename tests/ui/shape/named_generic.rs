use shapewise::prelude::*;
fn main() {
    }
    fn f<B: Dim>(x: &Tensor<f32, shape![B, 3]>, y: &Tensor<f32, shape![32, 3]>) {
    let _ = tensor!(x + y);
}
