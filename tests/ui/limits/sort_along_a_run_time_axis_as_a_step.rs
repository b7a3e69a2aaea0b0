use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let rows = vec![x; 5];
    let _ = tensor!(box sort(rows, axis=0) + 1);
}
