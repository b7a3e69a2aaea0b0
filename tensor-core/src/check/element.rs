//! Rules of element types that are not promotion's: of conditions, of functions that are true or false, of what is filled in.

#[cfg(feature = "half")]
use half::{bf16, f16};

use super::Ty;
use crate::element::Element;
use crate::promote;

/// The element type of a function of any operand that is true or false.
pub trait Truth {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S>(_: Ty<Self, S>) -> Ty<bool, S>
    where
        Self: Sized,
    {
        Ty::new()
    }
}
impl<T> Truth for T {}

/// The element type of a function of any two operands that is true or false.
pub trait TruthPair<B> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, R>(_: Ty<Self, S>, _: Ty<B, R>) -> Ty<bool, ()>
    where
        Self: Sized,
    {
        Ty::new()
    }
}
impl<T, B> TruthPair<B> for T {}

/// The element type of `full`: the value's, which for a literal is Python's.
pub trait Filled<B> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, R, V>(_: Ty<Self, S>, _: Ty<B, R>) -> Ty<V, ()>
    where
        B: promote::Absolute<Output = V>,
        Self: Sized,
    {
        Ty::new()
    }
}
impl<T, B> Filled<B> for T {}

/// The element type of `full_like`: the first operand's.
pub trait Replaced<B> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, R>(_: Ty<Self, S>, _: Ty<B, R>) -> Ty<Self, ()>
    where
        Self: Sized,
    {
        Ty::new()
    }
}
impl<T, B> Replaced<B> for T {}

/// The element type of what is stored where a mask selects: the place's.
pub trait Placed<B> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, R>(_: Ty<Self, S>, _: Ty<B, R>) -> Ty<Self, ()>
    where
        Self: promote::InPlace<B> + Sized,
    {
        Ty::new()
    }
}
impl<T, B> Placed<B> for T {}

/// What can be the condition of `where` or a mask.
#[diagnostic::on_unimplemented(
    message = "a mask or condition is of bools, not of `{Self}`",
    label = "not bools; compare first, as in `x != 0`"
)]
pub trait Condition {
    /// `bool`
    type Truth;
    /// The shape itself; unknown where it is none.
    type Shape<S>;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, V, O>(_: Ty<Self, S>) -> Ty<V, O>
    where
        Self: Condition<Truth = V, Shape<S> = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl Condition for bool {
    type Truth = Self;
    type Shape<S> = S;
}

/// What can be an index on its own; a mask, which [`Condition`] then asks for.
///
/// The macro does not know what a name holds, so a name on its own is a mask where what is done with it may be done with a selection,
/// unless both ways can be expanded.
#[diagnostic::on_unimplemented(
    message = "here an index on its own is a mask of bools, not of `{Self}`; \
               for a tensor of integers write `x[i, ...]` or take(x, i, axis=0), for an integer `x[{{i}}]`",
    label = "not a mask"
)]
pub trait Flags {
    /// The type itself.
    type Itself;
    /// The shape itself; of what is no mask it is unknown, so that it is not said not to fit.
    type Shape<S>;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, V, O>(_: Ty<Self, S>) -> Ty<V, O>
    where
        Self: Flags<Itself = V, Shape<S> = O> + Sized,
    {
        Ty::new()
    }
}
macro_rules! no_integers {
    ($($element:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Flags for $element {
            type Itself = Self;
            type Shape<S> = S;
        }
    )*};
}
no_integers!(bool f32 f64);
#[cfg(feature = "half")]
no_integers!(f16 bf16);

/// A type that `astype`, `as` and a stated result name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an element type",
    label = "no element type; these are bool, i8 to i64, u8 to u64, f32 and f64"
)]
pub trait NamedElement {
    /// The type itself.
    type Element: Element;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, S, V>(_: Ty<T, S>) -> Ty<V, S>
    where
        Self: NamedElement<Element = V> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<T: Element> NamedElement for T {
    // `T` by way of a rule that no other type has, so that it stays unknown where there is none.
    type Element = <T as promote::Promote<T>>::Output;
}
