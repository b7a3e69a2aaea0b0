//! Expressions that are computed row by row, into every kind of result, against a plain loop; with `--release` at every SIMD
//! level, and to the same bits.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "references are rounded, and equality is meant"
)]

use shapewise::__private::at_level;
use shapewise::prelude::*;

/// A number in [-8, 8); every 97th is so small that its exponential is 0.
fn number(index: usize) -> f32 {
    let bits = (index as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 44;
    if index % 97 == 96 { -300.0 } else { bits as f32 / 65536.0 - 8.0 }
}

#[expect(clippy::unnecessary_box_returns, reason = "large ones would not fit on the stack")]
fn numbers<S: Shape>() -> Box<Tensor<f32, S>> {
    let elements: Vec<f32> = (0..S::SIZE).map(number).collect();
    Tensor::boxed_from_slice(&elements).expect("as many as the shape has")
}

fn softmax_of(row: &[f32]) -> Vec<f32> {
    let greatest = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let powers: Vec<f64> = row.iter().map(|&x| f64::from(x - greatest).exp()).collect();
    let sum: f64 = powers.iter().sum();
    powers.iter().map(|&power| (power / sum) as f32).collect()
}

fn layer_norm_of(row: &[f32]) -> Vec<f32> {
    let n = row.len() as f64;
    let mean = row.iter().map(|&x| f64::from(x)).sum::<f64>() / n;
    let var = row.iter().map(|&x| (f64::from(x) - mean).powi(2)).sum::<f64>() / n;
    row.iter().map(|&x| ((f64::from(x) - mean) / (var + 1e-5).sqrt()) as f32).collect()
}

#[track_caller]
fn assert_rows(got: &[f32], x: &[f32], columns: usize, slack: f32, expected: fn(&[f32]) -> Vec<f32>) {
    for (got, x) in got.chunks_exact(columns).zip(x.chunks_exact(columns)) {
        for (got, expected) in got.iter().zip(expected(x)) {
            assert!((got - expected).abs() <= 2e-6 * expected.abs() + slack, "{got} is not {expected}");
        }
    }
}

/// All levels that the machine has; they give the same bits.
#[track_caller]
fn at_every_level<T: PartialEq + std::fmt::Debug>(of: impl Fn() -> T) -> T {
    assert!(at_level("baseline"));
    let expected = of();
    for level in ["v3", "v4"] {
        if at_level(level) {
            assert_eq!(of(), expected, "at {level}");
        }
    }
    expected
}

fn softmax<const R: usize, const C: usize>() {
    let x = numbers::<shape![{ R }, { C }]>();
    let stored = at_every_level(|| {
        let mut out = Tensor::<f32, shape![{ R }, { C }]>::boxed_zeros();
        tensor!(
            out = exp(x - max(x, axis = 1, keepdims = True))
                / sum(exp(x - max(x, axis = 1, keepdims = True)), axis = 1, keepdims = True)
        );
        out.as_slice().to_vec()
    });
    assert_rows(&stored, x.as_slice(), C, 0.0, softmax_of);
    let boxed = at_every_level(|| {
        let boxed = tensor!(box softmax(x, axis=1));
        boxed.as_slice().to_vec()
    });
    assert_rows(&boxed, x.as_slice(), C, 0.0, softmax_of);
    let in_place = at_every_level(|| {
        let mut x = x.clone();
        tensor!(x = softmax(x, axis = 1));
        x.as_slice().to_vec()
    });
    assert_eq!(in_place, boxed);
    // Of another type than the row is kept in.
    let wide = at_every_level(|| {
        let mut out = Tensor::<f64, shape![{ R }, { C }]>::boxed_zeros();
        tensor!(out = softmax(x, axis = 1));
        out.as_slice().to_vec()
    });
    assert!(wide.iter().zip(&boxed).all(|(&wide, &boxed)| wide == f64::from(boxed)));
}

#[test]
fn a_softmax_of_any_width() {
    softmax::<5, 1>();
    softmax::<4, 10>();
    softmax::<3, 17>();
    softmax::<3, 64>();
    softmax::<3, 65>();
    softmax::<2, 300>();
    softmax::<3, 1000>();
    softmax::<2, 4096>();
    softmax::<2, 5000>();
}

fn layer_norm<const R: usize, const C: usize>() {
    let x = numbers::<shape![{ R }, { C }]>();
    let got = at_every_level(|| {
        let mut out = Tensor::<f32, shape![{ R }, { C }]>::boxed_zeros();
        tensor!(
            out = (x - mean(x, axis = -1, keepdims = True)) / sqrt(var(x, axis = -1, keepdims = True) + 1e-5)
        );
        out.as_slice().to_vec()
    });
    assert_rows(&got, x.as_slice(), C, 1e-7, layer_norm_of);
}

#[test]
fn a_layer_norm_of_any_width() {
    layer_norm::<4, 10>();
    layer_norm::<3, 64>();
    layer_norm::<3, 257>();
    layer_norm::<2, 3000>();
}

/// Quotients by what stays the same along a row are the division's, bit for bit, whatever is divided.
#[test]
fn a_quotient_is_the_divisions() {
    const C: usize = 700;
    let mut x = numbers::<shape![6, { C }]>();
    let special = [0.0, -0.0, f32::NAN, f32::INFINITY, -f32::INFINITY, 1e-45, -1e-39, f32::MAX, 1e-30, 1e30];
    for (i, &s) in special.iter().enumerate() {
        x.as_mut_slice()[2 * C + 60 * i] = s;
        x.as_mut_slice()[5 * C + i] = s;
    }
    // Rows divided by what is in range, tiny, huge, 0, infinite and not a number.
    let by = [3.7_f32, 1e-40, 1e38, 0.0, f32::INFINITY, f32::NAN];
    let divisors = Tensor::<f32, shape![6, 1]>::from_slice(&by).expect("six");
    let got = at_every_level(|| {
        let mut out = Tensor::<f32, shape![6, { C }]>::boxed_zeros();
        tensor!(out = x / max(divisors, axis = 1, keepdims = True));
        out.as_slice().iter().map(|x| if x.is_nan() { 0 } else { x.to_bits() }).collect::<Vec<_>>()
    });
    for (i, (&got, &x)) in got.iter().zip(x.as_slice()).enumerate() {
        let expected = x / by[i / C];
        assert_eq!(got, if expected.is_nan() { 0 } else { expected.to_bits() }, "{x} / {}", by[i / C]);
    }
}

#[test]
fn rows_of_doubles() {
    let x: Vec<f64> = (0..2 * 900).map(|i| f64::from(number(i))).collect();
    let x = Tensor::<f64, shape![2, 900]>::boxed_from_slice(&x).expect("as many");
    let got = at_every_level(|| tensor!(box x / sum(abs(x), axis=1, keepdims=True)).as_slice().to_vec());
    for (row, x) in got.chunks_exact(900).zip(x.as_slice().chunks_exact(900)) {
        let sum: f64 = row.iter().map(|x| x.abs()).sum();
        assert!((sum - 1.0).abs() < 1e-14 && row.iter().zip(x).all(|(y, x)| y * x >= 0.0));
    }
}

#[test]
fn a_slice_of_rows() {
    let rows: Vec<Tensor<f32, shape![130]>> = (0..7)
        .map(|r| {
            Tensor::from_slice(&(0..130).map(|c| number(r * 130 + c)).collect::<Vec<_>>()).expect("as many")
        })
        .collect();
    let got = at_every_level(|| {
        let mut out = vec![Tensor::<f32, shape![130]>::zeros(); 7];
        let (x, place) = (rows.as_slice(), out.as_mut_slice());
        tensor!(*place = softmax(x, axis = 1));
        out.iter().flat_map(|row| row.as_slice().to_vec()).collect::<Vec<_>>()
    });
    let x: Vec<f32> = rows.iter().flat_map(|row| row.as_slice().to_vec()).collect();
    assert_rows(&got, &x, 130, 0.0, softmax_of);
}

/// Few values, so that many are equal; of floats some rows have NaN, and some nothing but infinities and zeros.
trait Sample: Copy + PartialOrd {
    fn sample(row: usize, column: usize) -> Self;
    fn is_nan(self) -> bool;
}
macro_rules! samples {
    ($($T:ident: $nan:expr, $low:expr, $zero:expr;)*) => {$(
        impl Sample for $T {
            fn sample(row: usize, column: usize) -> Self {
                let number = (row * 7919 + column * 104_729) % 61;
                match row % 4 {
                    1 if column % 50 == 13 => $nan,
                    2 => [$low, $zero, -$zero, $low][number % 4],
                    _ => number as $T,
                }
            }
            #[allow(clippy::eq_op, reason = "so is NaN known")]
            fn is_nan(self) -> bool {
                self != self
            }
        }
    )*};
}
samples! {
    f32: f32::NAN, f32::NEG_INFINITY, 0.0;
    f64: f64::NAN, f64::NEG_INFINITY, 0.0;
    i32: i32::MAX, i32::MIN, 7;
    i64: i64::MAX, i64::MIN, 7;
    i8: i8::MAX, i8::MIN, 7;
}

/// The position of the first element that is better than all before, or NaN.
fn position<T: Sample>(row: &[T], is_better: fn(&T, &T) -> bool) -> usize {
    let mut best = 0;
    for (at, x) in row.iter().enumerate() {
        if !row[best].is_nan() && (x.is_nan() || is_better(x, &row[best])) {
            best = at;
        }
    }
    best
}

macro_rules! extremes_of_rows {
    ($($T:ident: $($columns:literal)*;)*) => {$($({
        const ROWS: usize = 8;
        let x = Tensor::<$T, shape![{ ROWS }, $columns]>::boxed_from_fn(|[row, column]| Sample::sample(row, column));
        at_every_level(|| {
            let positions: [Tensor<i64, shape![{ ROWS }]>; 2] = [tensor!(argmax(x, axis=1)), tensor!(argmin(x, axis=1))];
            let extremes: [Tensor<$T, shape![{ ROWS }]>; 2] = [tensor!(max(x, axis=1)), tensor!(min(x, axis=1))];
            for (row, elements) in x.as_slice().chunks_exact($columns).enumerate() {
                let expected = [position(elements, |a, b| a > b), position(elements, |a, b| a < b)];
                for (at, expected) in expected.into_iter().enumerate() {
                    let what = format!("row {row} of {} by {}, {at}", stringify!($T), $columns);
                    assert_eq!(positions[at][[row]], expected as i64, "{what}");
                    let (got, best) = (extremes[at][[row]], elements[expected]);
                    assert!(got == best || (Sample::is_nan(got) && Sample::is_nan(best)), "{got} for {best}: {what}");
                }
            }
            positions.map(|all| all.as_slice().to_vec())
        });
    })*)*};
}

#[test]
fn extremes_of_rows_are_those_of_loops() {
    extremes_of_rows! {
        f32: 5 17 33 64 100 320 999 1001;
        f64: 17 48 160 161 256 257;
        i32: 20 65 400 1000;
        i64: 33 200;
        i8: 16 70 999;
    }
}
