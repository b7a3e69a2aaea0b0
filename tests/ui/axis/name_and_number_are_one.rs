use shapewise::prelude::*;
dims! { Batch = 32; Feature = 10; }
fn main() {
    let x = Tensor::<f32, shape![Batch, 3]>::zeros();
    let _ = tensor!(sum(x, axis=(Batch, 0)));
}
