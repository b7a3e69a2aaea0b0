//! Operands that follow each other along an axis.

use crate::axes::AxisBits;
use crate::check::{AxisSet, Ty};
use crate::kernel::{Joined, Packed, Part, Parts, Section, Source};
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

/// What is joined as an operand that views can read.
#[inline(always)]
pub fn packed<T, O: AnyShape, L: Source<O>>(whole: Ty<T, O>, source: L) -> Packed<O, L> {
    Packed::new(whole, source)
}
