use shapewise::prelude::*;

fn main() {
    let x: Tensor<f64, shape![2, 3, 4]> = Tensor::zeros();
    let _ = tensor!(np.linalg.norm(x, axis=(0, 1, 2)));
}
