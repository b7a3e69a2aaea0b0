//! Rules of gradients: what is differentiated, and with respect to what.

use super::{NoShape, Ty};

/// The shape of what is differentiated: none.
#[diagnostic::on_unimplemented(
    message = "a gradient is of a scalar, not of shape {Self}; reduce it first, as in `sum(..)` or `mean(..)`",
    label = "shape {Self}"
)]
pub trait Differentiable {
    /// `()`
    type Output;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<T, O>
    where
        Self: Differentiable<Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl Differentiable for () {
    type Output = ();
}
#[diagnostic::do_not_recommend]
impl Differentiable for NoShape {
    type Output = ();
}

/// The element type of what a gradient is with respect to: a float, which is the gradient's too.
#[diagnostic::on_unimplemented(
    message = "a gradient is with respect to floats, not to `{Self}`",
    label = "elements of `{Self}`"
)]
pub trait Differentiated<Gradient> {
    /// The float.
    type Float;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, R, V>(_: Ty<Self, S>, _: Ty<Gradient, R>) -> Ty<V, ()>
    where
        Self: Differentiated<Gradient, Float = V> + Sized,
    {
        Ty::new()
    }
}
macro_rules! floats {
    ($($T:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<G> Differentiated<G> for $T {
            type Float = Self;
        }
    )*};
}
floats!(f32 f64);
#[cfg(feature = "half")]
floats!(half::f16 half::bf16);
