use shapewise::prelude::*;

fn main() {
    let x = Tensor::from([[1.0, 4.0], [3.0, 2.0]]);
    let _ = tensor!(topk(x, 4, axis=0));
}
