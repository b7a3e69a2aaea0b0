//! `asinh`, `acosh`, `atanh`: logarithms of `1 + u`, with u in two parts.

use super::exp::fast_two_sum;
use super::float::Float;
use super::log::log1p_pair;
use super::root::sqrt_rest;

/// Inverse hyperbolic sine.
#[inline(always)]
pub fn asinh<F: Float>(x: F) -> F {
    let a = x.abs();
    // log(1 + u) for u = a + (sqrt(1 + a^2) - 1).
    let large = a > F::LARGE;
    let bounded = if large { F::LARGE } else { a };
    let square = bounded * bounded;
    let square_low = bounded.fma(bounded, -square);
    let one_first = square < F::ONE;
    let (greater, lesser) = if one_first { (F::ONE, square) } else { (square, F::ONE) };
    let (sum, lost) = fast_two_sum(greater, lesser);
    let rest = lost + square_low;
    let root = sum.sqrt();
    let root_low = sqrt_rest(sum, rest, root);
    let (more, more_low) = fast_two_sum(root, -F::ONE);
    let (u, lost) = fast_two_sum(bounded, more);
    let low = lost + (more_low + root_low);
    let value = log1p_doubled(a, u, low, large);
    (if a < F::TINY { a } else { value }).copysign(x)
}

/// Inverse hyperbolic cosine; NaN below 1.
#[inline(always)]
pub fn acosh<F: Float>(x: F) -> F {
    // log(1 + u) for t = x - 1, u = t + sqrt(2 t + t^2).
    let large = x > F::LARGE;
    let bounded = if large { F::LARGE } else { x };
    let t = bounded - F::ONE;
    let lost = (bounded - t) - F::ONE;
    let square = t * t;
    let square_low = t.fma(t, -square);
    let doubled = t + t;
    let (greater, lesser) = if square > doubled { (square, doubled) } else { (doubled, square) };
    let (sum, sum_low) = fast_two_sum(greater, lesser);
    let root = sum.sqrt();
    // 2 lost t is too small to count: t is exact up to 2^MANTISSA.
    let root_low = sqrt_rest(sum, sum_low + square_low, root);
    let (u, u_low) = fast_two_sum(root, t);
    let value = log1p_doubled(x, u, u_low + (root_low + lost), large);
    if x < F::ONE { F::NAN } else { value }
}

/// Inverse hyperbolic tangent; infinite at 1 and -1, NaN beyond.
#[inline(always)]
pub fn atanh<F: Float>(x: F) -> F {
    // log(1 + u) / 2 for u = 2 a / (1 - a).
    let a = x.abs();
    let (divisor, lost) = fast_two_sum(F::ONE, -a);
    let inverse = F::ONE / divisor;
    let doubled = a + a;
    let u = doubled * inverse;
    let rest = ((-u).fma(divisor, doubled) + -u * lost) * inverse;
    let value = log1p_pair(u, rest, F::ZERO) * F::HALF;
    let limit = if a == F::ONE { F::INFINITY } else { F::NAN };
    let value = if a < F::ONE { value } else { limit };
    (if a < F::TINY { a } else { value }).copysign(x)
}

/// `log(1 + u + low)`; where `large`, `log(2 a)` instead.
#[inline(always)]
fn log1p_doubled<F: Float>(a: F, u: F, low: F, large: bool) -> F {
    let finite = if a < F::INFINITY { a } else { F::LARGE };
    let (u, low) = if large { (finite, F::ZERO) } else { (u, low) };
    let value = log1p_pair(u, low, if large { F::ONE } else { F::ZERO });
    // Infinite, or NaN.
    if a < F::INFINITY { value } else { a }
}
