//! Shapes that follow each other along an axis: `concatenate`, `stack` and their kin.

use typenum::{B0, B1, U1, U2, UInt, UTerm};

use super::{Position, StretchDim};
use crate::broadcast::BroadcastDim;
use crate::check::{AxisSet, Case, Never, NoCase, Ty};
use crate::computed::{Computed, Sum};
use crate::dim::{Axis, Dyn, Extent};
use crate::shape::{AnyShape, Cons, List, Nil, ToShape};

/// The axis of the elements of one axis and those of another.
pub trait JoinDim<Rhs> {
    /// The axis.
    type Output: Axis;
}
impl<A: Extent, B: Extent> JoinDim<B> for A {
    type Output = Computed<Sum<A, B>>;
}
impl<A: Extent> JoinDim<Dyn> for A {
    type Output = Dyn;
}
impl<B: Extent> JoinDim<B> for Dyn {
    type Output = Self;
}
impl JoinDim<Self> for Dyn {
    type Output = Self;
}

/// Two lists of the same axes.
pub trait SameList<Rhs>: List {
    /// The axes; where one of two is of stated size, that one.
    type Output: List;
}
impl SameList<Self> for Nil {
    type Output = Self;
}
impl<A, B, L: SameList<M>, M> SameList<Cons<B, M>> for Cons<A, L>
where
    A: BroadcastDim<B, Output: StretchDim<A, Bit = B0> + StretchDim<B, Bit = B0>>,
{
    type Output = Cons<A::Output, L::Output>;
}

/// Two lists of axes that differ at most in that of the set `X`.
pub trait JoinList<X, Rhs>: List {
    /// The list, at that place the sum of both.
    type Output: List;
}
impl<A: JoinDim<B>, B, L: SameList<M>, M> JoinList<UInt<UTerm, B1>, Cons<B, M>> for Cons<A, L> {
    type Output = Cons<A::Output, L::Output>;
}
impl<A, B, L: JoinList<U, M>, M, U> JoinList<UInt<U, B0>, Cons<B, M>> for Cons<A, L>
where
    A: BroadcastDim<B, Output: StretchDim<A, Bit = B0> + StretchDim<B, Bit = B0>>,
{
    type Output = Cons<A::Output, L::Output>;
}

/// The shapes `S` and `R` follow each other along the axis of this set. An axis
/// that was refused is unknown, so that nothing more is said.
#[diagnostic::on_unimplemented(
    message = "shapes {S} and {R} cannot be joined: all axes but the one they are joined along must be the same",
    label = "cannot join {S} and {R}"
)]
pub trait Concatenate<S, R, Case> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: AxisSet<Self>, _: Ty<T, S>, _: Ty<U, R>) -> Ty<(), O>
    where
        Self: Concatenate<S, R, Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, R: AnyShape, A: Position> Concatenate<S, R, Case> for A
where
    S::List: JoinList<A::Set, R::List, Output: ToShape>,
{
    type Output = <<S::List as JoinList<A::Set, R::List>>::Output as ToShape>::Shape;
}
#[diagnostic::do_not_recommend]
impl<S, R, X: Never> Concatenate<S, R, NoCase> for X {
    type Output = ();
}

/// Shapes that are stacked are the same.
#[diagnostic::on_unimplemented(
    message = "shapes {Self} and {Rhs} cannot be stacked: what is stacked has one shape",
    label = "cannot stack {Self} and {Rhs}"
)]
pub trait Stack<Rhs, Case> {
    /// `P`, which a refusal leaves unknown.
    type Passed<P>;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, V, P, O>(_: Ty<T, Self>, _: Ty<U, Rhs>, _: Ty<V, P>) -> Ty<V, O>
    where
        Self: Stack<Rhs, Case, Passed<P> = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape<List: SameList<R::List>>, R: AnyShape> Stack<R, Case> for S {
    type Passed<P> = P;
}
#[diagnostic::do_not_recommend]
impl<S: Never, R> Stack<R, NoCase> for S {
    type Passed<P> = ();
}

/// The axis along which `hstack` joins: the second, or the first of a vector.
#[diagnostic::on_unimplemented(message = "shape {Self} has no axis", label = "shape {Self}")]
pub trait Horizontal<Case> {
    /// The set of this one axis.
    type Bits;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, X>(_: Ty<T, Self>) -> AxisSet<X>
    where
        Self: Horizontal<Case, Bits = X> + Sized,
    {
        AxisSet::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape<List: HorizontalList>> Horizontal<Case> for S {
    type Bits = <S::List as HorizontalList>::Bits;
}
#[diagnostic::do_not_recommend]
impl<S: Never> Horizontal<NoCase> for S {
    type Bits = UTerm;
}
/// A list of at least one axis.
pub trait HorizontalList: List {
    /// The set of the second axis, or of the only one.
    type Bits;
}
impl<A> HorizontalList for Cons<A, Nil> {
    type Bits = U1;
}
impl<A, B, L: List> HorizontalList for Cons<A, Cons<B, L>> {
    type Bits = U2;
}
