//! Arithmetic of Python's own numbers, `len(x) - 1`: the result is as weak as a literal.

use crate::cast::Cast;
use crate::element::Number;
use crate::math::Real;
use crate::weak::{FloatLiteral, IntLiteral, range};

/// An integer that follows from lengths of axes.
type Int = IntLiteral<range::Computed>;

#[cold]
#[inline(never)]
fn too_large() -> ! {
    panic!("a computed integer is too large")
}

#[cold]
#[inline(never)]
fn division_by_zero() -> ! {
    panic!("division by zero")
}

macro_rules! integers {
    ($($(#[$attribute:meta])* $name:ident: |$a:ident, $b:ident| $value:expr;)*) => {$(
        $(#[$attribute])*
        ///
        /// # Panics
        ///
        /// If the result takes more than 128 bits, or there is none.
        #[must_use]
        #[inline(always)]
        pub fn $name<R, Q>($a: IntLiteral<R>, $b: IntLiteral<Q>) -> Int {
            let ($a, $b) = ($a.get(), $b.get());
            Int::new($value.unwrap_or_else(|| too_large()))
        }
    )*};
}

integers! {
    /// `a + b`
    add: |a, b| a.checked_add(b);
    /// `a - b`
    sub: |a, b| a.checked_sub(b);
    /// `a * b`
    mul: |a, b| a.checked_mul(b);
    /// `a // b`, rounded down.
    floor_divide: |a, b| {
        if b == 0 {
            division_by_zero()
        }
        let rounded = (a % b != 0) && ((a < 0) != (b < 0));
        a.checked_div(b).map(|quotient| quotient - i128::from(rounded))
    };
    /// `a % b`, of the divisor's sign.
    rem: |a, b| {
        if b == 0 {
            division_by_zero()
        }
        a.checked_rem(b).map(|rest| if rest != 0 && ((rest < 0) != (b < 0)) { rest + b } else { rest })
    };
    /// `a ** b`
    power: |a, b| {
        assert!(b >= 0, "Integers to negative integer powers are not allowed.");
        u32::try_from(b).ok().and_then(|b| a.checked_pow(b))
    };
    /// `a << b`
    left_shift: |a, b| u32::try_from(b).ok().and_then(|b| 2_i128.checked_pow(b)).and_then(|b| a.checked_mul(b));
    /// `a >> b`
    right_shift: |a, b| u32::try_from(b).ok().map(|b| a >> Ord::min(b, 127));
    /// `a & b`
    bitwise_and: |a, b| Some(a & b);
    /// `a | b`
    bitwise_or: |a, b| Some(a | b);
    /// `a ^ b`
    bitwise_xor: |a, b| Some(a ^ b);
}

macro_rules! floats {
    ($($(#[$attribute:meta])* $name:ident: |$a:ident, $b:ident| $value:expr;)*) => {$(
        $(#[$attribute])*
        #[must_use]
        #[inline(always)]
        pub fn $name<A: Cast<f64>, B: Cast<f64>>($a: A, $b: B) -> FloatLiteral {
            let ($a, $b): (f64, f64) = ($a.cast(), $b.cast());
            FloatLiteral::new($value)
        }
    )*};
}

floats! {
    /// `a + b`, one of them a float.
    add_floats: |a, b| a + b;
    /// `a - b`, one of them a float.
    sub_floats: |a, b| a - b;
    /// `a * b`, one of them a float.
    mul_floats: |a, b| a * b;
    /// `a / b`
    ///
    /// # Panics
    ///
    /// If `b` is zero, as in Python.
    div: |a, b| if b == 0.0 { division_by_zero() } else { a / b };
    /// `a // b`, one of them a float.
    ///
    /// # Panics
    ///
    /// If `b` is zero, as in Python.
    floor_divide_floats: |a, b| if b == 0.0 { division_by_zero() } else { Number::floor_divide(a, b) };
    /// `a % b`, one of them a float.
    ///
    /// # Panics
    ///
    /// If `b` is zero, as in Python.
    rem_floats: |a, b| if b == 0.0 { division_by_zero() } else { Number::remainder(a, b) };
    /// `a ** b`, one of them a float.
    power_floats: |a, b| if b.to_bits() == 0.5_f64.to_bits() { Real::sqrt(a) } else { Number::power(a, b) };
}

/// `-a`
#[must_use]
#[inline(always)]
pub fn negate<R>(a: IntLiteral<R>) -> Int {
    Int::new(a.get().checked_neg().unwrap_or_else(|| too_large()))
}

/// `-a`
#[must_use]
#[inline(always)]
pub fn negate_floats(a: FloatLiteral) -> FloatLiteral {
    FloatLiteral::new(-a.get())
}

/// `~a`
#[must_use]
#[inline(always)]
pub fn invert<R>(a: IntLiteral<R>) -> Int {
    Int::new(!a.get())
}
