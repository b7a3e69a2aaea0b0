//! Logarithms: `log`, `log2`, `log10`, `log1p`.
//!
//! All split `x = 2^k (1 + f)` with |f| at most 1/3 and add `k log 2`, the large part, to the large part of
//! `log(1 + f)`, keeping the rounding error of that sum for the small rest.

use super::exp::fast_two_sum;
use super::float::Float;

/// Natural logarithm.
#[inline(always)]
pub fn log<F: Float>(x: F) -> F {
    let (k, m) = x.split();
    let (high, low) = F::log_parts(m - F::ONE);
    let (sum, lost) = fast_two_sum(k * F::LN_2_SHORT[0], high);
    let value = sum + (k.fma(F::LN_2_SHORT[1], low) + lost);
    with_limits(x, value)
}

/// Logarithm to the base 2; exact for powers of two.
#[inline(always)]
pub fn log2<F: Float>(x: F) -> F {
    let (k, m) = x.split();
    with_limits(x, based(k, F::ZERO, m - F::ONE, F::LOG2_E_PAIR))
}

/// Logarithm to the base 10; exact for powers of ten.
#[inline(always)]
pub fn log10<F: Float>(x: F) -> F {
    let (k, m) = x.split();
    let [high, low] = F::LOG10_2_SHORT;
    with_limits(x, based(k * high, k * low, m - F::ONE, F::LOG10_E_PAIR))
}

/// log(1 + x), accurate near 0.
#[inline(always)]
pub fn log1p<F: Float>(x: F) -> F {
    let value = log1p_pair(x, F::ZERO, F::ZERO);
    let value = if x < F::INFINITY { value } else { x };
    let outside = if x == -F::ONE { -F::INFINITY } else { F::NAN };
    // Rounding to +0 is the only way the sign can be wrong.
    if x > -F::ONE { value.copysign(x) } else { outside }
}

/// `log(1 + x + low) + doublings ln 2`, for x above -1 and finite, and low small beside x.
#[inline(always)]
pub(super) fn log1p_pair<F: Float>(x: F, low: F, doublings: F) -> F {
    let (k, f, rest, inverse) = x.split_one_plus();
    let k = k + doublings;
    let (high, log_low) = F::log_parts(f);
    let (sum, lost) = fast_two_sum(k * F::LN_2_SHORT[0], high);
    let rest = low.fma(inverse, rest);
    // rest / (1 + f), to second order.
    let rest = f.fma(f, -f).fma(rest, rest);
    sum + (k.fma(F::LN_2_SHORT[1], log_low) + (lost + rest))
}

/// `whole + rest + log(1 + f) * factor`.
#[inline(always)]
fn based<F: Float>(whole: F, rest: F, f: F, factor: [F; 2]) -> F {
    let (high, low) = F::log_parts(f);
    let part = high * factor[0];
    let part_rest = high.fma(factor[1], high.fma(factor[0], -part));
    let (sum, lost) = fast_two_sum(whole, part);
    sum + (low.fma(factor[0], rest + part_rest) + lost)
}

/// `value`, except where the logarithm is infinite or undefined.
#[inline(always)]
fn with_limits<F: Float>(x: F, value: F) -> F {
    let value = if x < F::INFINITY { value } else { x };
    let outside = if x == F::ZERO { -F::INFINITY } else { F::NAN };
    if x > F::ZERO { value } else { outside }
}
