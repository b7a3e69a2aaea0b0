//! What may be stored into an existing place.

#[cfg(feature = "half")]
use half::{bf16, f16};

use crate::check::{NoShape, Ty};
use crate::weak::{FloatLiteral, IntLiteral, range::HeldBy};

/// An element type whose places take values of type `V`: NumPy's `same_kind` casts.
///
/// - `bool` takes `bool` only.
/// - Unsigned integers take `bool` and unsigned integers of any width.
/// - Signed integers take `bool` and all integers.
/// - Floats take everything.
/// - Of the literals, integers take those they hold.
#[diagnostic::on_unimplemented(
    message = "`{V}` cannot be stored into `{Self}` without losing its kind",
    note = "cast the value first, as `.astype(..)` does"
)]
pub trait InPlace<V> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, O>(_: Ty<Self, O>, _: Ty<V, S>)
    where
        Self: Sized,
    {
    }
}

macro_rules! places {
    ($([$($T:ident)*] <= $values:tt;)*) => {
        $($(places!(@ $T $values);)*)*
    };
    (@ $T:ident [$($V:ident)*]) => {
        $(
            #[diagnostic::do_not_recommend]
            impl InPlace<$V> for $T {}
        )*
    };
}

places! {
    [bool] <= [bool];
    [u8 u16 u32 u64] <= [bool u8 u16 u32 u64];
    [i8 i16 i32 i64] <= [bool u8 u16 u32 u64 i8 i16 i32 i64];
    [f32 f64] <= [bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64 FloatLiteral];
}

#[cfg(feature = "half")]
places! {
    [f32 f64] <= [f16 bf16];
    [f16 bf16] <= [bool u8 u16 u32 u64 i8 i16 i32 i64 f16 bf16 f32 f64 FloatLiteral];
}

macro_rules! literals {
    ($($T:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<R> InPlace<IntLiteral<R>> for $T where R: HeldBy<$T> {}
    )*};
}

literals! { i8 i16 i32 i64 u8 u16 u32 u64 }

macro_rules! floats {
    ($($T:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<R> InPlace<IntLiteral<R>> for $T {}
    )*};
}

floats! { f32 f64 }
#[cfg(feature = "half")]
floats! { f16 bf16 }

// A second impl for `bool`, which no value meets: rustc would tell of a lone one as what was meant.
#[diagnostic::do_not_recommend]
impl InPlace<NoShape> for bool {}
