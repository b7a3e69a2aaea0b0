//! Operands that are read through an index, in another shape or with their axes in another order.

use crate::axes::Indices;
use crate::check::Ty;
use crate::kernel::{Generated, InBounds, Indexed, Leaf, View, Viewing};
use crate::operand::Integer;
use crate::shape::AnyShape;
use crate::weak::WeakInt;

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

/// A position in an index, in braces.
#[inline(always)]
pub fn integer<I: Integer>(index: I) -> isize {
    index.position()
}

/// A count as a position in an index: `x[len(x) - 1]`.
#[inline(always)]
pub fn counted<R>(count: WeakInt<R>) -> isize {
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

/// Elements from their row-major position.
#[inline(always)]
pub fn generated<T: Copy + 'static, S: AnyShape, F: Fn(usize) -> T + Copy>(
    _: Ty<T, S>,
    at: F,
) -> Generated<F, S> {
    Generated::new(at)
}
