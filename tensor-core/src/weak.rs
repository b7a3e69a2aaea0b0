//! Literals: Python's scalars, which take the type of what they meet.
//!
//! A `bool` literal is a plain `bool`: NumPy gives both the same results everywhere.

#![forbid(unsafe_code)]

use core::marker::PhantomData;

use crate::check::Ty;

/// An integer literal. `R`, one of [`range`], tells which element types hold it.
///
/// Of a class that is held no more is asked, so it goes on as the default, which rustc does not print.
pub struct IntLiteral<R = range::I8>(i128, PhantomData<fn() -> R>);

impl<R: range::Range> IntLiteral<R> {
    /// Makes the literal of a value within `R`.
    ///
    /// # Panics
    ///
    /// Panics if the value is not within `R`.
    #[must_use]
    #[inline(always)]
    pub const fn new(value: i128) -> Self {
        assert!(R::LOW <= value && value <= R::HIGH, "the range must hold the literal");
        Self(value, PhantomData)
    }
}

impl<R> IntLiteral<R> {
    /// The literal's value.
    #[must_use]
    #[inline(always)]
    pub const fn get(self) -> i128 {
        self.0
    }
}

impl<R> Clone for IntLiteral<R> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for IntLiteral<R> {}

/// A float literal.
#[derive(Clone, Copy)]
pub struct FloatLiteral(f64);

impl FloatLiteral {
    /// Makes the literal.
    #[must_use]
    #[inline(always)]
    pub const fn new(value: f64) -> Self {
        Self(value)
    }

    /// The literal's value.
    #[must_use]
    #[inline(always)]
    pub const fn get(self) -> f64 {
        self.0
    }
}

/// Classes of integer literals, disjoint; each is named by the narrowest type that holds it.
/// `Count` is that of the lengths of axes, `Computed` of what follows from these: the macro does not know their
/// values, so whether a type holds one is checked when it is cast.
pub mod range {
    /// A class of integer literals.
    pub trait Range: 'static {
        /// Least value of the class.
        const LOW: i128;
        /// Greatest value of the class.
        const HIGH: i128;
        /// Whether a type may be said to hold a literal of the class that it does not.
        const UNSURE: bool;
    }

    /// A class whose literals an integer type `T` holds.
    pub trait HeldBy<T> {
        /// The class that every integer type holds; unknown to rustc where the type does not hold this one.
        type Held;
    }

    /// A class that an integer of type `T` may be raised to.
    pub trait Exponent<T> {
        /// The class that every integer type holds; unknown to rustc where the power is not allowed.
        type Held;
    }

    macro_rules! ranges {
        ($($name:ident $sign:ident $low:literal ..= $high:literal: $($T:ident)*;)*) => {$(
            #[doc = concat!("Literals within `", stringify!($low), "..=", stringify!($high), "`.")]
            pub enum $name {}

            impl Range for $name {
                const LOW: i128 = $low;
                const HIGH: i128 = $high;
                const UNSURE: bool = ranges!(@ unsure $name);
            }

            $(
                #[diagnostic::do_not_recommend]
                impl HeldBy<$T> for $name {
                    type Held = I8;
                }
            )*
            ranges!(@ $sign $name);
        )*};
        (@ positive $name:ident) => {
            #[diagnostic::do_not_recommend]
            impl<T> Exponent<T> for $name
            where
                $name: HeldBy<T>,
            {
                type Held = <$name as HeldBy<T>>::Held;
            }
        };
        (@ negative $name:ident) => {};
        (@ unsure Count) => { true };
        (@ unsure Computed) => { true };
        (@ unsure $name:ident) => { false };
    }

    ranges! {
        I8 positive 0 ..= 0x7f: i8 i16 i32 i64 u8 u16 u32 u64;
        U8 positive 0x80 ..= 0xff: i16 i32 i64 u8 u16 u32 u64;
        I16 positive 0x100 ..= 0x7fff: i16 i32 i64 u16 u32 u64;
        U16 positive 0x8000 ..= 0xffff: i32 i64 u16 u32 u64;
        I32 positive 0x1_0000 ..= 0x7fff_ffff: i32 i64 u32 u64;
        U32 positive 0x8000_0000 ..= 0xffff_ffff: i64 u32 u64;
        I64 positive 0x1_0000_0000 ..= 0x7fff_ffff_ffff_ffff: i64 u64;
        U64 positive 0x8000_0000_0000_0000 ..= 0xffff_ffff_ffff_ffff: u64;
        Count positive 0 ..= 0x7fff_ffff: i8 i16 i32 i64 u8 u16 u32 u64;
        Computed positive -0x8000_0000_0000_0000_0000_0000_0000_0000 ..= 0x7fff_ffff_ffff_ffff_ffff_ffff_ffff_ffff:
            i8 i16 i32 i64 u8 u16 u32 u64;
        Huge positive 0x1_0000_0000_0000_0000 ..= 0x7fff_ffff_ffff_ffff_ffff_ffff_ffff_ffff: ;
        NegI8 negative -0x80 ..= -1: i8 i16 i32 i64;
        NegI16 negative -0x8000 ..= -0x81: i16 i32 i64;
        NegI32 negative -0x8000_0000 ..= -0x8001: i32 i64;
        NegI64 negative -0x8000_0000_0000_0000 ..= -0x8000_0001: i64;
        NegHuge negative -0x8000_0000_0000_0000_0000_0000_0000_0000 ..= -0x8000_0000_0000_0001: ;
    }
}

use range::{Exponent, HeldBy, I8};

/// An operand's type with which an integer literal of the class `R` can be used: the type of the result
/// holds the literal.
///
/// The macro asks this before the rule of the operation, so that the literal is told of.
#[diagnostic::on_unimplemented(
    message = "integer literal is out of bounds for `{Self}`",
    label = "`{Self}` cannot hold this literal",
    note = "cast the other operand to a wider type, or write a float literal"
)]
pub trait Holds<R> {
    /// [`I8`]
    type Class;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<O, S, Q>(_: Ty<Self, O>, _: Ty<IntLiteral<R>, S>) -> Ty<IntLiteral<Q>, S>
    where
        Self: Holds<R, Class = Q> + Sized,
    {
        Ty::new()
    }
}

/// A type that may be raised to an integer literal of the class `R`.
#[diagnostic::on_unimplemented(
    message = "integers to negative integer powers are not allowed",
    label = "negative exponent of `{Self}`",
    note = "write the exponent as a float literal, such as `-1.0`"
)]
pub trait RaisedTo<R> {
    /// [`I8`]
    type Class;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<O, S, Q>(_: Ty<Self, O>, _: Ty<IntLiteral<R>, S>) -> Ty<IntLiteral<Q>, S>
    where
        Self: RaisedTo<R, Class = Q> + Sized,
    {
        Ty::new()
    }
}

/// Implements both for operands whose result is of an integer type, and for floats.
macro_rules! operands {
    ($([$($generics:tt)*] $T:ty => $Result:ident;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<R: HeldBy<$Result>, $($generics)*> Holds<R> for $T {
            type Class = R::Held;
        }
        #[diagnostic::do_not_recommend]
        impl<R: Exponent<$Result>, $($generics)*> RaisedTo<R> for $T {
            type Class = R::Held;
        }
    )*};
    (floats: $($T:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<R> Holds<R> for $T {
            type Class = I8;
        }
        #[diagnostic::do_not_recommend]
        impl<R> RaisedTo<R> for $T {
            type Class = I8;
        }
    )*};
}

operands! {
    [] bool => i64;
    [] i8 => i8; [] i16 => i16; [] i32 => i32; [] i64 => i64;
    [] u8 => u8; [] u16 => u16; [] u32 => u32; [] u64 => u64;
    [Q] IntLiteral<Q> => i64;
}
operands! { floats: f32 f64 FloatLiteral }
#[cfg(feature = "half")]
operands! { floats: half::f16 half::bf16 }
