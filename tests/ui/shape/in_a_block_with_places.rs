use shapewise::prelude::*;
fn main() {
    let mut x = Tensor::<f32, shape![2, 3]>::zeros();
    let y = Tensor::<f32, shape![4]>::zeros();
    tensor! {
        let m = x * 2;
        x = m + y;
    }
}
