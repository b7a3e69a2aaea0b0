//! Scans: each value follows from the one before it along an axis, in the order of the elements.
//!
//! Along the innermost axis values follow one after the other; along another one a whole row does, column by column.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::layout::{Plan, plan};
use super::map::is_tiny;
use super::source::{Source, runs, walk};
use super::stage::{Compute, SHORT, item_start};
use super::walk::{KeptAxes, Planned, ReducedAxes};
use crate::axes::AxisBits;
use crate::element::Element;
use crate::scalar::scanners::Scanner;
use crate::shape::{AnyShape, KnownShape, RUN_TIME};

/// Columns whose values so far are held side by side: so many that memory is read in long stretches.
const TILE: usize = 512;
/// The same where a row is short.
const NARROW: usize = 16;

/// The loop nest of a scan of `L`, of the shape `D`, along the axis `X`, from `B`'s rank on.
struct Nest<D, X, L, B>(PhantomData<(D, X, L, B)>);
impl<D: AnyShape, X: AxisBits, L: Source<D>, B: AnyShape> Nest<D, X, L, B> {
    /// One row after the other, as if they were one, where there is no axis.
    const IS_FLAT: bool = X::BITS == u32::MAX;
    const START: usize = if Self::IS_FLAT { 0 } else { D::DIMS.rank - B::DIMS.rank };
    /// The distance in the result from one value to the next.
    const DISTANCE: usize = {
        let mut distance = 1;
        if !Self::IS_FLAT {
            let mut axis = D::DIMS.rank;
            while axis > X::POSITION + 1 {
                axis -= 1;
                distance *= D::DIMS.size[axis];
            }
        }
        distance
    };
    /// Whether there is but one value along the axis.
    const IS_COPY: bool = !Self::IS_FLAT && D::DIMS.size[X::POSITION] == 1;
    /// Whether values follow one after the other in the result.
    const IS_SERIAL: bool = Self::IS_FLAT || (Self::DISTANCE == 1 && !Self::IS_COPY);
}

impl<D: AnyShape, X: AxisBits, L: Source<D>, B: AnyShape> Planned for Nest<D, X, L, B> {
    const PLAN: Plan = plan(D::DIMS, L::MERGES, L::PREFIX, Self::START, X::BITS);
}

/// The scan of `f` of the operands `L`, of the shape `D`, along the axis `X`, to results of the shape `K`, of which an
/// item is `B`; `finish` of each is stored.
pub struct Scan<D, X, K, B, T, V, R, L, F, G> {
    source: L,
    f: F,
    finish: G,
    types: PhantomData<(D, X, K, B, T, V, R)>,
}

impl<D, X, K, B, T, V, R, L, F, G> Scan<D, X, K, B, T, V, R, L, F, G>
where
    D: AnyShape,
    X: AxisBits,
    T: Copy,
    R: Scanner<T>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
    G: Fn(T) -> V + Copy,
{
    /// A scan that is computed as part of a [`Stage`](super::Stage) or of a result.
    #[inline(always)]
    pub(crate) fn new(_: R, source: L, f: F, finish: G) -> Self {
        Self { source, f, finish, types: PhantomData }
    }

    /// Writes the values from `start` on, of the axes from those of `P`'s rank on.
    #[inline(always)]
    fn scan<P: AnyShape>(&self, out: &mut [MaybeUninit<V>], start: L::Cursor) {
        if out.is_empty() {
            return;
        }
        let plan = const { &Nest::<D, X, L, P>::PLAN };
        let lead = self.source.lead().unwrap_or(1);
        let n = plan.run.len(lead);
        if const { Nest::<D, X, L, P>::IS_SERIAL } {
            let mut done = 0;
            walk::<KeptAxes<Nest<D, X, L, P>>, _, _>(
                &self.source,
                lead,
                start,
                #[inline(always)]
                |cursor| done = self.serial::<P>(plan, lead, n, cursor, out, done),
            );
            return;
        }
        let distance = const { Nest::<D, X, L, P>::DISTANCE };
        // Runs that lie side by side before the next value.
        let strips = if const { Nest::<D, X, L, P>::IS_COPY } { usize::MAX } else { distance / n };
        let length = if D::DIMS.size[X::POSITION] == RUN_TIME { lead } else { D::DIMS.size[X::POSITION] };
        let mut strip = 0;
        walk::<KeptAxes<Nest<D, X, L, P>>, _, _>(
            &self.source,
            lead,
            start,
            #[inline(always)]
            |cursor| {
                let at = strip / strips * distance * length + strip % strips * n;
                strip += 1;
                if const { Nest::<D, X, L, P>::PLAN.run.is_at_most(NARROW) } {
                    self.columns::<P, NARROW>(plan, lead, 0, n, cursor, &mut out[at..], distance);
                    return;
                }
                let mut first = 0;
                while first < n {
                    let width = if n - first < TILE { n - first } else { TILE };
                    self.columns::<P, TILE>(plan, lead, first, width, cursor, &mut out[at..], distance);
                    first += width;
                }
            },
        );
    }

    /// Writes values that follow one after the other, from `done` on; returns where they end.
    #[inline(always)]
    fn serial<P: AnyShape>(
        &self,
        plan: &Plan,
        lead: usize,
        n: usize,
        start: L::Cursor,
        out: &mut [MaybeUninit<V>],
        mut done: usize,
    ) -> usize {
        let axis = plan.run.axis;
        let mut so_far = None;
        walk::<ReducedAxes<Nest<D, X, L, P>>, _, _>(
            &self.source,
            lead,
            start,
            #[inline(always)]
            |cursor| {
                let slots = &mut out[done..done + n];
                runs(
                    &self.source,
                    cursor,
                    axis,
                    n,
                    #[inline(always)]
                    |row, from, count| {
                        let Some((first, slots)) = slots[from..from + count].split_first_mut() else {
                            return;
                        };
                        let x = (self.f)(self.source.get(row, axis, 0));
                        let mut value = match so_far {
                            Some(value) => R::step(value, x),
                            None => x,
                        };
                        first.write((self.finish)(value));
                        for (i, slot) in slots.iter_mut().enumerate() {
                            value = R::step(value, (self.f)(self.source.get(row, axis, i + 1)));
                            slot.write((self.finish)(value));
                        }
                        so_far = Some(value);
                    },
                );
                done += n;
            },
        );
        done
    }

    /// Writes the values of neighbouring columns, at most `N`, which lie at a distance of each other in `out`.
    #[inline(always)]
    #[expect(clippy::too_many_arguments, reason = "the bounds of one loop nest")]
    fn columns<P: AnyShape, const N: usize>(
        &self,
        plan: &Plan,
        lead: usize,
        first: usize,
        width: usize,
        start: L::Cursor,
        out: &mut [MaybeUninit<V>],
        distance: usize,
    ) {
        let axis = plan.run.axis;
        let start = self.source.step(start, axis, first);
        let mut held: Option<[T; N]> = None;
        let mut at = first;
        walk::<ReducedAxes<Nest<D, X, L, P>>, _, _>(
            &self.source,
            lead,
            start,
            #[inline(always)]
            |cursor| {
                let slots = &mut out[at..at + width];
                let is_first = held.is_none();
                runs(
                    &self.source,
                    cursor,
                    axis,
                    width,
                    #[inline(always)]
                    |row, from, count| {
                        // Whatever the others hold, they are not read.
                        let values = held.get_or_insert_with(|| [(self.f)(self.source.get(row, axis, 0)); N]);
                        let columns =
                            values[from..from + count].iter_mut().zip(&mut slots[from..from + count]);
                        for (i, (value, slot)) in columns.enumerate() {
                            let x = (self.f)(self.source.get(row, axis, i));
                            *value = if is_first { x } else { R::step(*value, x) };
                            slot.write((self.finish)(*value));
                        }
                    },
                );
                at += distance;
            },
        );
    }
}

impl<D, X, K, B, T, V, R, L, F, G> Compute for Scan<D, X, K, B, T, V, R, L, F, G>
where
    D: AnyShape,
    X: AxisBits,
    K: AnyShape,
    B: KnownShape,
    T: Copy,
    V: Element,
    R: Scanner<T>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
    G: Fn(T) -> V + Copy,
{
    type Value = V;
    type Whole = K;
    type Item = B;
    const IS_SHORT: bool = B::COUNT <= SHORT;
    const IN_LINE: bool = is_tiny::<D, L>();

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        if K::DIMS.is_run_time() { self.source.lead() } else { None }
    }
    #[inline(always)]
    fn item<const WIDTH: usize>(&self, item: usize, out: &mut [MaybeUninit<V>]) {
        let prefix = const { K::DIMS.rank - <B as AnyShape>::DIMS.rank };
        let start = item_start::<D, L>(&self.source, prefix, item);
        self.scan::<B>(out, start);
    }
    #[inline(always)]
    fn whole<const WIDTH: usize>(&self, out: &mut [MaybeUninit<V>], _: usize) {
        self.scan::<D>(out, self.source.origin());
    }
}
