use shapewise::prelude::*;
tensor_fn! {
    fn scaled(x: &Tensor<f32, shape![3]>, rate: f32) -> Tensor<f32, shape![3]> { rate * x }
}
fn main() {
    let x = Tensor::<f32, shape![4]>::ones();
    let _ = tensor!(exp(scaled!(x, 2)));
}
