//! Axes of which elements are taken by pieces: `split`, `roll`, `tile`, `repeat`, `pad`.

use typenum::{B0, UInt};

use super::arrange::{HasAxis, Put, Rank, view_rule};
use crate::broadcast::Broadcast;
use crate::check::{AxisSet, Case, Never, NoCase, Ty};
use crate::computed::{Computed, Fewer, ProductOf, Share, Sum};
use crate::dim::{Axis, Dyn, Extent, Size, Unit};
use crate::kernel::{
    Behind, Bending, Padded, Repeated, Respaced, Rolled, Shares, Slot, Stretched, Tiled, Turning, Unrolled,
};
use crate::shape::{AnyShape, List, ToShape};

/// What an axis becomes by `How`.
pub trait BendDim<How> {
    /// The axis.
    type Output: Axis;
}
impl<A: Axis, const K: isize> BendDim<Rolled<K>> for A {
    type Output = A;
}
impl<A: Axis, H> BendDim<Unrolled<H>> for A {
    type Output = A;
}
macro_rules! longer {
    ($([$($parameter:tt)*] $How:ty, $A:ident => $Output:ty;)*) => {$(
        impl<$A: Extent, $($parameter)*> BendDim<$How> for $A {
            type Output = Computed<$Output>;
        }
        impl<$($parameter)*> BendDim<$How> for Dyn {
            type Output = Dyn;
        }
    )*};
}
longer! {
    [const N: usize] Tiled<N>, A => ProductOf<(A, Size<N>)>;
    [const N: usize] Repeated<N>, A => ProductOf<(A, Size<N>)>;
    [const B: usize, const E: usize, M] Padded<B, E, M>, A => Sum<Computed<Sum<Size<B>, A>>, Size<E>>;
}
impl<A: Extent, const K: usize, const N: usize, const M: usize> BendDim<Shares<K, N, M>> for A {
    type Output = Computed<Share<A, N, M>>;
}
impl<A: Extent, B: Extent, const START: usize> BendDim<Behind<START, (B,)>> for A {
    type Output = B;
}
impl<A: Extent, const START: usize> BendDim<Behind<START, ()>> for A {
    type Output = Computed<Fewer<A, START>>;
}
impl<A: Axis, B: Extent> BendDim<Slab<(B,)>> for A {
    type Output = B;
}
/// As many elements as the only axis of the shape `S`.
pub struct Slab<S>(core::marker::PhantomData<S>);

/// The shape with the axis `X` changed as `H` says.
pub trait BendAxis<H, X> {
    /// The result.
    type Bent: AnyShape;
}
impl<S: AnyShape, H, X> BendAxis<H, X> for S
where
    S::List: HasAxis<X, Axis: BendDim<H>>,
    <S::List as HasAxis<X>>::With<<<S::List as HasAxis<X>>::Axis as BendDim<H>>::Output>: ToShape,
{
    type Bent = <<S::List as HasAxis<X>>::With<
        <<S::List as HasAxis<X>>::Axis as BendDim<H>>::Output,
    > as ToShape>::Shape;
}

macro_rules! bend_rules {
    ($($(#[$attribute:meta])* $Rule:ident -> $Kind:ty = $kind:expr;)*) => {$(
        view_rule! {
            $(#[$attribute])*
            $Rule<H, X>(X) -> $Kind = $kind;
        }
        #[diagnostic::do_not_recommend]
        impl<S: BendAxis<H, X>, H, X> $Rule<H, X, Case> for S {
            type Output = S::Bent;
        }
    )*};
}
bend_rules! {
    /// `roll(x, k, axis)`
    Roll -> Bending<X, H> = Bending::new();
    /// `tile(x, n)` along one axis.
    Tile -> Bending<X, H> = Bending::new();
    /// `repeat(x, n, axis)`
    Repeat -> Bending<X, H> = Bending::new();
    /// `pad(x, widths)` along one axis.
    Pad -> Bending<X, H> = Bending::new();
    /// One of the parts of `split`.
    Portion -> Slot<X, H> = Slot::new();
    /// What is put beside an operand along an axis.
    Beside -> Respaced = Respaced;
}

view_rule! {
    /// The shape of the copies that `tile` and `repeat` make, with an axis for them.
    #[diagnostic::on_unimplemented(
        message = "no gradient goes through copies of shape {Self} along its run-time axis, or of more than seven axes",
        label = "shape {Self}"
    )]
    Copies<H, X>(X) -> Respaced = Respaced;
}
#[diagnostic::do_not_recommend]
impl<S: CopiesOf<H, X>, H, X> Copies<H, X, Case> for S {
    type Output = S::Shape;
}
/// [`Copies`] where the result is a shape.
pub trait CopiesOf<H, X> {
    /// The result.
    type Shape: AnyShape;
}
impl<S: AnyShape, X, const N: usize> CopiesOf<Tiled<N>, X> for S
where
    S::List: Put<X, Size<N>, Output: ToShape>,
{
    type Shape = <<S::List as Put<X, Size<N>>>::Output as ToShape>::Shape;
}
impl<S: AnyShape, X, const N: usize> CopiesOf<Repeated<N>, X> for S
where
    S::List: HasAxis<X, Axis: Extent> + PutBehind<X, Size<N>, Output: ToShape>,
{
    type Shape = <<S::List as PutBehind<X, Size<N>>>::Output as ToShape>::Shape;
}
/// A list of axes with another one behind that at the position of the set `X`.
pub trait PutBehind<X, A>: List {
    /// The list.
    type Output: List;
}
impl<L: Put<UInt<X, B0>, A>, X, A> PutBehind<X, A> for L {
    type Output = L::Output;
}

view_rule! {
    /// The shape itself, if the axis can be split.
    #[diagnostic::on_unimplemented(
        message = "shape {Self} cannot be split along its run-time axis: the lengths of the parts are no types",
        label = "the run-time axis of {Self}"
    )]
    Splits<X>(X) -> Respaced = Respaced;
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape<List: HasAxis<X, Axis: Extent>>, X> Splits<X, Case> for S {
    type Output = S;
}

view_rule! {
    /// The shape itself, with its elements moved as if it had one axis.
    RollFlat<H>() -> Turning<H> = Turning::new();
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, H> RollFlat<H, Case> for S {
    type Output = S;
}

view_rule! {
    /// The shape itself, if it has so many axes.
    #[diagnostic::on_unimplemented(
        message = "`pad` takes the widths of each axis, and shape {Self} has not as many axes",
        label = "shape {Self}",
        note = "as in `pad(x, ((1, 1), (0, 2)))` for two axes"
    )]
    OfRank<N>() -> Respaced = Respaced;
}
#[diagnostic::do_not_recommend]
impl<S: HasRank<N>, N> OfRank<N, Case> for S {
    type Output = S;
}
view_rule! {
    /// The shape itself, if it has one axis.
    #[diagnostic::on_unimplemented(
        message = "`np.gradient` gives one tensor for each axis of shape {Self}; state one, as in `np.gradient(f, axis=0)`",
        label = "shape {Self}"
    )]
    OneSlope<N>() -> Respaced = Respaced;
}
#[diagnostic::do_not_recommend]
impl<S: HasRank<N>, N> OneSlope<N, Case> for S {
    type Output = S;
}
view_rule! {
    /// The shape itself, if it has so many axes as names take its positions.
    #[diagnostic::on_unimplemented(
        message = "`nonzero` gives positions along each axis of shape {Self}, and there are not as many names",
        label = "shape {Self}"
    )]
    Unpacked<N>() -> Respaced = Respaced;
}
#[diagnostic::do_not_recommend]
impl<S: HasRank<N>, N> Unpacked<N, Case> for S {
    type Output = S;
}
/// A shape of so many axes.
pub trait HasRank<N>: AnyShape {}
macro_rules! of_rank {
    ($($rank:literal: $($axis:ident)*;)*) => {$(
        impl<$($axis),*> HasRank<Rank<$rank>> for ($($axis,)*) where ($($axis,)*): AnyShape {}
    )*};
}
of_rank! {
    1: A;
    2: A B;
    3: A B C;
    4: A B C D;
    5: A B C D E;
    6: A B C D E F;
    7: A B C D E F G;
    8: A B C D E F G H;
}

view_rule! {
    /// The shape itself, if it is that of a vector.
    #[diagnostic::on_unimplemented(
        message = "`meshgrid` takes vectors, not shape {Self}",
        label = "shape {Self}"
    )]
    Spans<>() -> Respaced = Respaced;
}
#[diagnostic::do_not_recommend]
impl<S: HasRank<Rank<1>>> Spans<Case> for S {
    type Output = S;
}

view_rule! {
    /// The shape with axes of one element in front until it has so many axes.
    InFront<N>() -> Respaced = Respaced;
}
macro_rules! in_front {
    ($($rank:literal: $(($($axis:ident)*) -> ($($padded:ident)*))*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl<$($axis),*> InFront<Rank<$rank>, Case> for ($($axis,)*)
        where
            ($($padded,)*): AnyShape,
        {
            type Output = ($($padded,)*);
        }
    )*)*};
}
in_front! {
    3: () -> (Unit Unit Unit) (A) -> (Unit Unit A) (A B) -> (Unit A B) (A B C) -> (A B C)
        (A B C D) -> (A B C D) (A B C D E) -> (A B C D E) (A B C D E F) -> (A B C D E F)
        (A B C D E F G) -> (A B C D E F G) (A B C D E F G H) -> (A B C D E F G H);
    4: () -> (Unit Unit Unit Unit) (A) -> (Unit Unit Unit A) (A B) -> (Unit Unit A B) (A B C) -> (Unit A B C)
        (A B C D) -> (A B C D) (A B C D E) -> (A B C D E) (A B C D E F) -> (A B C D E F)
        (A B C D E F G) -> (A B C D E F G) (A B C D E F G H) -> (A B C D E F G H);
}

/// The shape together with that of another operand.
#[diagnostic::on_unimplemented(
    message = "shapes {Self} and {Other} cannot be broadcast together",
    label = "cannot broadcast {Self} with {Other}"
)]
pub trait Meet<Other, Case> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<U, Other>, _: Ty<T, Self>) -> (Ty<T, O>, Stretched)
    where
        Self: Meet<Other, Case, Output = O> + Sized,
    {
        (Ty::new(), Stretched)
    }
}
#[diagnostic::do_not_recommend]
impl<S: Broadcast<R>, R> Meet<R, Case> for S {
    type Output = S::Output;
}
#[diagnostic::do_not_recommend]
impl<S: Never, R> Meet<R, NoCase> for S {
    type Output = ();
}
