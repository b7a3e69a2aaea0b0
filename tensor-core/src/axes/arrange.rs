//! Axes put elsewhere, stretched, merged or read backwards: `swapaxes`, `moveaxis`, `flip`, `broadcast_to`, `ravel`.

use typenum::{B0, B1, UInt, UTerm};

use super::Position;
use crate::broadcast::Broadcast;
use crate::check::{AxisSet, Case, Never, NoCase, SameShape, Ty};
use crate::computed::{Computed, ProductOf};
use crate::dim::{Dyn, Extent, Unit};
use crate::kernel::{Flipped, Moved, Reshaped, Respaced, Stretched, Swapped};
use crate::shape::{AnyShape, Cons, List, Nil, ToShape};

/// A list of axes has one at the position of the set `X`, which is of one axis.
pub trait HasAxis<X>: List {
    /// The axis.
    type Axis;
    /// The other axes.
    type Without: List;
    /// The axes with `A` in its place.
    type With<A>: List;
}
impl<A, L: List> HasAxis<UInt<UTerm, B1>> for Cons<A, L> {
    type Axis = A;
    type Without = L;
    type With<V> = Cons<V, L>;
}
impl<A, L: HasAxis<U>, U> HasAxis<UInt<U, B0>> for Cons<A, L> {
    type Axis = L::Axis;
    type Without = Cons<A, L::Without>;
    type With<V> = Cons<A, L::With<V>>;
}

/// The position of no axis. With it, a vector's list has an impl for another position than its only axis, which rustc
/// would take for granted where a mistake left the axis unknown.
pub enum Nowhere {}
impl HasAxis<Nowhere> for Nil {
    type Axis = Nowhere;
    type Without = Self;
    type With<A> = Self;
}

/// A list of axes that is long enough for another one at the position of the set `X`.
pub trait Put<X, A>: List {
    /// The axes with `A` there.
    type Output: List;
}
impl<L: List, A> Put<UInt<UTerm, B1>, A> for L {
    type Output = Cons<A, L>;
}
impl<B, L: Put<U, A>, U, A> Put<UInt<U, B0>, A> for Cons<B, L> {
    type Output = Cons<B, L::Output>;
}

pub(super) type AxisOf<L, X> = <L as HasAxis<X>>::Axis;
pub(super) type With<L, X, A> = <L as HasAxis<X>>::With<A>;

/// A rule of views: its witness gives the result's and the view's kind.
///
/// It takes the shape last: with the axes still unknown, rustc would take the only impl that may apply for granted.
macro_rules! view_rule {
    (
        $(#[$attribute:meta])*
        $Rule:ident<$($parameter:ident),*>($($argument:ident),*) -> $Kind:ty = $kind:expr;
    ) => {
        $(#[$attribute])*
        pub trait $Rule<$($parameter,)* Case> {
            /// The result.
            type Output: AnyShape;

            #[doc(hidden)]
            #[inline(always)]
            fn witness<T, O>($(_: AxisSet<$argument>,)* _: Ty<T, Self>) -> (Ty<T, O>, $Kind)
            where
                Self: $Rule<$($parameter,)* Case, Output = O> + Sized,
            {
                (Ty::new(), $kind)
            }
        }
        #[diagnostic::do_not_recommend]
        impl<S: Never, $($parameter),*> $Rule<$($parameter,)* NoCase> for S {
            type Output = ();
        }
    };
}
pub(super) use view_rule;

view_rule! {
    /// The shape with two of its axes exchanged.
    #[diagnostic::on_unimplemented(
        message = "these axes of shape {Self} cannot be exchanged: its run-time axis can only lead",
        label = "the run-time axis of {Self} would not come first"
    )]
    SwapAxes<A, B>(A, B) -> Swapped<A, B> = Swapped::new();
}
#[diagnostic::do_not_recommend]
impl<S: Swapping<A::Set, B::Set>, A: Position, B: Position> SwapAxes<A, B, Case> for S {
    type Output = S::Swapped;
}
/// [`SwapAxes`] where the result is a shape.
pub trait Swapping<X, Y> {
    /// The result.
    type Swapped: AnyShape;
}
impl<S: AnyShape, X, Y> Swapping<X, Y> for S
where
    S::List: HasAxis<X> + HasAxis<Y>,
    With<S::List, X, AxisOf<S::List, Y>>: HasAxis<Y>,
    With<With<S::List, X, AxisOf<S::List, Y>>, Y, AxisOf<S::List, X>>: ToShape,
{
    type Swapped = <With<With<S::List, X, AxisOf<S::List, Y>>, Y, AxisOf<S::List, X>> as ToShape>::Shape;
}

view_rule! {
    /// The shape with its axis `X` at the position `Y`.
    #[diagnostic::on_unimplemented(
        message = "this axis of shape {Self} cannot be moved there: its run-time axis can only lead",
        label = "the run-time axis of {Self} would not come first"
    )]
    MoveAxis<A, B>(A, B) -> Moved<A, B> = Moved::new();
}
#[diagnostic::do_not_recommend]
impl<S: Moving<A::Set, B::Set>, A: Position, B: Position> MoveAxis<A, B, Case> for S {
    type Output = S::Moved;
}
/// [`MoveAxis`] where the result is a shape.
pub trait Moving<X, Y> {
    /// The result.
    type Moved: AnyShape;
}
impl<S: AnyShape, X, Y> Moving<X, Y> for S
where
    S::List: HasAxis<X>,
    <S::List as HasAxis<X>>::Without: Put<Y, AxisOf<S::List, X>>,
    <<S::List as HasAxis<X>>::Without as Put<Y, AxisOf<S::List, X>>>::Output: ToShape,
{
    type Moved = <<<S::List as HasAxis<X>>::Without as Put<Y, AxisOf<S::List, X>>>::Output as ToShape>::Shape;
}

/// The shape with axes read from their end on: itself.
pub trait Flip<X, Case> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: AxisSet<X>, _: Ty<T, Self>) -> (Ty<T, O>, Flipped<X>)
    where
        Self: Flip<X, Case, Output = O> + Sized,
    {
        (Ty::new(), Flipped::new())
    }
}
#[diagnostic::do_not_recommend]
impl<S: Never, X> Flip<X, NoCase> for S {
    type Output = ();
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, X> Flip<X, Case> for S {
    type Output = S;
}

/// The shape broadcasts to the shape `Target`, which does not grow.
#[diagnostic::on_unimplemented(
    message = "shape {Self} cannot be broadcast to {Target}",
    label = "cannot broadcast {Self} to {Target}"
)]
pub trait BroadcastTo<Target, Case> {
    /// `Target`
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> (Ty<T, O>, Stretched)
    where
        Self: BroadcastTo<Target, Case, Output = O> + Sized,
    {
        (Ty::new(), Stretched)
    }
}
#[diagnostic::do_not_recommend]
impl<S, O: AnyShape> BroadcastTo<O, Case> for S
where
    O: Broadcast<S> + SameShape<<O as Broadcast<S>>::Output>,
{
    type Output = O;
}
#[diagnostic::do_not_recommend]
impl<S: Never, O> BroadcastTo<O, NoCase> for S {
    type Output = ();
}

view_rule! {
    /// The shape's axes as one.
    #[diagnostic::on_unimplemented(
        message = "shape {Self} cannot be flattened: the length of its run-time axis is no part of a type",
        label = "the run-time axis of {Self} is one of several"
    )]
    Ravel<>() -> Reshaped = Reshaped;
}
#[diagnostic::do_not_recommend]
impl Ravel<Case> for () {
    type Output = (Unit,);
}
#[diagnostic::do_not_recommend]
impl<A: Extent> Ravel<Case> for (A,) {
    type Output = (A,);
}
#[diagnostic::do_not_recommend]
impl Ravel<Case> for (Dyn,) {
    type Output = Self;
}
macro_rules! ravel {
    ($($axis:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<$($axis: Extent),*> Ravel<Case> for ($($axis,)*) {
            type Output = (Computed<ProductOf<Self>>,);
        }
    };
}
ravel!(A B);
ravel!(A B C);
ravel!(A B C D);
ravel!(A B C D E);
ravel!(A B C D E F);
ravel!(A B C D E F G);
ravel!(A B C D E F G H);

view_rule! {
    /// The shape with its last two axes as one.
    #[diagnostic::on_unimplemented(
        message = "the last axes of shape {Self} cannot be one: the length of its run-time axis is no part of a type",
        label = "the run-time axis of {Self} is one of several"
    )]
    MergeLast<>() -> Reshaped = Reshaped;
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape<List: LastAsOne<Output: ToShape>>> MergeLast<Case> for S {
    type Output = <<S::List as LastAsOne>::Output as ToShape>::Shape;
}
/// [`MergeLast`] on a list of axes.
pub trait LastAsOne: List {
    /// The list.
    type Output: List;
}
impl<A: Extent, B: Extent> LastAsOne for Cons<A, Cons<B, Nil>> {
    type Output = Cons<Computed<ProductOf<(A, B)>>, Nil>;
}
impl<A, B, C, L: List> LastAsOne for Cons<A, Cons<B, Cons<C, L>>>
where
    Cons<B, Cons<C, L>>: LastAsOne,
{
    type Output = Cons<A, <Cons<B, Cons<C, L>> as LastAsOne>::Output>;
}

/// A number of axes that an operand has at least.
#[derive(Clone, Copy, Debug)]
pub struct Rank<const N: usize>;

view_rule! {
    /// The shape with axes of one element in front, and for three axes behind, until it has so many axes.
    Atleast<N>() -> Respaced = Respaced;
}
macro_rules! at_least {
    ($($rank:literal: $(($($axis:ident)*) -> ($($padded:ident)*))*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl<$($axis),*> Atleast<Rank<$rank>, Case> for ($($axis,)*)
        where
            ($($padded,)*): AnyShape,
        {
            type Output = ($($padded,)*);
        }
    )*)*};
}
at_least! {
    1: () -> (Unit) (A) -> (A) (A B) -> (A B) (A B C) -> (A B C) (A B C D) -> (A B C D)
        (A B C D E) -> (A B C D E) (A B C D E F) -> (A B C D E F) (A B C D E F G) -> (A B C D E F G)
        (A B C D E F G H) -> (A B C D E F G H);
    2: () -> (Unit Unit) (A) -> (Unit A) (A B) -> (A B) (A B C) -> (A B C) (A B C D) -> (A B C D)
        (A B C D E) -> (A B C D E) (A B C D E F) -> (A B C D E F) (A B C D E F G) -> (A B C D E F G)
        (A B C D E F G H) -> (A B C D E F G H);
    3: () -> (Unit Unit Unit) (A) -> (Unit A Unit) (A B) -> (A B Unit) (A B C) -> (A B C)
        (A B C D) -> (A B C D) (A B C D E) -> (A B C D E) (A B C D E F) -> (A B C D E F)
        (A B C D E F G) -> (A B C D E F G) (A B C D E F G H) -> (A B C D E F G H);
}
