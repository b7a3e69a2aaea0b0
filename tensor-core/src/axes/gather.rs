//! Axes picked from by tensors of integers: `x[i]`, `x[i, j]`, `take(x, i, axis)`, `take_along_axis`.

use crate::broadcast::Broadcast;
use crate::check::{AxisSet, Case, Never, NoCase, Ty};
use crate::operand::Integer;
use crate::shape::{AnyShape, Cons, List, Nil, ToShape};
use typenum::{B0, B1, UInt};

use super::arrange::HasAxis;
use super::{Position, ReduceList};

/// The element type of a tensor that is an index.
#[diagnostic::on_unimplemented(
    message = "an index is a tensor of integers, not of `{Self}`",
    label = "not integers",
    note = "a mask of bools is an index on its own, as in `x[mask]`, whose length is known at run time only: \
            reduce it, or bind it by `let` in Rust, outside of `tensor!`"
)]
pub trait Positions<Case> {
    /// The type itself.
    type Position;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, V>(_: Ty<Self, S>) -> Ty<V, S>
    where
        Self: Positions<Case, Position = V> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<T: crate::element::Integer + Integer> Positions<Case> for T {
    type Position = <T as crate::promote::Promote<T>>::Output;
}
#[diagnostic::do_not_recommend]
impl<T: Never> Positions<NoCase> for T {
    type Position = ();
}

/// A list of axes before the axes `Rest`.
pub trait Append<Rest: List>: List {
    /// All of them.
    type Output: List;
}
impl<Rest: List> Append<Rest> for Nil {
    type Output = Rest;
}
impl<A, L: Append<Rest>, Rest: List> Append<Rest> for Cons<A, L> {
    type Output = Cons<A, L::Output>;
}

/// A list of axes with the list `J` in the place of those of the set `B`: where the first of them is.
pub trait PickList<B, J>: List {
    /// The result.
    type Output: List;
}
impl<A, L: PickList<U, J>, U, J> PickList<UInt<U, B0>, J> for Cons<A, L> {
    type Output = Cons<A, L::Output>;
}
impl<A, L: ReduceList<U, Drop: List>, U, J: Append<L::Drop>> PickList<UInt<U, B1>, J> for Cons<A, L> {
    type Output = J::Output;
}

/// The shape with the axes of the set `B` replaced by the shape `J` of the integers that pick from them; it stands
/// where the first of them was.
#[diagnostic::on_unimplemented(
    message = "shape {Self} cannot be indexed by integers of shape {J}: the result would have more than eight axes, \
               or a run-time axis that does not lead",
    label = "no shape for the result"
)]
pub trait Pick<B, J, Case> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: AxisSet<B>, _: Ty<U, J>, _: Ty<T, Self>) -> Ty<T, O>
    where
        Self: Pick<B, J, Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, B, J: AnyShape> Pick<B, J, Case> for S
where
    S::List: PickList<B, J::List>,
    <S::List as PickList<B, J::List>>::Output: ToShape,
{
    type Output = <<S::List as PickList<B, J::List>>::Output as ToShape>::Shape;
}
#[diagnostic::do_not_recommend]
impl<S: Never, B, J> Pick<B, J, NoCase> for S {
    type Output = ();
}

/// The same where the picked axes do not stand side by side: the shape `J` comes first.
#[diagnostic::on_unimplemented(
    message = "shape {Self} cannot be indexed by integers of shape {J}: the result would have more than eight axes, \
               or a run-time axis that does not lead",
    label = "no shape for the result"
)]
pub trait PickApart<B, J, Case> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: AxisSet<B>, _: Ty<U, J>, _: Ty<T, Self>) -> Ty<T, O>
    where
        Self: PickApart<B, J, Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, B, J: AnyShape> PickApart<B, J, Case> for S
where
    S::List: ReduceList<B, Drop: List>,
    J::List: Append<<S::List as ReduceList<B>>::Drop>,
    <J::List as Append<<S::List as ReduceList<B>>::Drop>>::Output: ToShape,
{
    type Output = <<J::List as Append<<S::List as ReduceList<B>>::Drop>>::Output as ToShape>::Shape;
}
#[diagnostic::do_not_recommend]
impl<S: Never, B, J> PickApart<B, J, NoCase> for S {
    type Output = ();
}

/// The shape of `take_along_axis`: but for the axis of the set `B`, shape and index broadcast.
#[diagnostic::on_unimplemented(
    message = "an index of shape {J} does not fit shape {Self}: it has as many axes, \
               which but for the one it picks from are the same",
    label = "an index of shape {J} for shape {Self}"
)]
pub trait PickAlong<A, J, Case> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: AxisSet<A>, _: Ty<U, J>, _: Ty<T, Self>) -> Ty<T, O>
    where
        Self: PickAlong<A, J, Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, A: Position, J: AnyShape> PickAlong<A, J, Case> for S
where
    J::List: HasAxis<A::Set>,
    S::List: HasAxis<A::Set> + SameLength<J::List>,
    <S::List as HasAxis<A::Set>>::With<<J::List as HasAxis<A::Set>>::Axis>: ToShape,
    J: Broadcast<<<S::List as HasAxis<A::Set>>::With<<J::List as HasAxis<A::Set>>::Axis> as ToShape>::Shape>,
{
    type Output = <J as Broadcast<
        <<S::List as HasAxis<A::Set>>::With<<J::List as HasAxis<A::Set>>::Axis> as ToShape>::Shape,
    >>::Output;
}
#[diagnostic::do_not_recommend]
impl<S: Never, A, J> PickAlong<A, J, NoCase> for S {
    type Output = ();
}
/// Two lists of as many axes.
pub trait SameLength<Other> {}
impl SameLength<Nil> for Nil {}
impl<A, B, L: SameLength<M>, M> SameLength<Cons<B, M>> for Cons<A, L> {}
