//! Weights of an average: one for each element, or for each place along an axis.

use typenum::UInt;

use super::All;
use super::arrange::{AxisOf, HasAxis, With};
use super::positions::Units;
use crate::check::{AxisSet, Case, Never, NoCase, SameShape, Ty};
use crate::dim::Extent;
use crate::kernel::Respaced;
use crate::shape::{AnyShape, ToShape};

/// Weights of this shape are those of an operand of the shape `S` along the axes of the set `X`, if
/// - they are of the operand's shape, or
/// - they have one axis, which is the one axis of the set.
#[diagnostic::on_unimplemented(
    message = "weights of shape {Self} are not those of an operand of shape {S}: they are of its shape, \
               or of one axis that `axis` names",
    label = "not weights of {S}"
)]
pub trait WeightsOf<X, S, Case> {
    /// The shape in which they broadcast to the operand's.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: AxisSet<X>, _: Ty<U, S>, _: Ty<T, Self>) -> (Ty<T, O>, Respaced)
    where
        Self: WeightsOf<X, S, Case, Output = O> + Sized,
    {
        (Ty::new(), Respaced)
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, W: AnyShape + SameShape<S>> WeightsOf<All, S, Case> for W {
    type Output = W;
}
#[diagnostic::do_not_recommend]
impl<S: Never, W> WeightsOf<All, S, NoCase> for W {
    type Output = ();
}
#[diagnostic::do_not_recommend]
impl<A, S: AnyShape, U, B> WeightsOf<UInt<U, B>, S, Case> for (A,)
where
    S::List: HasAxis<UInt<U, B>, Axis = A> + Units,
    <S::List as Units>::Output: HasAxis<UInt<U, B>>,
    With<<S::List as Units>::Output, UInt<U, B>, AxisOf<S::List, UInt<U, B>>>: ToShape,
{
    type Output =
        <With<<S::List as Units>::Output, UInt<U, B>, AxisOf<S::List, UInt<U, B>>> as ToShape>::Shape;
}
#[diagnostic::do_not_recommend]
impl<A, S: Never, U, B> WeightsOf<UInt<U, B>, S, NoCase> for (A,) {
    type Output = ();
}
macro_rules! whole {
    ($($($axis:ident)*;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($axis: Extent,)* U, B> WeightsOf<UInt<U, B>, Self, Case> for ($($axis,)*)
        where
            Self: AnyShape,
        {
            type Output = Self;
        }
    )*};
}
whole! { A0 A1; A0 A1 A2; A0 A1 A2 A3; A0 A1 A2 A3 A4; A0 A1 A2 A3 A4 A5; A0 A1 A2 A3 A4 A5 A6; A0 A1 A2 A3 A4 A5 A6 A7; }
