//! What is bound and never read is checked, also where the result is a literal.
use shapewise::prelude::*;

fn main() {
    let x = Tensor::<f32, shape![3]>::ones();
    let y = Tensor::<f32, shape![4]>::ones();
    let _ = tensor! {
        let _unread = x + y;
        2
    };
}
