use shapewise::prelude::*;
fn main() {
    let (x, mask) = (Tensor::from([1.0, 2.0, 3.0]), Tensor::from([true, false, true]));
    let _ = tensor!(x[mask] + x);
}
