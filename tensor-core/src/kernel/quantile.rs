//! Quantiles: the elements that each result is made of are gathered in a buffer, and those about its place found.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::layout::{Plan, plan};
use super::raw::Buffer;
use super::source::{Source, runs, walk};
use super::stage::{Compute, item_start};
use super::walk::{KeptAxes, Planned, ReducedAxes};
use crate::axes::AxisBits;
use crate::element::{Arithmetic, Float};
use crate::scalar::quantiles::Between;
use crate::shape::{AnyShape, KnownShape};

/// The loop nest over `L`, of the shape `D`, whose axes `X` are gathered, from `B`'s rank on.
struct Nest<D, X, L, B>(PhantomData<(D, X, L, B)>);
impl<D: AnyShape, X: AxisBits, L: Source<D>, B: AnyShape> Nest<D, X, L, B> {
    /// With `axis=None` a result has no axis to start from: it is of the whole operand.
    const START: usize = if X::BITS == u32::MAX { 0 } else { D::DIMS.rank - B::DIMS.rank };
}
impl<D: AnyShape, X: AxisBits, L: Source<D>, B: AnyShape> Planned for Nest<D, X, L, B> {
    const PLAN: Plan = plan(D::DIMS, L::MERGES, L::PREFIX, Self::START, X::BITS);
}

/// Quantiles of the operands `L`, of the shape `D`, over the axes `X`, to results of the shape `K`, of which an item is
/// `B`; `f` gives whether an element counts, and the element. `P` holds as many as a result is made of.
pub struct Quantiles<D, X, K, B, P, V, R, L, F> {
    place: R,
    source: L,
    f: F,
    types: PhantomData<(D, X, K, B, P, V)>,
}

impl<D, X, K, B, P, V, R, L, F> Quantiles<D, X, K, B, P, V, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    P: KnownShape,
    V: Float,
    R: Between,
    L: Source<D>,
    F: Fn(L::Elem) -> (bool, V) + Copy,
{
    /// Quantiles that are computed as part of a [`Stage`](super::Stage) or of a result.
    #[inline(always)]
    pub(crate) fn new(place: R, source: L, f: F) -> Self {
        Self { place, source, f, types: PhantomData }
    }

    #[inline(always)]
    fn find<I: AnyShape>(&self, out: &mut [MaybeUninit<V>], start: L::Cursor) {
        let plan = const { &Nest::<D, X, L, I>::PLAN };
        let lead = self.source.lead().unwrap_or(1);
        let axis = plan.run.axis;
        let n = plan.run.len(lead);
        let (columns, count) = if plan.run_reduced { (1, n) } else { (n, 1) };
        let mut buffer = Buffer::<P::Nested<V>>::new();
        let mut slots = out.iter_mut();
        walk::<KeptAxes<Nest<D, X, L, I>>, _, _>(
            &self.source,
            lead,
            start,
            #[inline(always)]
            |cursor| {
                for (column, slot) in (0..columns).zip(&mut slots) {
                    let has_nan = self.gather::<I>(
                        plan,
                        lead,
                        count,
                        self.source.step(cursor, axis, column),
                        &mut buffer,
                    );
                    let elements = buffer.filled();
                    let is_number = !has_nan && !elements.is_empty();
                    slot.write(if is_number { self.place.find(elements) } else { V::from_f64(f64::NAN) });
                }
            },
        );
    }

    /// Fills the buffer with the elements of one result; whether one of them is NaN.
    #[inline(always)]
    fn gather<I: AnyShape>(
        &self,
        plan: &Plan,
        lead: usize,
        count: usize,
        start: L::Cursor,
        buffer: &mut Buffer<P::Nested<V>>,
    ) -> bool {
        let axis = plan.run.axis;
        let mut has_nan = false;
        buffer.clear();
        if count == 0 {
            return false;
        }
        walk::<ReducedAxes<Nest<D, X, L, I>>, _, _>(
            &self.source,
            lead,
            start,
            #[inline(always)]
            |cursor| {
                runs(
                    &self.source,
                    cursor,
                    axis,
                    count,
                    #[inline(always)]
                    |row, _, count| {
                        for i in 0..count {
                            let (counts, x) = (self.f)(self.source.get(row, axis, i));
                            if counts {
                                has_nan |= Arithmetic::is_nan(x);
                                buffer.push(x);
                            }
                        }
                    },
                );
            },
        );
        has_nan
    }
}

impl<D, X, K, B, P, V, R, L, F> Compute for Quantiles<D, X, K, B, P, V, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    K: AnyShape,
    B: KnownShape,
    P: KnownShape,
    V: Float,
    R: Between,
    L: Source<D>,
    F: Fn(L::Elem) -> (bool, V) + Copy,
{
    type Value = V;
    type Whole = K;
    type Item = B;
    const IS_SHORT: bool = false;
    const IN_LINE: bool = false;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        if K::DIMS.is_run_time() { self.source.lead() } else { None }
    }
    #[inline(always)]
    fn item<const WIDTH: usize>(&self, item: usize, out: &mut [MaybeUninit<V>]) {
        let prefix = const { K::DIMS.rank - <B as AnyShape>::DIMS.rank };
        self.find::<B>(out, item_start::<D, L>(&self.source, prefix, item));
    }
    #[inline(always)]
    fn whole<const WIDTH: usize>(&self, out: &mut [MaybeUninit<V>], _: usize) {
        self.find::<K>(out, self.source.origin());
    }
}
