//! Conversions between element types, as NumPy's `astype` does them.

#![forbid(unsafe_code)]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a cast is what was asked for"
)]

use crate::element::Element;
use crate::truncate;
use crate::weak::{FloatLiteral, IntLiteral, range::Range};

/// An element or literal that converts to `V`.
///
/// - Integers wrap; floats round to the nearest.
/// - A float becomes an integer by truncation. One out of range gives the nearest integer, and NaN
///   gives 0: NumPy's results differ there from machine to machine.
/// - To `bool`, whatever is not zero is true, and `bool` gives 0 and 1.
#[diagnostic::on_unimplemented(message = "`{Self}` cannot be cast to `{V}`")]
pub trait Cast<V>: Copy {
    /// Whether it is an integer literal, whose value is known where code is made.
    const IS_LITERAL: bool = false;
    /// Converts the value.
    fn cast(self) -> V;
}

macro_rules! casts {
    ($([$($From:ident)*] => $To:tt;)*) => {$($(
        impl Cast<$To> for $From {
            #[inline(always)]
            fn cast(self) -> $To {
                self as $To
            }
        }
    )*)*};
}

casts! {
    [bool i8 i16 i32 i64 u8 u16 u32 u64] => i8;
    [bool i8 i16 i32 i64 u8 u16 u32 u64] => i16;
    [bool i8 i16 i32 i64 u8 u16 u32 u64] => i32;
    [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64] => i64;
    [bool i8 i16 i32 i64 u8 u16 u32 u64] => u8;
    [bool i8 i16 i32 i64 u8 u16 u32 u64] => u16;
    [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64] => u32;
    [bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64] => u64;
    [i8 i16 i32 i64 u8 u16 u32 u64 f32 f64] => f32;
    [i8 i16 i32 i64 u8 u16 u32 u64 f32 f64] => f64;
}

macro_rules! truncating {
    ($([$From:ident $between:ident] => $($To:ident)*;)*) => {$($(
        impl Cast<$To> for $From {
            #[inline(always)]
            fn cast(self) -> $To {
                truncate::$between(self, i32::from($To::MIN), i32::from($To::MAX)) as $To
            }
        }
    )*)*};
}

truncating! {
    [f32 f32_between] => i8 i16 i32 u8 u16;
    [f64 f64_between] => i8 i16 i32 u8 u16;
}

macro_rules! from_bool {
    ($($To:ident)*) => {$(
        impl Cast<$To> for bool {
            #[inline(always)]
            fn cast(self) -> $To {
                $To::from(self)
            }
        }
    )*};
}

from_bool! { bool f32 f64 }

macro_rules! to_bool {
    ($($From:ident $zero:literal)*) => {$(
        impl Cast<bool> for $From {
            #[inline(always)]
            fn cast(self) -> bool {
                self != $zero
            }
        }
    )*};
}

to_bool! { i8 0 i16 0 i32 0 i64 0 u8 0 u16 0 u32 0 u64 0 f32 0.0 f64 0.0 }

macro_rules! from_literals {
    ($([$($To:ident)*] |$literal:ident| $check:expr;)*) => {$($(
        impl<R: Range> Cast<$To> for IntLiteral<R> {
            const IS_LITERAL: bool = true;
            #[inline(always)]
            fn cast(self) -> $To {
                let (value, $literal) = (self.get() as $To, self.get());
                if R::UNSURE && $check(value) {
                    out_of_bounds($literal, <$To as Element>::DTYPE.name());
                }
                value
            }
        }

        impl Cast<$To> for FloatLiteral {
            #[inline(always)]
            fn cast(self) -> $To {
                self.get() as $To
            }
        }
    )*)*};
}

from_literals! {
    [i8 i16 i32 i64 u8 u16 u32 u64] |literal| |value| i128::from(value) != literal;
    [f32 f64] |literal| |_| false;
}

/// The length of an axis that meets integers which cannot hold it: NumPy's `OverflowError`.
#[cold]
#[inline(never)]
fn out_of_bounds(length: i128, element: &str) -> ! {
    panic!("Python integer {length} out of bounds for {element}")
}

impl<R> Cast<bool> for IntLiteral<R> {
    #[inline(always)]
    fn cast(self) -> bool {
        self.get() != 0
    }
}

impl Cast<bool> for FloatLiteral {
    #[inline(always)]
    fn cast(self) -> bool {
        self.get() != 0.0
    }
}
