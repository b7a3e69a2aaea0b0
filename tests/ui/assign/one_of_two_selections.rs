use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let (mut y, mut n) = (x, Tensor::<i64, shape![3]>::zeros());
    tensor!((y, n) = np.unique(x, return_counts=True));
}
