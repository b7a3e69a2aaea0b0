use shapewise::prelude::*;

fn main() {
    let f: Tensor<f64, shape![3, 4]> = Tensor::zeros();
    let _ = tensor!(np.gradient(f, 0.5));
}
