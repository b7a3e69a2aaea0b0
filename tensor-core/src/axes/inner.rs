//! The second operands of `inner`, `dot` and their kin as right operands of `@`.

use super::MatMul;
use crate::check::{Case, Never, NoCase, Ty};
use crate::dim::{Axis, Dyn, Extent};
use crate::kernel::{Respaced, Reversed};
use crate::number::Known;
use crate::shape::AnyShape;

/// The shape's last axis.
pub trait LastAxis {
    /// The axis, alone.
    type Vector: AnyShape;
    /// The axis.
    type Last;
}
macro_rules! last_axis {
    ($($($axis:ident)*;)*) => {$(
        impl<$($axis: Axis,)* K: Extent> LastAxis for ($($axis,)* K,) {
            type Vector = (K,);
            type Last = K;
        }
    )*};
}
last_axis! { ; A; A B; A B C; A B C D; A B C D E; A B C D E F; A B C D E F G; A B C D E F G H; }

/// The right operand of `@` that makes an inner product with `Lhs`: its rows as columns.
#[diagnostic::on_unimplemented(
    message = "shapes {Lhs} and {Self} have no inner product",
    label = "the last axis of {Lhs} meets the last of {Self}, which has one axis or two; `einsum` takes any"
)]
pub trait InnerWith<Lhs, Case> {
    /// The shape with its axes reversed.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<U, Lhs>, _: Ty<T, Self>) -> (Ty<T, O>, Reversed)
    where
        Self: InnerWith<Lhs, Case, Output = O> + Sized,
    {
        (Ty::new(), Reversed)
    }
}
#[diagnostic::do_not_recommend]
impl<Lhs: LastAxis, K: Extent> InnerWith<Lhs, Case> for (K,)
where
    Lhs::Vector: MatMul<Self>,
{
    type Output = Self;
}
#[diagnostic::do_not_recommend]
impl<Lhs: LastAxis, N: Extent, K: Extent> InnerWith<Lhs, Case> for (N, K)
where
    Lhs::Vector: MatMul<(K,)>,
{
    type Output = (K, N);
}

#[diagnostic::do_not_recommend]
impl<Lhs: Never, K> InnerWith<Lhs, NoCase> for (K,) {
    type Output = ();
}
#[diagnostic::do_not_recommend]
impl<Lhs: Never, N, K> InnerWith<Lhs, NoCase> for (N, K) {
    type Output = ();
}

/// The right operand of `dot`: of one axis or two, for which it is `@`.
#[diagnostic::on_unimplemented(
    message = "shapes {Lhs} and {Self} have no product by `dot`",
    label = "the last axis of {Lhs} meets the only axis of {Self}, or the first of two; `einsum` takes any",
    note = "what has no axes is multiplied by `*`"
)]
pub trait DotWith<Lhs, Case> {
    /// The shape itself.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<U, Lhs>, _: Ty<T, Self>) -> (Ty<T, O>, Respaced)
    where
        Self: DotWith<Lhs, Case, Output = O> + Sized,
    {
        (Ty::new(), Respaced)
    }
}
#[diagnostic::do_not_recommend]
impl<Lhs: LastAxis, K: Extent> DotWith<Lhs, Case> for (K,)
where
    Lhs::Vector: MatMul<Self>,
{
    type Output = Self;
}
#[diagnostic::do_not_recommend]
impl<Lhs: LastAxis, K: Extent, N: Extent> DotWith<Lhs, Case> for (K, N)
where
    Lhs::Vector: MatMul<(K,)>,
{
    type Output = Self;
}

#[diagnostic::do_not_recommend]
impl<Lhs: Never, K> DotWith<Lhs, NoCase> for (K,) {
    type Output = ();
}
#[diagnostic::do_not_recommend]
impl<Lhs: Never, N, K> DotWith<Lhs, NoCase> for (K, N) {
    type Output = ();
}

/// The last axis is that of `Lhs`: `vecdot` does not broadcast it.
#[diagnostic::on_unimplemented(
    message = "shapes {Lhs} and {Self} are not of vectors of one size",
    label = "the axes that are summed over differ"
)]
pub trait SameVectors<Lhs, Case> {
    /// The shape itself.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<U, Lhs>, _: Ty<T, Self>) -> (Ty<T, O>, Respaced)
    where
        Self: SameVectors<Lhs, Case, Output = O> + Sized,
    {
        (Ty::new(), Respaced)
    }
}
#[diagnostic::do_not_recommend]
impl<Lhs: LastAxis, S: AnyShape + LastAxis> SameVectors<Lhs, Case> for S
where
    Lhs::Vector: MatMul<S::Vector>,
{
    type Output = Self;
}
#[diagnostic::do_not_recommend]
impl<Lhs, S: Never> SameVectors<Lhs, NoCase> for S {
    type Output = ();
}

/// The shape is of one axis.
#[diagnostic::on_unimplemented(
    message = "`np.linalg.outer` takes vectors, not shape {Self}",
    label = "shape {Self}; `np.outer` takes any"
)]
pub trait Vector<Case> {
    /// The shape itself.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> (Ty<T, O>, Respaced)
    where
        Self: Vector<Case, Output = O> + Sized,
    {
        (Ty::new(), Respaced)
    }
}
#[diagnostic::do_not_recommend]
impl<A: Extent> Vector<Case> for (A,) {
    type Output = Self;
}
#[diagnostic::do_not_recommend]
impl Vector<Case> for (Dyn,) {
    type Output = Self;
}

/// The shape ends with an axis of three elements: that of the vectors of `cross`.
#[diagnostic::on_unimplemented(
    message = "`cross` takes vectors of three elements; this is shape {Self}",
    label = "the axis of vectors in {Self} is not of three elements"
)]
pub trait OfThree<Case> {
    /// The shape itself.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> (Ty<T, O>, Respaced)
    where
        Self: OfThree<Case, Output = O> + Sized,
    {
        (Ty::new(), Respaced)
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape + LastAxis<Last: Known<Number = typenum::U3>>> OfThree<Case> for S {
    type Output = Self;
}
#[diagnostic::do_not_recommend]
impl<S: Never> OfThree<NoCase> for S {
    type Output = ();
}
