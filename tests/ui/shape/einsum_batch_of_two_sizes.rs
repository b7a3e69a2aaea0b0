use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![6, 2, 3]>::zeros();
    let y = Tensor::<f32, shape![7, 3, 5]>::zeros();
    let _ = tensor!(relu(einsum("bij,bjk->bik", x, y) + 1));
}
