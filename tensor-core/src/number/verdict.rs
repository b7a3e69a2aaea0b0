//! Mistakes in sizes that are known when code is checked: each is refused by a rule then.
//!
//! What is not known, since an earlier mistake left it so, stays unknown to rustc, which is quiet about it.

use core::marker::PhantomData;
use core::ops::{BitAnd, Mul, Rem, Sub};

use typenum::{And, B0, B1, Eq, Gr, GrEq, IsEqual, IsGreater, IsGreaterOrEqual, Prod, Sub1, U0, UInt, UTerm};

use super::{Count, Known};
use crate::axes::{All, AxisAt, HasAxis, Overlap, SqueezeAxes, Union};
use crate::check::{AxisSet, Ty};
use crate::shape::{AnyShape, Cons, List, Nil};

/// The sizes are fine, or not known yet.
#[derive(Default)]
pub struct Allowed;
/// The sizes are known, and a mistake.
#[derive(Default)]
pub struct Refused;

/// A bit that must be set.
pub trait Required {
    /// [`Allowed`] if it is, or [`Refused`].
    type Verdict: Default;
}
impl Required for B1 {
    type Verdict = Allowed;
}
impl Required for B0 {
    type Verdict = Refused;
}

/// What is asked where the sizes are not known.
pub trait Permits: Sized {
    /// Nothing is to be said against it yet.
    #[inline(always)]
    fn verdict(self) -> Allowed {
        Allowed
    }
}

/// What the number of elements of two shapes is asked for.
pub struct OfSize<S, Q>(PhantomData<fn() -> (S, Q)>);
/// Whether two shapes have the same number of elements.
#[inline(always)]
pub fn of_size<T, S, U, Q>(_: Ty<T, S>, _: Ty<U, Q>) -> OfSize<S, Q> {
    OfSize(PhantomData)
}
type Elements<S> = <<S as AnyShape>::List as Count>::Number;
impl<S: AnyShape<List: Count>, Q: AnyShape<List: Count>> OfSize<S, Q>
where
    Elements<S>: IsEqual<Elements<Q>, Output: Required>,
{
    /// Whether they have.
    #[inline(always)]
    pub fn verdict(self) -> <Eq<Elements<S>, Elements<Q>> as Required>::Verdict {
        Default::default()
    }
}
impl<S, Q> Permits for OfSize<S, Q> {}

/// What the size of an axis is asked for.
pub struct AtLeast<S, M, const AXIS: isize>(PhantomData<fn() -> (S, M)>);
/// Whether an axis has at least `M` elements.
#[inline(always)]
pub fn at_least<M, const AXIS: isize, T, S>(_: Ty<T, S>) -> AtLeast<S, M, AXIS> {
    AtLeast(PhantomData)
}
type Length<S, const AXIS: isize> = <<S as AxisAt<AXIS>>::Axis as Known>::Number;
impl<S: AxisAt<AXIS, Axis: Known>, M, const AXIS: isize> AtLeast<S, M, AXIS>
where
    Length<S, AXIS>: IsGreaterOrEqual<M, Output: Required>,
{
    /// Whether it has.
    #[inline(always)]
    pub fn verdict(self) -> <GrEq<Length<S, AXIS>, M> as Required>::Verdict {
        Default::default()
    }
}
impl<S, M, const AXIS: isize> Permits for AtLeast<S, M, AXIS> {}

/// What the sizes of axes are asked for.
pub struct Along<S, X>(PhantomData<fn() -> (S, X)>);
/// Whether each axis of a set has elements.
#[inline(always)]
pub fn along<T, S, X>(_: Ty<T, S>, _: AxisSet<X>) -> Along<S, X> {
    Along(PhantomData)
}
impl<S: AnyShape<List: Filled<X, Output: Required>>, X> Along<S, X> {
    /// Whether each has.
    #[inline(always)]
    pub fn verdict(self) -> <<S::List as Filled<X>>::Output as Required>::Verdict {
        Default::default()
    }
}
impl<S, X> Permits for Along<S, X> {}

/// A list of axes, of which those of the set `X` have known sizes.
pub trait Filled<X>: List {
    /// Whether none of those is empty.
    type Output;
}
impl<L: List> Filled<UTerm> for L {
    type Output = B1;
}
impl<U, B> Filled<UInt<U, B>> for Nil {
    type Output = B1;
}
impl<A, L: Filled<U>, U> Filled<UInt<U, B0>> for Cons<A, L> {
    type Output = L::Output;
}
impl<A: Known<Number: IsGreater<U0>>, L: Filled<U>, U> Filled<UInt<U, B1>> for Cons<A, L>
where
    Gr<A::Number, U0>: BitAnd<L::Output>,
{
    type Output = And<Gr<A::Number, U0>, L::Output>;
}
impl Filled<All> for Nil {
    type Output = B1;
}
impl<A: Known<Number: IsGreater<U0>>, L: Filled<All>> Filled<All> for Cons<A, L>
where
    Gr<A::Number, U0>: BitAnd<L::Output>,
{
    type Output = And<Gr<A::Number, U0>, L::Output>;
}

/// What the size of an axis is asked for.
pub struct Divided<S, X, N>(PhantomData<(S, X, N)>);
/// Whether the size of an axis is a multiple of `N`.
#[inline(always)]
pub fn divided<N, T, S, X>(_: Ty<T, S>, _: AxisSet<X>) -> Divided<S, X, N> {
    Divided(PhantomData)
}
type Rest<S, X, N> = <SizeOf<S, X> as Rem<N>>::Output;
type SizeOf<S, X> = <<<S as AnyShape>::List as HasAxis<X>>::Axis as Known>::Number;
impl<S: AnyShape<List: HasAxis<X, Axis: Known>>, X, N> Divided<S, X, N>
where
    SizeOf<S, X>: Rem<N, Output: IsEqual<U0, Output: Required>>,
{
    /// Whether it is.
    #[inline(always)]
    pub fn verdict(self) -> <Eq<Rest<S, X, N>, U0> as Required>::Verdict {
        Default::default()
    }
}
impl<S, X, N> Permits for Divided<S, X, N> {}

/// What the size of an axis is asked for.
pub struct Reaches<S, X, M>(PhantomData<(S, X, M)>);
/// Whether the size of an axis is at least `M`.
#[inline(always)]
pub fn reaches<M, T, S, X>(_: Ty<T, S>, _: AxisSet<X>) -> Reaches<S, X, M> {
    Reaches(PhantomData)
}
impl<S: AnyShape<List: HasAxis<X, Axis: Known>>, X, M> Reaches<S, X, M>
where
    SizeOf<S, X>: IsGreaterOrEqual<M, Output: Required>,
{
    /// Whether it is.
    #[inline(always)]
    pub fn verdict(self) -> <GrEq<SizeOf<S, X>, M> as Required>::Verdict {
        Default::default()
    }
}
impl<S, X, M> Permits for Reaches<S, X, M> {}

/// What an axis is asked for along which windows as long as an axis of weights slide, their elements `D` apart.
pub struct Slides<S, X, Like, Y, D>(Windows<S, X, Like, Y, D>);
type Windows<S, X, Like, Y, D> = PhantomData<fn() -> (S, X, Like, Y, D)>;
/// Whether an axis is as long as one of its windows.
#[inline(always)]
pub fn slides<D, T, S, X, U, Like, Y>(
    _: Ty<T, S>,
    _: AxisSet<X>,
    _: Ty<U, Like>,
    _: AxisSet<Y>,
) -> Slides<S, X, Like, Y, D> {
    Slides(PhantomData)
}
type Reach<Like, Y, D> = Prod<Sub1<SizeOf<Like, Y>>, D>;
type IsLonger<S, X, Like, Y, D> = <Gr<SizeOf<S, X>, Reach<Like, Y, D>> as Required>::Verdict;
impl<S, X, Like, Y, D> Slides<S, X, Like, Y, D>
where
    S: AnyShape<List: HasAxis<X, Axis: Known>>,
    Like: AnyShape<List: HasAxis<Y, Axis: Known>>,
    SizeOf<Like, Y>: Sub<B1, Output: Mul<D>>,
    SizeOf<S, X>: IsGreater<Reach<Like, Y, D>, Output: Required>,
{
    /// Whether it is.
    #[inline(always)]
    pub fn verdict(self) -> IsLonger<S, X, Like, Y, D> {
        Default::default()
    }
}
impl<S, X, Like, Y, D> Permits for Slides<S, X, Like, Y, D> {}

/// Whether two sets of axes have none in common.
#[inline(always)]
pub fn apart<X: Overlap<Y>, Y>(_: AxisSet<X>, _: AxisSet<Y>) -> <X::Apart as Required>::Verdict {
    Default::default()
}

/// Two sets of axes together.
#[inline(always)]
pub fn union<X: Union<Y>, Y>(_: AxisSet<X>, _: AxisSet<Y>) -> AxisSet<X::Output> {
    AxisSet::new()
}

/// What is left of a shape without axes of one element is asked for.
pub struct Squeezing<S, X>(PhantomData<fn() -> (S, X)>);
/// What is left of a shape without axes of one element.
#[inline(always)]
pub fn squeezing<T, S, X>(_: Ty<T, S>, _: AxisSet<X>) -> Squeezing<S, X> {
    Squeezing(PhantomData)
}
impl<S: SqueezeAxes<X>, X> Squeezing<S, X> {
    /// The other axes.
    #[inline(always)]
    pub fn squeezed(self) -> Ty<(), S::Output> {
        Ty::new()
    }
}
/// What is asked where one of the axes has more elements.
pub trait Refuses: Sized {
    /// They cannot be removed.
    #[inline(always)]
    fn squeezed(self) -> Refused {
        Refused
    }
}
impl<S, X> Refuses for Squeezing<S, X> {}

/// Declares a rule that only a verdict can break: a trait of the verdict on the shape `S`.
macro_rules! rule {
    ($(#[$attribute:meta])* $name:ident [$($parameters:tt)*] [$($arguments:tt)*]) => {
        $(#[$attribute])*
        pub trait $name<S, $($parameters)*> {
            /// `P`, which a refusal leaves unknown.
            type Passed<P>;

            #[doc(hidden)]
            #[inline(always)]
            fn witness<T, V, P, O>(_: Ty<T, S>, _: Ty<V, P>, _: Self) -> Ty<V, O>
            where
                Self: $name<S, $($arguments)* Passed<P> = O> + Sized,
            {
                Ty::new()
            }
        }
        #[diagnostic::do_not_recommend]
        impl<S, $($parameters)*> $name<S, $($arguments)*> for Allowed {
            type Passed<P> = P;
        }
    };
}
rule! {
    /// The same elements fit into the shape `Q`.
    #[diagnostic::on_unimplemented(
        message = "cannot reshape {S} into {Q}: they differ in their number of elements",
        label = "{S} has not as many elements as {Q}"
    )]
    Resized [Q,] [Q,]
}
rule! {
    /// A position is within its axis.
    #[diagnostic::on_unimplemented(
        message = "index {I} is out of bounds for axis {AXIS} of shape {S}",
        label = "axis {AXIS} of {S} is too short"
    )]
    IndexWithin [const AXIS: isize, const I: isize,] [AXIS, I,]
}
rule! {
    /// The bound of a slice is within its axis.
    #[diagnostic::on_unimplemented(
        message = "a slice from or to {I} goes beyond the end of axis {AXIS} of shape {S}",
        label = "axis {AXIS} of {S} is too short",
        note = "NumPy shortens such a slice; here its size is a type, so write the bound that is meant"
    )]
    SliceWithin [const AXIS: isize, const I: isize,] [AXIS, I,]
}
rule! {
    /// A window fits into its axis.
    #[diagnostic::on_unimplemented(
        message = "a window of {N} elements does not fit into axis {AXIS} of shape {S}",
        label = "axis {AXIS} of {S} is too short"
    )]
    WindowWithin [const AXIS: isize, const N: isize,] [AXIS, N,]
}
rule! {
    /// Windows as long as the weights fit into the images.
    #[diagnostic::on_unimplemented(
        message = "the window of these weights does not fit into an axis of the images {S}",
        label = "an axis of {S} is too short"
    )]
    WeightsWithin [] []
}
rule! {
    /// The parts that `split` makes are equal.
    #[diagnostic::on_unimplemented(
        message = "an axis of shape {S} cannot be split into {N} equal parts",
        label = "its size is no multiple of {N}",
        note = "`array_split` makes parts that differ by one element"
    )]
    EqualParts [const N: usize,] [N,]
}
rule! {
    /// The bounds of a split are within the axis.
    #[diagnostic::on_unimplemented(
        message = "a split at {I} goes beyond the end of an axis of shape {S}",
        label = "the axis is shorter",
        note = "NumPy makes empty parts there; here sizes are types, so write the bound that is meant"
    )]
    SplitWithin [const I: usize,] [I,]
}
rule! {
    /// There is something to choose from.
    #[diagnostic::on_unimplemented(
        message = "max, min, argmax and argmin of an empty axis have no value: shape {S}",
        label = "an axis of {S} is empty"
    )]
    NotEmpty [] []
}

/// An axis is in a tuple once.
#[diagnostic::on_unimplemented(
    message = "an axis is given twice",
    label = "two of the axes in the tuple are the same axis of {S}"
)]
pub trait Once<S> {
    /// `X`, which a refusal leaves unknown.
    type Passed<X>;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, X, Z>(_: Ty<T, S>, _: AxisSet<X>, _: Self) -> AxisSet<Z>
    where
        Self: Once<S, Passed<X> = Z> + Sized,
    {
        AxisSet::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S> Once<S> for Allowed {
    type Passed<X> = X;
}

/// The axes to remove are of one element each.
#[diagnostic::on_unimplemented(
    message = "cannot squeeze shape {S}: an axis to remove has more than one element",
    label = "this axis is not of one element"
)]
pub trait Squeeze<S> {
    /// The other axes.
    type Output;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, S>, _: Self) -> Ty<T, O>
    where
        Self: Squeeze<S, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S, O> Squeeze<S> for Ty<(), O> {
    type Output = O;
}
