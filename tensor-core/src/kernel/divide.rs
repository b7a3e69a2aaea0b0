//! Division by what stays the same along a run, as by the sum of a row: a multiplication, where that gives the same bits.
//!
//! A division takes as long as a dozen multiplications. A block of elements is divided the quick way if a guard finds all of
//! them within the range in which it is exact (`math::quotient`), and by divisions otherwise.

use core::mem::MaybeUninit;

#[cfg(feature = "rayon")]
use super::raw::Forks;
use super::source::Source;
use crate::cast::Cast;
use crate::check::Ty;
use crate::element::Float;
use crate::math::quotient::Exact;
use crate::shape::AnyShape;

/// How a closure divides, which is told of each element.
#[derive(Clone, Copy, Debug)]
pub struct Division {
    is_quick: bool,
}

impl Division {
    /// `a / b`
    #[inline(always)]
    pub fn div<V: Float, S, A: Cast<V>, B: Cast<V>>(self, _: Ty<V, S>, a: A, b: B) -> V {
        let (a, b) = (a.cast(), b.cast());
        if self.is_quick { Float::quick_div(a, b) } else { Float::div(a, b) }
    }

    /// Whether the quick way gives the same bits.
    #[inline(always)]
    pub fn is_exact<V: Float, S, A: Cast<V>, B: Cast<V>>(self, _: Ty<V, S>, a: A, b: B) -> Exact {
        Float::divides_quickly(a.cast(), b.cast())
    }
}

/// Operands of a closure that divides by elements of those among them whose bits `M` has.
#[derive(Clone, Copy, Debug)]
pub struct Dividing<L, G, const M: u32> {
    operands: L,
    guard: G,
}

impl<L, G, const M: u32> Dividing<L, G, M> {
    /// `guard` tells whether the divisions of an element may be quick.
    #[inline(always)]
    pub(crate) fn new<O: AnyShape>(operands: L, guard: G) -> Self
    where
        L: Source<O>,
        G: Fn((L::Elem, Division)) -> Exact + Copy,
    {
        Self { operands, guard }
    }
}

impl<O, L, G, const M: u32> Source<O> for Dividing<L, G, M>
where
    O: AnyShape,
    L: Source<O>,
    G: Fn((L::Elem, Division)) -> Exact + Copy,
{
    type Elem = (L::Elem, Division);
    type Cursor = L::Cursor;
    type Row = L::Row;
    const MERGES: u32 = L::MERGES;
    const PREFIX: usize = L::PREFIX;
    const IS_LIGHT: bool = L::IS_LIGHT;
    const IS_HEAVY: bool = L::IS_HEAVY;
    const BREAKS: u32 = L::BREAKS;
    const DIVIDES: u32 = {
        let mut axes = 0;
        let mut axis = 0;
        while axis < O::DIMS.rank {
            if L::FIXED[axis] & M == M {
                axes |= 1 << axis;
            }
            axis += 1;
        }
        axes
    };

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.operands.lead()
    }
    #[inline(always)]
    fn origin(&self) -> L::Cursor {
        self.operands.origin()
    }
    #[inline(always)]
    fn step(&self, cursor: L::Cursor, axis: usize, by: usize) -> L::Cursor {
        self.operands.step(cursor, axis, by)
    }
    #[inline(always)]
    fn prepare(&self, cursor: L::Cursor) {
        self.operands.prepare(cursor);
    }
    #[inline(always)]
    fn row(&self, cursor: L::Cursor, axis: usize) -> L::Row {
        self.operands.row(cursor, axis)
    }
    #[inline(always)]
    fn get(&self, row: L::Row, axis: usize, i: usize) -> Self::Elem {
        (self.operands.get(row, axis, i), Division { is_quick: false })
    }
    #[inline(always)]
    fn quick(&self, (element, _): Self::Elem) -> Self::Elem {
        (element, Division { is_quick: true })
    }
    #[inline(always)]
    fn is_exact(&self, element: Self::Elem) -> Exact {
        (self.guard)(element)
    }
    const LENDS: bool = L::LENDS;
    #[inline(always)]
    fn lend<V: 'static>(&self, cursor: L::Cursor, slots: &mut [MaybeUninit<V>]) -> bool {
        self.operands.lend(cursor, slots)
    }
    #[inline(always)]
    fn take_back(&self) {
        self.operands.take_back();
    }
    #[inline(always)]
    fn over<V: Copy + 'static>(&self, (element, division): Self::Elem, kept: V) -> Self::Elem {
        (self.operands.over(element, kept), division)
    }
    #[inline(always)]
    fn reach(&self, cursor: L::Cursor, axis: usize) -> usize {
        self.operands.reach(cursor, axis)
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        // What it captures may be anything.
        if size_of::<G>() > 0 {
            return None;
        }
        Some(Self { operands: self.operands.fork(forks)?, guard: self.guard })
    }
}
