//! Reductions: kept axes outside, reduced axes inside, the innermost axis a run over lanes.
//!
//! Partial results lie in a fixed number of lanes, and lanes in a fixed tree, so the order of operations
//! depends on the shape alone: not on the SIMD level, not on the machine.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::layout::{Plan, plan};
use super::source::{Source, walk};
use crate::axes::AxisBits;
use crate::scalar::reducers::Reducer;
use crate::shape::AnyShape;

/// Partial results side by side.
const LANES: usize = 64;
/// Steps that lanes add up one after the other before they go into the tree.
const STEPS: usize = 16;
/// Levels of the tree: enough for 2^24 blocks.
const LEVELS: usize = 25;

/// Sums blocks of lanes pairwise, as a binary counter: the error grows with the logarithm of their number.
struct Tree<A: Copy> {
    levels: [MaybeUninit<[A; LANES]>; LEVELS],
    blocks: usize,
}

impl<A: Copy> Tree<A> {
    #[inline(always)]
    fn new() -> Self {
        Self { levels: [const { MaybeUninit::uninit() }; LEVELS], blocks: 0 }
    }

    #[inline(always)]
    fn push<T, R: Reducer<T, Acc = A>>(&mut self, mut block: [A; LANES]) {
        let full = (self.blocks.trailing_ones() as usize).min(LEVELS - 1);
        for level in &self.levels[..full] {
            // SAFETY: bit `level` of `blocks` is set, so that level was written when it was last set.
            let earlier = unsafe { level.assume_init_ref() };
            merge_lanes::<T, R>(&mut block, earlier);
        }
        self.levels[full].write(block);
        self.blocks += 1;
    }

    #[inline(always)]
    fn finish<T, R: Reducer<T, Acc = A>>(&self, mut last: [A; LANES]) -> [A; LANES] {
        for (bit, level) in self.levels.iter().enumerate() {
            if (self.blocks >> bit) & 1 == 1 {
                // SAFETY: bit `level` of `blocks` is set, so that level was written when it was last set.
                let earlier = unsafe { level.assume_init_ref() };
                merge_lanes::<T, R>(&mut last, earlier);
            }
        }
        last
    }
}

#[inline(always)]
fn merge_lanes<T, R: Reducer<T>>(into: &mut [R::Acc; LANES], earlier: &[R::Acc; LANES]) {
    for (lane, &earlier) in into.iter_mut().zip(earlier) {
        *lane = R::merge(earlier, *lane);
    }
}

/// The loop nest of a reduction of `L`, of the shape `D`, over the axes `X`, from `B`'s rank on.
struct Nest<D, X, L, B>(PhantomData<(D, X, L, B)>);
impl<D: AnyShape, X: AxisBits, L: Source<D>, B: AnyShape> Nest<D, X, L, B> {
    /// With `axis=None` a result has no axis to start from: it is of the whole operand.
    const START: usize = if X::BITS == u32::MAX { 0 } else { D::DIMS.rank - B::DIMS.rank };
    const PLAN: Plan = plan(D::DIMS, L::MERGES, L::PREFIX, Self::START, X::BITS);
    /// The lanes that a run fills.
    const WIDTH: usize = {
        let run = Self::PLAN.run.len(LANES);
        let mut width = 1;
        while width < run && width < LANES {
            width *= 2;
        }
        width
    };
}

/// The number of elements that each result is made of.
const fn reduced_count(plan: &Plan, lead: usize) -> usize {
    let mut count = if plan.run_reduced { plan.run.len(lead) } else { 1 };
    let mut level = 0;
    while level < plan.reduced.count {
        count *= plan.reduced.groups[level].len(lead);
        level += 1;
    }
    count
}

/// Writes each result of reducing `f` of the operands over the axes `X`, from `start` on.
#[inline(always)]
pub(super) fn reduce_from<D, X, B, T, V, R, L, F>(
    out: &mut [MaybeUninit<V>],
    lead: usize,
    reducer: R,
    source: L,
    start: L::Cursor,
    f: F,
) where
    D: AnyShape,
    X: AxisBits,
    B: AnyShape,
    R: Reducer<T, Output = V>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    let plan = const { &Nest::<D, X, L, B>::PLAN };
    let width = const { Nest::<D, X, L, B>::WIDTH };
    let n = plan.run.len(lead);
    let count = reduced_count(plan, lead);
    let mut done = 0;
    if plan.run_reduced {
        walk(
            &source,
            &plan.kept,
            lead,
            start,
            #[inline(always)]
            |cursor| {
                let lanes = if n == 0 {
                    [R::identity(); LANES]
                } else {
                    row::<D, T, R, L, F>(plan, width, n, lead, source, cursor, f)
                };
                out[done].write(reducer.finish(fold::<T, R>(lanes, width), count));
                done += 1;
            },
        );
    } else {
        walk(
            &source,
            &plan.kept,
            lead,
            start,
            #[inline(always)]
            |cursor| {
                let mut first = 0;
                while first < n {
                    let tile = LANES.min(n - first);
                    let lanes = column::<D, T, R, L, F>(plan, first, tile, lead, source, cursor, f);
                    for (slot, lane) in out[done + first..done + first + tile].iter_mut().zip(lanes) {
                        slot.write(reducer.finish(lane, count));
                    }
                    first += tile;
                }
                done += n;
            },
        );
    }
    debug_assert!(done == out.len(), "a reduction of {done} results into {}", out.len());
}

/// Combines lanes pairwise.
#[inline(always)]
fn fold<T, R: Reducer<T>>(mut lanes: [R::Acc; LANES], width: usize) -> R::Acc {
    let mut half = width / 2;
    while half > 0 {
        for lane in 0..half {
            lanes[lane] = R::merge(lanes[lane], lanes[lane + half]);
        }
        half /= 2;
    }
    lanes[0]
}

/// The lanes of one result whose runs lie along reduced axes.
#[inline(always)]
fn row<D, T, R, L, F>(
    plan: &Plan,
    width: usize,
    n: usize,
    lead: usize,
    source: L,
    cursor: L::Cursor,
    f: F,
) -> [R::Acc; LANES]
where
    D: AnyShape,
    R: Reducer<T>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    let axis = plan.run.axis;
    let mut lanes = [R::identity(); LANES];
    let mut tree = Tree::new();
    let mut steps = 0;
    let mut index = 0;
    walk(
        &source,
        &plan.reduced,
        lead,
        cursor,
        #[inline(always)]
        |cursor| {
            source.prepare(cursor);
            let row = source.row(cursor, axis);
            let mut i = 0;
            if R::TREE && steps > 0 && n >= LANES * STEPS {
                tree.push::<T, R>(lanes);
                lanes = [R::identity(); LANES];
                steps = 0;
            }
            while R::TREE && n - i >= LANES * STEPS {
                let mut block = [R::identity(); LANES];
                for step in 0..STEPS {
                    for (lane, acc) in block.iter_mut().enumerate() {
                        let at = i + step * LANES + lane;
                        *acc = R::step(*acc, f(source.get(row, axis, at)), index + at);
                    }
                }
                tree.push::<T, R>(block);
                i += LANES * STEPS;
            }
            while n - i >= width {
                for (lane, acc) in lanes[..width].iter_mut().enumerate() {
                    let at = i + lane;
                    *acc = R::step(*acc, f(source.get(row, axis, at)), index + at);
                }
                i += width;
                steps += 1;
            }
            for (lane, acc) in lanes[..n - i].iter_mut().enumerate() {
                let at = i + lane;
                *acc = R::step(*acc, f(source.get(row, axis, at)), index + at);
            }
            steps += 1;
            index += n;
            if R::TREE && steps >= STEPS {
                tree.push::<T, R>(lanes);
                lanes = [R::identity(); LANES];
                steps = 0;
            }
        },
    );
    if R::TREE { tree.finish::<T, R>(lanes) } else { lanes }
}

/// The lanes of neighbouring results, one each, whose runs lie along a kept axis.
#[inline(always)]
fn column<D, T, R, L, F>(
    plan: &Plan,
    first: usize,
    tile: usize,
    lead: usize,
    source: L,
    cursor: L::Cursor,
    f: F,
) -> [R::Acc; LANES]
where
    D: AnyShape,
    R: Reducer<T>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    let axis = plan.run.axis;
    let mut lanes = [R::identity(); LANES];
    let mut tree = Tree::new();
    let mut index = 0;
    walk(
        &source,
        &plan.reduced,
        lead,
        cursor,
        #[inline(always)]
        |cursor| {
            source.prepare(cursor);
            let row = source.row(cursor, axis);
            if tile == LANES {
                for (lane, acc) in lanes.iter_mut().enumerate() {
                    *acc = R::step(*acc, f(source.get(row, axis, first + lane)), index);
                }
            } else {
                for (lane, acc) in lanes[..tile].iter_mut().enumerate() {
                    *acc = R::step(*acc, f(source.get(row, axis, first + lane)), index);
                }
            }
            index += 1;
            if R::TREE && index % STEPS == 0 {
                tree.push::<T, R>(lanes);
                lanes = [R::identity(); LANES];
            }
        },
    );
    if R::TREE { tree.finish::<T, R>(lanes) } else { lanes }
}

/// Checks, when compiled, that the operand of a `max`, `min`, `argmax` or `argmin` is not empty.
pub(crate) struct NotEmpty<D, X>(PhantomData<(D, X)>);
impl<D: AnyShape, X: AxisBits> NotEmpty<D, X> {
    pub(crate) const CHECKED: () = {
        let mut axis = 0;
        while axis < D::DIMS.rank {
            assert!(
                !((X::BITS >> axis) & 1 == 1 && D::DIMS.size[axis] == 0),
                "max, min, argmax and argmin of an empty axis have no value"
            );
            axis += 1;
        }
    };
}
