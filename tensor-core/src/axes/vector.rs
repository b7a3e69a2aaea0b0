//! Vectors that are searched, and what is counted.

use crate::check::Ty;
use crate::dim::{Dyn, Extent};
use crate::shape::AnyShape;

/// The shape of what is searched: one axis.
#[diagnostic::on_unimplemented(
    message = "a sorted vector is searched, not one of shape {Self}",
    label = "shape {Self} is not of one axis"
)]
pub trait Searched {
    /// The shape itself.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<T, O>
    where
        Self: Searched<Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<A: Extent> Searched for (A,) {
    type Output = Self;
}
#[diagnostic::do_not_recommend]
impl Searched for (Dyn,) {
    type Output = Self;
}
/// The shape of what `bincount` counts: one axis.
#[diagnostic::on_unimplemented(
    message = "`bincount` counts the elements of a vector, not of shape {Self}",
    label = "shape {Self} is not of one axis; write `x.ravel()`"
)]
pub trait CountedVector {
    /// The shape itself.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<T, O>
    where
        Self: CountedVector<Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<A: Extent> CountedVector for (A,) {
    type Output = Self;
}
#[diagnostic::do_not_recommend]
impl CountedVector for (Dyn,) {
    type Output = Self;
}
/// The element type of what `bincount` counts.
#[diagnostic::on_unimplemented(
    message = "`bincount` counts integers, not elements of `{Self}`",
    label = "not integers; write `x.astype(np.int64)`"
)]
pub trait CountedInteger {
    /// The type itself.
    type Itself;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, V>(_: Ty<Self, S>) -> Ty<V, S>
    where
        Self: CountedInteger<Itself = V> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<T: crate::element::Bits> CountedInteger for T {
    type Itself = <T as crate::promote::Promote<T>>::Output;
}

/// The shape of weights is that of what is counted.
#[diagnostic::on_unimplemented(
    message = "weights of shape {W} for values of shape {Self}",
    label = "a weight for each value is needed"
)]
pub trait WeightedBy<W> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U>(_: Ty<T, Self>, _: Ty<U, W>) -> Ty<f64, ()>
    where
        Self: WeightedBy<W> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape> WeightedBy<S> for S {}
