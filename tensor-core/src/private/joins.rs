//! Operands that follow each other along an axis.

use crate::axes::AxisBits;
use crate::check::{AxisSet, Ty};
use crate::kernel::{
    Bend, Bending, Bent, Joined, Leaf, Packed, Part, Parts, Section, Source, Turned, Turning,
};
use crate::shape::AnyShape;

/// One of the operands that are joined, an expression of the shape of the witness.
#[inline(always)]
pub fn part<T, P: AnyShape, V, L: Source<P>, F: Fn(L::Elem) -> V + Copy>(
    _: Ty<T, P>,
    source: L,
    f: F,
) -> Part<P, L, F> {
    Part::new(source, f)
}

/// Parts that follow each other along an axis: nested pairs of them.
#[inline(always)]
pub fn joined<X: AxisBits, T, O: AnyShape, Q: Parts<X>>(
    axis: AxisSet<X>,
    whole: Ty<T, O>,
    parts: Q,
) -> Joined<X, O, Q> {
    Joined::new(axis, whole, parts)
}

/// What is behind operands of the given witnesses, nested pairs of them, along an axis.
#[inline(always)]
pub fn section<X, B>(axis: AxisSet<X>, before: B) -> Section<X, B> {
    Section::new(axis, before)
}

/// Operands of which an axis is read by pieces.
#[inline(always)]
pub fn bent<L: Leaf, T, F: AnyShape, U, O: AnyShape, X: AxisBits, H: Bend>(
    kind: Bending<X, H>,
    from: Ty<T, F>,
    to: Ty<U, O>,
    leaf: L,
) -> Bent<L, F, O, X, H> {
    Bent::new(kind, from, to, leaf)
}

/// Operands whose elements are read by pieces in row-major order.
#[inline(always)]
pub fn turned<L: Leaf, T, O: AnyShape, H: Bend>(kind: Turning<H>, to: Ty<T, O>, leaf: L) -> Turned<L, O, H> {
    Turned::new(kind, to, leaf)
}

/// What is joined as an operand that views can read.
#[inline(always)]
pub fn packed<T, O: AnyShape, L: Source<O>>(whole: Ty<T, O>, source: L) -> Packed<O, L> {
    Packed::new(whole, source)
}
