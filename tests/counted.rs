//! Reductions of the elements that `where=` flags, and from what `initial=` says; each expected value is NumPy's.

#![expect(clippy::float_cmp, reason = "the digits are the point")]

use shapewise::prelude::*;

fn a() -> Tensor<f64, shape![2, 3]> {
    Tensor::from([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]])
}

#[test]
fn a_mask_says_which_elements_count() {
    let a = a();
    assert_eq!(tensor!(np.sum(a, where=a > 1)), 14.0);
    assert_eq!(tensor!(np.sum(a, axis=0, where=a > 1)), Tensor::from([3.0, 4.0, 7.0]));
    assert_eq!(tensor!(a.sum(axis=1, where=[True, False, True])), Tensor::from([3.0, 8.0]));
    assert_eq!(tensor!(np.sum(a, axis=0, where=[[True], [False]])), Tensor::from([1.0, 4.0, 2.0]));
    assert_eq!(tensor!(np.sum(a, where=True)), 15.0);
    assert_eq!(tensor!(np.sum(a, where=False)), 0.0);
    assert_eq!(tensor!(np.prod(a, axis=1, where=a > 0)), Tensor::from([8.0, 15.0]));
    assert_eq!(tensor!(np.mean(a, axis=1, where=a > 1, keepdims=True)[:, 0]), Tensor::from([3.0, 4.0]));
    assert!(tensor!(np.mean(a, where=a > 9)).is_nan());
    assert_eq!(tensor!(np.var(a, axis=1, where=a > 1)), Tensor::from([1.0, 1.0]));
    assert_eq!(tensor!(np.var(a, where=a > 1, ddof=1)), 5.0 / 3.0);
    assert_eq!(tensor!(np.std(a, axis=1, where=a > 1)), Tensor::from([1.0, 1.0]));
    assert_eq!(tensor!(np.any(a > 4, axis=1, where=[True, True, False])), Tensor::from([false, false]));
    assert_eq!(tensor!(np.all(a > 0, axis=1, where=[True, False, True])), Tensor::from([true, true]));
    assert_eq!(tensor!(np.add.reduce(a, where=a > 1)), Tensor::from([3.0, 4.0, 7.0]));
    let n = Tensor::from([200_u8, 100, 7]);
    assert_eq!(tensor!(sum(n, where=n > 10)), 300_u64);
}

#[test]
fn a_reduction_starts_from_an_initial_value() {
    let a = a();
    assert_eq!(tensor!(np.sum(a, initial = 10)), 25.0);
    assert_eq!(tensor!(np.prod(a, axis = 0, initial = 2)), Tensor::from([6.0, 0.0, 20.0]));
    assert_eq!(tensor!(np.max(a, axis = 0, initial = 3.5)), Tensor::from([3.5, 4.0, 5.0]));
    assert_eq!(tensor!(a.min(axis = 1, initial = 0.5, keepdims = True)), tensor!([[0.5], [0.0]]));
    assert_eq!(tensor!(np.max(a, axis=1, initial=-1, where=a < 3)), Tensor::from([2.0, 0.0]));
    assert_eq!(tensor!(np.min(a, axis=1, initial=np.inf, where=a > 3)), Tensor::from([4.0, 5.0]));
    assert_eq!(tensor!(np.max(a, initial=-np.inf, where=a > 9)), f64::NEG_INFINITY);
    assert_eq!(tensor!(np.maximum.reduce(a, initial = 3)), Tensor::from([3.0, 4.0, 5.0]));
    let none = Tensor::<f32, shape![0, 2]>::zeros();
    assert_eq!(tensor!(np.max(none, axis = 0, initial = 1)), Tensor::from([1.0_f32, 1.0]));
    let n = Tensor::from([1, 2, 3]);
    assert_eq!(tensor!(np.max(n, initial = 5)), 5);
    let start = 7_i64;
    assert_eq!(tensor!(np.max(n, initial = start)), 7_i32);
    assert_eq!(tensor!(np.sum(n, initial = start)), 13_i64);
    let m = Tensor::from([true, true]);
    assert_eq!(tensor!(np.sum(m, initial = 2)), 4_i64);
}

fn above<B: Dim, const N: usize>(x: &Tensor<f32, shape![B, { N }]>, low: f32) -> Tensor<f32, shape![B]> {
    tensor!(np.mean(x, axis=1, where=x > low) + np.max(x, axis=1, initial=0))
}

#[test]
fn generic_code_and_run_time_axes_count() {
    assert_eq!(above(&Tensor::from([[1.0, 2.0, 3.0]]), 1.5), Tensor::from([5.5]));
    let rows: Vec<Tensor<f64, shape![2]>> = vec![[1.0, 2.0].into(), [3.0, 4.0].into(), [5.0, 6.0].into()];
    assert_eq!(tensor!(np.sum(rows, axis=0, where=rows > 1.5, initial=1)), Tensor::from([9.0, 13.0]));
    assert_eq!(tensor!(np.sum(rows, axis=0, where=[True, False])), Tensor::from([9.0, 0.0]));
}

#[test]
fn a_place_counts_itself() {
    let mut a = a();
    tensor!(a -= np.mean(a, axis=1, keepdims=True, where=a > 1));
    assert_eq!(a, Tensor::from([[-2.0, 1.0, -1.0], [-1.0, -4.0, 1.0]]));
}

#[test]
fn gradients_go_to_what_counts() {
    let x = Tensor::from([1.0, 2.0, 3.0, 4.0]);
    assert_eq!(tensor!(grad(np.sum(x * x, where=x > 1.5), x)), Tensor::from([0.0, 4.0, 6.0, 8.0]));
    assert_eq!(tensor!(grad(np.mean(x * x, where=x > 2.5), x)), Tensor::from([0.0, 0.0, 3.0, 4.0]));
    assert_eq!(tensor!(grad(np.max(x, initial = 3.5), x)), Tensor::from([0.0, 0.0, 0.0, 1.0]));
    assert_eq!(tensor!(grad(np.max(x, initial = 9), x)), Tensor::from([0.0; 4]));
    assert_eq!(tensor!(grad(np.sum(x, initial = 9), x)), Tensor::from([1.0; 4]));
}
