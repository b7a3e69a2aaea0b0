use shapewise::prelude::*;

fn main() {
    let x = Tensor::from([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    let _ = tensor!(nanvar(x, ddof=2));
}
