//! The bounds of `clip`: NumPy leaves out an integer literal that is no bound for the operand's type.

#[cfg(feature = "half")]
use half::{bf16, f16};

use crate::cast::Cast;
use crate::check::Ty;
use crate::element::Element;
use crate::weak::IntLiteral;
use crate::weak::range::{
    Computed, Count, Huge, I8, I16, I32, I64, NegHuge, NegI8, NegI16, NegI32, NegI64, U8, U16, U32, U64,
};

/// Declares the rule of a side: whether an operand's type holds the literal is asked of the class that it leaves.
macro_rules! sides {
    ($($(#[$attribute:meta])* $rule:ident;)*) => {$(
        $(#[$attribute])*
        pub trait $rule<R> {
            /// The class of the bound; that which every integer type holds if it is none.
            type Class;

            #[doc(hidden)]
            #[inline(always)]
            fn witness<S, Q, C>(_: Ty<Self, S>, _: Ty<IntLiteral<R>, Q>) -> Ty<IntLiteral<C>, Q>
            where
                Self: $rule<R, Class = C> + Sized,
            {
                Ty::new()
            }
        }
    )*};
}
sides! {
    /// An operand's type and the class of an integer literal that bounds it from below.
    AtLeast;
    /// The same from above.
    AtMost;
}

/// For each type the classes that bound nothing, and those that may.
macro_rules! bounds {
    ($rule:ident: $($T:ident outside [$($out:ident)*] inside [$($in:ident)*];)*) => {$(
        $(
            #[diagnostic::do_not_recommend]
            impl $rule<$out> for $T {
                type Class = I8;
            }
        )*
        $(
            #[diagnostic::do_not_recommend]
            impl $rule<$in> for $T {
                type Class = $in;
            }
        )*
    )*};
    ($rule:ident: any $($T:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<R> $rule<R> for $T {
            type Class = R;
        }
    )*};
}
bounds! { AtLeast:
    i8 outside [NegI16 NegI32 NegI64 NegHuge] inside [NegI8 I8 U8 I16 U16 I32 U32 I64 U64 Huge Count Computed];
    i16 outside [NegI32 NegI64 NegHuge] inside [NegI16 NegI8 I8 U8 I16 U16 I32 U32 I64 U64 Huge Count Computed];
    i32 outside [NegI64 NegHuge] inside [NegI32 NegI16 NegI8 I8 U8 I16 U16 I32 U32 I64 U64 Huge Count Computed];
    i64 outside [NegHuge] inside [NegI64 NegI32 NegI16 NegI8 I8 U8 I16 U16 I32 U32 I64 U64 Huge Count Computed];
    u8 outside [NegI8 NegI16 NegI32 NegI64 NegHuge] inside [I8 U8 I16 U16 I32 U32 I64 U64 Huge Count Computed];
    u16 outside [NegI8 NegI16 NegI32 NegI64 NegHuge] inside [I8 U8 I16 U16 I32 U32 I64 U64 Huge Count Computed];
    u32 outside [NegI8 NegI16 NegI32 NegI64 NegHuge] inside [I8 U8 I16 U16 I32 U32 I64 U64 Huge Count Computed];
    u64 outside [NegI8 NegI16 NegI32 NegI64 NegHuge] inside [I8 U8 I16 U16 I32 U32 I64 U64 Huge Count Computed];
}
bounds! { AtMost:
    i8 outside [U8 I16 U16 I32 U32 I64 U64 Huge] inside [I8 NegI8 NegI16 NegI32 NegI64 NegHuge Count Computed];
    i16 outside [U16 I32 U32 I64 U64 Huge] inside [I8 U8 I16 NegI8 NegI16 NegI32 NegI64 NegHuge Count Computed];
    i32 outside [U32 I64 U64 Huge] inside [I8 U8 I16 U16 I32 NegI8 NegI16 NegI32 NegI64 NegHuge Count Computed];
    i64 outside [U64 Huge] inside [I8 U8 I16 U16 I32 U32 I64 NegI8 NegI16 NegI32 NegI64 NegHuge Count Computed];
    u8 outside [I16 U16 I32 U32 I64 U64 Huge] inside [I8 U8 NegI8 NegI16 NegI32 NegI64 NegHuge Count Computed];
    u16 outside [I32 U32 I64 U64 Huge] inside [I8 U8 I16 U16 NegI8 NegI16 NegI32 NegI64 NegHuge Count Computed];
    u32 outside [I64 U64 Huge] inside [I8 U8 I16 U16 I32 U32 NegI8 NegI16 NegI32 NegI64 NegHuge Count Computed];
    u64 outside [Huge] inside [I8 U8 I16 U16 I32 U32 I64 U64 NegI8 NegI16 NegI32 NegI64 NegHuge Count Computed];
}
bounds! { AtLeast: any bool f32 f64 }
bounds! { AtMost: any bool f32 f64 }
#[cfg(feature = "half")]
bounds! { AtLeast: any f16 bf16 }
#[cfg(feature = "half")]
bounds! { AtMost: any f16 bf16 }

/// A bound as a scalar function takes it.
pub trait ClipLimit<V> {
    /// The bound, if there is one.
    fn limit(self) -> Option<V>;
}

/// No bound.
#[derive(Clone, Copy)]
pub struct NoLimit;
impl<V> ClipLimit<V> for NoLimit {
    #[inline(always)]
    fn limit(self) -> Option<V> {
        None
    }
}

/// A value.
#[derive(Clone, Copy)]
pub struct Limit<A>(pub A);
impl<V, A: Cast<V>> ClipLimit<V> for Limit<A> {
    #[inline(always)]
    fn limit(self) -> Option<V> {
        Some(self.0.cast())
    }
}

/// An integer literal; none where it bounds nothing.
#[derive(Clone, Copy)]
pub struct IntegerLimit<R>(Option<IntLiteral<R>>);
impl<V, R> ClipLimit<V> for IntegerLimit<R>
where
    IntLiteral<R>: Cast<V>,
{
    #[inline(always)]
    fn limit(self) -> Option<V> {
        self.0.map(Cast::cast)
    }
}

/// A literal as the lower bound of an operand.
#[inline(always)]
pub fn lowest<T: Element, S, R>(_: Ty<T, S>, literal: IntLiteral<R>) -> IntegerLimit<R> {
    IntegerLimit(T::DTYPE.integer_range().is_none_or(|(least, _)| literal.get() > least).then_some(literal))
}

/// A literal as the upper bound of an operand.
#[inline(always)]
pub fn highest<T: Element, S, R>(_: Ty<T, S>, literal: IntLiteral<R>) -> IntegerLimit<R> {
    IntegerLimit(T::DTYPE.integer_range().is_none_or(|(_, most)| literal.get() < most).then_some(literal))
}
