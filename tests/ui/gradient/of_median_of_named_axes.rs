use shapewise::prelude::*;
dims! {
    Row = 3;
    Column = 2;
}
fn main() {
    let x = Tensor::<f32, shape![Row, Column]>::zeros();
    let _ = tensor!(grad(np.median(x, axis=(Row, Column)), x));
}
