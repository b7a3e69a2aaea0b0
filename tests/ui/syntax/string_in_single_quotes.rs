use shapewise::prelude::*;
fn main() {
    let _ = tensor!(np.linalg.norm([3.0, 4.0], ord='fro'));
}
