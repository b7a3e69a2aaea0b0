use shapewise::prelude::*;

fn main() {
    let x: Tensor<f64, shape![2, 3]> = Tensor::zeros();
    let _ = tensor!(np.linalg.multi_dot([x, x.T, x.T]));
}
