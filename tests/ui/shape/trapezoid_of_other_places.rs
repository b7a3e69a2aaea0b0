use shapewise::prelude::*;

fn main() {
    let y: Tensor<f64, shape![2, 3]> = Tensor::zeros();
    let _ = tensor!(np.trapezoid(y, [0.0, 1.0, 2.0, 3.0]));
}
