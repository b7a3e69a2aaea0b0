//! Axes of one element removed: `squeeze`.

use typenum::{B0, B1, UInt, UTerm};

use super::All;
use crate::dim::{Axis, Unit};
use crate::shape::{AnyShape, Cons, List, Nil, ToShape};

/// The shape with the axes of the set `B`, each of one element, removed.
pub trait SqueezeAxes<B> {
    /// The other axes.
    type Output: AnyShape;
}
/// [`SqueezeAxes`] on a list of axes.
pub trait SqueezeList<B>: List {
    /// The other axes.
    type Output: List;
}
impl<L: List> SqueezeList<UTerm> for L {
    type Output = L;
}
impl<A, L: SqueezeList<U>, U> SqueezeList<UInt<U, B0>> for Cons<A, L> {
    type Output = Cons<A, L::Output>;
}
impl<L: SqueezeList<U>, U> SqueezeList<UInt<U, B1>> for Cons<Unit, L> {
    type Output = L::Output;
}
impl<S: AnyShape, U, B> SqueezeAxes<UInt<U, B>> for S
where
    S::List: SqueezeList<UInt<U, B>>,
    <S::List as SqueezeList<UInt<U, B>>>::Output: ToShape,
{
    type Output = <<S::List as SqueezeList<UInt<U, B>>>::Output as ToShape>::Shape;
}
impl<S: AnyShape> SqueezeAxes<All> for S
where
    S::List: SqueezeUnits,
    <S::List as SqueezeUnits>::Output: ToShape,
{
    type Output = <<S::List as SqueezeUnits>::Output as ToShape>::Shape;
}
/// A list of axes without those of one element.
pub trait SqueezeUnits: List {
    /// The other axes.
    type Output: List;
}
impl SqueezeUnits for Nil {
    type Output = Self;
}
impl<A: Axis, L: SqueezeUnits> SqueezeUnits for Cons<A, L> {
    type Output = A::Squeezed<L::Output>;
}
