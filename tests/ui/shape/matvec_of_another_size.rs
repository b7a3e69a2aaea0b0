use shapewise::prelude::*;

fn main() {
    let x: Tensor<f64, shape![2, 3]> = Tensor::zeros();
    let v: Tensor<f64, shape![2]> = Tensor::zeros();
    let _ = tensor!(np.matvec(x, v));
}
