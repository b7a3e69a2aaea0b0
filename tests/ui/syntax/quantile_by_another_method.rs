use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![3]>::zeros();
    let _ = tensor!(np.quantile(x, 0.25, method="nearest"));
}
