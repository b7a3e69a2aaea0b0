use shapewise::prelude::*;

fn main() {
    let n = 8;
    let _ = tensor!(np.hanning(n));
}
