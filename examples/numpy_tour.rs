//! Smoke.
#![forbid(unsafe_code)]
#![deny(warnings)]
use shapewise::prelude::*;

fn dense<B: Dim, const I: usize, const O: usize>(
    x: &Tensor<f32, shape![B, { I }]>,
    w: &Tensor<f32, shape![{ I }, { O }]>,
    b: &Tensor<f32, shape![{ O }]>,
) -> Tensor<f32, shape![B, { O }]> {
    tensor!(relu(x @ w + b))
}
fn swish<S: Shape>(x: &Tensor<f32, S>) -> Tensor<f32, S> {
    tensor!(x * sigmoid(x))
}

fn main() {
    let x: Tensor<f64, shape![2, 3]> = Tensor::new([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    let b: Tensor<i64, shape![3]> = Tensor::new([1, 2, 3]);
    println!("{}", tensor!(x * 2 + b));
    println!("{}", tensor!(np.mean(x, axis = 1)));
    println!("{}", tensor!(x.sum()));
    println!("{}", tensor!(x > 3));
    println!("{}", tensor!(x[x > 3]));
    println!("{:?}", tensor!(x[x > 3].mean()));
    println!("{}", tensor!(x.T @ x));
    println!(
        "{}",
        tensor!(
            exp(x - max(x, axis = 1, keepdims = True))
                / sum(exp(x - max(x, axis = 1, keepdims = True)), axis = 1, keepdims = True)
        )
    );
    println!("{}", tensor!((x - mean(x, axis = 0)) / np.std(x, axis = 0)));
    println!("{:?}", tensor!(np.array([[1, 2], [3, 4]])));
    println!("{:?}", tensor!(np.arange(5) * *2));
    let mut y = x;
    tensor!(y += x * 2);
    tensor!(y = y / sum(y, axis = 1, keepdims = True));
    println!("{y}");
    let xs = [b, b];
    let rows: &[Tensor<i64, shape![3]>] = &xs;
    println!("{}", tensor!(mean(rows, axis = 0)));
    println!("{}", tensor!(box rows * 2).len());
    let f = Tensor::<f32, shape![2, 3]>::ones();
    println!("{}", swish(&f));
    println!("{}", dense(&f, &Tensor::<f32, shape![3, 4]>::ones(), &Tensor::ones()));
}
#[test]
fn counts() {
    let x: Tensor<f32, shape![2, 3]> = Tensor::new([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    assert_eq!(tensor!(x.sum() / x.size), 3.5);
    assert_eq!(tensor!(sum(x, axis = 0) / x.shape[0]).as_slice(), [2.5, 3.5, 4.5]);
    assert_eq!(tensor!(x * len(x)).as_slice()[5], 12.0);
    assert_eq!(tensor!(x * x.ndim).as_slice()[5], 12.0);
}
