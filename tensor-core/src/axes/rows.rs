//! The left operand of the product that the gradient of `x @ w` with respect to `w` is: `x.mT @ g`, summed to the shape of `w`.
//!
//! A run-time axis leads, so rows along one have no transpose. Their product with those of `g` is read by rows: it is the sum over
//! the run-time axis of each row's products.

use super::AxisNumber;
use crate::check::{Case, Never, NoCase, Ty};
use crate::dim::{Axis, Dyn, Extent};
use crate::kernel::{Respaced, Swapped};
use crate::shape::AnyShape;

/// `x.mT` of the shape, beside what the gradient is of; rows along a run-time axis stay as they are.
pub trait TransposedRows<Weight, Case> {
    /// The result.
    type Output: AnyShape;
    /// The kind of the view.
    type Kind: Default;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O, V: Default>(_: Ty<U, Weight>, _: Ty<T, Self>) -> (Ty<T, O>, V)
    where
        Self: TransposedRows<Weight, Case, Output = O, Kind = V> + Sized,
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
macro_rules! matrices {
    ($($($b:ident)* [$row:literal $column:literal];)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<Weight, $($b: Axis,)* M: Extent, K: Extent> TransposedRows<Weight, Case> for ($($b,)* M, K)
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
impl<Weight, K: Extent> TransposedRows<Weight, Case> for (Dyn, K) {
    type Output = Self;
    type Kind = Respaced;
}
#[diagnostic::do_not_recommend]
impl<S, K: Extent> UntransposedRows<(Dyn, K), Case> for S {
    type Output = (Dyn, K);
    type Kind = Respaced;
}
#[diagnostic::do_not_recommend]
impl<S: Never, Weight> TransposedRows<Weight, NoCase> for S {
    type Output = ();
    type Kind = Respaced;
}
#[diagnostic::do_not_recommend]
impl<S, Rows: Never> UntransposedRows<Rows, NoCase> for S {
    type Output = ();
    type Kind = Respaced;
}
