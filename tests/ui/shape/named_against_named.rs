use shapewise::prelude::*;
dims! { Batch = 32; Feature = 10; }
fn main() {
    let x = Tensor::<f32, shape![Batch]>::zeros();
    let y = Tensor::<f32, shape![Feature]>::zeros();
    let _ = tensor!(x * y);
}
