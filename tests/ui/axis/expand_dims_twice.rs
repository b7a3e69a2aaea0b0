use shapewise::prelude::*;

fn main() {
    let x: Tensor<f64, shape![2, 3]> = Tensor::zeros();
    let _ = tensor!(np.expand_dims(x, axis=(0, 0)));
}
