//! Sorts: the elements along an axis, or all of them, are arranged where their results stand.
//!
//! Nothing is stored aside: a sort of positions compares the elements where the operand has them.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::layout::{Plan, plan};
use super::raw;
use super::source::{Source, walk};
use super::stage::{Compute, item_start};
use super::walk::{KeptAxes, Planned};
use crate::axes::AxisBits;
use crate::element::Element;
use crate::scalar::sorters::{Places, Sorter};
use crate::shape::{AnyShape, KnownShape};

/// The loops of a sort of `L`, of the shape `D`, along the axis `X`, from `B`'s rank on.
struct Nest<D, X, L, B>(PhantomData<(D, X, L, B)>);
impl<D: AnyShape, X: AxisBits, L: Source<D>, B: AnyShape> Nest<D, X, L, B> {
    /// All elements are one row.
    const IS_FLAT: bool = X::BITS == u32::MAX;
    const START: usize = if Self::IS_FLAT { 0 } else { D::DIMS.rank - B::DIMS.rank };
    /// The distance in the result from one element of a row to the next.
    const DISTANCE: usize = if Self::IS_FLAT { 1 } else { D::DIMS.strides()[X::POSITION] };
}

impl<D: AnyShape, X: AxisBits, L: Source<D>, B: AnyShape> Planned for Nest<D, X, L, B> {
    /// Without a run: each element is found by itself.
    const PLAN: Plan = plan(D::DIMS, L::MERGES, D::DIMS.rank, Self::START, X::BITS);
}

/// The elements `f` of the operands `L`, of the shape `D`, sorted along the axis `X` to results of the shape `K`, of
/// which an item is `B`.
pub struct Sort<D, X, K, B, T, R, L, F> {
    source: L,
    f: F,
    types: PhantomData<(D, X, K, B, T, R)>,
}

impl<D, X, K, B, T, R, L, F> Sort<D, X, K, B, T, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    T: Element,
    R: Sorter<T>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    /// A sort that is computed as part of a [`Stage`](super::Stage) or of a result.
    #[inline(always)]
    pub(crate) fn new(_: R, source: L, f: F) -> Self {
        Self { source, f, types: PhantomData }
    }

    /// Sorts the rows from `start` on, of the axes from those of `P`'s rank on.
    fn rows<P: AnyShape>(&self, out: &mut [MaybeUninit<R::Output>], start: L::Cursor) {
        if out.is_empty() {
            return;
        }
        let plan = const { &Nest::<D, X, L, P>::PLAN };
        let distance = const { Nest::<D, X, L, P>::DISTANCE };
        let lead = self.source.lead().unwrap_or(1);
        let mut count = 1;
        for group in &plan.reduced.groups[..plan.reduced.count] {
            count *= group.len(lead);
        }
        let out = raw::filled(out, R::Output::ZERO);
        let mut row = 0;
        walk::<KeptAxes<Nest<D, X, L, P>>, _, _>(&self.source, lead, start, |start| {
            let at = row / distance * distance * count + row % distance;
            row += 1;
            R::arrange(Places::new(&mut out[at..], distance, count), |i| self.at(plan, lead, start, i));
        });
    }

    /// The element `i` of the row that starts there.
    #[inline(always)]
    fn at(&self, plan: &Plan, lead: usize, start: L::Cursor, i: usize) -> T {
        let (mut cursor, mut rest, mut axis) = (start, i, 0);
        for (level, group) in plan.reduced.groups[..plan.reduced.count].iter().enumerate().rev() {
            let by = if level == 0 { rest } else { rest % group.len(lead) };
            if level > 0 {
                rest /= group.len(lead);
            }
            axis = group.axis;
            cursor = self.source.step(cursor, axis, by);
        }
        self.source.prepare(cursor);
        (self.f)(self.source.get(self.source.row(cursor, axis), axis, 0))
    }
}

impl<D, X, K, B, T, R, L, F> Compute for Sort<D, X, K, B, T, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    K: AnyShape,
    B: KnownShape,
    T: Element,
    R: Sorter<T>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    type Value = R::Output;
    type Whole = K;
    type Item = B;
    const IS_SHORT: bool = false;
    const IN_LINE: bool = false;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        if K::DIMS.is_run_time() { self.source.lead() } else { None }
    }
    #[inline(always)]
    fn item<const WIDTH: usize>(&self, item: usize, out: &mut [MaybeUninit<R::Output>]) {
        let prefix = const { K::DIMS.rank - <B as AnyShape>::DIMS.rank };
        let start = item_start::<D, L>(&self.source, prefix, item);
        self.rows::<B>(out, start);
    }
    #[inline(always)]
    fn whole<const WIDTH: usize>(&self, out: &mut [MaybeUninit<R::Output>], _: usize) {
        self.rows::<D>(out, self.source.origin());
    }
}
