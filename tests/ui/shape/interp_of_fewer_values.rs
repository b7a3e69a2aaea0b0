use shapewise::prelude::*;

fn main() {
    let x: Tensor<f64, shape![3]> = Tensor::zeros();
    let _ = tensor!(np.interp(x, [0.0, 1.0, 2.0], [0.0, 1.0]));
}
