//! Logarithms of sums of exponentials: `softplus`, `logaddexp`, `logaddexp2`.

use super::exp::{exp_pair_rounded, fast_two_sum, two_sum};
use super::float::Float;

/// log(1 + e^x).
#[inline(always)]
pub fn softplus<F: Float>(x: F) -> F {
    // max(x, 0) + log1p(e^-|x|).
    let positive = if x > F::ZERO { x } else { F::ZERO };
    let value = plus_log1p_exp(positive, -x.abs(), F::ZERO);
    if x < F::INFINITY { value } else { x }
}

/// log(e^x + e^y); exact to a ULP of the greater operand where the two terms cancel.
#[inline(always)]
pub fn logaddexp<F: Float>(x: F, y: F) -> F {
    let (greater, lesser) = if x > y { (x, y) } else { (y, x) };
    let (down, low) = two_sum(lesser, -greater);
    // Also infinities of the same sign; beside one of the other sign the lesser operand counts for nothing.
    let (down, low) = if x == y { (F::ZERO, F::ZERO) } else { (down, low) };
    let infinite = greater.abs() == F::INFINITY || lesser.abs() == F::INFINITY;
    let value = plus_log1p_exp(greater, down, low);
    let value = if infinite { greater } else { value };
    if x.is_nan() || y.is_nan() { x + y } else { value }
}

/// `base + log(1 + e^(down + low))` for down at most 0.
#[inline(always)]
fn plus_log1p_exp<F: Float>(base: F, down: F, low: F) -> F {
    // Also where the difference of two operands overflows.
    let (down, low) = if down < F::EXP_LOW[0] { (F::EXP_LOW[0], F::ZERO) } else { (down, low) };
    let (shifted, high, rest) = exp_pair_rounded(down);
    let [first, second] = F::pow2_halves(shifted);
    let (e, rest) = (high * first * second, high.fma(low, rest) * first * second);
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
    let (total, lost) = two_sum(base, sum);
    total + (lost + rest)
}

pub mod single {
    //! `logaddexp2` of `f32`, computed in `f64`.

    /// log2(2^x + 2^y).
    #[inline(always)]
    pub fn logaddexp2(x: f32, y: f32) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "the rounding of the result")]
        let value = super::double::logaddexp2(x.into(), y.into()) as f32;
        value
    }
}

pub mod double {
    //! `logaddexp2` of `f64`.

    use super::super::exp::{exp2, two_sum};
    use super::super::float::Float;
    use super::super::log::log1p;

    /// log2(2^x + 2^y); exact to a ULP of the greater operand where the two terms cancel.
    #[inline(always)]
    pub fn logaddexp2(x: f64, y: f64) -> f64 {
        let (greater, lesser) = if x > y { (x, y) } else { (y, x) };
        // Also infinities of the same sign.
        let down = if x == y { 0.0 } else { lesser - greater };
        let [factor, factor_low] = f64::LOG2_E_PAIR;
        let log = log1p(exp2(down));
        let product = log * factor;
        let rest = log.fma(factor_low, log.fma(factor, -product));
        let (sum, lost) = two_sum(greater, product);
        let value = if greater.abs() < f64::INFINITY { sum + (lost + rest) } else { greater };
        if x.is_nan() || y.is_nan() { x + y } else { value }
    }
}
