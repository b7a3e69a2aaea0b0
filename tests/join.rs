//! Tensors that are joined along an axis are read where they stand, and give what NumPy gives.

#[path = "numpy/golden.rs"]
mod golden;

use golden::{c, cases, q, t, v, w, x, xs, y};
use shapewise::prelude::*;

const GOLDENS: &str = include_str!("data/join.txt");

#[test]
#[rustfmt::skip]
fn tensors_follow_each_other_along_an_axis() {
    let (v, w, x, y, t, q, c) = (v(), w(), x(), y(), t(), q(), c());
    cases! {
        GOLDENS;
        [14] (concatenate((v, v)));
        [11] (np.concatenate([v, w]));
        [12] (concatenate((v, w, [True])));
        [10, 6] (concatenate((x, x)));
        [6, 6] (concatenate((x[:1], x)));
        [5, 12] (concatenate((x, x), axis=1));
        [5, 10] (concatenate((x, x[:, :3], x[:, 5:]), axis=-1));
        [3, 5] (concat((y, c), axis=1));
        [3, 9] (concat((y, c, y), axis=1));
        [2, 3, 8] (concatenate((t, t), axis=2));
        [2, 6, 4] (concatenate((t, t), axis=1));
        [4, 3, 4] (concatenate((t, t), axis=0));
        [2, 6, 4, 5] (concatenate((q, q), axis=1));
        [2, 3, 8, 5] (concatenate((q, q), axis=-2));
        [2, 3, 9, 5] (concatenate((q, q[:, :, 1:2], q), axis=-2));
        [42] (concatenate((x, y), axis=None));
        [11] (append(v, w));
        [8] (append(v, 5));
        [3, 5] (append(y, c, axis=1));
        [7] (concatenate((v,)));
        [5, 6] (concatenate((x,), axis=1));
        [7] (concatenate((v[:0], v)));
    }
}

#[test]
#[rustfmt::skip]
fn parts_are_expressions_and_so_is_what_reads_them() {
    let (v, y, t, q, c) = (v(), y(), t(), q(), c());
    cases! {
        GOLDENS;
        [3, 5] (concatenate((y * 2, exp(c)), axis=1) * 10 + 1);
        [3, 8] (concatenate((y - mean(y, axis=1, keepdims=True), y), axis=1));
        [6, 4] (concatenate((y / sum(abs(y), axis=1, keepdims=True), y)) - y[0]);
        [] (sum(concatenate((y, c), axis=1)));
        [5] (sum(concatenate((y, c), axis=1), axis=0));
        [3] (max(concatenate((y, c), axis=1), axis=1));
        [4] (sum(concatenate((y, y * y), axis=0), axis=0));
        [6] (mean(concatenate((y, y * y), axis=0), axis=1));
        [5, 3] (concatenate((y, c), axis=1).T);
        [3, 3] (concatenate((y, c), axis=1)[:, ::2]);
        [3, 5] (concatenate((y, c), axis=1)[::-1, ::-1]);
        [3, 4] (concatenate((y, c), axis=1)[:, 1:]);
        [15] (concatenate((y, c), axis=1).ravel());
        [3, 4] (take(concatenate((y, c), axis=1), [4, 0, 1, 4], axis=1));
        [2, 6, 8] (concatenate((concatenate((t, t), axis=1), concatenate((t * 2, t + 1), axis=1)), axis=2));
        [3, 14] (concatenate((concatenate((y, c), axis=1), y, concatenate((c, y), axis=1)), axis=1));
        [9, 4] (concatenate((concatenate((y, y + 1)), y)));
        [2, 3, 5] (concatenate((y, c), axis=1) + [[[0]], [[100]]]);
        [3, 3] (concatenate((y, c), axis=1) @ concatenate((y, c), axis=1).T);
        [3, 6] (y @ concatenate((y.T, y.T * 2), axis=1));
        [3, 5] (concatenate((c, y), axis=1)[:, ::-1] * 2 - concatenate((y, c), axis=1));
        [3, 5] (where(concatenate((y, c), axis=1) > 0, concatenate((c, y), axis=1), 0));
        [3, 5] (softmax(concatenate((y, c), axis=1), axis=1));
        [2, 3, 8, 5] (concatenate((q - max(q, axis=-1, keepdims=True), q), axis=2));
        [4, 3, 4] (concatenate((softmax(t * 0.5, axis=-1), softmax(t * 0.5, axis=-1) * 2), axis=0));
        [6, 2, 4] (concatenate((softmax(t * 0.5, axis=-1), softmax(t * 0.25, axis=-1)), axis=1).transpose(1, 0, 2));
        [10] (concatenate((v, v[:3] * 2)) % 4);
    }
}

#[test]
#[rustfmt::skip]
fn tensors_are_stacked() {
    let (v, w, x, y, t, c) = (v(), w(), x(), y(), t(), c());
    cases! {
        GOLDENS;
        [2, 7] (stack((v, v * 2)));
        [7, 2] (stack([v, v * 2], axis=1));
        [7, 3] (stack([v, v * 2, -v], axis=-1));
        [2, 5, 6] (stack((x, x)));
        [5, 2, 6] (stack((x, x + 1), 1));
        [5, 6, 2] (stack((x, x + 1), axis=2));
        [2, 3, 4, 2] (stack((t, t + 1), axis=-1));
        [2] (stack((v[0], v[1])));
        [3] (stack((1, 2, 3)));
        [2, 7] (vstack((v, v)));
        [4, 4] (vstack((w, y)));
        [6, 4] (np.vstack([y, y]));
        [4, 3, 4] (vstack((t, t)));
        [11] (hstack((v, w)));
        [8] (hstack((v, 1.5)));
        [3, 5] (hstack((y, c)));
        [2, 6, 4] (hstack((t, t)));
        [1, 7, 2] (dstack((v, v)));
        [3, 4, 2] (dstack((y, y + 1)));
        [2, 3, 8] (dstack((t, t)));
        [7, 2] (column_stack((v, v)));
        [3, 6] (column_stack((y, c, c[:, 0])));
    }
}

#[test]
#[rustfmt::skip]
fn a_run_time_axis_is_joined_and_joined_beside() {
    let (xs, v) = (xs(), v());
    macro_rules! rows {
        ($([$($dims:tt)*] ($($case:tt)*);)*) => {$(
            let got = tensor!(box ($($case)*).astype(np.float64));
            let flat: Vec<f64> = got.iter().flat_map(|row| row.as_slice()).copied().collect();
            golden::check(GOLDENS, stringify!($($case)*), &[$($dims)*], &flat);
        )*};
    }
    rows! {
        [8, 3] (concatenate((xs, xs * 2)));
        [5, 3] (concatenate((xs, [[1, 2, 3]])));
        [8, 3] (concatenate(([[1, 2, 3]], xs + 1, xs[1:])) + v[:3]);
        [4, 6] (concatenate((xs, xs * 2), axis=1));
        [4, 6] (concatenate((xs / sum(xs, axis=1, keepdims=True), xs), axis=1));
        [8, 3] (concatenate((xs - max(xs, axis=1, keepdims=True), xs), axis=0));
        [8, 3] (concatenate((xs - max(xs, axis=1, keepdims=True), xs / max(xs, axis=1, keepdims=True))));
        [4, 4] (hstack((xs, xs[:, :1])));
        [5, 3] (vstack((xs, v[:3])));
        [4, 2, 3] (stack((xs, xs * 3), axis=1));
        [3, 6] (concatenate((xs, xs), axis=1)[1:, ::-1]);
        [3, 3] (concatenate((xs, xs))[::-3]);
    }
    assert_eq!(tensor!(sum(concatenate((xs, xs)))), tensor!(sum(xs) * 2));
    assert_eq!(tensor!(sum(concatenate((xs, xs), axis=1), axis=0)), tensor!(hstack((sum(xs, axis=0), sum(xs, axis=0)))));
}

#[test]
fn lengths_of_run_time_axes_are_compared_beside_the_axis() {
    let xs = xs();
    let ys = &xs[1..];
    let fits = tensor!(try box concatenate((xs, ys))).expect("two lengths along one axis add up");
    assert_eq!(fits.len(), 7);
    let error = tensor!(try box concatenate((xs, ys), axis=1)).expect_err("two lengths along another differ");
    assert_eq!(error.to_string(), "run-time axes of lengths 4 and 3 cannot be broadcast together");
    let error = tensor!(try box concatenate((xs, ys)) + xs).expect_err("their sum is no other length");
    assert_eq!(error.to_string(), "run-time axes of lengths 7 and 4 cannot be broadcast together");
}

#[test]
#[should_panic(expected = "run-time axes of lengths 4 and 3")]
fn lengths_that_differ_beside_the_axis_are_a_panic() {
    let xs = xs();
    let ys = &xs[1..];
    let _ = tensor!(box concatenate((xs, ys), axis=1));
}

#[test]
fn what_is_joined_goes_into_places() {
    let (y, c) = (y(), c());
    let mut out = Tensor::<f64, shape![3, 5]>::zeros();
    tensor!(out = concatenate((y, c), axis = 1) * 2);
    assert_eq!(out, tensor!(hstack((y * 2, c * 2))));
    tensor!(out += concatenate((c, y), axis = 1));
    assert_eq!(out, tensor!(hstack((y * 2, c * 2)) + hstack((c, y))));
    tensor!(out[:, 1:] = concatenate((c, c, c, c), axis=1));
    assert_eq!(out.as_slice()[5..10], [9.0, 10.0, 10.0, 10.0, 10.0]);
    let mut part = tensor!(arange(12.0).reshape(3, 4));
    tensor!(part[1:] = concatenate((part[2:], part[:1])));
    assert_eq!(part, Tensor::from([[0.0, 1.0, 2.0, 3.0], [8.0, 9.0, 10.0, 11.0], [0.0, 1.0, 2.0, 3.0]]));
    let mut turned = Tensor::from([1, 2, 3, 4, 5]);
    tensor!(turned = concatenate((turned[2:], turned[:2])));
    assert_eq!(turned, Tensor::from([3, 4, 5, 1, 2]));
    tensor!(turned = stack((turned[0], turned[0] + 1, sum(turned), turned[3], turned[2])) - turned);
    assert_eq!(turned, Tensor::from([0, 0, 10, 0, 3]));
}

#[test]
fn element_types_promote_over_all_parts() {
    let small = Tensor::from([1_i8, 2]);
    let wide: Tensor<i32, shape![3]> =
        tensor!(concatenate((small, small.astype(np.uint8)))[1:].astype(np.int32));
    assert_eq!(wide, Tensor::from([2, 1, 2]));
    let mixed: Tensor<i16, shape![4]> = tensor!(concatenate((small, small.astype(np.uint8))));
    assert_eq!(mixed, Tensor::from([1, 2, 1, 2]));
    let flags: Tensor<bool, shape![4]> = tensor!(hstack((small > 1, small > 0)));
    assert_eq!(flags, Tensor::from([false, true, true, true]));
    let float: Tensor<f64, shape![2, 3]> =
        tensor!(stack((small.astype(np.int64), small.astype(np.float32), small > 1), axis = 1));
    assert_eq!(float, Tensor::from([[1.0, 1.0, 0.0], [2.0, 2.0, 1.0]]));
}

dims! { Row = 3; }

#[test]
fn named_axes_are_joined() {
    let a = Tensor::<i64, shape![Row, 2]>::new([[1, 2], [3, 4], [5, 6]]);
    let b = Tensor::<i64, shape![Row, 1]>::new([[7], [8], [9]]);
    let beside: Tensor<i64, shape![Row, 3]> = tensor!(concatenate((a, b), axis = 1));
    assert_eq!(beside[[2, 2]], 9);
    let below: Tensor<i64, shape![6, 2]> = tensor!(concatenate((a, a * 10), axis = Row));
    assert_eq!(below[[5, 0]], 50);
}

/// Sizes that only the caller knows: their sum is computed.
fn beside<B: Dim, const N: usize, const M: usize, const O: usize>(
    a: &Tensor<f64, shape![B, { N }]>,
    b: &Tensor<f64, shape![B, { M }]>,
) -> Tensor<f64, shape![B, { O }]> {
    tensor!(<_, [B, {O}]> concatenate((a, b), axis=1) * 2)
}
fn total<B: Dim, const N: usize, const M: usize>(
    a: &Tensor<f64, shape![B, { N }]>,
    b: &Tensor<f64, shape![B, { M }]>,
) -> f64 {
    tensor!(sum(concatenate((a, b), axis = 1).T) + sum(concatenate((a, a)) - vstack((a, a))))
}

#[test]
fn generic_code_joins() {
    let (y, c) = (y(), c());
    assert_eq!(
        beside::<_, 4, 1, 5>(&y, &tensor!(c.reshape(3, { 1 }))),
        tensor!(concatenate((y * 2, c * 2), axis = 1))
    );
    let sum = total(&y, &tensor!(c.reshape(3, { 1 })));
    assert!((sum - tensor!(sum(y) + sum(c))).abs() < 1e-12, "{sum}");
}
