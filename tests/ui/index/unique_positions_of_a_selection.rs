use shapewise::prelude::*;

fn main() {
    let x = Tensor::from([[1.0, 4.0], [3.0, 2.0]]);
    let _ = tensor!(np.unique(x[x > 1], return_index=True));
}
