use shapewise::prelude::*;

fn main() {
    let x: Tensor<f64, shape![3]> = Tensor::zeros();
    let w: Tensor<f64, shape![3]> = Tensor::zeros();
    let n: Tensor<i32, shape![3]> = Tensor::zeros();
    let _ = (x, w, n);
    let _ = tensor!(grad(nextafter(x, w), x));
}
