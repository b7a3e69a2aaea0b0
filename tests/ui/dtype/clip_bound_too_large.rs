use shapewise::prelude::*;

fn main() {
    let x = Tensor::from([1_u8, 200]);
    let _ = tensor!(np.clip(x, 300, 400));
}
