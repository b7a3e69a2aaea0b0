//! `diag`: the diagonal of a matrix, or a matrix with a vector on its diagonal.

use super::{AxisNumber, Offset};
use crate::check::{Case, Ty};
use crate::computed::{Computed, OnDiagonal};
use crate::dim::{Extent, Unit};
use crate::kernel::{Diagonals, Stretched};
use crate::shape::AnyShape;

/// What `diag` takes of the shape: the diagonal of a matrix, or a matrix with a vector on its diagonal.
#[diagnostic::on_unimplemented(
    message = "`diag` takes a matrix, or a vector for the main diagonal; not shape {Self} with {K}",
    label = "shape {Self}"
)]
pub trait Diag<K, Case> {
    /// The result.
    type Output: AnyShape;
    /// The kind of the view.
    type Kind: Default;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O, V: Default>(_: Ty<T, Self>) -> (Ty<T, O>, V)
    where
        Self: Diag<K, Case, Output = O, Kind = V> + Sized,
    {
        (Ty::new(), V::default())
    }
}
#[diagnostic::do_not_recommend]
impl<A: Extent> Diag<Offset<0, 0>, Case> for (A,) {
    type Output = (A, A);
    type Kind = Stretched;
}
#[diagnostic::do_not_recommend]
impl<A: Extent, B: Extent, const DOWN: usize, const RIGHT: usize> Diag<Offset<DOWN, RIGHT>, Case> for (A, B) {
    type Output = (Computed<OnDiagonal<A, B, DOWN, RIGHT>>,);
    type Kind = Diagonals<Offset<DOWN, RIGHT>, AxisNumber<0>, AxisNumber<1>>;
}

/// The positions in the rows of the result of [`Diag`], if that is a matrix; a diagonal has none.
pub trait DiagRows {
    /// The shape they stand in.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<i64, O>
    where
        Self: DiagRows<Output = O> + Sized,
    {
        Ty::new()
    }
}
impl<A: Extent> DiagRows for (A,) {
    type Output = ();
}
impl<A: Extent, B: Extent> DiagRows for (A, B) {
    type Output = (A, Unit);
}
/// The positions in its columns.
pub trait DiagColumns {
    /// The shape they stand in.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<i64, O>
    where
        Self: DiagColumns<Output = O> + Sized,
    {
        Ty::new()
    }
}
impl<A: Extent> DiagColumns for (A,) {
    type Output = ();
}
impl<A: Extent, B: Extent> DiagColumns for (A, B) {
    type Output = (B,);
}
