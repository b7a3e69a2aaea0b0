//! Operands that are read through an index, in another shape or with their axes in another order.

use crate::axes::{AxisBits, Indices};
use crate::check::{AxisSet, Ty};
use crate::kernel::{
    AlongAxis, ByIndices, Gathered, Generated, InBounds, Indexed, Leaf, Mapping, Picks, View, Viewing,
};
use crate::operand::Integer;
use crate::shape::AnyShape;
use crate::weak::IntLiteral;

/// Operands read in another shape, as the kind of the view says.
#[inline(always)]
pub fn viewed<L: Leaf, T, F: AnyShape, U, O: AnyShape, C: Viewing<F>>(
    kind: C,
    from: Ty<T, F>,
    to: Ty<U, O>,
    leaf: L,
) -> View<L, F, O, C> {
    View::new(leaf, from, to, kind)
}

/// Axes picked from by integers, whose shape stands where the first of them was.
#[inline(always)]
pub fn picked<B: AxisBits, U, J: AnyShape, I: Picks<J>>(
    axes: AxisSet<B>,
    shape: Ty<U, J>,
    indices: I,
) -> ByIndices<B, J, I, false> {
    ByIndices::new(axes, shape, indices)
}

/// The same with the integers' shape in front.
#[inline(always)]
pub fn picked_apart<B: AxisBits, U, J: AnyShape, I: Picks<J>>(
    axes: AxisSet<B>,
    shape: Ty<U, J>,
    indices: I,
) -> ByIndices<B, J, I, true> {
    ByIndices::new(axes, shape, indices)
}

/// An axis picked from by integers of the result's shape.
#[inline(always)]
pub fn picked_along<B: AxisBits, I>(axis: AxisSet<B>, index: I) -> AlongAxis<B, I> {
    AlongAxis::new(axis, index)
}

/// Operands of which elements are found one by one.
///
/// # Panics
///
/// If one is not there.
#[inline(always)]
pub fn gathered<L: Leaf, T, F: AnyShape, U, O: AnyShape, M: Mapping<F, O>>(
    mapping: M,
    from: Ty<T, F>,
    to: Ty<U, O>,
    leaf: L,
) -> Gathered<L, F, O, M> {
    Gathered::new(mapping, from, to, leaf)
}

/// A position in an index, in braces.
#[inline(always)]
pub fn integer<I: Integer>(index: I) -> isize {
    index.position()
}

/// A count as a position in an index: `x[len(x) - 1]`.
#[inline(always)]
pub fn counted<R>(count: IntLiteral<R>) -> isize {
    isize::try_from(count.get()).unwrap_or(isize::MAX)
}

/// The witness of an index.
pub type PhantomIndex<X> = core::marker::PhantomData<fn() -> X>;

/// The index `X`.
#[inline(always)]
pub fn index<X>() -> PhantomIndex<X> {
    core::marker::PhantomData
}

/// The witnesses of an index that was checked.
#[inline(always)]
pub fn in_bounds<T, F, U, O, X>(_: InBounds<F, O, X>, _from: Ty<T, F>, _to: Ty<U, O>) {}

/// Operands read through an index; `picks` are its run-time positions.
#[inline(always)]
pub fn indexed<L: Leaf, T, F: AnyShape, U, O: AnyShape, X: Indices, const N: usize>(
    _: PhantomIndex<X>,
    from: Ty<T, F>,
    to: Ty<U, O>,
    leaf: L,
    picks: [isize; N],
) -> Indexed<L, F, O, X> {
    Indexed::new(leaf, from, to, &picks)
}

/// Positions in a shape, as elements of it.
#[inline(always)]
pub fn positions<S: AnyShape>(_: Ty<i64, S>) -> Generated<impl Fn(usize) -> i64 + Copy, S> {
    Generated::new(
        #[inline(always)]
        |position| i64::try_from(position).unwrap_or(i64::MAX),
    )
}

/// Elements from their row-major position.
#[inline(always)]
pub fn generated<T: Copy + 'static, S: AnyShape, F: Fn(usize) -> T + Copy>(
    _: Ty<T, S>,
    at: F,
) -> Generated<F, S> {
    Generated::new(at)
}

/// The same in the shape of a value whose run-time axis, if it has one, is of the length `lead`.
#[inline(always)]
pub fn alike<T: Copy + 'static, S: AnyShape, F: Fn(usize) -> T + Copy>(
    _: Ty<T, S>,
    lead: Option<usize>,
    at: F,
) -> Generated<F, S> {
    Generated::alike(lead, at)
}
