use shapewise::prelude::*;
tensor_fn! {
    fn scaled(x: &Tensor<f64, shape![4]>, rate: f64) -> Tensor<f64, shape![4]> { epx(x) * rate }
}
fn main() {
    let _x = Tensor::<f64, shape![4]>::ones();
    let _ = tensor!(exp(scaled!(_x, 2)));
}
