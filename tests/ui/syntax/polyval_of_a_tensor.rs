use shapewise::prelude::*;

fn main() {
    let p: Tensor<f64, shape![3]> = Tensor::zeros();
    let _ = tensor!(np.polyval(p, 2.0));
}
