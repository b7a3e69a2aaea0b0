//! Reductions: kept axes outside, reduced axes inside, the innermost axis a run over lanes.
//!
//! Partial results lie in a fixed number of lanes, and lanes in a fixed tree, so the order of operations
//! depends on the shape alone: not on the SIMD level, not on the machine.

mod columns;
#[cfg(feature = "rayon")]
mod parts;

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::layout::{Plan, plan};
use super::partial::{InOrder, ROWS, TILES, Tree, fold_neighbors};
use super::source::{Source, element, stretch, walk};
use super::walk::{KeptAxes, Planned, ReducedAxes};
use crate::axes::AxisBits;
use crate::scalar::reducers::{LANES, Reducer};
use crate::shape::{AnyShape, RUN_TIME};

/// Steps that lanes add up one after the other before they go into the tree.
const STEPS: usize = 16;
/// Columns that are reduced side by side.
const TILE: usize = TILES * LANES;
/// The elements of such a block.
const BLOCK: usize = LANES * STEPS;

/// Elements of a row up to which they are added in NumPy's order. More take fewer steps in more lanes: of 64, a fifth
/// of the time.
const FEW: usize = 32;
/// Rows up to which columns are added from top to bottom, as in NumPy; of more, a tree is more accurate.
const FEW_ROWS: usize = 128;

#[cfg(feature = "rayon")]
pub(super) use parts::reduce_in_parts;

/// The loop nest of a reduction of `L`, of the shape `D`, over the axes `X`, from `B`'s rank on.
struct Nest<D, X, L, B>(PhantomData<(D, X, L, B)>);
impl<D: AnyShape, X: AxisBits, L: Source<D>, B: AnyShape> Nest<D, X, L, B> {
    /// With `axis=None` a result has no axis to start from: it is of the whole operand.
    const START: usize = if X::BITS == u32::MAX { 0 } else { D::DIMS.rank - B::DIMS.rank };
    /// The lanes that a run fills.
    const WIDTH: usize = {
        let run = Self::PLAN.run.len(LANES);
        let mut width = 1;
        while width < run && width < LANES {
            width *= 2;
        }
        width
    };
    /// Whether a result is of one run so short that it needs no tree.
    const SHORT: bool = Self::PLAN.reduced.count == 0 && Self::PLAN.run.is_at_most(BLOCK);
    /// Whether a result is of one run that fills registers, of at most so many elements.
    const fn is_row_of(most: usize) -> bool {
        let plan = Self::PLAN;
        plan.reduced.count == 0 && plan.run.is_at_most(most) && !plan.run.is_at_most(NARROW)
    }
    /// Whether a result is of so few elements that they are added in NumPy's order.
    const FEW: bool = Self::PLAN.reduced_is_at_most(if Self::PLAN.run_reduced { FEW } else { FEW_ROWS });
    /// Whether NumPy adds them one after the other, however many are selected.
    const SERIAL: bool = Self::PLAN.reduced_is_at_most(7);
    /// The elements that NumPy finds in one stretch: those of the last axes, as long as they are reduced.
    const STRETCH: usize = {
        let mut count = 1;
        let mut axis = D::DIMS.rank;
        while axis > Self::START {
            axis -= 1;
            if (X::BITS >> axis) & 1 == 1 {
                count *= if D::DIMS.size[axis] == RUN_TIME { 1 } else { D::DIMS.size[axis] };
            } else if D::DIMS.size[axis] != 1 {
                break;
            }
        }
        count
    };
    /// The rows that one pass over columns takes together. Stages hold one item at a time, so they do not allow it.
    const ROWS: usize = if L::PREFIX == 0 { ROWS } else { 1 };
}

impl<D: AnyShape, X: AxisBits, L: Source<D>, B: AnyShape> Planned for Nest<D, X, L, B> {
    const PLAN: Plan = plan(D::DIMS, L::MERGES, L::PREFIX, Self::START, X::BITS);
}

/// Elements of a run that do not fill registers of 64 bytes.
const NARROW: usize = 16;
/// Those of a row whose sum takes less time by registers of 32: what is left of it is less, and fewer loads cross lines of the cache.
const NARROW_ROW: usize = 256;

/// Whether each run of a reduction is so short that registers of 64 bytes do not pay. They do for a few columns that are all there
/// are, and for rows of which several fill one.
pub(super) const fn is_narrow<D: AnyShape, X: AxisBits, L: Source<D>, B: AnyShape>() -> bool {
    let plan = Nest::<D, X, L, B>::PLAN;
    let fills = if plan.run_reduced {
        plan.reduced.count == 0 && plan.run.is_at_most(NARROW / 2)
    } else {
        plan.kept.count == 0
    };
    !L::IS_HEAVY && !fills && plan.run.is_at_most(if plan.run_reduced { NARROW_ROW } else { NARROW })
}

/// A number of steps that the compiler does not know: it would unroll them all, and then add them lane by lane, which
/// reads memory in leaps.
#[inline(always)]
fn opaque(steps: usize) -> usize {
    core::hint::black_box(steps)
}

/// The same, but for few steps.
#[inline(always)]
fn looped(steps: usize) -> usize {
    if steps < STEPS / 2 { steps } else { opaque(steps) }
}

const fn min(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
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
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
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
    let n = plan.run.len(lead);
    let count = reduced_count(plan, lead);
    let serial = const { Nest::<D, X, L, B>::FEW };
    let reading = Reading::<D, X, B, T, R, L, F> { source, f, plan, lead, n, serial, types: PhantomData };
    let mut done = 0;
    if const { Nest::<D, X, L, B>::PLAN.run_reduced } {
        walk::<KeptAxes<Nest<D, X, L, B>>, _, _>(
            &source,
            lead,
            start,
            #[inline(always)]
            |cursor| {
                let lanes = reading.result(cursor);
                out[done].write(reducer.finish(&lanes, 0, count));
                done += 1;
            },
        );
    } else {
        let rows = const { Nest::<D, X, L, B>::ROWS };
        walk::<KeptAxes<Nest<D, X, L, B>>, _, _>(
            &source,
            lead,
            start,
            #[inline(always)]
            |cursor| {
                reading.tiles(rows, 0, reducer, count, cursor, &mut out[done..done + n]);
                done += n;
            },
        );
    }
    debug_assert!(done == out.len(), "a reduction of {done} results into {}", out.len());
}

/// What a reduction reads, and its loops.
struct Reading<D, X, B, T, R, L, F> {
    source: L,
    f: F,
    plan: &'static Plan,
    lead: usize,
    /// The length of a run.
    n: usize,
    /// Whether each column is added from top to bottom, as NumPy does.
    serial: bool,
    types: PhantomData<(D, X, B, T, R)>,
}

impl<D, X, B, T, R, L, F> Reading<D, X, B, T, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    B: AnyShape,
    R: Reducer<T>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    /// The result whose runs lie along reduced axes, in the first lane.
    #[inline(always)]
    fn result(&self, cursor: L::Cursor) -> R::Lanes {
        if self.n == 0 {
            return R::lanes();
        }
        if const { R::TREE && Nest::<D, X, L, B>::FEW } {
            return if const { !Nest::<D, X, L, B>::SHORT || (R::SELECTS && !Nest::<D, X, L, B>::SERIAL) } {
                self.few(const { Nest::<D, X, L, B>::STRETCH }, cursor)
            } else {
                self.few_of_a_row(cursor)
            };
        }
        if const { L::IS_LIGHT && Nest::<D, X, L, B>::is_row_of(R::AT_ONCE) } {
            self.source.prepare(cursor);
            let axis = self.plan.run.axis;
            let row = self.source.row(cursor, axis);
            return R::at_once(
                self.n,
                #[inline(always)]
                |at| (self.f)(element(&self.source, cursor, row, axis, at)),
            );
        }
        let width = const { min(Nest::<D, X, L, B>::WIDTH, R::WIDTH) };
        let mut lanes = if const { Nest::<D, X, L, B>::SHORT } {
            self.short_row(width, cursor)
        } else {
            self.row(width, cursor)
        };
        R::fold(&mut lanes, width);
        lanes
    }

    /// Adds the elements of a run from `from` on to lanes: `steps` times `width` of them.
    #[inline(always)]
    fn steps(
        &self,
        lanes: &mut R::Lanes,
        (cursor, row): (L::Cursor, L::Row),
        from: usize,
        steps: usize,
        width: usize,
        index: usize,
    ) {
        let axis = self.plan.run.axis;
        let stretch = stretch(&self.source, cursor, row, axis, from, steps * width);
        Self::add(
            const { R::BY_BLOCKS || L::IS_LIGHT },
            lanes,
            steps,
            width,
            #[inline(always)]
            |step, lane| {
                let at = from + step * width + lane;
                let value = match stretch {
                    Some((row, first)) => self.source.get(row, axis, at - first),
                    None => element(&self.source, cursor, row, axis, at),
                };
                ((self.f)(value), index + at)
            },
        );
    }

    /// Adds `width` elements to as many lanes, `steps` times, as a block or one after the other.
    ///
    /// One after the other is what is computed: a block may have its elements several times, and the compiler takes long.
    /// So are the rows that columns are made of, whose lanes have nothing to do with each other.
    #[inline(always)]
    fn add(
        as_block: bool,
        lanes: &mut R::Lanes,
        steps: usize,
        width: usize,
        element: impl Fn(usize, usize) -> (T, usize),
    ) {
        if as_block {
            return R::block(lanes, steps, width, element);
        }
        for step in 0..steps {
            for lane in 0..width {
                let (x, index) = element(step, lane);
                R::step(lanes, lane, x, index);
            }
        }
    }

    /// The result of few elements in one run, in the first lane, added in NumPy's order.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn few_of_a_row(&self, cursor: L::Cursor) -> R::Lanes {
        self.source.prepare(cursor);
        let row = (cursor, self.source.row(cursor, self.plan.run.axis));
        let mut lanes = R::lanes();
        let steps = self.n / R::PARTIAL;
        if steps > 0 {
            self.steps(&mut lanes, row, 0, steps, R::PARTIAL, 0);
            if const { R::PARTIAL > 1 } && steps > 1 {
                // Or LLVM brings neighbours together before it adds anything: sums of 16 took twice as long, of 32 thrice.
                lanes = R::settled(lanes);
            }
            fold_neighbors::<T, R>(&mut lanes);
        }
        let whole = steps * R::PARTIAL;
        self.steps(&mut lanes, row, whole, self.n - whole, 1, 0);
        lanes
    }

    /// The result of few elements in stretches of the given length, in the first lane, added in NumPy's order.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn few(&self, stretch: usize, cursor: L::Cursor) -> R::Lanes {
        let axis = self.plan.run.axis;
        let mut sum = InOrder::<T, R>::new();
        let mut left = stretch;
        walk::<ReducedAxes<Nest<D, X, L, B>>, _, _>(
            &self.source,
            self.lead,
            cursor,
            #[inline(always)]
            |cursor| {
                self.source.prepare(cursor);
                let row = self.source.row(cursor, axis);
                for i in 0..self.n {
                    sum.push((self.f)(element(&self.source, cursor, row, axis, i)));
                }
                left -= self.n;
                if left == 0 {
                    sum.advance();
                    left = stretch;
                }
            },
        );
        sum.finish()
    }

    /// The lanes of one result that is one run of few elements.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn short_row(&self, width: usize, cursor: L::Cursor) -> R::Lanes {
        self.source.prepare(cursor);
        let row = (cursor, self.source.row(cursor, self.plan.run.axis));
        let mut lanes = R::lanes();
        let steps = self.n / width;
        self.steps(&mut lanes, row, 0, looped(steps), width, 0);
        let rest = self.n - steps * width;
        if const { R::TREE && !Nest::<D, X, L, B>::PLAN.run.is_at_most(LANES) } && rest > 0 {
            // Added to lanes of their own: of partly written ones LLVM would take single numbers out of memory.
            let mut more = R::lanes();
            self.steps(&mut more, row, steps * width, 1, rest, 0);
            R::merge_all(&mut lanes, &more);
            return lanes;
        }
        self.steps(&mut lanes, row, steps * width, 1, rest, 0);
        lanes
    }

    /// The lanes of one result whose runs lie along reduced axes.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn row(&self, width: usize, cursor: L::Cursor) -> R::Lanes {
        let n = self.n;
        // Where no tree asks for a block's sum, it is longer: each is begun and ended.
        let block = BLOCK * if R::TREE { 1 } else { 4 };
        let block_steps = opaque(block / R::WIDTH);
        let mut lanes = R::lanes();
        let mut tree = Tree::<T, R>::new();
        let mut steps = 0;
        let mut index = 0;
        walk::<ReducedAxes<Nest<D, X, L, B>>, _, _>(
            &self.source,
            self.lead,
            cursor,
            #[inline(always)]
            |cursor| {
                self.source.prepare(cursor);
                let row = (cursor, self.source.row(cursor, self.plan.run.axis));
                let mut i = 0;
                if const { !Nest::<D, X, L, B>::PLAN.run.is_at_most(BLOCK - 1) } && n >= block {
                    if const { R::TREE } && steps > 0 {
                        tree.push(lanes);
                        lanes = R::lanes();
                        steps = 0;
                    }
                    while n - i >= block {
                        let mut sums = if const { R::ONWARD } { lanes } else { R::lanes() };
                        self.steps(&mut sums, row, i, block_steps, R::WIDTH, index);
                        if const { R::TREE } {
                            tree.push(sums);
                        } else if const { R::ONWARD } {
                            lanes = sums;
                        } else {
                            R::merge_all(&mut lanes, &sums);
                        }
                        i += block;
                    }
                }
                let whole = (n - i) / width;
                self.steps(&mut lanes, row, i, looped(whole), width, index);
                i += whole * width;
                self.steps(&mut lanes, row, i, 1, n - i, index);
                steps += whole + usize::from(n > i);
                index += n;
                if const { R::TREE } && steps >= STEPS {
                    tree.push(lanes);
                    lanes = R::lanes();
                    steps = 0;
                }
            },
        );
        if const { R::TREE } {
            tree.finish(&mut lanes);
        }
        lanes
    }
}
