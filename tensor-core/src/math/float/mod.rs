//! What the function families need of a float type: arithmetic, bit tricks and constants, so that one
//! text of an algorithm serves `f32` and `f64`.

use core::ops::{Add, Div, Mul, Neg, Sub};

use super::quotient::Exact;

mod double;
mod single;

pub(super) use single::exp_short;

/// A float type as the algorithms see it.
///
/// `Shifted` values come from [`Float::shift`]: adding `1.5 * 2^(MANTISSA) + BIAS` rounds to an integer
/// (ties to even) and leaves it, biased, in the low bits, where powers of two are one shift away. A cast
/// would saturate, which costs several instructions more.
pub trait Float:
    Copy
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// 0.
    const ZERO: Self;
    /// 1.
    const ONE: Self;
    /// 2.
    const TWO: Self;
    /// 1/2.
    const HALF: Self;
    /// Not a number.
    const NAN: Self;
    /// Infinity.
    const INFINITY: Self;
    /// `1.5 * 2^MANTISSA + BIAS`.
    const SHIFT: Self;
    /// `1.5 * 2^MANTISSA + 2 BIAS`.
    const SHIFT_TWICE: Self;
    /// log2(e).
    const LOG2_E: Self;
    /// ln(2), nearest, and the rest.
    const LN_2: [Self; 2];
    /// ln(2) in so few bits that any exponent times it is exact, and the rest.
    const LN_2_SHORT: [Self; 2];
    /// log10(2), cut likewise, and the rest.
    const LOG10_2_SHORT: [Self; 2];
    /// log2(e), nearest, and the rest.
    const LOG2_E_PAIR: [Self; 2];
    /// log10(e), nearest, and the rest.
    const LOG10_E_PAIR: [Self; 2];
    /// Below this `exp` is 0, and `exp2` of the second.
    const EXP_LOW: [Self; 2];
    /// Below this `x exp(x)` is 0.
    const LOGISTIC_LOW: Self;
    /// A power of two that keeps `LIFT / exp(x)` normal from `LOGISTIC_LOW` on.
    const LIFT: Self;
    /// Above this `exp` is infinite, and `exp2` of the second.
    const EXP_HIGH: [Self; 2];
    /// Below this, x itself is the nearest value of `expm1`, `sinh`, `tanh` and so on.
    const TINY: Self;
    /// `exp(-x)` no longer changes `1 + exp(-x)`.
    const SATURATED: Self;
    /// 1/3.
    const THIRD: Self;
    /// pi/4, nearest, and the rest.
    const QUARTER_PI: [Self; 2];
    /// tan(3 pi / 8), by which the octants of a direction are told.
    const TAN_3_8_PI: Self;
    /// 2^(1/3).
    const CBRT_2: Self;
    /// From here on `x + 1` and `sqrt(x^2 + 1)` are x, and x^2 is finite.
    const LARGE: Self;
    /// `2 sqrt(2 / pi)` and 0.044715 times that, each as the nearest number and the rest.
    const GELU_TANH: [[Self; 2]; 2];
    /// Magnitudes whose squares may be out of range, and what takes them back into it.
    const SQUARED_LOW: [Self; 2];
    /// The same at the upper end.
    const SQUARED_HIGH: [Self; 2];

    /// `self * a + b`, rounded once.
    fn fma(self, a: Self, b: Self) -> Self;
    /// Whether it is NaN.
    fn is_nan(self) -> bool;
    /// Square root.
    fn sqrt(self) -> Self;
    /// Magnitude.
    fn abs(self) -> Self;
    /// Whether the magnitude is within 2^-50 and 2^50, for `f64` 2^-400 and 2^400: so far from the ends of the range that
    /// a division by a reciprocal is exact.
    fn is_medium(self) -> Exact;
    /// `self` with the sign of `sign`.
    fn copysign(self, sign: Self) -> Self;

    /// 2^n for n = `shifted - SHIFT`, a normal number.
    fn pow2(shifted: Self) -> Self;
    /// 2^(n - m) for n = `twice - SHIFT_TWICE`, m = `shifted - SHIFT`.
    fn pow2_rest(twice: Self, shifted: Self) -> Self;
    /// 2^(n + offset).
    fn pow2_offset(shifted: Self, offset: i32) -> Self;
    /// 2^floor(n/2) and 2^ceil(n/2): their product may overflow or be subnormal, they are normal.
    fn pow2_halves(shifted: Self) -> [Self; 2];
    /// `LIFT / 2^n`.
    fn lifted_inverse(shifted: Self) -> Self;
    /// `2^(offset - e)` for `power` 2^e.
    fn power_reflected(power: Self, offset: i32) -> Self;

    /// Splits a positive number into (k, m), `x = 2^k m` with m in [2/3, 4/3].
    fn split(self) -> (Self, Self);
    /// Splits `1 + x` into (k, f, g, 2^-k), `1 + x = 2^k (1 + f + g)` with |f| at most 1/3 and g a rounding error.
    fn split_one_plus(self) -> (Self, Self, Self, Self);

    /// `exp(x - n ln 2) - 1` for n next to `x / ln 2`, its error below a third of a ULP of 1 in `f32`, half a ULP in `f64`,
    /// and what it was rounded by, as far as it is known.
    fn exp_less_one(x: Self, n: Self) -> (Self, Self);
    /// `(exp(r) - 1 - r) / r^2`, error counted against `exp(r) - 1`.
    fn exp_tail(r: Self) -> Self;
    /// `(2^f - 1) / f` for |f| at most 1/2.
    fn exp2_slope(f: Self) -> Self;
    /// `log(1 + f)` for |f| at most 1/3, as high + low, the low part much smaller.
    fn log_parts(f: Self) -> (Self, Self);
    /// `(sinh(r) - r) / r^3` from `r^2`.
    fn sinh_tail(z: Self) -> Self;
    /// `(cosh(r) - 1) / r^2` from `r^2`.
    fn cosh_tail(z: Self) -> Self;
    /// `(atan(q) - q) / q^3` from `q^2`, |q| at most tan(pi / 8).
    fn atan_tail(z: Self) -> Self;
    /// `(asin(s) - s) / s^3` from `s^2`, |s| at most 1/2.
    fn asin_tail(z: Self) -> Self;
    /// Nearly `(1 + f)^(-1/3)` for |f| at most 1/3.
    fn inverse_cbrt(f: Self) -> Self;
    /// The next number away from 0.
    fn outward(self) -> Self;
    /// The next number towards 0, of one that is not 0.
    fn inward(self) -> Self;
}

/// `c0 + x * (c1 + x * (...))` in fused steps.
macro_rules! horner {
    ($x:expr; $c:expr) => { $c };
    ($x:expr; $c:expr, $($rest:expr),+ $(,)?) => {
        $crate::math::float::Float::fma($crate::math::float::horner!($x; $($rest),+), $x, $c)
    };
}
pub(super) use horner;
