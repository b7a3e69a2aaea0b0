use shapewise::prelude::*;
tensor_fn! {
    fn swish<S: Shape>(x: &Tensor<f32, S>) -> Tensor<f32, S> { x * sigmoid(x) }
}
fn main() {
    let x = Tensor::<f64, shape![4]>::ones();
    let _ = tensor!(swish!(x) + 1);
}
