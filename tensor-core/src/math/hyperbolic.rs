//! `sinh`, `cosh`, `tanh`.

use super::exp::{clamp, expm1_scaled, fast_two_sum, reduce};
use super::float::Float;

/// Hyperbolic sine.
#[inline(always)]
pub fn sinh<F: Float>(x: F) -> F {
    let parts = Parts::of(x.abs());
    let value = Parts::sum(parts.difference, parts.mean, parts.r, parts.cosh_rest, parts.sinh_rest);
    if x.abs() < F::TINY { x } else { value.copysign(x) }
}

/// Hyperbolic cosine.
#[inline(always)]
pub fn cosh<F: Float>(x: F) -> F {
    let parts = Parts::of(x.abs());
    Parts::sum(parts.mean, parts.difference, parts.r, parts.cosh_rest, parts.sinh_rest)
}

pub mod single {
    //! `tanh` of `f32`.

    use super::super::float::{Float, horner};

    const TWO_LOG2_E: [f32; 2] = [2.0 * f32::LOG2_E_PAIR[0], 2.0 * f32::LOG2_E_PAIR[1]];

    /// Hyperbolic tangent: a polynomial up to 1, `1 - 2 / (1 + e^2x)` above.
    #[inline(always)]
    pub fn tanh(x: f32) -> f32 {
        // From 9.1 on the result is 1.
        let a = if x.abs() > 9.1 { 9.1 } else { x.abs() };
        // e^2a = 2^n 2^f; where it is large, and its error with it, it hardly counts.
        let shifted = a.fma(TWO_LOG2_E[0], f32::SHIFT);
        let f = a.fma(TWO_LOG2_E[1], a.fma(TWO_LOG2_E[0], f32::SHIFT - shifted));
        let reduced = f.fma(f32::exp2_slope(f), 1.0);
        let far = 1.0 - 2.0 / reduced.fma(f32::pow2(shifted), 1.0);
        let z = a * a;
        let tail = horner!(z; -0.333333, 0.13332406, -0.053883772, 0.02149851, -0.007963997, 0.0023146465,
            -3.6230683e-4);
        let near = (a * z).fma(tail, a);
        (if a < 1.0 { near } else { far }).copysign(x)
    }
}

pub mod double {
    //! `tanh` of `f64`.

    use super::super::float::Float;
    use super::{expm1_scaled, fast_two_sum, reduce};

    /// Hyperbolic tangent: `-E / (2 + E)` for `E = expm1(-2 |x|)`, with one division whose remainder is used to make good
    /// for all roundings before it.
    #[inline(always)]
    pub fn tanh(x: f64) -> f64 {
        let doubled = -2.0 * x.abs();
        let doubled = if doubled < -f64::SATURATED { -f64::SATURATED } else { doubled };
        let (shifted, r, rest) = reduce(doubled);
        let power = f64::pow2(shifted);
        let (high, low) = expm1_scaled(power, fast_two_sum(-1.0, power), r, rest);
        let (high, low) = fast_two_sum(high, low);
        let (divisor, lost) = fast_two_sum(2.0, high);
        let inverse = 1.0 / divisor;
        let quotient = high * inverse;
        let remainder = (-quotient).fma(divisor, high) + (-quotient).fma(lost + low, low);
        remainder.fma(inverse, quotient).copysign(x)
    }
}

/// What `sinh` and `cosh` are sums of, for `x = n ln 2 + r`:
/// `sinh x = difference cosh r + mean sinh r`, `cosh x = mean cosh r + difference sinh r`.
/// No division: e^-r comes from the even and odd parts of e^r.
struct Parts<F> {
    r: F,
    /// (2^n - 2^-n) / 4 and its rounding error.
    difference: (F, F),
    /// (2^n + 2^-n) / 4 and its rounding error.
    mean: (F, F),
    /// cosh(r) - 1.
    cosh_rest: F,
    /// sinh(r) - r.
    sinh_rest: F,
}

impl<F: Float> Parts<F> {
    #[inline(always)]
    fn of(x: F) -> Self {
        let x = clamp(x, F::ZERO, F::EXP_HIGH[0] + F::HALF);
        let (shifted, r, rest) = reduce(x);
        let up = F::pow2_offset(shifted, -2);
        let down = F::power_reflected(up, -4);
        let z = r * r;
        Self {
            r,
            difference: fast_two_sum(up, -down),
            mean: fast_two_sum(up, down),
            cosh_rest: z * F::cosh_tail(z),
            sinh_rest: (z * r).fma(F::sinh_tail(z), rest),
        }
    }

    /// `2 (a (1 + even) + b (r + odd))`, where |a| is above |b r| or 0.
    #[inline(always)]
    fn sum(a: (F, F), b: (F, F), r: F, even: F, odd: F) -> F {
        let part = b.0 * r;
        let part_rest = b.0.fma(r, -part);
        let (sum, lost) = fast_two_sum(a.0, part);
        let small = a.0.fma(even, b.0.fma(odd, b.1.fma(r, a.1)));
        let half = sum + (small + (part_rest + lost));
        half + half
    }
}
