use shapewise::prelude::*;

fn main() {
    let x = Tensor::from([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    let i = Tensor::from([0_i64, 1, 1]);
    let j = Tensor::from([0_i64, 1]);
    let _ = tensor!(x[i, j]);
}
