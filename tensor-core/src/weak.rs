//! Literals: Python's scalars, which take the type of what they meet.
//!
//! A `bool` literal is a plain `bool`: NumPy gives both the same results everywhere.

#![forbid(unsafe_code)]

use core::marker::PhantomData;

/// An integer literal. `R`, one of [`range`], tells which element types hold it.
pub struct WeakInt<R>(i128, PhantomData<fn() -> R>);

impl<R: range::Range> WeakInt<R> {
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

impl<R> WeakInt<R> {
    /// The literal's value.
    #[must_use]
    #[inline(always)]
    pub const fn get(self) -> i128 {
        self.0
    }
}

impl<R> Clone for WeakInt<R> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for WeakInt<R> {}

/// A float literal.
#[derive(Clone, Copy)]
pub struct WeakFloat(f64);

impl WeakFloat {
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
/// `Count` is that of the lengths of axes, whose values the macro does not know: whether a type holds one is
/// checked when it is cast.
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
    // A trait of the class, not of `T`: where `T` is also what the operation's rule is a trait of,
    // rustc reports that rule in place of this one.
    #[diagnostic::on_unimplemented(
        message = "integer literal is out of bounds for `{T}`",
        label = "`{T}` cannot hold this literal",
        note = "cast the other operand to a wider type, or write a float literal"
    )]
    pub trait HeldBy<T> {}

    /// A class that an integer of type `T` may be raised to.
    #[diagnostic::on_unimplemented(
        message = "integers to negative integer powers are not allowed",
        label = "negative exponent of `{T}`",
        note = "write the exponent as a float literal, such as `-1.0`"
    )]
    pub trait Exponent<T> {}

    macro_rules! ranges {
        ($($name:ident $sign:ident $low:literal ..= $high:literal: $($T:ident)*;)*) => {$(
            #[doc = concat!("Literals within `", stringify!($low), "..=", stringify!($high), "`.")]
            pub enum $name {}

            impl Range for $name {
                const LOW: i128 = $low;
                const HIGH: i128 = $high;
                const UNSURE: bool = ranges!(@ unsure $name);
            }

            $(impl HeldBy<$T> for $name {})*
            ranges!(@ $sign $name);
        )*};
        (@ positive $name:ident) => {
            impl<T> Exponent<T> for $name where $name: HeldBy<T> {}
        };
        (@ negative $name:ident) => {};
        (@ unsure Count) => { true };
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
        Huge positive 0x1_0000_0000_0000_0000 ..= 0x7fff_ffff_ffff_ffff_ffff_ffff_ffff_ffff: ;
        NegI8 negative -0x80 ..= -1: i8 i16 i32 i64;
        NegI16 negative -0x8000 ..= -0x81: i16 i32 i64;
        NegI32 negative -0x8000_0000 ..= -0x8001: i32 i64;
        NegI64 negative -0x8000_0000_0000_0000 ..= -0x8000_0001: i64;
        NegHuge negative -0x8000_0000_0000_0000_0000_0000_0000_0000 ..= -0x8000_0000_0000_0001: ;
    }
}
