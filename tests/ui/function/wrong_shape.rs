use shapewise::prelude::*;
tensor_fn! {
    fn dense<const I: usize, const O: usize>(x: &Tensor<f64, shape![4, {I}]>, w: &Tensor<f64, shape![{I}, {O}]>)
        -> Tensor<f64, shape![4, {O}]> { x @ w }
}
fn main() {
    let (x, w) = (Tensor::<f64, shape![4, 3]>::ones(), Tensor::<f64, shape![2, 3]>::ones());
    let _ = tensor!(exp(dense!(x, w)));
}
