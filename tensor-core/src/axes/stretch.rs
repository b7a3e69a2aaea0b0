//! The axes along which broadcasting stretched an operand: those that its gradient is summed over.

use typenum::{B0, B1, UInt, UTerm};

use crate::check::{AxisSet, NoShape, Ty};
use crate::dim::{Dyn, Size, Unit};
use crate::shape::{AnyShape, Cons, List, Nil};

/// Whether an axis of a result is more than the operand's axis `Of` that was broadcast to it.
pub trait StretchDim<Of> {
    /// [`B1`] if it is.
    type Bit;
}
impl<const N: usize> StretchDim<Size<N>> for Size<N> {
    type Bit = B0;
}
impl<const N: usize> StretchDim<Unit> for Size<N> {
    type Bit = B1;
}
impl StretchDim<Unit> for Unit {
    type Bit = B0;
}
impl StretchDim<Dyn> for Dyn {
    type Bit = B0;
}
impl StretchDim<Unit> for Dyn {
    type Bit = B1;
}

/// `Self` is a shape to which an operand of the shape `Of` was broadcast.
#[diagnostic::on_unimplemented(
    message = "an operand of shape {Of} was not broadcast to {Self}, so its gradient cannot be summed back",
    label = "shapes {Of} and {Self}"
)]
pub trait StretchedFrom<Of> {
    /// The axes that the operand lacks, or has as [`Unit`] where `Self` has not.
    type Bits;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, X>(_: Ty<T, Self>, _: Ty<U, Of>) -> AxisSet<X>
    where
        Self: StretchedFrom<Of, Bits = X> + Sized,
    {
        AxisSet::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, Of: AnyShape> StretchedFrom<Of> for S
where
    S::List: Reverse<Nil>,
    Of::List: Reverse<Nil>,
    <S::List as Reverse<Nil>>::Output: StretchedList<<Of::List as Reverse<Nil>>::Output, UTerm>,
{
    type Bits =
        <<S::List as Reverse<Nil>>::Output as StretchedList<<Of::List as Reverse<Nil>>::Output, UTerm>>::Bits;
}
#[diagnostic::do_not_recommend]
impl StretchedFrom<NoShape> for NoShape {
    type Bits = UTerm;
}

/// A list of axes from its end on, before the axes `Behind`.
pub trait Reverse<Behind>: List {
    /// The list.
    type Output: List;
}
impl<Behind: List> Reverse<Behind> for Nil {
    type Output = Behind;
}
impl<A, L: Reverse<Cons<A, Behind>>, Behind> Reverse<Behind> for Cons<A, L> {
    type Output = L::Output;
}

/// [`StretchedFrom`] on lists from the last axis on; `Set` holds the bits of the axes that are done.
pub trait StretchedList<Of, Set> {
    /// The set of axes, the first one's bit lowest.
    type Bits;
}
impl<Set> StretchedList<Nil, Set> for Nil {
    type Bits = Set;
}
impl<A, L: StretchedList<Nil, UInt<Set, B1>>, Set> StretchedList<Nil, Set> for Cons<A, L> {
    type Bits = L::Bits;
}
impl<A, B, L, M, Set> StretchedList<Cons<B, M>, Set> for Cons<A, L>
where
    A: StretchDim<B>,
    L: StretchedList<M, UInt<Set, <A as StretchDim<B>>::Bit>>,
{
    type Bits = L::Bits;
}
