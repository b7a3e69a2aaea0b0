//! Rules of where a result goes: into a place, by value, into a box.

use super::{Case, Never, NoCase, NoShape, Ty};
use crate::broadcast::Broadcast;
use crate::computed::StatedAs;
use crate::shape::{AnyShape, OnHeap, Shape};

/// A value of shape `V` broadcasts to a place of this shape, which does not grow.
#[diagnostic::on_unimplemented(
    message = "a value of shape {V} cannot be stored in a place of shape {Self}",
    label = "cannot broadcast {V} to {Self}"
)]
pub trait Assign<V> {
    /// The shape of the place.
    type Output;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<P, T, O>(_: Ty<P, Self>, _: Ty<T, V>) -> Ty<P, O>
    where
        Self: Assign<V, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape + Broadcast<V> + SameShape<<S as Broadcast<V>>::Output>, V> Assign<V> for S {
    type Output = S;
}
#[diagnostic::do_not_recommend]
impl Assign<NoShape> for NoShape {
    type Output = NoShape;
}

/// A mask of shape `M` says of each element of an operand of this shape whether it counts: `where=`.
#[diagnostic::on_unimplemented(
    message = "a mask of shape {M} cannot be broadcast to the operand's shape {Self}",
    label = "not a mask for shape {Self}"
)]
pub trait SelectedBy<M> {
    /// The shape of the operand.
    type Output;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, V, O>(_: Ty<T, Self>, _: Ty<V, M>) -> Ty<V, O>
    where
        Self: SelectedBy<M, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape + Broadcast<M> + SameShape<<S as Broadcast<M>>::Output>, M> SelectedBy<M> for S {
    type Output = S;
}
#[diagnostic::do_not_recommend]
impl SelectedBy<NoShape> for NoShape {
    type Output = NoShape;
}

/// What a reduction starts from has no axes: `initial=`.
#[diagnostic::on_unimplemented(
    message = "`initial` is one number, not of shape {Self}",
    label = "shape {Self}"
)]
pub trait Initial {
    /// `()`
    type Output;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<T, O>
    where
        Self: Initial<Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl Initial for () {
    type Output = ();
}
#[diagnostic::do_not_recommend]
impl Initial for NoShape {
    type Output = ();
}

/// The stated shape of a result is the expression's.
#[diagnostic::on_unimplemented(
    message = "the stated shape is {Stated}, but the expression has shape {Self}",
    label = "shape {Self}, not {Stated}"
)]
pub trait SameShape<Stated> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<T>(_: Ty<T, Self>) -> Ty<T, Stated>
    where
        Self: Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl SameShape<NoShape> for (NoShape,) {}
macro_rules! same_shape {
    ($($axis:ident $stated:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<$($axis: StatedAs<$stated>, $stated),*> SameShape<($($stated,)*)> for ($($axis,)*) {}
    };
}
same_shape!();
same_shape!(A0 B0);
same_shape!(A0 B0 A1 B1);
same_shape!(A0 B0 A1 B1 A2 B2);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5 A6 B6);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5 A6 B6 A7 B7);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5 A6 B6 A7 B7 A8 B8);

/// A shape that a result by value can have.
#[diagnostic::on_unimplemented(
    message = "a result of shape {Self} has an axis without a size of its own; store it by `PLACE =`, \
               state the shape as in `<_, [4]>`, or for a run-time axis write `box`",
    label = "not a shape that goes by value"
)]
pub trait ByValue<Case> {
    /// The shape itself.
    type Output: Shape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<V, O>(_: Ty<V, Self>) -> Ty<V, O>
    where
        Self: ByValue<Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: Shape> ByValue<Case> for S {
    type Output = S;
}
#[diagnostic::do_not_recommend]
impl<S: Never> ByValue<NoCase> for S {
    type Output = ();
}

/// A shape that a result on the heap can have.
#[diagnostic::on_unimplemented(
    message = "a result of shape {Self} has an axis without a size of its own; \
               write `PLACE =`, or state the shape as in `<_, [4]> box`",
    label = "not a shape that goes into a box"
)]
pub trait InBox<Case> {
    /// The shape itself.
    type Output: OnHeap;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<V, O>(_: Ty<V, Self>) -> Ty<V, O>
    where
        Self: InBox<Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: OnHeap> InBox<Case> for S {
    type Output = S;
}
#[diagnostic::do_not_recommend]
impl<S: Never> InBox<NoCase> for S {
    type Output = ();
}

/// The shape of a place that is read at other places than it is written: its new value is computed aside.
#[diagnostic::on_unimplemented(
    message = "a place with a run-time axis cannot be written while its axes are read in another order",
    label = "store this in another place"
)]
pub trait Copied<Case> {
    /// The shape itself.
    type Output: Shape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<V, O>(_: Ty<V, Self>) -> Ty<V, O>
    where
        Self: Copied<Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: Shape> Copied<Case> for S {
    type Output = S;
}
#[diagnostic::do_not_recommend]
impl<S: Never> Copied<NoCase> for S {
    type Output = ();
}
