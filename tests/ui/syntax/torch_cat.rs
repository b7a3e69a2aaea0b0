use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f64, shape![4, 3]>::zeros();
    let _ = tensor!(torch.cat((x, x), dim=1));
}
