use shapewise::prelude::*;
fn main() {
    let n = 2.5;
    let _ = tensor!(np.random.randint(0, n, (3,)));
}
