//! Scans: running sums, products and extremes, and differences; each expected value is NumPy's.

#![expect(clippy::float_cmp, reason = "the digits are the point")]
#![expect(clippy::cast_precision_loss, reason = "small integers")]

use shapewise::prelude::*;

fn a() -> Tensor<f64, shape![2, 3]> {
    Tensor::from([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]])
}

#[test]
fn running_sums_go_along_an_axis_or_over_all_elements() {
    let a = a();
    assert_eq!(tensor!(np.cumsum(a, axis = 0)), Tensor::from([[1.0, 4.0, 2.0], [4.0, 4.0, 7.0]]));
    assert_eq!(tensor!(a.cumsum(axis = 1)), Tensor::from([[1.0, 5.0, 7.0], [3.0, 3.0, 8.0]]));
    assert_eq!(tensor!(cumsum(a, -1)), Tensor::from([[1.0, 5.0, 7.0], [3.0, 3.0, 8.0]]));
    let flat: Tensor<f64, shape![6]> = tensor!(cumsum(a));
    assert_eq!(flat, Tensor::from([1.0, 5.0, 7.0, 10.0, 10.0, 15.0]));
    assert_eq!(tensor!(cumsum(a.T)), Tensor::from([1.0, 4.0, 8.0, 8.0, 10.0, 15.0]));
    assert_eq!(tensor!(cumsum(2 * a.T + 1, axis = 1)), Tensor::from([[3.0, 10.0], [9.0, 10.0], [5.0, 16.0]]));
}

#[test]
fn running_sums_of_small_integers_are_wide() {
    let n = Tensor::from([200_u8, 100, 7]);
    assert_eq!(tensor!(cumsum(n)), Tensor::from([200_u64, 300, 307]));
    assert_eq!(tensor!(cumsum(n, dtype = np.uint8)), Tensor::from([200_u8, 44, 51]));
    let i = Tensor::from([100_i16, 300, -7]);
    assert_eq!(tensor!(np.cumprod(i)), Tensor::from([100_i64, 30000, -210_000]));
    let m = Tensor::from([true, false, true]);
    assert_eq!(tensor!(cumsum(m)), Tensor::from([1_i64, 1, 2]));
    assert_eq!(tensor!(cumsum(m, dtype = np.float32)), Tensor::from([1.0_f32, 1.0, 2.0]));
}

#[test]
fn running_sums_are_in_serial_order() {
    let x = Tensor::<f32, shape![1000]>::from_fn(|[i]| 0.1 + (i as f32) * 1e-3);
    let sums = tensor!(cumsum(x));
    let mut so_far = 0.0_f32;
    for (sum, x) in sums.as_slice().iter().zip(x.as_slice()) {
        so_far += x;
        assert_eq!(sum.to_bits(), so_far.to_bits());
    }
}

#[test]
fn columns_in_tiles_are_summed_one_by_one() {
    let x =
        Tensor::<f32, shape![3, 5, 1100]>::boxed_from_fn(|[i, j, k]| ((i * 7 + j * 3 + k) % 11) as f32 * 0.3);
    let sums = tensor!(box cumsum(x, axis=1));
    for i in 0..3 {
        for k in 0..1100 {
            let mut so_far = 0.0_f32;
            for j in 0..5 {
                so_far += x[[i, j, k]];
                assert_eq!(sums[[i, j, k]].to_bits(), so_far.to_bits(), "{i} {j} {k}");
            }
        }
    }
}

#[test]
fn extremes_so_far() {
    let x = Tensor::from([1.0, 3.0, 2.0, f64::NAN, 5.0]);
    let max = tensor!(cummax(x));
    assert_eq!(&max.as_slice()[..3], &[1.0, 3.0, 3.0]);
    assert!(max[[3]].is_nan() && max[[4]].is_nan());
    let a = a();
    assert_eq!(tensor!(np.maximum.accumulate(a)), Tensor::from([[1.0, 4.0, 2.0], [3.0, 4.0, 5.0]]));
    assert_eq!(tensor!(np.minimum.accumulate(a, axis = 1)), Tensor::from([[1.0, 1.0, 1.0], [3.0, 0.0, 0.0]]));
    assert_eq!(tensor!(cummin(a, axis = 0)), Tensor::from([[1.0, 4.0, 2.0], [1.0, 0.0, 2.0]]));
    assert_eq!(tensor!(np.add.accumulate(a)), tensor!(cumsum(a, axis = 0)));
    assert_eq!(tensor!(np.multiply.accumulate(a, 1)), Tensor::from([[1.0, 4.0, 8.0], [3.0, 0.0, 0.0]]));
    assert_eq!(tensor!(np.logical_and.accumulate([2, 0, 3])), Tensor::from([true, false, false]));
    assert_eq!(tensor!(np.logical_or.accumulate([0, 2, 0])), Tensor::from([false, true, true]));
}

#[test]
fn logarithms_of_running_sums_of_exponentials() {
    let x = Tensor::from([0.0_f64, 1.0, -1.0, 1000.0]);
    let y = tensor!(logcumsumexp(x));
    // np.logaddexp.accumulate
    for (y, expected) in
        y.as_slice().iter().zip([0.0_f64, 1.313_261_687_518_222_8, 1.407_605_964_444_38, 1000.0])
    {
        assert!((y - expected).abs() <= 1e-15 * (1.0 + expected), "{y} {expected}");
    }
}

#[test]
fn nan_counts_as_nothing() {
    let x = Tensor::from([1.0, f64::NAN, 2.0]);
    assert_eq!(tensor!(np.nancumsum(x)), Tensor::from([1.0, 1.0, 3.0]));
    assert_eq!(tensor!(np.nancumprod(x + 1)), Tensor::from([2.0, 2.0, 6.0]));
}

#[test]
fn a_scan_is_a_step_of_a_larger_expression() {
    let a = a();
    // By rows, as a whole, behind views, in a reduction and in another scan.
    assert_eq!(tensor!(a / cumsum(a, axis = 1)), Tensor::from([[1.0, 0.8, 2.0 / 7.0], [1.0, 0.0, 0.625]]));
    assert_eq!(tensor!(cumsum(a, axis = 0) - a), Tensor::from([[0.0, 0.0, 0.0], [1.0, 4.0, 2.0]]));
    assert_eq!(tensor!(sum(cumsum(a, axis = 1), axis = 0)), Tensor::from([4.0, 8.0, 15.0]));
    assert_eq!(tensor!(cumsum(a, axis=1)[:, ::-1]), Tensor::from([[7.0, 5.0, 1.0], [8.0, 3.0, 3.0]]));
    assert_eq!(tensor!(cumsum(a, axis = 1).T), Tensor::from([[1.0, 3.0], [5.0, 3.0], [7.0, 8.0]]));
    assert_eq!(
        tensor!(cumsum(cumsum(a, axis = 1), axis = 0)),
        Tensor::from([[1.0, 5.0, 7.0], [4.0, 8.0, 15.0]])
    );
    assert_eq!(
        tensor!(cumsum(cumsum(a, axis = 0), axis = 1)),
        Tensor::from([[1.0, 5.0, 7.0], [4.0, 8.0, 15.0]])
    );
    assert_eq!(
        tensor!(cumsum(exp(a) / sum(exp(a), axis=1, keepdims=True), axis=1)[:, 0] > 0.1),
        Tensor::from([false, true])
    );
    assert_eq!(tensor!(cumsum(np.concatenate([a[0], a[1]]))), tensor!(cumsum(a)));
    assert_eq!(
        tensor!(cumsum(np.concatenate([a, a], axis=1), axis=0)[1, 2:5]),
        Tensor::from([7.0, 4.0, 4.0])
    );
    assert_eq!(tensor!(cumsum(a) @ [1, 1, 1, 1, 1, 1]), 48.0);
    assert_eq!(tensor!(cumsum(a).reshape(3, 2)), Tensor::from([[1.0, 5.0], [7.0, 10.0], [10.0, 15.0]]));
    assert_eq!(tensor!(cumsum(a - mean(a, axis = 0), axis = 0)[-1]), Tensor::from([0.0, 0.0, 0.0]));
}

#[test]
fn a_place_takes_a_scan() {
    let a = a();
    let mut y = Tensor::<f32, shape![2, 3]>::zeros();
    tensor!(y = cumsum(a, axis = 1));
    assert_eq!(y, Tensor::from([[1.0_f32, 5.0, 7.0], [3.0, 3.0, 8.0]]));
    tensor!(y = cumsum(y, axis = 0));
    assert_eq!(y, Tensor::from([[1.0_f32, 5.0, 7.0], [4.0, 8.0, 15.0]]));
    tensor!(y = cumsum(y, axis = 1));
    assert_eq!(y, Tensor::from([[1.0_f32, 6.0, 13.0], [4.0, 12.0, 27.0]]));
    tensor!(y -= cumsum(y, axis = 1));
    assert_eq!(y, Tensor::from([[0.0_f32, -1.0, -7.0], [0.0, -4.0, -16.0]]));
    let row = Tensor::from([1.0_f32, 2.0, 3.0]);
    tensor!(y = cumsum(row));
    assert_eq!(y, Tensor::from([[1.0_f32, 3.0, 6.0], [1.0, 3.0, 6.0]]));
    tensor!(y[:, 1:] = cumsum(a[:, 1:], axis=1));
    assert_eq!(y, Tensor::from([[1.0_f32, 4.0, 6.0], [1.0, 0.0, 5.0]]));
    let stated = tensor!(<f32, [2, 3]> cumsum(a, axis=0));
    assert_eq!(stated, Tensor::from([[1.0_f32, 4.0, 2.0], [4.0, 4.0, 7.0]]));
    // Above what a step may keep on the stack.
    let x = Tensor::<f64, shape![300, 300]>::boxed_full(1.0);
    let mut z = Tensor::<f64, shape![300, 300]>::boxed_zeros();
    tensor!(z = cumsum(x, axis = 0));
    assert_eq!([z[[0, 7]], z[[299, 299]]], [1.0, 300.0]);
}

#[test]
fn a_run_time_axis_is_scanned_or_kept() {
    let rows: Vec<Tensor<f64, shape![2]>> = vec![[1.0, 2.0].into(), [3.0, 4.0].into(), [5.0, 6.0].into()];
    let mut rows_too = rows.clone();
    let out = &mut rows_too[..];
    tensor!(*out = cumsum(rows, axis = 0));
    assert_eq!(out, [Tensor::from([1.0, 2.0]), [4.0, 6.0].into(), [9.0, 12.0].into()]);
    let boxed = tensor!(box cumsum(rows, axis=0));
    assert_eq!(boxed[..], out[..]);
    let along = tensor!(box cumsum(rows, axis=1) + 1);
    assert_eq!(along[..], [Tensor::from([2.0, 4.0]), [4.0, 8.0].into(), [6.0, 12.0].into()]);
    assert_eq!(tensor!(sum(cumsum(rows, axis = -1), axis = 0)), Tensor::from([9.0, 21.0]));
}

fn progress<const N: usize>(x: &Tensor<f32, shape![{ N }]>) -> Tensor<f32, shape![{ N }]> {
    tensor!(cumsum(x) / sum(x))
}

fn by_rows<B: Dim, const N: usize>(x: &Tensor<f32, shape![B, { N }]>) -> Tensor<f32, shape![B, { N }]> {
    tensor!(cumsum(x, axis = 1) + cummax(x, axis = 0))
}

fn steps<const N: usize>(x: &Tensor<f64, shape![{ N }]>) -> f64 {
    tensor!(sum(diff(x, n = 2) * *2))
}

#[test]
fn generic_code_scans() {
    assert_eq!(progress(&Tensor::from([1.0, 1.0, 2.0])), Tensor::from([0.25, 0.5, 1.0]));
    let x = tensor!(<f32, [1, 2]> [[1.0, 2.0]]);
    assert_eq!(by_rows(&x), tensor!(<f32, [1, 2]> [[2.0, 5.0]]));
    assert_eq!(steps(&Tensor::from([1.0, 2.0, 4.0, 7.0])), 2.0);
}

#[test]
fn differences_of_neighbours() {
    let a = a();
    assert_eq!(tensor!(np.diff(a)), Tensor::from([[3.0, -2.0], [-3.0, 5.0]]));
    assert_eq!(tensor!(diff(a, axis = 0)), tensor!([[2.0, -4.0, 3.0]]));
    assert_eq!(tensor!(diff(a, n = 2)), tensor!([[-5.0], [8.0]]));
    assert_eq!(tensor!(diff(a, 0)), a);
    assert_eq!(tensor!(diff(a, axis = -2)), tensor!([[2.0, -4.0, 3.0]]));
    assert_eq!(tensor!(diff(cumsum(a, axis = 1))), Tensor::from([[4.0, 2.0], [0.0, 5.0]]));
    assert_eq!(tensor!(np.ediff1d(a)), Tensor::from([3.0, -2.0, 1.0, -3.0, 5.0]));
    let n = Tensor::from([5_u8, 2, 7]);
    assert_eq!(tensor!(diff(n)), Tensor::from([253_u8, 5]));
}

#[test]
fn axes_of_one_element_and_of_none() {
    let one: Tensor<f64, shape![1, 3]> = tensor!([[1.0, 2.0, 3.0]]);
    assert_eq!(tensor!(cumsum(one, axis = 0)), one);
    assert_eq!(tensor!(cumsum(one, axis = 1)), tensor!([[1.0, 3.0, 6.0]]));
    let column: Tensor<f64, shape![3, 1]> = tensor!([[1.0], [2.0], [3.0]]);
    assert_eq!(tensor!(cumsum(column, axis = 1)), column);
    assert_eq!(tensor!(cumsum(column, axis = 0)), tensor!([[1.0], [3.0], [6.0]]));
    assert_eq!(tensor!(cumsum(column + one, axis = 0)[2]), Tensor::from([9.0, 12.0, 15.0]));
    let none = Tensor::<f64, shape![0, 3]>::zeros();
    assert_eq!(tensor!(cumsum(none, axis = 0)), none);
    assert_eq!(tensor!(cumsum(none)).size(), 0);
    assert_eq!(tensor!(cumsum(3.0)), tensor!([3.0]));
}

#[test]
fn the_gradient_of_running_sums_is_summed_from_the_end() {
    let x = Tensor::from([1.0, 2.0, 3.0]);
    let w = Tensor::from([5.0, 7.0, 11.0]);
    assert_eq!(tensor!(grad(sum(w * cumsum(x)), x)), Tensor::from([23.0, 18.0, 11.0]));
    let a = a();
    let v = tensor!(a * a);
    assert_eq!(tensor!(grad(sum(v * cumsum(a, axis = 1)), a))[[0, 0]], 1.0 + 16.0 + 4.0);
    assert_eq!(tensor!(grad(sum(w[:2] * diff(x) ** 2), x)), Tensor::from([-10.0, -4.0, 14.0]));
    assert_eq!(tensor!(grad(sum(cumsum(a)), a)), Tensor::from([[6.0, 5.0, 4.0], [3.0, 2.0, 1.0]]));
    assert_eq!(
        tensor!(grad(sum(cumsum(a * a, axis = 0)), a)),
        Tensor::from([[4.0, 16.0, 8.0], [6.0, 0.0, 10.0]])
    );
}
