use shapewise::prelude::*;
tensor_fn! {
    fn centred<B: Dim, const I: usize>(x: &Tensor<f32, shape![B, {I}]>, centre: &Tensor<f32, shape![{I}]>)
        -> Tensor<f32, shape![B, {I}]> { x - centre }
}
fn main() {
    let (x, centre) = (Tensor::<f32, shape![4, 3]>::ones(), Tensor::<f32, shape![4, 3]>::ones());
    let _ = tensor!(centred!(x, centre));
}
