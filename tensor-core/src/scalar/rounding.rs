//! Rounding.

use crate::cast::Cast;
use crate::check::Ty;
use crate::element::{Arithmetic, Element, Float, Number};
use crate::math::Real;

/// Rounds down.
#[inline(always)]
pub fn floor<V: Element, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    Arithmetic::round_down(a.cast())
}

/// Rounds up.
#[inline(always)]
pub fn ceil<V: Element, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    Arithmetic::round_up(a.cast())
}

/// Rounds towards zero.
#[inline(always)]
pub fn trunc<V: Element, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    Arithmetic::round_to_zero(a.cast())
}

/// Rounds to the nearest integer, half to even; the result is a float.
#[inline(always)]
pub fn rint<V: Float, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    Real::rint(a.cast())
}

/// Rounds to the nearest integer, half to even; integers stay what they are.
#[inline(always)]
pub fn round<V: Number, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    Number::round_decimals(a.cast(), 0)
}

/// Rounds half to even at a decimal, left of the point if `decimals` is negative.
#[inline(always)]
pub fn round_decimals<V: Number, S, A: Cast<V>>(_: Ty<V, S>, a: A, decimals: i32) -> V {
    Number::round_decimals(a.cast(), decimals)
}

/// Ten to a power, by the steps NumPy takes: from 1e23 on they are not all exact.
#[inline(always)]
pub(crate) fn power_of_ten(exponent: u32) -> f64 {
    // Any further step gives infinity again.
    let exponent = if exponent > 400 { 400 } else { exponent };
    let mut power = 1.0;
    let mut step = 0;
    while step < exponent {
        power *= 10.0;
        step += 1;
    }
    power
}
