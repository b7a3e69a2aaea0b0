//! Operands that are read through an index, in another shape or with their axes in another order.

use crate::axes::{Indices, Permute};
use crate::check::Ty;
use crate::kernel::{Generated, InBounds, Indexed, Leaf, Permuted, Reshaped, Respaced, Reversed, View};
use crate::operand::Integer;
use crate::shape::AnyShape;
use crate::weak::WeakInt;

/// Operands read with axes of one element inserted or removed.
#[inline(always)]
pub fn respaced<L: Leaf, T, F: AnyShape, U, O: AnyShape>(
    from: Ty<T, F>,
    to: Ty<U, O>,
    leaf: L,
) -> View<L, F, O, Respaced> {
    View::new(leaf, from, to, Respaced)
}

/// Operands read with their axes reversed.
#[inline(always)]
pub fn reversed<L: Leaf, T, F: AnyShape, U, O: AnyShape>(
    from: Ty<T, F>,
    to: Ty<U, O>,
    leaf: L,
) -> View<L, F, O, Reversed> {
    View::new(leaf, from, to, Reversed)
}

/// Row-major operands read in another shape of the same size.
#[inline(always)]
pub fn reshaped<L: Leaf, T, F: AnyShape, U, O: AnyShape>(
    from: Ty<T, F>,
    to: Ty<U, O>,
    leaf: L,
) -> View<L, F, O, Reshaped> {
    View::new(leaf, from, to, Reshaped)
}

/// Operands read with their axes in another order.
#[inline(always)]
pub fn permuted<L: Leaf, T, F, U, O: AnyShape, P: Copy>(
    order: Permuted<P>,
    from: Ty<T, F>,
    to: Ty<U, O>,
    leaf: L,
) -> View<L, F, O, Permuted<P>>
where
    F: AnyShape + Permute<P>,
{
    View::new(leaf, from, to, order)
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
