use shapewise::prelude::*;
dims! { Batch = 32; }
fn main() {
    let x = Tensor::<f32, shape![Batch]>::zeros();
    let _ = tensor!(x[1:] - x);
}
