//! Cases beside what NumPy gives for them: `tools/array_goldens.py` reads the cases of a test and writes their
//! shapes and elements to a file of its name in `tests/data`.

#![allow(dead_code, reason = "not every test reads every operand")]

pub(crate) use shapewise::prelude::*;

/// Compares a result with the golden of its case, by the case's text without spaces.
pub(crate) fn check(goldens: &str, case: &str, shape: &[usize], elements: &[f64]) {
    let case: String = case.split_whitespace().collect();
    let golden = goldens.lines().find_map(|line| line.strip_prefix(&case)?.strip_prefix(" = "));
    let golden = golden.unwrap_or_else(|| panic!("no golden for {case}; run tools/array_goldens.py"));
    let (golden_shape, golden_elements) = golden.split_once(" | ").expect("a shape and elements");
    assert_eq!(format!("{shape:?}"), golden_shape, "{case}");
    let golden: Vec<f64> =
        golden_elements.split_whitespace().map(|number| number.parse().expect("a number")).collect();
    assert_eq!(elements.len(), golden.len(), "{case}");
    for (position, (&got, &wanted)) in elements.iter().zip(&golden).enumerate() {
        // Sums are in another order than NumPy's; everything else is exact.
        let near = (got - wanted).abs() <= 1e-14 * wanted.abs();
        assert!(
            got.to_bits() == wanted.to_bits() || near || got.is_nan() && wanted.is_nan(),
            "{case}: {got} for NumPy's {wanted} at {position}"
        );
    }
}

/// Each case with the shape it states.
macro_rules! cases {
    ($goldens:expr; $([$($dims:tt)*] ($($case:tt)*);)*) => {
        $(let got = tensor!(<f64, [$($dims)*]> box $($case)*);
        $crate::golden::check($goldens, stringify!($($case)*), got.shape(), got.as_slice());)*
    };
}
pub(crate) use cases;

pub(crate) fn int(value: usize) -> i64 {
    i64::try_from(value).expect("a small number")
}

fn float(value: usize) -> f64 {
    f64::from(u32::try_from(value).expect("a small number"))
}

pub(crate) fn v() -> Tensor<i64, shape![7]> {
    Tensor::from([3, -1, 4, 1, -5, 9, 2])
}
pub(crate) fn w() -> Tensor<f64, shape![4]> {
    Tensor::from([0.5, -1.5, 2.25, 0.125])
}
pub(crate) fn x() -> Tensor<i64, shape![5, 6]> {
    Tensor::from_fn(|[i, j]| (int(i * 6 + j) * 7) % 31 - 11)
}
pub(crate) fn y() -> Tensor<f64, shape![3, 4]> {
    Tensor::from_fn(|[i, j]| (float(i * 4 + j) * 0.75) % 2.5 - 1.0)
}
pub(crate) fn t() -> Tensor<i64, shape![2, 3, 4]> {
    Tensor::from_fn(|[i, j, k]| int(i * 12 + j * 4 + k))
}
pub(crate) fn q() -> Tensor<f32, shape![2, 3, 4, 5]> {
    Tensor::from_fn(|[i, j, k, l]| {
        f32::from(u16::try_from(((i * 3 + j) * 4 + k) * 5 + l).expect("a small number")) * 0.5
    })
}
pub(crate) fn xs() -> Vec<Tensor<i64, shape![3]>> {
    (0..4).map(|i| Tensor::from_fn(|[j]| int(i * 3 + j))).collect()
}
/// Integers that pick from axes of three elements or more.
pub(crate) fn i() -> Tensor<i64, shape![4]> {
    Tensor::from([1, 0, -1, 1])
}
pub(crate) fn j() -> Tensor<i32, shape![2, 2]> {
    Tensor::from([[0, 2], [-1, 1]])
}
pub(crate) fn k() -> Tensor<u8, shape![4]> {
    Tensor::from([3, 0, 2, 3])
}
pub(crate) fn labels() -> Tensor<i64, shape![3]> {
    Tensor::from([0, 3, -2])
}
/// A column of one: an axis that broadcasts.
pub(crate) fn c() -> Tensor<f64, shape![3, 1]> {
    Tensor::new([[1.0], [10.0], [100.0]])
}
