//! Functions of real numbers, computed by [`Real`].

use crate::cast::Cast;
use crate::check::Ty;
use crate::element::{Arithmetic, Element, Float};
use crate::math::Real;

macro_rules! functions {
    ($($(#[$attribute:meta])* $name:ident;)*) => {$(
        $(#[$attribute])*
        #[inline(always)]
        pub fn $name<V: Float, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
            Real::$name(a.cast())
        }
    )*};
}

functions! {
    /// e to the power of `a`.
    exp;
    /// 2 to the power of `a`.
    exp2;
    /// `exp(a) - 1`, exact near 0.
    expm1;
    /// Natural logarithm.
    log;
    /// Logarithm to base 2.
    log2;
    /// Logarithm to base 10.
    log10;
    /// `log(1 + a)`, exact near 0.
    log1p;
    /// Sine.
    sin;
    /// Cosine.
    cos;
    /// Tangent.
    tan;
    /// Arc sine.
    asin;
    /// Arc cosine.
    acos;
    /// Arc tangent.
    atan;
    /// `sin(pi a) / (pi a)`
    sinc;
    /// Inverse hyperbolic sine.
    asinh;
    /// Inverse hyperbolic cosine.
    acosh;
    /// Inverse hyperbolic tangent.
    atanh;
    /// Hyperbolic sine.
    sinh;
    /// Hyperbolic cosine.
    cosh;
    /// Hyperbolic tangent.
    tanh;
    /// Square root.
    sqrt;
    /// Cube root.
    cbrt;
    /// Distance to the next number away from zero, with the sign of `a`.
    spacing;
    /// Logistic function, `1 / (1 + exp(-a))`.
    sigmoid;
    /// `log(1 + exp(a))`
    softplus;
    /// `a * sigmoid(a)`
    silu;
    /// `a` times the normal distribution's probability of less than `a`.
    gelu;
    /// The usual approximation of `gelu`, by `tanh`.
    gelu_tanh;
    /// `a * tanh(softplus(a))`
    mish;
    /// Error function.
    erf;
    /// `1 - erf(a)`, without cancellation.
    erfc;
}

macro_rules! functions_of_two {
    ($($(#[$attribute:meta])* $name:ident;)*) => {$(
        $(#[$attribute])*
        #[inline(always)]
        pub fn $name<V: Float, S, A: Cast<V>, B: Cast<V>>(_: Ty<V, S>, a: A, b: B) -> V {
            Real::$name(a.cast(), b.cast())
        }
    )*};
}

functions_of_two! {
    /// Angle of the point (`b`, `a`).
    atan2;
    /// `sqrt(a * a + b * b)`, which neither overflows nor underflows on the way.
    hypot;
    /// `log(exp(a) + exp(b))`
    logaddexp;
    /// `log2(2 ** a + 2 ** b)`
    logaddexp2;
    /// The next number from `a` in the direction of `b`.
    nextafter;
    /// The magnitude of `a` with the sign of `b`.
    copysign;
}

/// Magnitude, a float always.
#[inline(always)]
pub fn fabs<V: Float, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    Real::abs(a.cast())
}

/// Degrees to radians.
#[inline(always)]
pub fn deg2rad<V: Float, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    let factor = Float::div(V::from_f64(core::f64::consts::PI), V::from_f64(180.0));
    Arithmetic::mul(a.cast(), factor)
}

/// Radians to degrees.
#[inline(always)]
pub fn rad2deg<V: Float, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    let factor = Float::div(V::from_f64(180.0), V::from_f64(core::f64::consts::PI));
    Arithmetic::mul(a.cast(), factor)
}

/// 0 for negative `a`, 1 for positive, and `b` for zero.
#[inline(always)]
pub fn heaviside<V: Float, S, A: Cast<V>, B: Cast<V>>(_: Ty<V, S>, a: A, b: B) -> V {
    let (a, b) = (a.cast(), b.cast());
    let step = if Arithmetic::less(V::ZERO, a) { V::ONE } else { V::ZERO };
    let step = if Arithmetic::equal(a, V::ZERO) { b } else { step };
    if Arithmetic::is_nan(a) { a } else { step }
}

/// `nan` in place of NaN, and numbers in place of infinities: those given, or the type's ends.
#[inline(always)]
pub fn nan_to_num<V: Element, S, A: Cast<V>>(
    _: Ty<V, S>,
    a: A,
    nan: f64,
    highest: Option<f64>,
    lowest: Option<f64>,
) -> V {
    Arithmetic::without_nan(a.cast(), nan, highest, lowest)
}
