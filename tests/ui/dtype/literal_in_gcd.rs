use shapewise::prelude::*;
fn main() {
    let u = Tensor::<u8, shape![3]>::zeros();
    let _ = tensor!(np.gcd(u, 300));
}
