use shapewise::prelude::*;

fn main() {
    let s = 2.0;
    let x = Tensor::from([[1.0, 2.0], [3.0, 4.0]]);
    let _ = tensor!(np.dot(s, x));
}
