//! Rules of the parameters of distributions.

use super::{NoShape, Ty};
use crate::element::Integer;
use crate::weak::IntLiteral;

/// A scalar parameter of a distribution.
#[diagnostic::on_unimplemented(
    message = "the parameters of a distribution are scalars, not of shape {Self}; \
               scale and shift the result instead",
    label = "shape {Self}"
)]
pub trait Parameter {
    /// `()`
    type Output;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<f64, O>
    where
        Self: Parameter<Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl Parameter for () {
    type Output = ();
}
#[diagnostic::do_not_recommend]
impl Parameter for NoShape {
    type Output = ();
}

/// A bound of `randint`.
#[diagnostic::on_unimplemented(
    message = "`randint` takes integers, not `{Self}`",
    label = "cast first, as in `n.astype(int)`"
)]
pub trait Bound {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, O>(_: Ty<Self, S>) -> Ty<i64, O>
    where
        Self: Sized,
        S: Parameter<Output = O>,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<T: Integer> Bound for T {}
#[diagnostic::do_not_recommend]
impl<R> Bound for IntLiteral<R> {}
