//! Rules for an element with a literal, and for two literals.
//!
//! The impls for integers ask whether the type holds the literal ([`HeldBy`]); the macro asks
//! [`Holds`](crate::weak::Holds) first, whose refusal speaks of the literal.

#[cfg(feature = "half")]
use half::{bf16, f16};

use super::{Bitwise, Divide, FloatPair, IntegerPair, Power, Promote, Quotients, Shift, Subtract};
use crate::weak::range::{Exponent, HeldBy};
use crate::weak::{FloatLiteral, IntLiteral};

/// Implements rules in both orders, `rules, element and literal => result if condition`.
macro_rules! rules {
    ($generics:tt $($rule:ident)*, $T:ident, $Literal:ty => $Output:ident) => {
        $(rules!(@ $rule $generics $T, $Literal => $Output []);)*
    };
    ($generics:tt $($rule:ident)*, $T:ident, $Literal:ty => $Output:ident if $condition:tt) => {
        $(rules!(@ $rule $generics $T, $Literal => $Output $condition);)*
    };
    (@ $rule:ident $generics:tt $T:ident, $Literal:ty => $Output:ident $condition:tt) => {
        rules!(@@ $rule $generics $T, $Literal => $Output $condition);
        rules!(@@ $rule $generics $Literal, $T => $Output $condition);
    };
    (@@ $rule:ident [$($generics:tt)*] $Left:ty, $Right:ty => $Output:ident [$($condition:tt)*]) => {        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $rule<$Right> for $Left
        where
            $($condition)*
        {
            type Output = $Output;
        }
    };
}

macro_rules! integers {
    ($($T:ident => $Float:ident;)*) => {$(
        rules!([R] Promote Subtract Quotients Bitwise Shift IntegerPair, $T, IntLiteral<R> => $T if [R: HeldBy<$T>]);
        rules!([R] Divide, $T, IntLiteral<R> => f64);
        rules!([R] FloatPair, $T, IntLiteral<R> => $Float);
        rules!([] Promote Subtract Quotients Power Divide FloatPair, $T, FloatLiteral => f64);
        #[diagnostic::do_not_recommend]
        impl<R: Exponent<$T>> Power<IntLiteral<R>> for $T {
            type Output = $T;
        }
        #[diagnostic::do_not_recommend]
        impl<R> Power<$T> for IntLiteral<R>
        where
            R: HeldBy<$T>,
        {
            type Output = $T;
        }
    )*};
}

integers! {
    i8 => f32; i16 => f32; i32 => f64; i64 => f64;
    u8 => f32; u16 => f32; u32 => f64; u64 => f64;
}

rules!([R] Promote Subtract Quotients Bitwise Shift IntegerPair, bool, IntLiteral<R> => i64 if [R: HeldBy<i64>]);
rules!([R] Divide FloatPair, bool, IntLiteral<R> => f64);
rules!([] Promote Subtract Quotients Power Divide FloatPair, bool, FloatLiteral => f64);
#[diagnostic::do_not_recommend]
impl<R: Exponent<i64>> Power<IntLiteral<R>> for bool {
    type Output = i64;
}
#[diagnostic::do_not_recommend]
impl<R> Power<bool> for IntLiteral<R>
where
    R: HeldBy<i64>,
{
    type Output = i64;
}

macro_rules! floats {
    ($($T:ident)*) => {$(
        rules!([R] Promote Subtract Quotients Power Divide FloatPair, $T, IntLiteral<R> => $T);
        rules!([] Promote Subtract Quotients Power Divide FloatPair, $T, FloatLiteral => $T);
    )*};
}

floats! { f32 f64 }
#[cfg(feature = "half")]
floats! { f16 bf16 }

/// Two literals: `i64` and `f64`, NumPy's types for Python's.
macro_rules! literals {
    ($($rule:ident)*) => {$(        #[diagnostic::do_not_recommend]
        impl<R, Q> $rule<IntLiteral<Q>> for IntLiteral<R>
        where
            R: HeldBy<i64>, Q: HeldBy<i64>,
        {
            type Output = i64;
        }
    )*};
}

literals! { Promote Subtract Quotients Bitwise Shift IntegerPair }
#[diagnostic::do_not_recommend]
impl<R, Q: Exponent<i64>> Power<IntLiteral<Q>> for IntLiteral<R>
where
    R: HeldBy<i64>,
{
    type Output = i64;
}

rules!([R] Promote Subtract Quotients Power Divide FloatPair, FloatLiteral, IntLiteral<R> => f64);

macro_rules! float_literals {
    ($($rule:ident)*) => {$(        #[diagnostic::do_not_recommend]
        impl $rule<FloatLiteral> for FloatLiteral {
            type Output = f64;
        }
    )*};
}

float_literals! { Promote Subtract Quotients Power Divide FloatPair }

macro_rules! integer_literals_as_floats {
    ($($rule:ident)*) => {$(        #[diagnostic::do_not_recommend]
        impl<R, Q> $rule<IntLiteral<Q>> for IntLiteral<R> {
            type Output = f64;
        }
    )*};
}

integer_literals_as_floats! { Divide FloatPair }

/// An operand that there is not.
enum Unmet<const WHICH: bool> {}

/// Floats have no bitwise operations. Two impls that no operand meets keep rustc from saying so
/// before it knows the other operand, which the message names.
macro_rules! no_bits {
    ($($T:ident)*) => {$(
        no_bits!(@ $T false Bitwise bool);
        no_bits!(@ $T true Bitwise bool);
        no_bits!(@ $T false Shift i8);
        no_bits!(@ $T true Shift i8);
        no_bits!(@ $T false IntegerPair i8);
        no_bits!(@ $T true IntegerPair i8);
    )*};
    (@ $T:ident $which:literal $rule:ident $Output:ident) => {
        #[diagnostic::do_not_recommend]
        impl $rule<Unmet<$which>> for $T {
            type Output = $Output;
        }
    };
}

no_bits! { f32 f64 FloatLiteral }
#[cfg(feature = "half")]
no_bits! { f16 bf16 }
