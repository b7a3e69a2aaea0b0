//! Two axes walked along together: `diagonal`, `trace`.

use super::Position;
use super::arrange::{AxisOf, HasAxis, With, view_rule};
use crate::check::{AxisSet, Case, Never, NoCase, Ty};
use crate::computed::{Computed, OnDiagonal};
use crate::dim::{Axis, Extent};
use crate::kernel::Diagonals;
use crate::shape::{AnyShape, Cons, List, Nil, ToShape};

/// Where a diagonal starts: so many rows down, and so many columns to the right.
#[derive(Clone, Copy, Debug)]
pub struct Offset<const DOWN: usize, const RIGHT: usize>;

view_rule! {
    /// The shape without two of its axes, and behind the others an axis along their diagonal.
    #[diagnostic::on_unimplemented(
        message = "shape {Self} has no diagonal along these axes",
        label = "a diagonal is along two different axes of {Self}, neither of them its run-time axis"
    )]
    Diagonal<K, A, B>(A, B) -> Diagonals<K, A, B> = Diagonals::new();
}
#[diagnostic::do_not_recommend]
impl<S, K, A: Position<Set: First<S, K, B::Set>>, B: Position> Diagonal<K, A, B, Case> for S {
    type Output = <A::Set as First<S, K, B::Set>>::Walked;
}

/// The first axis of a [`Diagonal`] of the shape `S`: what is asked is asked of an axis, so that rustc is quiet
/// where one is unknown.
pub trait First<S, K, Y> {
    /// The result.
    type Walked: AnyShape;
}
impl<S, K, X, Y: Second<S, K, X>> First<S, K, Y> for X {
    type Walked = Y::Walked;
}
/// The second axis.
pub trait Second<S, K, X> {
    /// The result.
    type Walked: AnyShape;
}
impl<S: AnyShape, const DOWN: usize, const RIGHT: usize, X, Y> Second<S, Offset<DOWN, RIGHT>, X> for Y
where
    S::List: HasAxis<X, Axis: Extent>,
    With<S::List, X, Gone>: HasAxis<Y, Axis: Extent>,
    With<With<S::List, X, Gone>, Y, Gone>: LeftOver<DiagonalOf<S::List, X, Y, DOWN, RIGHT>, Output: ToShape>,
{
    type Walked = <<With<With<S::List, X, Gone>, Y, Gone> as LeftOver<
        DiagonalOf<S::List, X, Y, DOWN, RIGHT>,
    >>::Output as ToShape>::Shape;
}
type DiagonalOf<L, X, Y, const DOWN: usize, const RIGHT: usize> =
    Computed<OnDiagonal<AxisOf<L, X>, AxisOf<With<L, X, Gone>, Y>, DOWN, RIGHT>>;

/// In place of an axis that is part of a diagonal.
#[derive(Clone, Copy, Debug)]
pub struct Gone;

/// What is left of a list of axes without those that are [`Gone`], with the axis `Last` behind it.
pub trait LeftOver<Last>: List {
    /// The list.
    type Output: List;
}
impl<Last> LeftOver<Last> for Nil {
    type Output = Cons<Last, Self>;
}
impl<L: LeftOver<Last>, Last> LeftOver<Last> for Cons<Gone, L> {
    type Output = L::Output;
}
impl<A: Axis, L: LeftOver<Last>, Last> LeftOver<Last> for Cons<A, L> {
    type Output = Cons<A, L::Output>;
}
