//! Axes that letters name: the operands of `einsum`.

use super::arrange::{AxisOf, HasAxis, With};
use super::diagonal::{Gone, LeftOver, Offset};
use super::{MatMul, OneAxis, WholeAxis};
use crate::broadcast::BroadcastDim;
use crate::check::{AxisSet, Case, Never, NoCase, Ty};
use crate::computed::{Computed, Times};
use crate::dim::Extent;
use crate::kernel::{Diagonals, Reshaped, Respaced, Stretched};
use crate::shape::{AnyShape, Cons, List, Nil, ToShape};

/// The letter of an axis.
#[derive(Clone, Copy, Debug)]
pub struct Letter<const LETTER: char>;
/// `...`: any number of axes in front of those that have letters.
#[derive(Clone, Copy, Debug)]
pub struct Ellipsis;

/// The tuple `L` has a letter for each axis of the shape, or begins with an [`Ellipsis`] and has not more.
#[diagnostic::on_unimplemented(
    message = "the letters {L} are not as many as the axes of shape {Self}",
    label = "shape {Self} has another number of axes than there are letters"
)]
pub trait Lettered<L, Case> {
    /// The shape itself.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> (Ty<T, O>, Respaced)
    where
        Self: Lettered<L, Case, Output = O> + Sized,
    {
        (Ty::new(), Respaced)
    }
}
macro_rules! lettered {
    ($(($($axis:ident)*) ($($letter:ident)*);)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($axis,)* $(const $letter: char),*> Lettered<($(Letter<$letter>,)*), Case> for ($($axis,)*)
        where
            Self: AnyShape,
        {
            type Output = Self;
        }
        #[diagnostic::do_not_recommend]
        impl<S: AnyShape, $(const $letter: char),*> Lettered<(Ellipsis, $(Letter<$letter>,)*), Case> for S
        where
            S::List: AsLongAs<lettered!(@list $($axis)*)>,
        {
            type Output = Self;
        }
        #[diagnostic::do_not_recommend]
        impl<S: Never, $(const $letter: char),*> Lettered<(Ellipsis, $(Letter<$letter>,)*), NoCase> for S {
            type Output = ();
        }
    )*};
    (@list) => { Nil };
    (@list $first:ident $($rest:ident)*) => { Cons<WholeAxis, lettered!(@list $($rest)*)> };
}
lettered! {
    () (); (A) (I); (A B) (I J); (A B C) (I J K); (A B C D) (I J K L); (A B C D E) (I J K L M);
    (A B C D E F) (I J K L M N); (A B C D E F G) (I J K L M N O); (A B C D E F G H) (I J K L M N O P);
    (A B C D E F G H Z) (I J K L M N O P Q);
}
/// A list of axes is at least as long as another list.
pub trait AsLongAs<M>: List {}
impl<L: List> AsLongAs<Nil> for L {}
impl<A, B, L: AsLongAs<M>, M> AsLongAs<Cons<B, M>> for Cons<A, L> {}

/// The axis at the position of a set of one.
#[inline(always)]
pub fn axis_in<X, T, S: AnyShape>(_: AxisSet<X>, _: Ty<T, S>) -> Ty<(), AxisOf<S::List, X>>
where
    S::List: HasAxis<X>,
{
    Ty::new()
}

/// A view with another axis at the position of a set of one, to which its own broadcasts.
#[inline(always)]
pub fn with_axis<X, A, T, S: AnyShape, O>(_: AxisSet<X>, _: Ty<(), A>, _: Ty<T, S>) -> (Ty<T, O>, Stretched)
where
    S::List: HasAxis<X>,
    With<S::List, X, A>: ToShape<Shape = O>,
{
    (Ty::new(), Stretched)
}

/// The kind of a view of the main diagonal of two axes.
type MainDiagonal<X, Y> = Diagonals<Offset<0, 0>, <X as OneAxis>::Number, <Y as OneAxis>::Number>;

/// A view of two axes, at the positions of sets of one, as the axis `A` behind the others.
#[inline(always)]
pub fn walked<X, Y, A, T, S: AnyShape, O>(
    _: AxisSet<X>,
    _: AxisSet<Y>,
    _: Ty<(), A>,
    _: Ty<T, S>,
) -> (Ty<T, O>, MainDiagonal<X, Y>)
where
    X: OneAxis,
    Y: OneAxis,
    S::List: HasAxis<X>,
    With<S::List, X, Gone>: HasAxis<Y>,
    With<With<S::List, X, Gone>, Y, Gone>: LeftOver<A, Output: ToShape<Shape = O>>,
{
    (Ty::new(), Diagonals::new())
}

/// An axis of the operand `M` broadcasts with the axis `B` of the operand `N`, which has the same letter.
#[diagnostic::on_unimplemented(
    message = "letter {LETTER} is {Self} in operand {M} and {B} in operand {N}",
    label = "the axes of the letter {LETTER} are of different sizes"
)]
pub trait Meets<const LETTER: char, const M: usize, const N: usize, B, Case> {
    /// The axis of both.
    type Output;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<J>(_: Ty<(), Self>, _: Ty<(), B>) -> Ty<(), J>
    where
        Self: Meets<LETTER, M, N, B, Case, Output = J> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<A: BroadcastDim<B>, B, const LETTER: char, const M: usize, const N: usize> Meets<LETTER, M, N, B, Case>
    for A
{
    type Output = A::Output;
}
#[diagnostic::do_not_recommend]
impl<A: Never, B, const LETTER: char, const M: usize, const N: usize> Meets<LETTER, M, N, B, NoCase> for A {
    type Output = ();
}

/// An axis of the operand `M` is of the size of the axis `B` of the operand `N`, which has the same letter: of
/// several that are summed over by one product.
#[diagnostic::on_unimplemented(
    message = "letter {LETTER} is {Self} in operand {M} and {B} in operand {N}",
    label = "letters that are summed over together, as {LETTER}, are of one size each; none of them broadcasts"
)]
pub trait Equals<const LETTER: char, const M: usize, const N: usize, B, Case> {
    /// The axis.
    type Output;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<J>(_: Ty<(), Self>, _: Ty<(), B>) -> Ty<(), J>
    where
        Self: Equals<LETTER, M, N, B, Case, Output = J> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<A, B, const LETTER: char, const M: usize, const N: usize> Equals<LETTER, M, N, B, Case> for A
where
    (A,): MatMul<(B,)>,
{
    type Output = A;
}
#[diagnostic::do_not_recommend]
impl<A: Never, B, const LETTER: char, const M: usize, const N: usize> Equals<LETTER, M, N, B, NoCase> for A {
    type Output = ();
}

/// An axis of the operand `M` has the letter of another of its axes, `B`: both are walked along together.
#[diagnostic::on_unimplemented(
    message = "letter {LETTER} is {Self} and {B} in operand {M}",
    label = "a letter that an operand has twice is its diagonal, of two axes of one size"
)]
pub trait Repeats<const LETTER: char, const M: usize, B, Case> {
    /// The axis.
    type Output;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<J>(_: Ty<(), Self>, _: Ty<(), B>) -> Ty<(), J>
    where
        Self: Repeats<LETTER, M, B, Case, Output = J> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<A: Extent, const LETTER: char, const M: usize> Repeats<LETTER, M, A, Case> for A {
    type Output = A;
}
/// In a list of what to do with each axis: make it one with the next.
#[derive(Clone, Copy, Debug)]
pub struct Join;

/// The shape with axes made one as the list `Items` of [`WholeAxis`] and [`Join`] says.
#[diagnostic::on_unimplemented(
    message = "axes of shape {Self} cannot be made one",
    label = "the run-time axis of {Self} is one of them"
)]
pub trait Merge<Items, Case> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> (Ty<T, O>, Reshaped)
    where
        Self: Merge<Items, Case, Output = O> + Sized,
    {
        (Ty::new(), Reshaped)
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, Items> Merge<Items, Case> for S
where
    S::List: MergeList<Items, Output: ToShape>,
{
    type Output = <<S::List as MergeList<Items>>::Output as ToShape>::Shape;
}
#[diagnostic::do_not_recommend]
impl<S: Never, Items> Merge<Items, NoCase> for S {
    type Output = ();
}
/// [`Merge`] on a list of axes.
pub trait MergeList<Items>: List {
    /// The result.
    type Output: List;
}
impl<L: List> MergeList<Nil> for L {
    type Output = L;
}
impl<A, L: MergeList<I>, I> MergeList<Cons<WholeAxis, I>> for Cons<A, L> {
    type Output = Cons<A, L::Output>;
}
impl<A: Extent, B: Extent, L, I, M: List> MergeList<Cons<Join, I>> for Cons<A, L>
where
    L: MergeList<I, Output = Cons<B, M>>,
{
    type Output = Cons<Computed<Times<A, B>>, M>;
}
