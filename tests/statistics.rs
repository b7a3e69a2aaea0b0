//! Averages, covariances and correlations; each expected value is NumPy's.

#![expect(clippy::float_cmp, reason = "the digits are the point")]

use shapewise::prelude::*;

fn a() -> Tensor<f64, shape![2, 3]> {
    Tensor::from([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]])
}

#[test]
fn weights_are_of_all_elements_or_of_an_axis() {
    let a = a();
    assert_eq!(tensor!(np.average(a)), 2.5);
    assert_eq!(tensor!(np.average(a, axis = 1, weights = [1, 2, 1])), Tensor::from([2.75, 2.0]));
    assert_eq!(tensor!(np.average(a, axis = 0, weights = [3.0, 1.0])), Tensor::from([1.5, 3.0, 2.75]));
    assert_eq!(tensor!(np.average(a, 0, [3.0, 1.0], keepdims = True)), tensor!([[1.5, 3.0, 2.75]]));
    assert_eq!(tensor!(np.average(a, weights = a)), 55.0 / 15.0);
    assert_eq!(tensor!(np.average(a, axis = -1, weights = a)), Tensor::from([3.0, 4.25]));
    let n = Tensor::from([1_i8, 2, 4]);
    assert_eq!(tensor!(np.average(n, weights = n)), 3.0_f64);
    let f = Tensor::from([1.0_f32, 2.0]);
    assert_eq!(tensor!(np.average(f, weights = f)), 5.0_f32 / 3.0);
}

fn weighted<B: Dim, const N: usize>(
    x: &Tensor<f32, shape![B, { N }]>,
    w: &Tensor<f32, shape![{ N }]>,
) -> Tensor<f32, shape![B]> {
    tensor!(np.average(x, axis = 1, weights = w))
}

#[test]
fn generic_code_and_run_time_axes_have_averages() {
    assert_eq!(weighted(&Tensor::from([[1.0, 3.0]]), &Tensor::from([1.0, 3.0])), Tensor::from([2.5]));
    let rows: Vec<Tensor<f64, shape![2]>> = vec![[1.0, 2.0].into(), [3.0, 4.0].into()];
    assert_eq!(tensor!(np.average(rows, axis = 0)), Tensor::from([2.0, 3.0]));
    assert_eq!(tensor!(sum(np.average(rows, axis = 1, weights = [1, 3]))), 5.5);
}

#[test]
fn covariances_of_rows_or_columns() {
    let a = a();
    let c = tensor!(np.cov(a));
    // np.cov(a), to the last digits
    let expected = Tensor::from([[7.0 / 3.0, -17.0 / 6.0], [-17.0 / 6.0, 19.0 / 3.0]]);
    assert!(tensor!(np.allclose(c, expected, rtol = 1e-15)));
    assert!(tensor!(np.allclose(np.cov(a, bias = True), expected * 2 / 3, rtol = 1e-15)));
    assert!(tensor!(np.allclose(np.cov(a, ddof = 0), expected * 2 / 3, rtol = 1e-15)));
    let columns = tensor!(np.cov(a, rowvar = False));
    let expected = Tensor::from([[2.0, -4.0, 3.0], [-4.0, 8.0, -6.0], [3.0, -6.0, 4.5]]);
    assert_eq!(columns, expected);
    let x = Tensor::from([[1.0_f32, 2.0], [3.0, 5.0]]);
    assert_eq!(tensor!(np.cov(x)), Tensor::from([[0.5_f64, 1.0], [1.0, 2.0]]));
}

#[test]
fn correlations() {
    let a = a();
    let r = tensor!(np.corrcoef(a));
    let off = -0.737_043_474_095_502;
    assert!(tensor!(np.allclose(r, [[1.0, off], [off, 1.0]], rtol = 1e-15)));
    let x = Tensor::from([[1.0, 2.0], [3.0, 5.0]]);
    assert!(tensor!(np.allclose(np.corrcoef(x, rowvar = False), 1.0, rtol = 1e-15)));
}

#[test]
fn gradients_go_through_averages_and_covariances() {
    let x = Tensor::from([1.0, 2.0, 3.0]);
    let w = Tensor::from([1.0, 2.0, 1.0]);
    assert_eq!(tensor!(grad(np.average(x, weights = w), x)), Tensor::from([0.25, 0.5, 0.25]));
    assert_eq!(tensor!(grad(np.average(x, weights = w), w)), Tensor::from([-0.25, 0.0, 0.25]));
    let a = a();
    let g = tensor!(grad(sum(np.average(a, axis = 1, weights = w)), a));
    assert_eq!(g, Tensor::from([[0.25, 0.5, 0.25], [0.25, 0.5, 0.25]]));
    let g = tensor!(grad(trace(np.cov(a)), a));
    let expected = tensor!(a - mean(a, axis = 1, keepdims = True));
    assert!(tensor!(np.allclose(g, expected, rtol = 1e-14)));
}
