//! Shapes in which the positions along an axis stand: what a diagonal or a triangle is told by.

use super::arrange::HasAxis;
use crate::check::{AxisSet, Case, Never, NoCase, Ty};
use crate::dim::{Axis, Extent, Unit};
use crate::shape::{AnyShape, Cons, List, Nil, ToShape};

/// The shape with all axes but that of the set `X` as [`Unit`].
#[diagnostic::on_unimplemented(
    message = "shape {Self} has a run-time axis where a size is needed",
    label = "the size of this axis of {Self} is known at run time only"
)]
pub trait Along<X, Case> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: AxisSet<X>, _: Ty<T, Self>) -> Ty<i64, O>
    where
        Self: Along<X, Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, X> Along<X, Case> for S
where
    S::List: HasAxis<X, Axis: Extent> + Units,
    <S::List as Units>::Output: HasAxis<X>,
    <<S::List as Units>::Output as HasAxis<X>>::With<<S::List as HasAxis<X>>::Axis>: ToShape,
{
    type Output =
        <<<S::List as Units>::Output as HasAxis<X>>::With<<S::List as HasAxis<X>>::Axis> as ToShape>::Shape;
}
#[diagnostic::do_not_recommend]
impl<S: Never, X> Along<X, NoCase> for S {
    type Output = ();
}

/// A list of axes, each as [`Unit`].
pub trait Units: List {
    /// The list.
    type Output: List;
}
impl Units for Nil {
    type Output = Self;
}
impl<A, L: Units> Units for Cons<A, L> {
    type Output = Cons<Unit, L::Output>;
}

/// The shape itself: each element's row-major position.
pub trait Everywhere {
    /// The shape itself.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<i64, O>
    where
        Self: Everywhere<Output = O> + Sized,
    {
        Ty::new()
    }
}
impl<S: AnyShape> Everywhere for S {
    type Output = S;
}

/// A matrix: variables and what was observed of each.
#[diagnostic::on_unimplemented(
    message = "variables and their observations are a matrix, not of shape {Self}",
    label = "shape {Self} is no matrix"
)]
pub trait Variables<Case> {
    /// The shape itself.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> (Ty<T, O>, crate::kernel::Respaced)
    where
        Self: Variables<Case, Output = O> + Sized,
    {
        (Ty::new(), crate::kernel::Respaced)
    }
}
#[diagnostic::do_not_recommend]
impl<R: Extent, C: Extent> Variables<Case> for (R, C) {
    type Output = Self;
}
#[diagnostic::do_not_recommend]
impl<R: Never, C> Variables<NoCase> for (R, C) {
    type Output = ();
}

/// Two axes of a known size at the end of a shape: matrices, of which a triangle can be taken.
#[diagnostic::on_unimplemented(
    message = "a triangle is of matrices, not of shape {Self}",
    label = "{Self} does not end with two axes of known size"
)]
pub trait Matrices<Case> {
    /// The shape itself.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> (Ty<T, O>, crate::kernel::Respaced)
    where
        Self: Matrices<Case, Output = O> + Sized,
    {
        (Ty::new(), crate::kernel::Respaced)
    }
}
macro_rules! matrices {
    ($($($axis:ident)*;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($axis: Axis,)* R: Extent, C: Extent> Matrices<Case> for ($($axis,)* R, C)
        where
            Self: AnyShape,
        {
            type Output = Self;
        }
    )*};
}
matrices! { ; A; A B; A B D; A B D E; A B D E F; A B D E F G; A B D E F G H; }
