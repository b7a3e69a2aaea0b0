//! Limits that types cannot express, as consts: sizes compared, and what fits on the stack.

use core::marker::PhantomData;

use typenum::Unsigned;

use crate::axes::AxisBits;
use crate::check::{AxisSet, Ty};
use crate::element::Element;
use crate::message::Message;
use crate::shape::{AnyShape, KnownShape, Shape};
use crate::tensor::{BY_VALUE_LIMIT, Tensor};

/// Found when the code is built: the result of a check that types cannot express.
///
/// The macro names the consts in the user's own function, `Fits::<_, _>::CHECKED`, and ties them to witnesses:
/// rustc then points there.
pub struct Checked<A, B>(PhantomData<fn() -> (A, B)>);
impl<A, B> Checked<A, B> {
    /// A check that passed.
    pub(crate) const PASSED: Self = Self(PhantomData);
}

/// A tensor that fits on the stack.
pub struct Fits<T, S>(PhantomData<(T, S)>);
impl<T: Element, S: Shape> Fits<T, S> {
    /// Refuses one that does not.
    pub const CHECKED: Checked<T, S> = by_value::<T, S>();
}

/// Two shapes of one size.
pub struct Reshape<S, O>(PhantomData<(S, O)>);
impl<S: Shape, O: Shape> Reshape<S, O> {
    /// Refuses two that are not.
    pub const CHECKED: Checked<S, O> = same_size::<S, O>();
}

/// A stated shape that has the sizes of the expression's, some of which may be computed.
pub struct Stated<S, O>(PhantomData<(S, O)>);
impl<S: AnyShape, O: AnyShape> Stated<S, O> {
    /// Refuses one that has not.
    pub const CHECKED: Checked<S, O> = same_sizes::<S, O>();
}

/// A shape that is not empty along the axes `X`.
pub struct NotEmpty<S, X>(PhantomData<(S, X)>);
impl<S: AnyShape, X: AxisBits> NotEmpty<S, X> {
    /// Refuses an empty one.
    pub const CHECKED: Checked<S, X> = not_empty::<S, X>();
}

/// Two shapes of the same sizes but along the axis of the set `X`.
pub struct Joins<S, R, X>(PhantomData<(S, R, X)>);
impl<S: AnyShape, R: AnyShape, X: AxisBits> Joins<S, R, X> {
    /// Refuses two that are not.
    pub const CHECKED: Checked<(S, R), X> = same_beside::<S, R, X>();
}

/// Rows of the shape `S` along the axis of the set `X` that lie within items of the shape `I`: those of a scan or a sort.
pub struct StandsAlone<S, X, I>(PhantomData<(S, X, I)>);
impl<S: AnyShape, X: AxisBits, I: AnyShape> StandsAlone<S, X, I> {
    /// Refuses those that run over items.
    pub const CHECKED: Checked<(S, X), I> = stands_alone::<S, X, I>();
}

/// The item of a scan or a sort that was checked.
#[inline(always)]
pub fn item_alone<T, S, X, I>(
    _: Checked<(S, X), I>,
    _operand: Ty<T, S>,
    _axis: AxisSet<X>,
    item: Ty<(), I>,
) -> Ty<(), I> {
    item
}

/// A step of elements `T` that is kept as a whole.
pub struct Kept<T, S>(PhantomData<(T, S)>);
impl<T, S: AnyShape> Kept<T, S> {
    /// Refuses one with a run-time axis.
    pub const CHECKED: Checked<T, S> = kept::<T, S>();
}

/// A step that was checked.
#[inline(always)]
pub fn kept_whole<T, S>(_: Checked<T, S>, _step: Ty<T, S>) {}

#[track_caller]
const fn kept<T, S: AnyShape>() -> Checked<T, S> {
    if S::DIMS.is_run_time() {
        Message::new("this step of shape ")
            .shape(S::DIMS)
            .text(" is joined with others and read in another order, and only some of its rows are kept; ")
            .text("take it as a result of its own first, `tensor!(box ..)`")
            .refuse();
    }
    Checked::PASSED
}

#[track_caller]
const fn stands_alone<S: AnyShape, X: AxisBits, I: AnyShape>() -> Checked<(S, X), I> {
    let runs_over_items =
        if X::BITS == u32::MAX { S::DIMS.is_run_time() } else { X::POSITION < S::DIMS.rank - I::DIMS.rank };
    if runs_over_items {
        Message::new("a run-time axis of shape ")
            .shape(S::DIMS)
            .text(" is scanned or sorted as a whole, which is no step of an expression; ")
            .text("take it as a result of its own first, `tensor!(box ..)`")
            .refuse();
    }
    Checked::PASSED
}

/// A shape whose axis, the set `X`, is of a multiple of `N` elements.
pub struct Divides<S, X, N>(PhantomData<(S, X, N)>);
impl<S: AnyShape, X: AxisBits, N: Unsigned> Divides<S, X, N> {
    /// Refuses one whose is not.
    pub const CHECKED: Checked<(S, X), N> = equal_parts::<S, X, N>();
}

/// The elements of one result over the axes `X` of the shape `S`, which the shape `P` holds, fit on the stack.
pub struct Gathers<T, S, X, P>(PhantomData<(T, S, X, P)>);
impl<T: Element, S: AnyShape, X: AxisBits, P: KnownShape> Gathers<T, S, X, P> {
    /// Refuses those that do not.
    pub const CHECKED: Checked<(T, S), (X, P)> = gathers::<T, S, X, P>();
}

/// The shape of gathered elements that was checked.
#[inline(always)]
pub fn gathered_item<T, S, E, K, X, P>(
    _: Checked<(T, S), (X, P)>,
    _operand: Ty<E, S>,
    _axes: AxisSet<X>,
    _result: Ty<T, K>,
    gathered: Ty<(), P>,
) -> Ty<(), P> {
    gathered
}

#[track_caller]
const fn gathers<T: Element, S: AnyShape, X: AxisBits, P: KnownShape>() -> Checked<(T, S), (X, P)> {
    if S::DIMS.is_run_time() && X::BITS & 1 == 1 {
        Message::new("a median or quantile along the run-time axis of shape ")
            .shape(S::DIMS)
            .text(" would have to put its elements in order, and there is no place for them on the stack")
            .refuse();
    }
    if size_of::<P::Nested<T>>() > BY_VALUE_LIMIT {
        Message::new("a median or quantile of the elements of shape ")
            .shape(P::DIMS)
            .text(" puts them in order on the stack, which takes more than 256 KiB")
            .refuse();
    }
    Checked::PASSED
}

/// Reads `witness` as of the types that were checked.
#[inline(always)]
pub fn fits<T, S>(_: Checked<T, S>, witness: Ty<T, S>) -> Ty<T, S> {
    witness
}

/// The other shape of a checked pair.
#[inline(always)]
pub fn reshaped<T, S, O>(_: Checked<S, O>, _: Ty<T, S>) -> Ty<T, O> {
    Ty::new()
}

/// The stated witness of a checked pair.
#[inline(always)]
pub fn stated<T, S, O>(_: Checked<S, O>, _: Ty<T, S>, stated: Ty<T, O>) -> Ty<T, O> {
    stated
}

/// An operand and axes that were checked.
#[inline(always)]
pub fn filled<T, S, X>(_: Checked<S, X>, _: Ty<T, S>, _: AxisSet<X>) {}

/// Two operands that are joined along an axis and were checked.
#[inline(always)]
pub fn joins<T, S, U, R, X>(_: Checked<(S, R), X>, _: AxisSet<X>, _: Ty<T, S>, _: Ty<U, R>) {}

/// An operand whose axis was checked.
#[inline(always)]
pub fn divides<N, T, S, X>(_: Checked<(S, X), N>, _: Ty<T, S>, _: AxisSet<X>) {}

#[track_caller]
pub(crate) const fn by_value<T: Element, S: Shape>() -> Checked<T, S> {
    let size = size_of::<Tensor<T, S>>();
    if size > BY_VALUE_LIMIT {
        Message::new("a tensor of shape ")
            .shape(S::DIMS)
            .text(" takes ")
            .number(size.div_ceil(1024))
            .text(" KiB and goes on the stack up to 256; write `box`, `PLACE =` or `boxed_..`")
            .refuse();
    }
    Checked::PASSED
}

#[track_caller]
const fn same_size<S: Shape, O: Shape>() -> Checked<S, O> {
    if S::SIZE != O::SIZE {
        Message::new("cannot reshape ")
            .shape(S::DIMS)
            .text(" of ")
            .number(S::SIZE)
            .text(" elements into ")
            .shape(O::DIMS)
            .text(" of ")
            .number(O::SIZE)
            .refuse();
    }
    Checked::PASSED
}

#[track_caller]
const fn same_sizes<S: AnyShape, O: AnyShape>() -> Checked<S, O> {
    let mut axis = 0;
    while axis < S::DIMS.rank {
        if S::DIMS.size[axis] != O::DIMS.size[axis] {
            Message::new("the stated shape is ")
                .shape(O::DIMS)
                .text(", but the expression has shape ")
                .shape(S::DIMS)
                .refuse();
        }
        axis += 1;
    }
    Checked::PASSED
}

#[track_caller]
const fn same_beside<S: AnyShape, R: AnyShape, X: AxisBits>() -> Checked<(S, R), X> {
    let mut axis = 0;
    while axis < S::DIMS.rank {
        if axis != X::POSITION && S::DIMS.size[axis] != R::DIMS.size[axis] {
            Message::new("shapes ")
                .shape(S::DIMS)
                .text(" and ")
                .shape(R::DIMS)
                .text(" cannot be joined along axis ")
                .number(X::POSITION)
                .text(": along axis ")
                .number(axis)
                .text(" their sizes differ")
                .refuse();
        }
        axis += 1;
    }
    Checked::PASSED
}

#[track_caller]
const fn equal_parts<S: AnyShape, X: AxisBits, N: Unsigned>() -> Checked<(S, X), N> {
    let size = S::DIMS.size[X::POSITION];
    if size % N::USIZE != 0 {
        Message::new("an axis of ")
            .number(size)
            .text(" elements cannot be split into ")
            .number(N::USIZE)
            .text(" equal parts")
            .refuse();
    }
    Checked::PASSED
}

#[track_caller]
const fn not_empty<S: AnyShape, X: AxisBits>() -> Checked<S, X> {
    let mut axis = 0;
    while axis < S::DIMS.rank {
        if (X::BITS >> axis) & 1 == 1 && S::DIMS.size[axis] == 0 {
            Message::new("max, min, argmax and argmin of an empty axis have no value: axis ")
                .number(axis)
                .text(" of shape ")
                .shape(S::DIMS)
                .refuse();
        }
        axis += 1;
    }
    Checked::PASSED
}
