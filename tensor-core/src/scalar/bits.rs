//! Bitwise operations and shifts.

use crate::cast::Cast;
use crate::check::Ty;
use crate::element::{Arithmetic, Bits, Integer};

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
    /// `a & b`
    bitwise_and: Bits and;
    /// `a | b`
    bitwise_or: Bits or;
    /// `a ^ b`
    bitwise_xor: Bits xor;
    /// `a << b`, see [`Integer::shl`].
    left_shift: Integer shl;
    /// `a >> b`, see [`Integer::shr`].
    right_shift: Integer shr;
    /// Greatest common divisor, see [`Integer::gcd`].
    gcd: Integer gcd;
    /// Least common multiple, see [`Integer::lcm`].
    lcm: Integer lcm;
}

/// Number of ones in the binary form of the magnitude of `a`.
#[inline(always)]
pub fn bitwise_count<S, A: Arithmetic>(_: Ty<u8, S>, a: A) -> u8 {
    a.count_ones()
}

/// `~a`
#[inline(always)]
pub fn invert<V: Bits, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    Bits::not(a.cast())
}
