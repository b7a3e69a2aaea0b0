use shapewise::prelude::*;
tensor_fn! {
    fn scaled<S: Shape>(x: &Tensor<f32, S>, rate: f32) -> Tensor<f32, S> { rate * x }
}
fn main() {
    let (x, rate) = (Tensor::<f32, shape![3]>::ones(), Tensor::<f32, shape![3]>::ones());
    let _ = tensor!(scaled!(x, rate));
}
