use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3, 2]>::zeros();
    let _ = tensor!(grad(np.median(x, axis=(0, 1)), x));
}
