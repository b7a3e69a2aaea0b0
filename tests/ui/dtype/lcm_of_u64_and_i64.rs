use shapewise::prelude::*;
fn main() {
    let a: Tensor<u64, shape![3]> = Tensor::zeros();
    let b: Tensor<i64, shape![3]> = Tensor::zeros();
    let _ = tensor!(np.lcm(a, b));
}
