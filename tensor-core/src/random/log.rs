//! The natural logarithm, rounded correctly: a number of (0, 1) in, the float nearest to its logarithm out.
//!
//! NumPy's normal deviates take the C library's logarithm, which is the nearest float but once in some two
//! thousand times; [`math::log`](crate::math::log) is off more often.

use core::f64::consts::SQRT_2;

use crate::math::round::fma_f64;

/// The logarithm of 2, its first 42 bits and the rest.
const LN_2: [f64; 2] = [0.693_147_180_559_890_3, 5.497_923_018_708_371e-14];
/// 1/3 and its rounding error.
const THIRD: [f64; 2] = [1.0 / 3.0, 1.850_371_707_708_594e-17];
/// The series of log((1 + s) / (1 - s)) / 2s in powers of s², behind 1 + s²/3.
const SERIES: [f64; 12] = [
    1.0 / 27.0,
    1.0 / 25.0,
    1.0 / 23.0,
    1.0 / 21.0,
    1.0 / 19.0,
    1.0 / 17.0,
    1.0 / 15.0,
    1.0 / 13.0,
    1.0 / 11.0,
    1.0 / 9.0,
    1.0 / 7.0,
    1.0 / 5.0,
];

/// log(x), for normal x in (0, 1).
#[inline(always)]
pub(super) fn log(x: f64) -> f64 {
    let (k, f) = split(x);
    // s = f / (2 + f), as a sum of two floats, like all that follows.
    let divisor = 2.0 + f;
    let lost = f - (divisor - 2.0);
    let s = f / divisor;
    let s_rest = fma(-s, lost, fma(-s, divisor, f)) / divisor;
    let square = s * s;
    let square_rest = fma(2.0 * s, s_rest, fma(s, s, -square));
    let tail = SERIES.iter().fold(0.0, |sum, &term| sum * square + term) * square;
    let third = square * THIRD[0];
    let third_rest = fma(square, THIRD[0], -third) + fma(square, THIRD[1], square_rest * THIRD[0]);
    let (ratio, rest) = two_sum(third, square * tail);
    let ratio_rest = third_rest + rest;
    let part = s * ratio;
    let part_rest = fma(s, ratio, -part) + fma(s, ratio_rest, s_rest * ratio);
    let (sum, first) = two_sum(k * LN_2[0], 2.0 * s);
    let (sum, second) = two_sum(sum, 2.0 * part);
    sum + (first + (second + fma(k, LN_2[1], 2.0 * (s_rest + part_rest))))
}

/// x = 2^k (1 + f), the factor between the roots of 1/2 and of 2.
#[inline(always)]
fn split(x: f64) -> (f64, f64) {
    let bits = x.to_bits();
    let exponent = i32::try_from(bits >> 52).unwrap_or(0) - 1023;
    let factor = f64::from_bits(bits & ((1 << 52) - 1) | 1023 << 52);
    if factor > SQRT_2 {
        (f64::from(exponent + 1), factor / 2.0 - 1.0)
    } else {
        (f64::from(exponent), factor - 1.0)
    }
}

#[inline(always)]
fn fma(x: f64, a: f64, b: f64) -> f64 {
    fma_f64(x, a, b)
}

/// The sum and its rounding error.
#[inline(always)]
fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let rest = sum - a;
    (sum, (a - (sum - rest)) + (b - rest))
}
