//! Bitwise operations and shifts.

use crate::cast::Cast;
use crate::check::Ty;
use crate::element::{Bits, Integer};

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
}

/// `~a`
#[inline(always)]
pub fn invert<V: Bits, S, A: Cast<V>>(_: Ty<V, S>, a: A) -> V {
    Bits::not(a.cast())
}
