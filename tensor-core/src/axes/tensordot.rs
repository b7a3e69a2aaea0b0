//! Axes of two tensors that meet: `tensordot` as a product of matrices, `kron`.

use super::WholeAxis;
use super::positions::Units;
use super::stretch::Reverse;
use crate::check::{Case, Never, NoCase, Ty};
use crate::computed::{Computed, Times};
use crate::dim::{Extent, Unit};
use crate::kernel::{Reshaped, Respaced};
use crate::shape::{AnyShape, Cons, List, Nil, ToShape};

/// The last `N` axes of one tensor meet the first `N` of another.
#[derive(Clone, Copy, Debug)]
pub struct Meeting<const N: usize>;
/// A number of axes as a list.
pub trait Counted {
    /// As many items.
    type Items;
}
macro_rules! counted {
    ($($number:literal: $($item:ident)*;)*) => {$(
        impl Counted for Meeting<$number> {
            type Items = counted!(@list $($item)*);
        }
    )*};
    (@list) => { Nil };
    (@list $first:ident $($rest:ident)*) => { Cons<$first, counted!(@list $($rest)*)> };
}
counted! {
    1: WholeAxis;
    2: WholeAxis WholeAxis;
    3: WholeAxis WholeAxis WholeAxis;
    4: WholeAxis WholeAxis WholeAxis WholeAxis;
    5: WholeAxis WholeAxis WholeAxis WholeAxis WholeAxis;
    6: WholeAxis WholeAxis WholeAxis WholeAxis WholeAxis WholeAxis;
    7: WholeAxis WholeAxis WholeAxis WholeAxis WholeAxis WholeAxis WholeAxis;
    8: WholeAxis WholeAxis WholeAxis WholeAxis WholeAxis WholeAxis WholeAxis WholeAxis;
}

/// A list of axes taken apart behind as many as there are items.
pub trait SplitAt<Items>: List {
    /// The axes in front.
    type Front: List;
    /// The others.
    type Behind: List;
}
impl<L: List> SplitAt<Nil> for L {
    type Front = Nil;
    type Behind = L;
}
impl<A, L: SplitAt<I>, I> SplitAt<Cons<WholeAxis, I>> for Cons<A, L> {
    type Front = Cons<A, L::Front>;
    type Behind = L::Behind;
}
/// A list of axes made one.
pub trait AsOne: List {
    /// The axis.
    type Axis: Extent;
}
impl<A: Extent> AsOne for Cons<A, Nil> {
    type Axis = A;
}
impl<A: Extent, B, L> AsOne for Cons<A, Cons<B, L>>
where
    Cons<B, L>: AsOne,
    L: List,
{
    type Axis = Computed<Times<A, <Cons<B, L> as AsOne>::Axis>>;
}
/// A list of axes made one, if there are any.
pub trait AtMostOne: List {
    /// The list.
    type Output: List;
}
impl AtMostOne for Nil {
    type Output = Self;
}
impl<A, L: List> AtMostOne for Cons<A, L>
where
    Self: AsOne,
{
    type Output = Cons<<Self as AsOne>::Axis, Nil>;
}
/// A list of axes begins with the axes of another.
pub trait Begins<M>: List {}
impl<L: List> Begins<Nil> for L {}
impl<A, L: Begins<M>, M> Begins<Cons<A, M>> for Cons<A, L> {}

/// A list of axes without the first.
pub trait WithoutFirst: List {
    /// The others.
    type Rest: List;
}
impl<A, L: List> WithoutFirst for Cons<A, L> {
    type Rest = L;
}

type Rest<L> = <L as WithoutFirst>::Rest;
type Reversed<L> = <L as Reverse<Nil>>::Output;
type Front<L, I> = <L as SplitAt<I>>::Front;
type Behind<L, I> = <L as SplitAt<I>>::Behind;

/// The right operand of a tensor product as a matrix: its first axes, which are the last of `Lhs`, made one, and so
/// the others.
#[diagnostic::on_unimplemented(
    message = "shapes {Lhs} and {Self} have no `tensordot` by {N}",
    label = "the last axes of {Lhs} meet the first of {Self}, which are not the same"
)]
pub trait TensorWith<N, Lhs, Case> {
    /// The matrix, or a vector.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<U, Lhs>, _: Ty<T, Self>) -> (Ty<T, O>, Reshaped)
    where
        Self: TensorWith<N, Lhs, Case, Output = O> + Sized,
    {
        (Ty::new(), Reshaped)
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, Lhs: AnyShape, N: Counted> TensorWith<N, Lhs, Case> for S
where
    S::List: SplitAt<N::Items, Front: AsOne + Reverse<Nil>, Behind: AtMostOne>,
    Lhs::List: Reverse<Nil, Output: Begins<Reversed<Front<S::List, N::Items>>>>,
    Cons<<Front<S::List, N::Items> as AsOne>::Axis, <Behind<S::List, N::Items> as AtMostOne>::Output>:
        ToShape,
{
    type Output = <Cons<
        <Front<S::List, N::Items> as AsOne>::Axis,
        <Behind<S::List, N::Items> as AtMostOne>::Output,
    > as ToShape>::Shape;
}
#[diagnostic::do_not_recommend]
impl<S: Never, Lhs, N> TensorWith<N, Lhs, NoCase> for S {
    type Output = ();
}

/// The left operand `S` of a tensor product with its last axes made one. It is asked of the right operand, so that
/// nothing is said where the axes do not meet.
#[diagnostic::on_unimplemented(
    message = "shape {S} has too few axes for a `tensordot` by {N}",
    label = "shape {S} has fewer axes"
)]
pub trait TensorRows<N, S, Case> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<U, Self>, _: Ty<T, S>) -> (Ty<T, O>, Reshaped)
    where
        Self: TensorRows<N, S, Case, Output = O> + Sized,
    {
        (Ty::new(), Reshaped)
    }
}
#[diagnostic::do_not_recommend]
impl<C: AnyShape, S: AnyShape, N: Counted> TensorRows<N, S, Case> for C
where
    S::List: Reverse<Nil, Output: SplitAt<N::Items, Front: Reverse<Nil, Output: AsOne>>>,
    Cons<<Reversed<Front<Reversed<S::List>, N::Items>> as AsOne>::Axis, Behind<Reversed<S::List>, N::Items>>:
        Reverse<Nil, Output: ToShape>,
{
    type Output = <Reversed<
        Cons<
            <Reversed<Front<Reversed<S::List>, N::Items>> as AsOne>::Axis,
            Behind<Reversed<S::List>, N::Items>,
        >,
    > as ToShape>::Shape;
}
#[diagnostic::do_not_recommend]
impl<C: Never, S, N> TensorRows<N, S, NoCase> for C {
    type Output = ();
}

/// The shape of a tensor product with this right operand, of a left one with the axes that meet made one.
#[diagnostic::on_unimplemented(
    message = "this `tensordot` of {Lhs} and {Self} has more than eight axes",
    label = "too many axes are left"
)]
pub trait TensorProduct<N, Lhs, Case> {
    /// The axes of both that do not meet.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<U, Lhs>, _: Ty<T, Self>) -> Ty<(), O>
    where
        Self: TensorProduct<N, Lhs, Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, Lhs: AnyShape, N: Counted> TensorProduct<N, Lhs, Case> for S
where
    S::List: SplitAt<N::Items>,
    Lhs::List: Reverse<Nil, Output: WithoutFirst>,
    Rest<Reversed<Lhs::List>>: Reverse<Behind<S::List, N::Items>, Output: ToShape>,
{
    type Output =
        <<Rest<Reversed<Lhs::List>> as Reverse<Behind<S::List, N::Items>>>::Output as ToShape>::Shape;
}
#[diagnostic::do_not_recommend]
impl<S: Never, Lhs, N> TensorProduct<N, Lhs, NoCase> for S {
    type Output = ();
}

/// The shape with as many axes of one element behind its own as `Rhs` has axes.
#[diagnostic::on_unimplemented(
    message = "the products of each element of {Self} with each of {Rhs} have more than eight axes",
    label = "too many axes together"
)]
pub trait OuterWith<Rhs, Case> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<U, Rhs>, _: Ty<T, Self>) -> (Ty<T, O>, Respaced)
    where
        Self: OuterWith<Rhs, Case, Output = O> + Sized,
    {
        (Ty::new(), Respaced)
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, Rhs: AnyShape> OuterWith<Rhs, Case> for S
where
    S::List: Reverse<Nil>,
    Rhs::List: Units,
    Reversed<S::List>: Reverse<<Rhs::List as Units>::Output, Output: ToShape>,
{
    type Output = <<Reversed<S::List> as Reverse<<Rhs::List as Units>::Output>>::Output as ToShape>::Shape;
}
#[diagnostic::do_not_recommend]
impl<S: Never, Rhs> OuterWith<Rhs, NoCase> for S {
    type Output = ();
}

/// Declares a rule that makes a shape of a shape, by a trait of lists.
macro_rules! by_list {
    ($(#[$attribute:meta])* $Rule:ident by $OfList:ident -> $Kind:ident) => {
        $(#[$attribute])*
        pub trait $Rule<Case> {
            /// The result.
            type Output: AnyShape;

            #[doc(hidden)]
            #[inline(always)]
            fn witness<T, O>(_: Ty<T, Self>) -> (Ty<T, O>, $Kind)
            where
                Self: $Rule<Case, Output = O> + Sized,
            {
                (Ty::new(), $Kind)
            }
        }
        #[diagnostic::do_not_recommend]
        impl<S: AnyShape> $Rule<Case> for S
        where
            S::List: $OfList<Output: ToShape>,
        {
            type Output = <<S::List as $OfList>::Output as ToShape>::Shape;
        }
        #[diagnostic::do_not_recommend]
        impl<S: Never> $Rule<NoCase> for S {
            type Output = ();
        }
    };
}
by_list! {
    /// An axis of one element behind each axis: the left operand of `kron`.
    #[diagnostic::on_unimplemented(
        message = "`kron` takes at most four axes of known size, not shape {Self}",
        label = "shape {Self}"
    )]
    Apart by ApartList -> Respaced
}
by_list! {
    /// An axis of one element before each axis: the right operand of `kron`.
    #[diagnostic::on_unimplemented(
        message = "`kron` takes at most four axes of known size, not shape {Self}",
        label = "shape {Self}"
    )]
    Between by BetweenList -> Respaced
}
by_list! {
    /// Each two axes made one.
    #[diagnostic::on_unimplemented(
        message = "the axes of shape {Self} cannot be made one, two at a time",
        label = "shape {Self}"
    )]
    Paired by PairedList -> Reshaped
}
/// [`Apart`] on a list of axes.
pub trait ApartList: List {
    /// The result.
    type Output: List;
}
impl ApartList for Nil {
    type Output = Self;
}
impl<A: Extent, L: ApartList> ApartList for Cons<A, L> {
    type Output = Cons<A, Cons<Unit, L::Output>>;
}
/// [`Between`] on a list of axes.
pub trait BetweenList: List {
    /// The result.
    type Output: List;
}
impl BetweenList for Nil {
    type Output = Self;
}
impl<A: Extent, L: BetweenList> BetweenList for Cons<A, L> {
    type Output = Cons<Unit, Cons<A, L::Output>>;
}
/// [`Paired`] on a list of axes.
pub trait PairedList: List {
    /// The result.
    type Output: List;
}
impl PairedList for Nil {
    type Output = Self;
}
impl<A: Extent, B: Extent, L: PairedList> PairedList for Cons<A, Cons<B, L>> {
    type Output = Cons<Computed<Times<A, B>>, L::Output>;
}
