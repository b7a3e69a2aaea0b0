//! Feature `rayon`: a reduction in parts, of its kept axes or of its tree.

use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ops::Range;

use super::{BLOCK, Nest, Reading, STEPS, reduce_from, reduced_count};
use crate::axes::AxisBits;
use crate::kernel::dispatch::{Work, dispatch};
use crate::kernel::parallel::{Branches, Extent, HEAVY, Parts, Split, WORTH, branches, in_parts};
use crate::kernel::partial::Tree;
use crate::kernel::raw::Forks;
use crate::kernel::source::{Source, walk};
use crate::kernel::walk::{InnerAxes, Planned};
use crate::scalar::reducers::{LANES, Reducer};
use crate::shape::AnyShape;

/// Elements that are added in the time of one that is stored.
const QUICK: usize = 4;

/// A reduction and where it starts.
struct Reduce<D, X, B, T, R, L, F>
where
    D: AnyShape,
    L: Source<D>,
{
    lead: usize,
    reducer: R,
    source: L,
    start: L::Cursor,
    f: F,
    types: PhantomData<(D, X, B, T)>,
}

impl<D, X, B, T, R, L, F> Reduce<D, X, B, T, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    B: AnyShape,
    R: Reducer<T>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    fn reading(&self) -> Reading<D, X, B, T, R, L, F> {
        let plan = const { &Nest::<D, X, L, B>::PLAN };
        let serial = const { Nest::<D, X, L, B>::FEW };
        let Self { lead, source, f, .. } = *self;
        Reading { source, f, plan, lead, n: plan.run.len(lead), serial, types: PhantomData }
    }
}

impl<D, X, B, T, R, L, F> Work for Reduce<D, X, B, T, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    B: AnyShape,
    R: Reducer<T, Output: Send>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    type Output = ();
    type Slot = MaybeUninit<R::Output>;
    #[inline(always)]
    fn run<const WIDTH: usize>(self, out: &mut [Self::Slot]) {
        reduce_from::<D, X, B, T, R::Output, R, L, F>(
            out,
            self.lead,
            self.reducer,
            self.source,
            self.start,
            self.f,
        );
    }
}

impl<D, X, B, T, R, L, F> Parts for Reduce<D, X, B, T, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    B: AnyShape,
    R: Reducer<T, Output: Send>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    const MAY_PAY: bool =
        size_of::<F>() == 0 && !D::DIMS.is_at_most(Nest::<D, X, L, B>::START, WORTH / HEAVY - 1);

    fn extent(&self) -> Extent {
        let plan = const { &Nest::<D, X, L, B>::PLAN };
        let (mut steps, mut grain) = Split::<D, L>::steps(plan, self.lead);
        let mut cost = reduced_count(plan, self.lead) * HEAVY;
        for group in &plan.kept.groups[..plan.kept.count] {
            cost *= group.len(self.lead);
        }
        if plan.run_reduced && plan.kept.count == 0 {
            (steps, grain) = (1, 1);
        } else if !plan.run_reduced {
            cost *= plan.run.len(self.lead);
            grain = if plan.kept.count == 0 { LANES } else { 1 };
        }
        // Where nothing is stored, an element is read in a quarter of the time.
        let cost = if L::IS_LIGHT { cost / (HEAVY * QUICK) } else { cost };
        // Columns side by side: the fewer parts, the longer the stretches that each reads of a row.
        Extent { steps, grain, cost, parts: if plan.kept.count == 0 { 1 } else { 2 } }
    }
    fn prepare(&self) {
        self.source.prepare(self.start);
    }
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        let Self { lead, reducer, start, f, .. } = *self;
        Some(Self { lead, reducer, source: self.source.fork(forks)?, start, f, types: PhantomData })
    }
    #[inline(always)]
    fn part<const WIDTH: usize>(self, steps: Range<usize>, out: &mut [Self::Slot]) {
        let (reading, reducer) = (self.reading(), self.reducer);
        let (plan, rows) = (reading.plan, const { Nest::<D, X, L, B>::ROWS });
        let count = reduced_count(plan, self.lead);
        if plan.kept.count == 0 {
            return reading.tiles(rows, steps.start, reducer, count, self.start, out);
        }
        let mut done = 0;
        for at in steps {
            let cursor = self.source.step(self.start, plan.kept.groups[0].axis, at);
            walk::<InnerAxes<Nest<D, X, L, B>>, _, _>(
                &self.source,
                self.lead,
                cursor,
                #[inline(always)]
                |cursor| {
                    if const { Nest::<D, X, L, B>::PLAN.run_reduced } {
                        let lanes = reading.result(cursor);
                        out[done].write(reducer.finish(&lanes, 0, count));
                        done += 1;
                    } else {
                        reading.tiles(rows, 0, reducer, count, cursor, &mut out[done..done + reading.n]);
                        done += reading.n;
                    }
                },
            );
        }
    }
}

/// Reduces on several threads if that pays, and tells whether it did.
#[inline(always)]
pub(in crate::kernel) fn reduce_in_parts<D, X, B, T, V, R, L, F>(
    out: &mut [MaybeUninit<V>],
    lead: usize,
    reducer: R,
    source: &L,
    start: L::Cursor,
    f: F,
) -> bool
where
    D: AnyShape,
    X: AxisBits,
    B: AnyShape,
    V: Send,
    R: Reducer<T, Output = V>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    let work = Reduce::<D, X, B, T, R, L, F> { lead, reducer, source: *source, start, f, types: PhantomData };
    if const { Reduce::<D, X, B, T, R, L, F>::IS_TREE && Reduce::<D, X, B, T, R, L, F>::MAY_PAY } {
        return work.by_branches(out);
    }
    in_parts(&work, out)
}

/// Some blocks of a run that is all of a sum.
struct Branch<W> {
    reduce: W,
    level: u32,
    first: usize,
}
impl<D, X, B, T, R, L, F> Work for Branch<Reduce<D, X, B, T, R, L, F>>
where
    D: AnyShape,
    X: AxisBits,
    B: AnyShape,
    R: Reducer<T, Output: Send>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    type Output = R::Lanes;
    type Slot = ();
    #[inline(always)]
    fn run<const WIDTH: usize>(self, _: &mut [()]) -> R::Lanes {
        let (reading, start) = (self.reduce.reading(), self.reduce.start);
        reading.source.prepare(start);
        let row = (start, reading.source.row(start, reading.plan.run.axis));
        let mut tree = Tree::<T, R>::new();
        for at in self.first..self.first + (1 << self.level) {
            let mut block = R::lanes();
            reading.steps(&mut block, row, at * BLOCK, STEPS, LANES, 0);
            tree.push(block);
        }
        tree.branch(self.level)
    }
}

impl<D, X, B, T, R, L, F> Branches for Reduce<D, X, B, T, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    B: AnyShape,
    R: Reducer<T, Output: Send>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    type Sum = R::Lanes;

    fn prepare(&self) {
        Parts::prepare(self);
    }
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        Parts::fork(self, forks)
    }
    fn branch(self, level: u32, first: usize) -> R::Lanes {
        dispatch(Branch { reduce: self, level, first }, &mut [])
    }
    fn merge(earlier: R::Lanes, mut later: R::Lanes) -> R::Lanes {
        R::merge_all(&mut later, &earlier);
        later
    }
}

impl<D, X, B, T, R, L, F> Reduce<D, X, B, T, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    B: AnyShape,
    R: Reducer<T, Output: Send>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    /// Whether it is the sum of one long run, whose blocks are the leaves of a tree.
    const IS_TREE: bool = {
        let plan = Nest::<D, X, L, B>::PLAN;
        R::TREE && plan.run_reduced && plan.kept.count == 0 && plan.reduced.count == 0
    };

    /// As [`Reading::row`], with each branch of the tree on a thread of its own.
    #[inline(never)]
    fn by_branches(&self, out: &mut [MaybeUninit<R::Output>]) -> bool {
        let Extent { cost, .. } = self.extent();
        let reading = self.reading();
        if cost < WORTH || (const { L::BREAKS } >> reading.plan.run.axis) & 1 == 1 {
            return false;
        }
        let mut tree = Tree::<T, R>::new();
        let blocks = reading.n / BLOCK;
        if !branches(self, blocks, cost, |level, sum| tree.place(level, sum)) {
            return false;
        }
        let mut lanes = R::lanes();
        let row = (self.start, reading.source.row(self.start, reading.plan.run.axis));
        let rest = reading.n % BLOCK;
        reading.steps(&mut lanes, row, blocks * BLOCK, rest / LANES, LANES, 0);
        reading.steps(&mut lanes, row, blocks * BLOCK + rest / LANES * LANES, 1, rest % LANES, 0);
        if rest.div_ceil(LANES) >= STEPS {
            tree.push(lanes);
            lanes = R::lanes();
        }
        tree.finish(&mut lanes);
        R::fold(&mut lanes, LANES);
        out[0].write(self.reducer.finish(&lanes, 0, reading.n));
        true
    }
}
