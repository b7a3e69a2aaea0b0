//! Rules of the arguments of a function whose body an expression takes: they are those of a call.

use super::{SameShape, Ty};
use crate::shape::AnyShape;

/// An argument of this shape is passed for a parameter of shape `P`.
#[diagnostic::on_unimplemented(
    message = "an argument of shape {Self} is passed for a parameter of shape {P}",
    label = "shape {Self}, not {P}"
)]
pub trait Passed<P> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U>(_: Ty<U, P>, _: Ty<T, Self>)
    where
        Self: Sized,
    {
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape<Passed: SameShape<P>>, P> Passed<P> for S {}

/// An argument of this shape is passed for a parameter whose shape may be any, and is `P` by now.
#[diagnostic::on_unimplemented(
    message = "an argument of shape {Self} is passed for a parameter of shape {P}",
    label = "shape {Self}, not {P}"
)]
pub trait PassedAsAny<P> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U>(_: Ty<U, P>, _: Ty<T, Self>)
    where
        Self: Sized,
    {
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape<PassedAsAny = P>, P> PassedAsAny<P> for S {}

/// An argument of this shape is passed for a slice of tensors of shape `P`.
#[diagnostic::on_unimplemented(
    message = "an argument of shape {Self} is passed for a slice of tensors of shape {P}",
    label = "shape {Self}, not a run-time axis before {P}"
)]
pub trait PassedBatch<P> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U>(_: Ty<U, P>, _: Ty<T, Self>)
    where
        Self: Sized,
    {
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape<Item: SameShape<P>>, P> PassedBatch<P> for S {}

/// An argument's elements are those of the parameter.
#[diagnostic::on_unimplemented(
    message = "an argument of element type {Self} is passed for a parameter of {U}",
    label = "elements are {Self}, not {U}; cast them, as in `x as {U}`"
)]
pub trait PassedElement<U> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, P>(_: Ty<U, P>, _: Ty<Self, S>)
    where
        Self: Sized,
    {
    }
}
#[diagnostic::do_not_recommend]
impl<T> PassedElement<T> for T {}
