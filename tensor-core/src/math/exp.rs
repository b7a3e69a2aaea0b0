//! Exponentials: `exp`, `exp2`, `expm1`, and the parts that sigmoid and the hyperbolic functions share.
//!
//! All reduce `x = n ln 2 + r` with n whole and |r| at most ln(2)/2, take a polynomial in r or r log2(e), and scale by 2^n.

use super::float::Float;

/// e^x.
#[inline(always)]
pub fn exp<F: Float>(x: F) -> F {
    let x = clamp(x, F::EXP_LOW[0], F::EXP_HIGH[0]);
    let shifted = x.fma(F::LOG2_E, F::SHIFT_TWICE);
    // About half of n: 2^n itself may be out of range where the result is not.
    let half = x.fma(F::LOG2_E * F::HALF, F::SHIFT);
    let value = F::ONE + F::exp_less_one(x, shifted - F::SHIFT_TWICE).0;
    value * F::pow2(half) * F::pow2_rest(shifted, half)
}

/// 2^x.
#[inline(always)]
pub fn exp2<F: Float>(x: F) -> F {
    let x = clamp(x, F::EXP_LOW[1], F::EXP_HIGH[1]);
    let shifted = x + F::SHIFT;
    let f = x - (shifted - F::SHIFT);
    scale(f.fma(F::exp2_slope(f), F::ONE), shifted)
}

/// e^x - 1, without cancellation near 0.
#[inline(always)]
pub fn expm1<F: Float>(x: F) -> F {
    let clamped = clamp(x, -F::SATURATED - F::SATURATED, F::EXP_HIGH[0]);
    let (shifted, r, rest) = reduce(clamped);
    // Half of everything, since 2^n itself may be out of range.
    let power = F::pow2_offset(shifted, -1);
    let (high, low) = expm1_scaled(power, two_sum(power, -F::HALF), r, rest);
    let value = high + low;
    if x.abs() < F::TINY * F::TINY { x } else { value + value }
}

/// `value * 2^n`: in two steps, since 2^n may be out of range where the product is not.
#[inline(always)]
pub(super) fn scale<F: Float>(value: F, shifted: F) -> F {
    let [first, second] = F::pow2_halves(shifted);
    value * first * second
}

/// x within [low, high]; NaN stays NaN.
#[inline(always)]
pub(super) fn clamp<F: Float>(x: F, low: F, high: F) -> F {
    let x = if x < low { low } else { x };
    if x > high { high } else { x }
}

/// n (shifted), r, and what r lacks to be exact, of `x = n ln 2 + r`.
#[inline(always)]
pub(super) fn reduce<F: Float>(x: F) -> (F, F, F) {
    let shifted = x.fma(F::LOG2_E, F::SHIFT);
    let n = shifted - F::SHIFT;
    // Exact: r has no bit below the last one of ln 2.
    let coarse = (-n).fma(F::LN_2[0], x);
    let r = (-n).fma(F::LN_2[1], coarse);
    let rest = (-n).fma(F::LN_2[1], coarse - r);
    (shifted, r, rest)
}

/// `power * e^(r + rest) - one` as high + low, where `power` is `one * 2^n` and `whole` is `power - one` with its error.
///
/// The low part is small, but not below half a ULP of the high one.
#[inline(always)]
pub(super) fn expm1_scaled<F: Float>(power: F, whole: (F, F), r: F, rest: F) -> (F, F) {
    let tail = (r * r).fma(F::exp_tail(r), rest);
    // |whole| is 0 or above |power * r|: nothing is lost.
    let (high, lost) = fast_two_sum(whole.0, power * r);
    (high, power.fma(tail, lost + whole.1))
}

/// n (shifted) and `e^r` as high + low, the low part below a ULP.
#[inline(always)]
pub(super) fn exp_pair<F: Float>(x: F) -> (F, F, F) {
    let shifted = x.fma(F::LOG2_E, F::SHIFT);
    let (less_one, rest) = F::exp_less_one(x, shifted - F::SHIFT);
    let (high, low) = fast_two_sum(F::ONE, less_one);
    (shifted, high, low + rest)
}

/// The same with an error of a third of a ULP: one step less.
#[inline(always)]
pub(super) fn exp_pair_rounded<F: Float>(x: F) -> (F, F, F) {
    let shifted = x.fma(F::LOG2_E, F::SHIFT);
    let (less_one, _) = F::exp_less_one(x, shifted - F::SHIFT);
    let (high, low) = fast_two_sum(F::ONE, less_one);
    (shifted, high, low)
}

/// `a + b` and its rounding error, for |a| not below |b|.
#[inline(always)]
pub(super) fn fast_two_sum<F: Float>(a: F, b: F) -> (F, F) {
    let sum = a + b;
    (sum, b - (sum - a))
}

/// `a + b` and its rounding error.
#[inline(always)]
pub(super) fn two_sum<F: Float>(a: F, b: F) -> (F, F) {
    let sum = a + b;
    let b_part = sum - a;
    (sum, (a - (sum - b_part)) + (b - b_part))
}
