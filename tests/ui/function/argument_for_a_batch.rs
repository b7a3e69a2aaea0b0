use shapewise::prelude::*;
tensor_fn! {
    fn mean_of(xs: &[Tensor<f32, shape![3]>]) -> Tensor<f32, shape![3]> { mean(xs, axis=0) }
}
fn main() {
    let xs = vec![Tensor::<f32, shape![4]>::ones(); 5];
    let _ = tensor!(mean_of!(xs));
}
