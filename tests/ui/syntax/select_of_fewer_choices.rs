use shapewise::prelude::*;

fn main() {
    let x: Tensor<f64, shape![3]> = Tensor::zeros();
    let _ = tensor!(np.select([x < 0, x > 1], [x]));
}
