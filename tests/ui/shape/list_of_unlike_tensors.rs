use shapewise::prelude::*;

fn main() {
    let x = Tensor::from([1.0, 2.0]);
    let y = Tensor::from([1.0, 2.0, 3.0]);
    let _ = tensor!(np.mean([x, y], axis=0));
}
