//! The operands of the product that the gradient of `x @ w` with respect to `w` is: `x.mT @ g`.
//!
//! A run-time axis leads, so rows along one have no transpose. They are matrices of one row each, whose products with
//! those of `g` add up.

use super::AxisNumber;
use super::arrange::view_rule;
use crate::check::{Case, Never, NoCase, Ty};
use crate::dim::{Axis, Dyn, Extent, Unit};
use crate::kernel::{Respaced, Swapped};
use crate::shape::AnyShape;

/// `x.mT` of the shape, each row of its own where they are along a run-time axis.
pub trait TransposedRows<Case> {
    /// The result.
    type Output: AnyShape;
    /// The kind of the view.
    type Kind: Default;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O, V: Default>(_: Ty<T, Self>) -> (Ty<T, O>, V)
    where
        Self: TransposedRows<Case, Output = O, Kind = V> + Sized,
    {
        (Ty::new(), V::default())
    }
}
/// The shape `Rows`, of the result of [`TransposedRows`].
pub trait UntransposedRows<Rows, Case> {
    /// The result.
    type Output: AnyShape;
    /// The kind of the view.
    type Kind: Default;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O, V: Default>(_: Ty<U, Rows>, _: Ty<T, Self>) -> (Ty<T, O>, V)
    where
        Self: UntransposedRows<Rows, Case, Output = O, Kind = V> + Sized,
    {
        (Ty::new(), V::default())
    }
}
view_rule! {
    /// The same rows as they are, beside those of [`TransposedRows`].
    ApartRows<>() -> Respaced = Respaced;
}

macro_rules! matrices {
    ($($($b:ident)* [$row:literal $column:literal];)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($b: Axis,)* M: Extent, K: Extent> TransposedRows<Case> for ($($b,)* M, K)
        where
            ($($b,)* K, M): AnyShape,
        {
            type Output = ($($b,)* K, M);
            type Kind = Swapped<AxisNumber<$row>, AxisNumber<$column>>;
        }
        #[diagnostic::do_not_recommend]
        impl<S, $($b: Axis,)* M: Extent, K: Extent> UntransposedRows<($($b,)* M, K), Case> for S
        where
            ($($b,)* M, K): AnyShape,
        {
            type Output = ($($b,)* M, K);
            type Kind = Swapped<AxisNumber<$row>, AxisNumber<$column>>;
        }
        #[diagnostic::do_not_recommend]
        impl<$($b: Axis,)* M: Extent, N: Extent> ApartRows<Case> for ($($b,)* M, N)
        where
            Self: AnyShape,
        {
            type Output = Self;
        }
    )*};
}
matrices! {
    [0 1];
    A [1 2];
    A B [2 3];
    A B C [3 4];
    A B C D [4 5];
    A B C D E [5 6];
    A B C D E F [6 7];
}
#[diagnostic::do_not_recommend]
impl<K: Extent> TransposedRows<Case> for (Dyn, K) {
    type Output = (Dyn, K, Unit);
    type Kind = Respaced;
}
#[diagnostic::do_not_recommend]
impl<S, K: Extent> UntransposedRows<(Dyn, K), Case> for S {
    type Output = (Dyn, K);
    type Kind = Respaced;
}
#[diagnostic::do_not_recommend]
impl<N: Extent> ApartRows<Case> for (Dyn, N) {
    type Output = (Dyn, Unit, N);
}
#[diagnostic::do_not_recommend]
impl<S: Never> TransposedRows<NoCase> for S {
    type Output = ();
    type Kind = Respaced;
}
#[diagnostic::do_not_recommend]
impl<S, Rows: Never> UntransposedRows<Rows, NoCase> for S {
    type Output = ();
    type Kind = Respaced;
}
