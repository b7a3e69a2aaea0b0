//! `diag`: the diagonal of a matrix, or a matrix with a vector on its diagonal.

use super::{AxisNumber, Offset};
use crate::check::{Case, Ty};
use crate::computed::{Computed, OnDiagonal, Sum};
use crate::dim::{Extent, Size, Unit};
use crate::kernel::{Bending, Diagonals, Edge, Padded, Rolled, Stretched};
use crate::shape::AnyShape;

/// A view whose kind depends on the shape.
macro_rules! kind_rules {
    ($($(#[$attribute:meta])* $Rule:ident;)*) => {$(
        $(#[$attribute])*
        #[diagnostic::on_unimplemented(
            message = "`diag` takes a vector or a matrix, not shape {Self}",
            label = "shape {Self}"
        )]
        pub trait $Rule<K, Case> {
            /// The result.
            type Output: AnyShape;
            /// The kind of the view.
            type Kind: Default;

            #[doc(hidden)]
            #[inline(always)]
            fn witness<T, O, V: Default>(_: Ty<T, Self>) -> (Ty<T, O>, V)
            where
                Self: $Rule<K, Case, Output = O, Kind = V> + Sized,
            {
                (Ty::new(), V::default())
            }
        }
    )*};
}
kind_rules! {
    /// What `diag` takes of the shape: the diagonal of a matrix, or a matrix with a vector on its diagonal.
    Diag;
    /// The same shape, of a vector as long as the matrix on whose diagonal `K` it is.
    DiagPadded;
}
#[diagnostic::do_not_recommend]
impl<A: Extent, const DOWN: usize, const RIGHT: usize> DiagPadded<Offset<DOWN, RIGHT>, Case> for (A,) {
    type Output = (Computed<Sum<Computed<Sum<Size<RIGHT>, A>>, Size<DOWN>>>,);
    type Kind = Bending<AxisNumber<0>, Padded<RIGHT, DOWN, Edge>>;
}
#[diagnostic::do_not_recommend]
impl<A: Extent, B: Extent, K> DiagPadded<K, Case> for (A, B) {
    type Output = Self;
    type Kind = Bending<AxisNumber<0>, Rolled<0>>;
}
#[diagnostic::do_not_recommend]
impl<A: Extent, const DOWN: usize, const RIGHT: usize> Diag<Offset<DOWN, RIGHT>, Case> for (A,) {
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
