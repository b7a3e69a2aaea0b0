//! [`Ty`]: zero-sized witnesses of an expression's nodes, with which it asks NumPy's rules.
//!
//! The rules are traits with a function `witness` that the macro calls by the trait's path, its arguments at
//! the operator. When the rule fails,
//! - rustc blames an argument, so the caret stands under the operator,
//! - it quotes no bound of ours, since `Self: Rule` is not written anywhere,
//! - the result stays unknown to it, so it keeps quiet about everything that follows.

use core::marker::PhantomData;

use crate::axes::{All, Reduce};
use crate::broadcast::Broadcast;
use crate::computed::StatedAs;
use crate::element::Element;
use crate::promote;
use crate::shape::{AnyShape, KnownShape, OnHeap, Shape};

/// Witness that a node has elements of type `T` and the shape `S`.
pub struct Ty<T, S>(PhantomData<fn() -> (T, S)>);

impl<T, S> Ty<T, S> {
    /// Makes the witness.
    #[must_use]
    #[inline(always)]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}
impl<T, S> Clone for Ty<T, S> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T, S> Copy for Ty<T, S> {}
impl<T, S> Default for Ty<T, S> {
    fn default() -> Self {
        Self::new()
    }
}

/// Witness of a set of axes.
pub struct AxisSet<X>(PhantomData<fn() -> X>);
impl<X> Clone for AxisSet<X> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<X> Copy for AxisSet<X> {}

/// `axis=None`
pub const EVERY_AXIS: AxisSet<All> = AxisSet(PhantomData);
/// `axis=()`
pub const NO_AXIS: AxisSet<typenum::UTerm> = AxisSet(PhantomData);

impl<X> AxisSet<X> {
    /// Makes the witness.
    #[inline(always)]
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}

/// A node of the element type and the shape of two witnesses.
#[inline(always)]
pub fn node<V, S, O, T>(_: Ty<V, S>, _: Ty<T, O>) -> Ty<V, O> {
    Ty::new()
}

/// The element type of a function of any operand that is true or false.
pub trait Truth {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S>(_: Ty<Self, S>) -> Ty<bool, S>
    where
        Self: Sized,
    {
        Ty::new()
    }
}
impl<T> Truth for T {}

/// The element type of a function of any two operands that is true or false.
pub trait TruthPair<B> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, R>(_: Ty<Self, S>, _: Ty<B, R>) -> Ty<bool, ()>
    where
        Self: Sized,
    {
        Ty::new()
    }
}
impl<T, B> TruthPair<B> for T {}

/// The element type of `full`: the value's, which for a literal is Python's.
pub trait Filled<B> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, R, V>(_: Ty<Self, S>, _: Ty<B, R>) -> Ty<V, ()>
    where
        B: promote::Absolute<Output = V>,
        Self: Sized,
    {
        Ty::new()
    }
}
impl<T, B> Filled<B> for T {}

/// The element type of `full_like`: the first operand's.
pub trait Replaced<B> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, R>(_: Ty<Self, S>, _: Ty<B, R>) -> Ty<Self, ()>
    where
        Self: Sized,
    {
        Ty::new()
    }
}
impl<T, B> Replaced<B> for T {}

/// The element type of what is stored where a mask selects: the place's.
pub trait Placed<B> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, R>(_: Ty<Self, S>, _: Ty<B, R>) -> Ty<Self, ()>
    where
        Self: promote::InPlace<B> + Sized,
    {
        Ty::new()
    }
}
impl<T, B> Placed<B> for T {}

/// What can be the condition of `where` or a mask.
#[diagnostic::on_unimplemented(
    message = "a mask or condition is of bools, not of `{Self}`",
    label = "not bools; compare first, as in `x != 0`"
)]
pub trait Condition {
    /// `bool`
    type Truth;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, V>(_: Ty<Self, S>) -> Ty<V, S>
    where
        Self: Condition<Truth = V> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl Condition for bool {
    type Truth = Self;
}

macro_rules! reduction {
    ($($(#[$attribute:meta])* $name:ident: $rule:ident;)*) => {$(
        $(#[$attribute])*
        #[inline(always)]
        pub fn $name<V, X, K>(self, _: AxisSet<X>) -> Ty<V, K>
        where
            S: Reduce<X, Keep = K>,
            T: promote::$rule<Output = V>,
        {
            Ty::new()
        }
    )*};
}

impl<T, S> Ty<T, S> {
    reduction! {
        /// `sum` and `prod`, reduced axes kept as units.
        summed: SumType;
        /// `mean`, `var` and `std`
        averaged: MeanType;
        /// `max` and `min`
        ordered: Absolute;
    }

    /// What `sum` adds up.
    #[inline(always)]
    pub fn sum_term<V>(self) -> Ty<V, S>
    where
        T: promote::SumTerm<Output = V>,
    {
        Ty::new()
    }

    /// What `mean` adds up.
    #[inline(always)]
    pub fn mean_term<V>(self) -> Ty<V, S>
    where
        T: promote::MeanTerm<Output = V>,
    {
        Ty::new()
    }

    /// `any` and `all`
    #[inline(always)]
    pub fn tested<X, K>(self, _: AxisSet<X>) -> Ty<bool, K>
    where
        S: Reduce<X, Keep = K>,
    {
        Ty::new()
    }

    /// `argmax`, `argmin` and `count_nonzero`
    #[inline(always)]
    pub fn counted<X, K>(self, _: AxisSet<X>) -> Ty<i64, K>
    where
        S: Reduce<X, Keep = K>,
    {
        Ty::new()
    }

    /// The shape of a reduction of this operand whose reduced axes are dropped.
    #[inline(always)]
    pub fn dropped<V, X, K, O>(self, _: AxisSet<X>, _: Ty<V, K>) -> Ty<V, O>
    where
        S: Reduce<X, Keep = K, Drop = O>,
    {
        Ty::new()
    }

    /// What one row of this operand gives when reduced: the item of a stage that is computed row by row.
    #[inline(always)]
    pub fn row_item<X, O>(self, _: AxisSet<X>) -> Ty<(), O>
    where
        S: Reduce<X>,
        <S as Reduce<X>>::Row: AnyShape<Item = O>,
        O: KnownShape,
    {
        Ty::new()
    }

    /// One row of this operand, of a reduction that is computed row by row.
    #[inline(always)]
    pub fn row_span<X, O>(self, _: AxisSet<X>) -> Ty<(), O>
    where
        S: Reduce<X>,
        <S as Reduce<X>>::Span: AnyShape<Item = O>,
        O: KnownShape,
    {
        Ty::new()
    }

    /// The whole shape but a run-time axis: the item of a stage that is computed at once.
    #[inline(always)]
    pub fn whole_item<O>(self) -> Ty<(), O>
    where
        S: AnyShape<Item = O>,
        O: KnownShape,
    {
        Ty::new()
    }
}

/// A value of shape `V` broadcasts to a place of this shape, which does not grow.
#[diagnostic::on_unimplemented(
    message = "a value of shape {V} cannot be stored in a place of shape {Self}",
    label = "cannot broadcast {V} to {Self}"
)]
pub trait Assign<V> {
    /// The shape of the place.
    type Output;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<P, T, O>(_: Ty<P, Self>, _: Ty<T, V>) -> Ty<P, O>
    where
        Self: Assign<V, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape + Broadcast<V> + SameShape<<S as Broadcast<V>>::Output>, V> Assign<V> for S {
    type Output = S;
}
#[diagnostic::do_not_recommend]
impl Assign<NoShape> for NoShape {
    type Output = NoShape;
}

/// The stated shape of a result is the expression's.
#[diagnostic::on_unimplemented(
    message = "the stated shape is {Stated}, but the expression has shape {Self}",
    label = "shape {Self}, not {Stated}"
)]
pub trait SameShape<Stated> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<T>(_: Ty<T, Self>) -> Ty<T, Stated>
    where
        Self: Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl SameShape<NoShape> for (NoShape,) {}
macro_rules! same_shape {
    ($($axis:ident $stated:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<$($axis: StatedAs<$stated>, $stated),*> SameShape<($($stated,)*)> for ($($axis,)*) {}
    };
}
same_shape!();
same_shape!(A0 B0);
same_shape!(A0 B0 A1 B1);
same_shape!(A0 B0 A1 B1 A2 B2);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5 A6 B6);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5 A6 B6 A7 B7);
same_shape!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5 A6 B6 A7 B7 A8 B8);

/// A shape without axes.
#[diagnostic::on_unimplemented(
    message = "only a scalar can be stored where a mask selects, not a value of shape {Self}",
    label = "shape {Self}"
)]
pub trait WithoutAxes {
    /// `()`
    type Output;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<T, O>
    where
        Self: WithoutAxes<Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl WithoutAxes for () {
    type Output = ();
}
#[diagnostic::do_not_recommend]
impl WithoutAxes for NoShape {
    type Output = ();
}

/// A type that `astype`, `as` and a stated result name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an element type",
    label = "no element type; these are bool, i8 to i64, u8 to u64, f32 and f64"
)]
pub trait NamedElement {
    /// The type itself.
    type Element: Element;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, S, V>(_: Ty<T, S>) -> Ty<V, S>
    where
        Self: NamedElement<Element = V> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<T: Element> NamedElement for T {
    // `T` by way of a rule that no other type has, so that it stays unknown where there is none.
    type Element = <T as promote::Promote<T>>::Output;
}

/// A shape that a result by value can have.
#[diagnostic::on_unimplemented(
    message = "a result of shape {Self} has an axis without a size of its own; store it by `PLACE =`, \
               state the shape as in `<_, [4]>`, or for a run-time axis write `box`",
    label = "not a shape that goes by value"
)]
pub trait ByValue<Case> {
    /// The shape itself.
    type Output: Shape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<V, O>(_: Ty<V, Self>) -> Ty<V, O>
    where
        Self: ByValue<Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: Shape> ByValue<Case> for S {
    type Output = S;
}
#[diagnostic::do_not_recommend]
impl<S: Never> ByValue<NoCase> for S {
    type Output = ();
}

/// A shape that a result on the heap can have.
#[diagnostic::on_unimplemented(
    message = "a result of shape {Self} has an axis without a size of its own; \
               write `PLACE =`, or state the shape as in `<_, [4]> box`",
    label = "not a shape that goes into a box"
)]
pub trait InBox<Case> {
    /// The shape itself.
    type Output: OnHeap;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<V, O>(_: Ty<V, Self>) -> Ty<V, O>
    where
        Self: InBox<Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: OnHeap> InBox<Case> for S {
    type Output = S;
}
#[diagnostic::do_not_recommend]
impl<S: Never> InBox<NoCase> for S {
    type Output = ();
}

/// The shape of a place that is read at other places than it is written: its new value is computed aside.
#[diagnostic::on_unimplemented(
    message = "a place with a run-time axis cannot be written while its axes are read in another order",
    label = "store this in another place"
)]
pub trait Copied<Case> {
    /// The shape itself.
    type Output: Shape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<V, O>(_: Ty<V, Self>) -> Ty<V, O>
    where
        Self: Copied<Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: Shape> Copied<Case> for S {
    type Output = S;
}
#[diagnostic::do_not_recommend]
impl<S: Never> Copied<NoCase> for S {
    type Output = ();
}

/// A scalar parameter of a distribution.
#[diagnostic::on_unimplemented(
    message = "the parameters of a distribution are scalars, not of shape {Self}; \
               scale and shift the result instead",
    label = "shape {Self}"
)]
pub trait Parameter {
    /// `()`
    type Output;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<f64, O>
    where
        Self: Parameter<Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl Parameter for () {
    type Output = ();
}
#[diagnostic::do_not_recommend]
impl Parameter for NoShape {
    type Output = ();
}

/// A bound of `randint`.
#[diagnostic::on_unimplemented(
    message = "`randint` takes integers, not `{Self}`",
    label = "cast first, as in `n.astype(int)`"
)]
pub trait Bound {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<S, O>(_: Ty<Self, S>) -> Ty<i64, O>
    where
        Self: Sized,
        S: Parameter<Output = O>,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<T: crate::element::Integer> Bound for T {}
#[diagnostic::do_not_recommend]
impl<R> Bound for crate::weak::WeakInt<R> {}

/// What nothing is.
///
/// Where a rule has one impl for all shapes, rustc infers through it although its bounds fail; a second impl,
/// of another `Case`, keeps it from that.
pub trait Never {}
/// The impl that applies.
#[derive(Clone, Copy, Debug)]
pub struct Case;
/// The impl that never does.
#[derive(Clone, Copy, Debug)]
pub struct NoCase;

/// The shape of a scalar parameter.
#[diagnostic::on_unimplemented(
    message = "the parameters of a distribution are scalars, not of shape {Self}; \
               scale and shift the result instead",
    label = "shape {Self}"
)]
pub trait NotAnArray {}
impl NotAnArray for () {}
#[diagnostic::do_not_recommend]
impl NotAnArray for NoShape {}

/// What `randint` takes.
#[diagnostic::on_unimplemented(
    message = "`randint` takes integers, not `{Self}`",
    label = "cast first, as in `n.astype(int)`"
)]
pub trait WholeNumber {}
#[diagnostic::do_not_recommend]
impl<T: crate::element::Integer> WholeNumber for T {}
#[diagnostic::do_not_recommend]
impl<R> WholeNumber for crate::weak::WeakInt<R> {}

/// No shape: a second impl of each rule keeps rustc from inferring through a lone one.
#[derive(Clone, Copy, Debug)]
pub struct NoShape;
