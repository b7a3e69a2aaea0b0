use shapewise::prelude::*;

fn main() {
    let x: Tensor<f64, shape![2, 2]> = Tensor::zeros();
    let _ = tensor!(np.linalg.matrix_power(x, -1));
}
