use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![4]>::zeros();
    let _ = tensor!(np.vsplit(x, 2)[0]);
}
