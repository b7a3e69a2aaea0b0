use shapewise::prelude::*;
fn main() {
    let (x, top): (Tensor<f32, shape![3]>, f32) = (Tensor::zeros(), 1.0);
    let _ = tensor!(np.nan_to_num(x, posinf=top));
}
