//! `sigmoid`, `softplus`, `silu`.

use super::exp::{clamp, exp_pair, fast_two_sum, two_sum};
use super::float::Float;

/// 1 / (1 + e^-x).
#[inline(always)]
pub fn sigmoid<F: Float>(x: F) -> F {
    let (inverse, correction, power) = one_over_one_plus_exp(x);
    inverse.fma(correction, inverse) * power
}

/// x / (1 + e^-x), also called swish; the limit -0 at minus infinity.
#[inline(always)]
pub fn silu<F: Float>(x: F) -> F {
    let (inverse, correction, power) = one_over_one_plus_exp(x);
    // Multiplied by the power first, so that no small x is lost.
    let scaled = (if x < F::LOGISTIC_LOW { F::LOGISTIC_LOW } else { x }) * power;
    let product = scaled * inverse;
    let rest = scaled.fma(inverse, -product);
    let value = product + product.fma(correction, rest);
    // Rounding to +0 is the only way the sign can be wrong.
    if x > F::SATURATED { x } else { value.copysign(x) }
}

/// log(1 + e^x).
#[inline(always)]
pub fn softplus<F: Float>(x: F) -> F {
    // max(x, 0) + log1p(e^-|x|).
    let down = -x.abs();
    let down = if down < F::EXP_LOW[0] { F::EXP_LOW[0] } else { down };
    let (shifted, high, low) = exp_pair(down);
    let [first, second] = F::pow2_halves(shifted);
    let (e, rest) = (high * first * second, low * first * second);
    // 1 + e = 2^k (1 + f + rest) with k 0 or 1.
    let upper = e * (F::TWO + F::ONE) > F::ONE;
    let below_one = e - F::ONE;
    let lost = e - (below_one + F::ONE);
    let f = if upper { below_one * F::HALF } else { e };
    let rest = if upper { (rest + lost) * F::HALF } else { rest };
    let large = if upper { F::LN_2[0] } else { F::ZERO };
    let small = if upper { F::LN_2[1] } else { F::ZERO };
    let (log, log_low) = F::log_parts(f);
    let (sum, lost) = fast_two_sum(large, log);
    let rest = (-f).fma(rest, rest) + (lost + (small + log_low));
    let positive = if x > F::ZERO { x } else { F::ZERO };
    let (total, lost) = two_sum(positive, sum);
    if x < F::INFINITY { total + (lost + rest) } else { x }
}

/// (y, c, p) with `1 / (1 + e^-x) = p y (1 + c)`, p a power of two.
///
/// With `e^-x = 2^n e^r` this is `2^-n / (2^-n + e^r)`. Numerator and denominator are taken times `F::LIFT`, so that nothing
/// in it overflows or is subnormal but the result.
#[inline(always)]
fn one_over_one_plus_exp<F: Float>(x: F) -> (F, F, F) {
    let (shifted, high, low) = exp_pair(clamp(-x, -F::SATURATED, -F::LOGISTIC_LOW));
    let power = F::lifted_inverse(shifted);
    let (divisor, lost) = two_sum(power, high * F::LIFT);
    let inverse = F::ONE / divisor;
    let correction = (-inverse).fma(low.fma(F::LIFT, lost), (-inverse).fma(divisor, F::ONE));
    (inverse, correction, power)
}
