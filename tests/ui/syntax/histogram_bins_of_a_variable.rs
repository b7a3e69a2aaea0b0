use shapewise::prelude::*;
fn main() {
    let x = Tensor::<f32, shape![2, 3]>::zeros();
    let k = 4;
    let _ = tensor!(sum(histogram_bin_edges(x, bins=k)));
}
