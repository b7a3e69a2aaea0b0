use shapewise::prelude::*;
dims! { Batch = 32; Feature = 10; }
fn main() {
    let x = Tensor::<f32, shape![Batch, Feature]>::zeros();
    let y = Tensor::<f32, shape![10, 2]>::zeros();
    let _ = tensor!(x @ y);
}
