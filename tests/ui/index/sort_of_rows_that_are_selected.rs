use shapewise::prelude::*;

fn main() {
    let x = Tensor::from([[1.0, 4.0], [3.0, 2.0]]);
    let rows = Tensor::from([true, false]);
    let _ = tensor!(sort(x[rows]));
}
