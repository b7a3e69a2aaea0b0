//! Functions around the logistic one: `sigmoid`, `silu`, the common approximation of `gelu`, and `mish`.

use super::exp::{clamp, exp_pair, two_sum};
use super::float::Float;

pub mod single {
    //! `sigmoid` and `silu` of `f32`.

    use super::super::float::{Float, exp_short};
    use super::logistic_range;

    const ONE: f32 = f32::LIFT;
    /// ln 2, nearest, and the rest.
    const LN_2: [f32; 2] = f32::LN_2;

    /// 1 / (1 + e^-x).
    #[inline(always)]
    pub fn sigmoid(x: f32) -> f32 {
        let (inverse, correction, power) = parts::<false>(x);
        inverse.fma(correction, inverse) * power
    }

    /// x / (1 + e^-x), also called swish; the limit -0 at minus infinity.
    #[inline(always)]
    pub fn silu(x: f32) -> f32 {
        let (inverse, correction, power) = parts::<true>(x);
        let bounded = if x < f32::LOGISTIC_LOW { f32::LOGISTIC_LOW } else { x };
        // The power, by which the result may be subnormal, comes last, in two steps since it may be itself.
        let inverse = inverse * ONE;
        let value = bounded.fma(inverse, bounded * (inverse * correction)) * power * (1.0 / ONE);
        // Rounding to +0 is the only way the sign can be wrong.
        if x > f32::SATURATED { x } else { value.copysign(x) }
    }

    /// `(y, c, power)` with `1 / (1 + e^-x) = y (1 + c) power`, as `t / (t + e^r)` for `-x = n ln 2 + r` and `t = 2^-n`, all times
    /// `LIFT`: nothing is subnormal. What `e^r - 1` lacks counts only if it is `FINE`, as for a product, whose last place may be half as
    /// large.
    #[inline(always)]
    fn parts<const FINE: bool>(x: f32) -> (f32, f32, f32) {
        let minus = logistic_range(x);
        let shifted = minus.fma(f32::LOG2_E, f32::SHIFT);
        let n = shifted - f32::SHIFT;
        let coarse = n.fma(-LN_2[0], minus);
        let fine = n * (-LN_2[1] * ONE);
        let r = n.fma(-LN_2[1], coarse);
        let square = r * r;
        let tail = square.fma(exp_short(r, square, ONE), fine);
        let less_one = coarse.fma(ONE, tail);
        let rest = if FINE { tail - coarse.fma(-ONE, less_one) } else { 0.0 };
        let power = f32::lifted_inverse(shifted);
        // The sum in two parts, since it is rounded twice.
        let above = power + ONE;
        let divisor = above + less_one;
        let lost = ((above - divisor) + less_one) + (power - (above - ONE));
        let lost = if FINE { lost + rest } else { lost };
        let inverse = 1.0 / divisor;
        let correction = (-inverse).fma(lost, (-inverse).fma(divisor, 1.0));
        (inverse, correction, power)
    }
}

pub mod double {
    //! `sigmoid` and `silu` of `f64`.

    use super::super::exp::exp_pair_rounded;
    use super::super::float::Float;
    use super::{logistic_range, one_over_one_plus, times_sigmoid};

    /// 1 / (1 + e^-x).
    #[inline(always)]
    pub fn sigmoid(x: f64) -> f64 {
        let (shifted, inverse, correction) = one_over_one_plus(exp_pair_rounded(logistic_range(x)));
        inverse.fma(correction, inverse) * f64::lifted_inverse(shifted)
    }

    /// x / (1 + e^-x), also called swish; the limit -0 at minus infinity.
    #[inline(always)]
    pub fn silu(x: f64) -> f64 {
        let bounded = if x < f64::LOGISTIC_LOW { f64::LOGISTIC_LOW } else { x };
        times_sigmoid(x, bounded, x, 0.0)
    }
}

/// The usual approximation of `gelu`, `x / (1 + exp(-2 sqrt(2 / pi) (x + 0.044715 x^3)))`.
#[inline(always)]
pub fn gelu_tanh<F: Float>(x: F) -> F {
    let bounded = clamp(x, -F::SATURATED, F::SATURATED);
    // The exponent in two parts, since an error in it is one of the result.
    let [[linear, linear_low], [cubic, cubic_low]] = F::GELU_TANH;
    let square = bounded * bounded;
    let square_low = bounded.fma(bounded, -square);
    let product = square * cubic;
    let product_low = square_low.fma(cubic, square.fma(cubic_low, square.fma(cubic, -product)));
    let (slope, lost) = two_sum(linear, product);
    let slope_low = lost + (product_low + linear_low);
    let exponent = bounded * slope;
    let exponent_low = bounded.fma(slope_low, bounded.fma(slope, -exponent));
    times_sigmoid(x, bounded, exponent, exponent_low)
}

/// x tanh(log(1 + e^x)).
#[inline(always)]
pub fn mish<F: Float>(x: F) -> F {
    // x E (E + 2) / (E (E + 2) + 2) for E = e^x, which is multiplied by last: it may be subnormal.
    let bounded = clamp(x, F::LOGISTIC_LOW, F::SATURATED);
    let (shifted, high, low) = exp_pair(bounded);
    let [first, second] = F::pow2_halves(shifted);
    let (e, e_low) = (high * first * second, low * first * second);
    let (above, lost) = two_sum(F::TWO, e);
    let above_low = lost + e_low;
    let product = e * above;
    let product_low = e_low.fma(above, e.fma(above_low, e.fma(above, -product)));
    let (below, lost) = two_sum(F::TWO, product);
    let inverse = F::ONE / below;
    let ratio = above * inverse;
    let missing = (-ratio).fma(below, above) + (-ratio).fma(lost + product_low, above_low);
    let part = bounded * ratio;
    let part_low = (bounded * inverse).fma(missing, bounded.fma(ratio, -part));
    let value = part * high;
    let value_low = part_low.fma(high, part.fma(low, part.fma(high, -value)));
    let value = (value + value_low) * first * second;
    // Rounding to +0 is the only way the sign can be wrong.
    if x > F::SATURATED { x } else { value.copysign(x) }
}

/// `x / (1 + e^-(exponent + low))`, x itself from `F::SATURATED` on; `bounded` is x, or so low that the result is 0.
#[inline(always)]
fn times_sigmoid<F: Float>(x: F, bounded: F, exponent: F, low: F) -> F {
    let (shifted, high, rest) = exp_pair(logistic_range(exponent));
    let power = (shifted, high, high.fma(-low, rest));
    let (shifted, inverse, correction) = one_over_one_plus(power);
    let inverse = inverse * F::LIFT;
    let product = bounded * inverse;
    let rest = bounded.fma(inverse, -product);
    // The power, which may be out of range, comes last: what is corrected is not subnormal but for tiny x.
    let [first, second] = F::pow2_halves((F::SHIFT - shifted) + F::SHIFT);
    let value = (product + product.fma(correction, rest)) * first * second;
    // Rounding to +0 is the only way the sign can be wrong.
    if x > F::SATURATED { x } else { value.copysign(x) }
}

/// -x, kept to where `1 / (1 + e^-x)` is neither 0 nor 1.
#[inline(always)]
fn logistic_range<F: Float>(x: F) -> F {
    clamp(-x, -F::SATURATED, -F::LOGISTIC_LOW)
}

/// (n shifted, y, c) with `1 / (1 + power) = 2^-n LIFT y (1 + c)` for a power `2^n (high + low)`.
///
/// This is `2^-n / (2^-n + high + low)`. The denominator is taken times `F::LIFT`, so that nothing in it is subnormal.
#[inline(always)]
fn one_over_one_plus<F: Float>((shifted, high, low): (F, F, F)) -> (F, F, F) {
    let (divisor, lost) = two_sum(F::lifted_inverse(shifted), high * F::LIFT);
    let inverse = F::ONE / divisor;
    let correction = (-inverse).fma(low.fma(F::LIFT, lost), (-inverse).fma(divisor, F::ONE));
    (shifted, inverse, correction)
}
