//! Arithmetic and selection.

use crate::cast::Cast;
use crate::check::Ty;
use crate::element::{Arithmetic, Element, Float, Number};
use crate::promote::ClipLimit;

macro_rules! binary {
    ($($(#[$attribute:meta])* $name:ident: $Bound:ident $method:ident;)*) => {$(
        $(#[$attribute])*
        #[inline(always)]
        pub fn $name<V: $Bound, S, A: Cast<V>, B: Cast<V>>(_: Ty<V, S>, a: A, b: B) -> V {
            $Bound::$method(a.cast(), b.cast())
        }
    )*};
}

binary! {
    /// `a + b`
    add: Arithmetic add;
    /// `a - b`
    sub: Arithmetic sub;
    /// `a * b`
    mul: Arithmetic mul;
    /// `a / b`
    div: Float div;
    /// `a ** b`, see [`Number::power`].
    power: Number power;
    /// The greater one, or NaN if either is.
    maximum: Arithmetic max;
    /// The lesser one, or NaN if either is.
    minimum: Arithmetic min;
}

macro_rules! quotient {
    ($($(#[$attribute:meta])* $name:ident: $method:ident, $each:ident;)*) => {$(
        $(#[$attribute])*
        #[inline(always)]
        pub fn $name<V: Number, S, A: Cast<V>, B: Cast<V>>(_: Ty<V, S>, a: A, b: B) -> V {
            if const { B::IS_LITERAL } { Number::$method(a.cast(), b.cast()) } else { Number::$each(a.cast(), b.cast()) }
        }
    )*};
}

quotient! {
    /// `a // b`, see [`Number::floor_divide`].
    floor_divide: floor_divide, floor_divide_each;
    /// `a % b`, see [`Number::remainder`].
    rem: remainder, remainder_each;
    /// Remainder with the dividend's sign, see [`Number::truncated_remainder`].
    fmod: truncated_remainder, truncated_remainder_each;
}

/// The greater one; the other one if either is NaN.
#[inline(always)]
pub fn fmax<V: Element, S, A: Cast<V>, B: Cast<V>>(_: Ty<V, S>, a: A, b: B) -> V {
    let (a, b) = (a.cast(), b.cast());
    let greater = if Arithmetic::less(b, a) { a } else { b };
    if Arithmetic::is_nan(b) { a } else { greater }
}

/// The lesser one; the other one if either is NaN.
#[inline(always)]
pub fn fmin<V: Element, S, A: Cast<V>, B: Cast<V>>(_: Ty<V, S>, a: A, b: B) -> V {
    let (a, b) = (a.cast(), b.cast());
    let lesser = if Arithmetic::less(a, b) { a } else { b };
    if Arithmetic::is_nan(b) { a } else { lesser }
}

macro_rules! unary {
    ($($(#[$attribute:meta])* $name:ident: $Bound:ident $method:ident;)*) => {$(
        $(#[$attribute])*
        #[inline(always)]
        pub fn $name<V: $Bound, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
            $Bound::$method(a.cast())
        }
    )*};
}

unary! {
    /// `-a`
    negative: Number negative;
    /// Distance from zero.
    absolute: Arithmetic absolute;
    /// -1, 0 or 1; NaN for NaN.
    sign: Number sign;
    /// `1 / a`, see [`Number::reciprocal`].
    reciprocal: Number reciprocal;
}

/// `+a`
#[inline(always)]
pub fn positive<V: Number, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    a.cast()
}

/// `a`: a constant for gradients
#[inline(always)]
pub fn stop_gradient<V: Element, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    a.cast()
}

/// `a * a`
#[inline(always)]
pub fn square<V: Element, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    let a = a.cast();
    Arithmetic::mul(a, a)
}

/// The greater of `a` and 0, or NaN.
#[inline(always)]
pub fn relu<V: Element, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    Arithmetic::max(a.cast(), V::ZERO)
}

/// `x` raised to `low`, then lowered to `high`; NaN if any is.
#[inline(always)]
pub fn clip<V, S, X, L, H>(_: Ty<V, S>, x: X, low: L, high: H) -> V
where
    V: Element,
    X: Cast<V>,
    L: ClipLimit<V>,
    H: ClipLimit<V>,
{
    let raised = low.limit().map_or(x.cast(), |low| Arithmetic::max(x.cast(), low));
    high.limit().map_or(raised, |high| Arithmetic::min(raised, high))
}

/// `x` if it is selected, otherwise what no element is sorted behind.
#[inline(always)]
pub fn selected_or_last<V: Element, S>(_: Ty<V, S>, x: V, selected: bool) -> V {
    if selected { x } else { V::last() }
}

/// `x` if it is selected, otherwise what no element is sorted before.
#[inline(always)]
pub fn selected_or_lowest<V: Element, S>(_: Ty<V, S>, x: V, selected: bool) -> V {
    if selected { x } else { V::lowest() }
}

/// `x` if it is selected, otherwise what no element is less than.
#[inline(always)]
pub fn selected_or_highest<V: Element, S>(_: Ty<V, S>, x: V, selected: bool) -> V {
    if selected { x } else { V::highest() }
}

/// `x` if it is selected, otherwise what changes no product.
#[inline(always)]
pub fn selected_or_one<V: Element, S>(_: Ty<V, S>, x: V, selected: bool) -> V {
    if selected { x } else { V::ONE }
}

/// `x` if it is selected, otherwise what changes no sum: -0.0 for floats.
#[inline(always)]
pub fn selected_or_nothing<V: Element, S>(_: Ty<V, S>, x: V, selected: bool) -> V {
    if selected { x } else { V::nothing() }
}

/// `a` where the condition holds, otherwise `b`: NumPy's `where`.
#[inline(always)]
pub fn select<V: Element, S, A: Cast<V>, B: Cast<V>>(_: Ty<V, S>, condition: bool, a: A, b: B) -> V {
    let (a, b) = (a.cast(), b.cast());
    if condition { a } else { b }
}
