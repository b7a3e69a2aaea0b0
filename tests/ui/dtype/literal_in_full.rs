use shapewise::prelude::*;
fn main() {
    let u = Tensor::<u8, shape![3]>::zeros();
    let _ = tensor!(u + np.full((3,), -1, dtype=np.uint8));
}
