use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let (rows, columns) = (Tensor::from([true, false]), Tensor::from([true, false, true]));
    let _ = tensor!(x[rows, columns]);
}
