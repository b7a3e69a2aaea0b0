//! `cbrt` and `hypot`.

use super::exp::fast_two_sum;
use super::float::Float;

/// Cube root.
#[inline(always)]
pub fn cbrt<F: Float>(x: F) -> F {
    let (k, m) = x.abs().split();
    // k = 3 third + left, left one of -1, 0, 1.
    let shifted = k.fma(F::THIRD, F::SHIFT);
    let left = (shifted - F::SHIFT).fma(-(F::TWO + F::ONE), k);
    let half_root = F::HALF * F::CBRT_2 * F::CBRT_2;
    let guess = F::inverse_cbrt(m - F::ONE);
    let guess = if left > F::ZERO { guess * half_root } else { guess };
    let guess = if left < F::ZERO { guess * F::CBRT_2 } else { guess };
    let m = if left > F::ZERO { m + m } else { m };
    let m = if left < F::ZERO { m * F::HALF } else { m };
    // y (1 - h)^(-1/3) to the second order, for y^3 m = 1 - h.
    let h = (-(m * guess)).fma(guess * guess, F::ONE);
    let y = (guess * h).fma(h.fma(F::TWO * F::THIRD * F::THIRD, F::THIRD), guess);
    // The root m y^2, and what its cube, in two parts, misses.
    let inverse_square = y * y;
    let root = m * inverse_square;
    let square = root * root;
    let square_low = root.fma(root, -square);
    let missing = square_low.fma(-root, (-square).fma(root, m));
    let value = (missing * F::THIRD).fma(inverse_square, root) * F::pow2(shifted);
    if x.abs() < F::INFINITY && x.abs() > F::ZERO { value.copysign(x) } else { x }
}

/// The square root of `x^2 + y^2`, which neither overflows nor underflows on the way; infinite if either is, even beside NaN.
#[inline(always)]
pub fn hypot<F: Float>(x: F, y: F) -> F {
    let (x, y) = (x.abs(), y.abs());
    let (large, small) = if x > y { (x, y) } else { (y, x) };
    let low = large < F::SQUARED_LOW[0];
    let high = large > F::SQUARED_HIGH[0];
    let scale = if low { F::SQUARED_LOW[1] } else { F::ONE };
    let scale = if high { F::SQUARED_HIGH[1] } else { scale };
    let back = if low { F::ONE / F::SQUARED_LOW[1] } else { F::ONE };
    let back = if high { F::ONE / F::SQUARED_HIGH[1] } else { back };
    let (a, b) = (large * scale, small * scale);
    let (square, other) = (a * a, b * b);
    let (sum, lost) = fast_two_sum(square, other);
    let rest = lost + (a.fma(a, -square) + b.fma(b, -other));
    let root = sum.sqrt();
    let value = (root + sqrt_rest(sum, rest, root)) * back;
    let value = if large > F::ZERO { value } else { large + small };
    let infinite = x == F::INFINITY || y == F::INFINITY;
    if infinite { F::INFINITY } else { value }
}

/// What `root`, the rounded square root of `square`, lacks to be that of `square + low`.
#[inline(always)]
pub(super) fn sqrt_rest<F: Float>(square: F, low: F, root: F) -> F {
    let rest = ((-root).fma(root, square) + low) * (F::HALF / root);
    if root == F::ZERO { F::ZERO } else { rest }
}
