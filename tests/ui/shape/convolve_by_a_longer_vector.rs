use shapewise::prelude::*;

fn main() {
    let x: Tensor<f64, shape![2]> = Tensor::zeros();
    let _ = tensor!(np.correlate(x, [0.5, 0.5, 0.5]));
}
