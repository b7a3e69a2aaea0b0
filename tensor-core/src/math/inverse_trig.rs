//! `asin`, `acos`, `atan`, `atan2`: one polynomial each way, around multiples of pi/4 that are added in two parts.

use super::exp::fast_two_sum;
use super::float::Float;
use super::root::sqrt_rest;

/// Arc tangent.
#[inline(always)]
pub fn atan<F: Float>(x: F) -> F {
    // Far out the result is pi/2 anyway.
    let a = if x.abs() > F::LARGE { F::LARGE } else { x.abs() };
    let steep = a > F::ONE;
    let (above, below) = if steep { (F::ONE, a) } else { (a, F::ONE) };
    direction(above, below, steep, false).copysign(x)
}

/// The angle of the point (x, y), in [-pi, pi]; zeros and infinities as in IEEE 754.
#[inline(always)]
pub fn atan2<F: Float>(y: F, x: F) -> F {
    let (a, b) = (y.abs(), x.abs());
    let steep = a > b;
    let (above, below) = if steep { (b, a) } else { (a, b) };
    // Infinite ones stand for 1, what is finite beside them for 0; the origin's angle is that of (1, 0).
    let equal = if above == below && above > F::ZERO { F::ONE } else { F::ZERO };
    let limit = below == F::INFINITY || below == F::ZERO;
    let (above, below) = if limit { (equal, F::ONE) } else { (above, below) };
    // So that the inverse is a normal number and so is what a product rounds off.
    let small = below < F::SQUARED_LOW[0];
    let scale = if small { F::SQUARED_LOW[1] } else { F::ONE };
    let scale = if below > F::LARGE { F::HALF * F::HALF * F::HALF * F::HALF } else { scale };
    let left = F::ONE.copysign(x) < F::ZERO;
    let value = direction(above * scale, below * scale, steep, left).copysign(y);
    if x.is_nan() || y.is_nan() { x + y } else { value }
}

/// Arc sine.
#[inline(always)]
pub fn asin<F: Float>(x: F) -> F {
    let (outer, s, tail) = half_chord(x.abs());
    let around = multiple_of_quarter_pi(F::TWO, -(s + s), -(tail + tail));
    (if outer { around } else { s + tail }).copysign(x)
}

/// Arc cosine.
#[inline(always)]
pub fn acos<F: Float>(x: F) -> F {
    let (outer, s, tail) = half_chord(x.abs());
    let (angle, rest) = if outer { (s + s, tail + tail) } else { (s, tail) };
    let negative = x < F::ZERO;
    let count = if negative { F::TWO + F::TWO } else { F::ZERO };
    let count = if outer { count } else { F::TWO };
    let (angle, rest) = if outer == negative { (-angle, -rest) } else { (angle, rest) };
    multiple_of_quarter_pi(count, angle, rest)
}

/// The angle of a direction whose smaller component is `above` and whose larger one is `below`, neither negative:
/// `steep` if the first one is along x, `left` if x is negative.
#[inline(always)]
fn direction<F: Float>(above: F, below: F, steep: bool, left: bool) -> F {
    // Beyond pi/8, relative to pi/4: tan(t - pi/4) = (tan t - 1) / (tan t + 1).
    let turned = above * F::TAN_3_8_PI > below;
    let (difference, difference_low) = fast_two_sum(-below, above);
    let (sum, sum_low) = fast_two_sum(below, above);
    let (above, above_low) = if turned { (difference, difference_low) } else { (above, F::ZERO) };
    let (below, below_low) = if turned { (sum, sum_low) } else { (below, F::ZERO) };
    let inverse = F::ONE / below;
    let q = above * inverse;
    let rest = ((-q).fma(below, above) + (-q).fma(below_low, above_low)) * inverse;
    let z = q * q;
    // atan(q + rest) = atan q + rest / (1 + q^2), to first order.
    let tail = (q * z).fma(F::atan_tail(z), (-z).fma(rest, rest));

    let count = if turned { F::ONE } else { F::ZERO };
    let count = if steep { F::TWO - count } else { count };
    let count = if left { F::TWO + F::TWO - count } else { count };
    let (q, tail) = if steep == left { (q, tail) } else { (-q, -tail) };
    multiple_of_quarter_pi(count, q, tail)
}

/// `count pi/4 + angle + rest`, for |angle| below pi/4 if the count is not 0.
#[inline(always)]
fn multiple_of_quarter_pi<F: Float>(count: F, angle: F, rest: F) -> F {
    let [high, low] = F::QUARTER_PI;
    let base = count * high;
    let base_low = count.fma(low, count.fma(high, -base));
    let (sum, lost) = fast_two_sum(base, angle);
    sum + (lost + (base_low + rest))
}

/// (false, a, asin(a) - a) for a up to 1/2; beyond, (true, s, asin(s) - s) and `asin(a) = pi/2 - 2 asin(s)`, where s is half the
/// chord of the angle that is left; what s lacks to be exact is part of the last. NaN for a above 1.
#[inline(always)]
fn half_chord<F: Float>(a: F) -> (bool, F, F) {
    let outer = a > F::HALF;
    let square = if outer { (F::ONE - a) * F::HALF } else { a * a };
    let root = square.sqrt();
    let s = if outer { root } else { a };
    let rest = if outer { sqrt_rest(square, F::ZERO, root) } else { F::ZERO };
    (outer, s, (s * square).fma(F::asin_tail(square), rest))
}
