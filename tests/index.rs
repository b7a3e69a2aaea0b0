//! Indices give what NumPy gives; `tools/index_goldens.py` reads the cases below and writes `data/index.txt`.

use shapewise::prelude::*;

/// NumPy's shape and elements of each case, by its text without spaces.
const GOLDENS: &str = include_str!("data/index.txt");

fn check(case: &str, shape: &[usize], elements: &[i64]) {
    let case: String = case.split_whitespace().collect();
    let golden = GOLDENS.lines().find_map(|line| line.strip_prefix(&case)?.strip_prefix(" = "));
    let golden = golden.unwrap_or_else(|| panic!("no golden for {case}"));
    assert_eq!(format!("{shape:?} {elements:?}"), golden, "{case}");
}

/// Each case with the shape it states.
#[rustfmt::skip]
macro_rules! cases {
    ($([$($dims:tt)*] ($($case:tt)*);)*) => {
        $(let got = tensor!(<i64, [$($dims)*]> box $($case)*);
        check(stringify!($($case)*), got.shape(), got.as_slice());)*
    };
}

fn int(value: usize) -> i64 {
    i64::try_from(value).expect("a small number")
}

fn x() -> Tensor<i64, shape![5, 6]> {
    Tensor::from_fn(|[i, j]| int(i * 6 + j))
}
fn v() -> Tensor<i64, shape![7]> {
    Tensor::from_fn(|[i]| int(i * i))
}
fn t() -> Tensor<i64, shape![2, 3, 4]> {
    Tensor::from_fn(|[i, j, k]| int(i * 12 + j * 4 + k))
}
fn xs() -> Vec<Tensor<i64, shape![3]>> {
    (0..4).map(|i| Tensor::from_fn(|[j]| int(i * 3 + j))).collect()
}

#[test]
#[rustfmt::skip]
fn integers_take_elements_rows_and_columns() {
    let (x, v, t) = (x(), v(), t());
    cases! {
        [] (v[0]);
        [] (v[-1]);
        [] (v[2 * 3 - 1]);
        [6] (x[1]);
        [6] (x[-2]);
        [] (x[2, 3]);
        [] (x[-1, -6]);
        [5] (x[:, 0]);
        [5] (x[:, -1]);
        [5] (x[..., 2]);
        [3, 4] (t[1]);
        [2, 4] (t[:, 1]);
        [2, 3] (t[..., -1]);
        [3] (t[0, :, 3]);
        [3] (t[0, ..., 3]);
        [] (t[1, 2, 3]);
        [3] (t[(1, 2)][1:]);
        [4] (t[1][2]);
        [] (t[1][2][3]);
        [5] (x[:, 1] + x[:, 2]);
        [5, 6] (x - x[0]);
        [5, 6] (x - x[:, 0][:, None]);
        [] (sum(x[1]));
        [6] (sum(t[1], axis=0)[0] + x[1]);
    }
}

#[test]
#[rustfmt::skip]
fn slices_between_two_literals_have_a_size() {
    let (x, v, t) = (x(), v(), t());
    cases! {
        [2] (v[1:3]);
        [1] (v[1:2]);
        [0] (v[3:3]);
        [0] (v[5:2]);
        [3] (v[:3]);
        [3] (v[-3:]);
        [2] (v[-4:-2]);
        [0] (v[-2:-4]);
        [3] (v[1:7:2]);
        [3] (v[0:7:3]);
        [3] (v[:5:2]);
        [2] (v[-3::2]);
        [2] (v[3:1:-1]);
        [4] (v[3::-1]);
        [2] (v[5:1:-2]);
        [2] (v[-1:-3:-1]);
        [3] (v[:-7:-2]);
        [1] (v[0::-1]);
        [2, 3] (x[1:3, ::2]);
        [2, 2] (x[:2, -2:]);
        [2, 6] (x[1:3]);
        [5, 2] (x[:, 1:3]);
        [5, 2] (x[..., 4:]);
        [2, 1, 2] (t[:, :1, 1:3]);
        [2, 2] (t[..., 0][:, 1:3]);
        [2, 2, 1] (t[0, :2, :2][..., None]);
        [2] (x[1, 1:3]);
        [2, 5] (x[:, 1:3].T);
        [2, 2] (x[1:3][:, 2:4]);
        [2] (v[1:6][1:3]);
        [2] (x[1:3, 1:3].sum(axis=1));
        [2] (v[4:6] * v[1:3]);
        [3] (v[:3] + v[-3:] + v[2:5]);
    }
}

#[test]
#[rustfmt::skip]
fn slices_whose_size_follows_from_the_axis() {
    let (x, v, t) = (x(), v(), t());
    cases! {
        [6] (v[1:]);
        [6] (v[:-1]);
        [4] (v[1:-2]);
        [4] (v[::2]);
        [3] (v[1::2]);
        [2] (v[1:-2:2]);
        [7] (v[::-1]);
        [4] (v[::-2]);
        [3] (v[-2::-2]);
        [2] (v[-2:2:-2]);
        [4] (v[:2:-1]);
        [6] (v[1:] - v[:-1]);
        [5] (v[2:] - 2 * v[1:-1] + v[:-2]);
        [4, 5] (x[1:, 1:]);
        [5, 6] (x[::-1]);
        [5, 6] (x[::-1, ::-1]);
        [3, 3] (x[::2, 1::2]);
        [4, 6] (x[1:] + x[:-1] * 2);
        [4, 6] (x[1:] + x[:4] + x[0]);
        [5, 6] (x[::-1] - x);
        [6] (sum(x[1:], axis=0));
        [4] (sum(x[1:], axis=1));
        [] (sum(x[1:, ::2]));
        [] (v[1:].max());
        [4] ((x[1:] - max(x[1:], axis=1, keepdims=True)).sum(axis=1));
        [4, 5] (x[1:, 1:] - sum(x[1:, 1:], axis=0));
        [3, 2] (t[1, :, ::2]);
        [2, 3, 4] (t[::-1, ::-1, ::-1]);
        [3, 2] (t[..., 1].T);
        [3, 2] (t[:, ::-1, 1].T);
        [5] ((x * 2)[:, 1:][:, 0]);
    }
}

#[test]
#[rustfmt::skip]
fn integers_known_at_run_time_stand_in_braces() {
    let (x, t, v, xs) = (x(), t(), v(), xs());
    let (i, j) = (1_usize, -2_i32);
    cases! {
        [6] (x[{i}]);
        [5] (x[:, {j}]);
        [] (x[{i}, {j}]);
        [3] (t[{i}, :, {j}]);
        [2] (t[..., {i}, {j}]);
        [3, 4] (t[{i} - 1]);
        [6] (x[len(x) - 1]);
        [6] (x[x.shape[0] - 2]);
        [5] (x[..., x.ndim]);
        [6] (x[{i} + len(x) - 3] - x[0]);
        [4] (t[1:, {i}, ::-1][0]);
        [5, 6] (x * v[{i}] + v[{j}]);
        [3] (xs[{i}]);
        [3] (xs[{j}]);
        [3] (xs[0] + xs[-1]);
        [] (xs[{i}, {j}]);
        [3] (sum(xs, axis=0)[::-1]);
    }
    let mut calls = 0;
    let mut next = || { calls += 1; calls };
    let row = tensor!(x[{next()}] * 2 + v[:6]);
    assert_eq!(row.as_slice(), [12, 15, 20, 27, 36, 47]);
    assert_eq!(calls, 1);
    let refs = [0_u8, 2];
    let sums: Vec<i64> = refs.iter().map(|k| tensor!(sum(x[{k}]))).collect();
    assert_eq!(sums, [15, 87]);
}

#[test]
#[rustfmt::skip]
fn a_run_time_axis_is_sliced_as_numpy_does() {
    let xs = xs();
    let got = tensor!(box xs[1:]);
    assert_eq!(shapewise::flatten_slice(&got), [3, 4, 5, 6, 7, 8, 9, 10, 11]);
    let got = tensor!(box xs[::-2, 1:3] * 10);
    assert_eq!(got.len(), 2);
    assert_eq!(got[0].as_slice(), [100, 110]);
    assert_eq!(got[1].as_slice(), [40, 50]);
    let got = tensor!(box xs[1:] - xs[:-1]);
    assert_eq!(shapewise::flatten_slice(&got), [3; 9]);
    let got = tensor!(box xs[..., 0][7:]);
    assert!(got.is_empty());
    let got = tensor!(box xs[:-9]);
    assert!(got.is_empty());
    cases! {
        [3] (sum(xs[1:], axis=0));
        [2, 3] (xs[:2]);
        [2] (xs[-2:, 1]);
        [3] (xs[1:][0]);
        [3] (max(xs[::2] * 2, axis=0));
    }
}

#[test]
#[should_panic(expected = "index 5 is out of bounds for axis 0 with size 5")]
fn an_index_behind_the_end_is_a_panic() {
    let (x, i) = (x(), 5);
    let _ = tensor!(x[{ i }]);
}

#[test]
#[should_panic(expected = "index -7 is out of bounds for axis 1 with size 6")]
fn an_index_before_the_start_is_a_panic() {
    let (x, i) = (x(), -7);
    let _ = tensor!(x[1, { i }]);
}

#[test]
#[should_panic(expected = "index 4 is out of bounds for axis 0 with size 4")]
fn a_literal_index_behind_the_end_of_a_run_time_axis_is_a_panic() {
    let xs = xs();
    let _ = tensor!(xs[4]);
}

#[test]
#[should_panic(expected = "a slice of 9 elements is out of bounds for axis 0 with size 4")]
fn a_stated_slice_longer_than_a_run_time_axis_is_a_panic() {
    let xs = xs();
    let _ = tensor!(xs[:9]);
}

/// Smooths a line whose length its caller knows.
fn differences<const N: usize>(y: &Tensor<f64, shape![{ N }]>) -> f64 {
    tensor!(sum((y[1:] - y[:-1]) ** 2) + y[0] * y[-1])
}

fn first<const N: usize, const K: usize>(y: &Tensor<f64, shape![{ N }]>) -> Tensor<f64, shape![{ K }]> {
    tensor!(y[:{ K }])
}

fn rest_into<const N: usize, const M: usize>(
    y: &Tensor<f64, shape![{ N }]>,
    out: &mut Tensor<f64, shape![{ M }]>,
) {
    tensor!(*out = y[1:] * 2);
}

fn turned<B: Dim, S: Shape>(y: &Tensor<f64, shape![B, 4]>, z: &Tensor<f64, S>) -> Tensor<f64, shape![B, 4]> {
    let _ = z;
    tensor!(y[::-1, ::-1])
}

dims! {
    Line = 4;
}

#[test]
fn generic_code_slices_without_a_bound() {
    let y = Tensor::from([1.0, 2.0, 4.0, 8.0]);
    assert_eq!(differences(&y).to_bits(), 29.0_f64.to_bits());
    assert_eq!(first::<4, 3>(&y).as_slice(), [1.0, 2.0, 4.0]);
    let mut out = Tensor::<f64, shape![3]>::zeros();
    rest_into(&y, &mut out);
    assert_eq!(out.as_slice(), [4.0, 8.0, 16.0]);
    let z = Tensor::<f64, shape![Line, 4]>::from_fn(|[i, j]| if i == 0 { y[[j]] } else { 0.0 });
    assert_eq!(turned(&z, &y)[[3, 0]].to_bits(), 8.0_f64.to_bits());
    let named = Tensor::<f64, shape![Line]>::from_fn(|[i]| y[[i]]);
    let shifted: Tensor<f64, shape![3]> = tensor!(<_, [3]> named[1:] - named[:3] + named[::-1][1:]);
    assert_eq!(shifted.as_slice(), [5.0, 4.0, 5.0]);
}

#[test]
fn a_slice_of_a_known_size_has_a_size_of_its_own() {
    let y = Tensor::from([1, 2, 4, 8, 16]);
    let tail: Tensor<i32, shape![4]> = tensor!(y[1:]);
    assert_eq!(tail.as_slice(), [2, 4, 8, 16]);
    let odd: Tensor<i32, shape![3]> = tensor!(y[::2]);
    assert_eq!(odd.as_slice(), [1, 4, 16]);
    let inner: Tensor<i32, shape![2]> = tensor!(y[1:-1:2]);
    assert_eq!(inner.as_slice(), [2, 8]);
    let nothing: Tensor<i32, shape![0]> = tensor!(y[5:]);
    assert_eq!(nothing.as_slice(), [0_i32; 0]);
    // One element is left: an axis that broadcasts.
    let shifted: Tensor<i32, shape![5]> = tensor!(y - y[4:]);
    assert_eq!(shifted.as_slice(), [-15, -14, -12, -8, 0]);
    let boxed: Box<Tensor<i32, shape![4]>> = tensor!(box y[1:] - y[:-1]);
    assert_eq!(boxed.as_slice(), [1, 2, 4, 8]);
}

dims! {
    Long = 2500;
    Odd = 2501;
}

#[test]
fn an_axis_whose_size_is_no_type_level_number_is_compared_when_built() {
    let y = Tensor::<u8, shape![Odd, 2]>::ones();
    let mut tail = Tensor::<u8, shape![Long, 2]>::zeros();
    tensor!(tail = y[1:]);
    assert_eq!(tensor!(sum(tail)), 5000);
    assert_eq!(tensor!(sum(y[1:] + tail)), 10000);
}
