//! The element type of a result: NumPy 2's rules (NEP 50), as traits without methods.
//!
//! Each rule is a trait of the left operand's type with the right one's as a parameter, or of the
//! only operand's. Literals ([`IntLiteral`](crate::weak::IntLiteral),
//! [`FloatLiteral`](crate::weak::FloatLiteral)) are operands, never results. Two literals give `i64` or
//! `f64`. NumPy's `float16` results of bools and 8-bit integers are `f32` here.

#![forbid(unsafe_code)]

mod clip;
mod compare;
mod literal;
mod place;
mod table;
mod unary;

pub use clip::{AtLeast, AtMost, ClipLimit, IntegerLimit, Limit, NoLimit, highest, lowest};
pub use compare::Compare;
pub use place::InPlace;
pub use unary::{
    Absolute, BitCount, FloatFn, Invert, MeanTerm, MeanType, Negate, Reciprocal, Round, RoundDecimals,
    RoundToInt, Rounding, Signum, Square, SumTerm, SumType,
};

use crate::check::Ty;
use crate::element::{Bits, Element, Float, Integer, Number};

/// A step on the way to the type of three operands or more.
pub trait Promoting {}

impl<T: Element> Promoting for T {}
impl Promoting for SmallIntegers {}

/// The types of a signed integer of 16 bits at most and of `u16`, neither of which holds the other.
pub enum SmallIntegers {}

/// Declares rules of two operands.
macro_rules! rules {
    ($($(#[$attribute:meta])* $rule:ident: $Bound:ident;)*) => {$(
        $(#[$attribute])*
        pub trait $rule<B> {
            /// Element type of the result.
            type Output: $Bound;

            #[doc(hidden)]
            #[inline(always)]
            fn witness<S, R, V>(_: Ty<Self, S>, _: Ty<B, R>) -> Ty<V, ()>
            where
                Self: $rule<B, Output = V> + Sized,
            {
                Ty::new()
            }
        }
    )*};
}

rules! {
    /// The common type of two operands: `+`, `*`, `maximum`, `minimum`, `where`, `clip`.
    #[diagnostic::on_unimplemented(message = "`{Self}` and `{B}` have no common element type")]
    Promote: Element;

    /// The type of the operands so far, of three or more, before the last: NumPy's type of `u16`, `i16` and `f32` is
    /// `f32`, which holds each of them, though of `u16` and `i16` alone it is `i32`.
    #[diagnostic::on_unimplemented(message = "`{Self}` and `{B}` have no common element type")]
    PromoteFirst: Promoting;

    /// The type of `-` with two operands: [`Promote`], but for two bools.
    #[diagnostic::on_unimplemented(
        message = "`-` is not defined for `{Self}` and `{B}`",
        note = "for bools use `^` or `logical_xor`"
    )]
    Subtract: Element;

    /// The type of `/`: a float always.
    #[diagnostic::on_unimplemented(message = "`/` is not defined for `{Self}` and `{B}`")]
    Divide: Float;

    /// The type of `//` and `%`: [`Promote`], but `i8` for two bools.
    #[diagnostic::on_unimplemented(message = "`//` and `%` are not defined for `{Self}` and `{B}`")]
    Quotients: Number;

    /// The type of `**`: that of `//`, but an integer has no power to a negative literal.
    #[diagnostic::on_unimplemented(message = "`**` is not defined for `{Self}` and `{B}`")]
    Power: Number;

    /// The type of `&`, `|` and `^`.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` and `{B}` have no bitwise operation: it needs integers or bools",
        note = "floats have none (a power is `**`); nor has `u64` with a signed integer, for no integer type holds both: cast one"
    )]
    Bitwise: Bits;

    /// The type of `<<` and `>>`: `i8` for two bools.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` and `{B}` have no shift: it needs integers or bools",
        note = "floats have none; nor has `u64` with a signed integer, for no integer type holds both: cast one"
    )]
    Shift: Integer;

    /// The type of `gcd` and `lcm`.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` and `{B}` have no `gcd` and `lcm`: these need integers",
        note = "bools and floats have none; nor has `u64` with a signed integer, for no integer type holds both: cast one"
    )]
    IntegerPair: Integer;

    /// The type of a function of two real numbers, such as `arctan2` and `hypot`: `f32` if it holds
    /// both operands, otherwise `f64`.
    #[diagnostic::on_unimplemented(message = "`{Self}` and `{B}` have no common float type")]
    FloatPair: Float;
}
