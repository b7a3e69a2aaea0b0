//! What two operands are compared as.

#[cfg(feature = "half")]
use half::{bf16, f16};

use crate::cast::Cast;
use crate::check::Ty;
use crate::element::{Element, Integer};
use crate::weak::{FloatLiteral, IntLiteral, range::Range};

/// The comparisons of two types, `bool` always.
///
/// - Two integers compare exactly, also `u64` with a signed one, and also a literal that the other
///   operand's type cannot hold.
/// - With a float, the operands compare in their common type.
#[diagnostic::on_unimplemented(message = "`{Self}` and `{B}` cannot be compared")]
pub trait Compare<B> {
    /// Element type of the result.
    type Output: Element;
    /// Type in which the operands compare.
    type Common: Element;

    /// Two values that compare as the operands do.
    fn pair(self, other: B) -> (Self::Common, Self::Common);

    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, R, V>(_: Ty<Self, S>, _: Ty<B, R>) -> Ty<V, ()>
    where
        Self: Compare<B, Output = V> + Sized,
    {
        Ty::new()
    }
}

/// A value and a literal as two values of `T` that compare as they do: `value` and the literal
/// itself, or the ends of `T` if all of `T` is on one side of the literal.
#[inline(always)]
fn integer_pair<T: Integer, R: Range>(value: T, literal: IntLiteral<R>) -> (T, T)
where
    IntLiteral<R>: Cast<T>,
{
    if literal.get() > T::MAX {
        (T::lowest(), T::highest())
    } else if literal.get() < T::MIN {
        (T::highest(), T::lowest())
    } else {
        (value, literal.cast())
    }
}

macro_rules! with_literals {
    ($($T:ident as $Common:ident $pair:ident, float as $Float:ident;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<R: Range> Compare<IntLiteral<R>> for $T {
            type Output = bool;
            type Common = $Common;

            #[inline(always)]
            fn pair(self, other: IntLiteral<R>) -> ($Common, $Common) {
                $pair(self.cast(), other)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<R: Range> Compare<$T> for IntLiteral<R> {
            type Output = bool;
            type Common = $Common;

            #[inline(always)]
            fn pair(self, other: $T) -> ($Common, $Common) {
                let (other, literal) = $pair(other.cast(), self);
                (literal, other)
            }
        }

        #[diagnostic::do_not_recommend]
        impl Compare<FloatLiteral> for $T {
            type Output = bool;
            type Common = $Float;

            #[inline(always)]
            fn pair(self, other: FloatLiteral) -> ($Float, $Float) {
                (self.cast(), other.cast())
            }
        }

        #[diagnostic::do_not_recommend]
        impl Compare<$T> for FloatLiteral {
            type Output = bool;
            type Common = $Float;

            #[inline(always)]
            fn pair(self, other: $T) -> ($Float, $Float) {
                (self.cast(), other.cast())
            }
        }
    )*};
}

#[inline(always)]
fn float_pair<T: Element, R>(value: T, literal: IntLiteral<R>) -> (T, T)
where
    IntLiteral<R>: Cast<T>,
{
    (value, literal.cast())
}

with_literals! {
    bool as i64 integer_pair, float as f64;
    i8 as i8 integer_pair, float as f64;
    i16 as i16 integer_pair, float as f64;
    i32 as i32 integer_pair, float as f64;
    i64 as i64 integer_pair, float as f64;
    u8 as u8 integer_pair, float as f64;
    u16 as u16 integer_pair, float as f64;
    u32 as u32 integer_pair, float as f64;
    u64 as u64 integer_pair, float as f64;
    f32 as f32 float_pair, float as f32;
    f64 as f64 float_pair, float as f64;
}

#[cfg(feature = "half")]
with_literals! {
    f16 as f16 float_pair, float as f16;
    bf16 as bf16 float_pair, float as bf16;
}

// `false < true` is the one strict order of two bools, so they can tell any.
#[diagnostic::do_not_recommend]
impl<R, Q> Compare<IntLiteral<Q>> for IntLiteral<R> {
    type Output = bool;
    type Common = bool;

    #[inline(always)]
    fn pair(self, other: IntLiteral<Q>) -> (bool, bool) {
        (self.get() > other.get(), self.get() < other.get())
    }
}

macro_rules! between_literals {
    ($([$($generics:tt)*] $Left:ty, $Right:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Compare<$Right> for $Left {
            type Output = bool;
            type Common = f64;

            #[inline(always)]
            fn pair(self, other: $Right) -> (f64, f64) {
                (self.cast(), other.cast())
            }
        }
    )*};
}

between_literals! {
    [] FloatLiteral, FloatLiteral;
    [R: Range] IntLiteral<R>, FloatLiteral;
    [R: Range] FloatLiteral, IntLiteral<R>;
}
