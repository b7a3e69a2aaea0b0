//! Neighbouring numbers: `nextafter`, `spacing`.

use super::float::Float;

/// The next number from `x` in the direction of `towards`, which itself is the result if the two are equal.
#[inline(always)]
pub fn nextafter<F: Float>(x: F, towards: F) -> F {
    let outward = (x < towards) == (x > F::ZERO);
    let next = if outward { x.outward() } else { x.inward() };
    let next = if x == F::ZERO { F::ZERO.outward().copysign(towards) } else { next };
    let next = if x == towards { towards } else { next };
    if x.is_nan() || towards.is_nan() { x + towards } else { next }
}

/// The distance from `x` to the next number away from 0, with the sign of `x`, for zeros positive; NaN for infinities.
#[inline(always)]
pub fn spacing<F: Float>(x: F) -> F {
    let distance = x.abs().outward() - x.abs();
    let distance = if x < F::ZERO { -distance } else { distance };
    if x.abs() < F::INFINITY { distance } else { F::NAN }
}
