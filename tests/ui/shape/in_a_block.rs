use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let y = Tensor::<f32, shape![4]>::zeros();
    let _ = tensor! {
        let m = x * 2;
        let n = m + y;
        sum(n * n)
    };
}
