//! A product as the last pass of an expression: what is done with its elements is done tile by tile.

use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ops::Range;

use super::meet::{Group, respaced};
use super::{Batch, Tiles};
use crate::check::Ty;
use crate::kernel::dispatch::{Work, dispatch};
use crate::kernel::map::Nest;
#[cfg(feature = "rayon")]
use crate::kernel::parallel::{Extent, Parts, in_parts};
#[cfg(feature = "rayon")]
use crate::kernel::raw::Forks;
use crate::kernel::source::{Source, runs, walk};
use crate::kernel::stage::{Compute, Stage, fits};
use crate::kernel::view::{Change, View, Viewing};
use crate::kernel::walk::{KeptAxes, Planned};
use crate::shape::{AnyShape, MAX_RANK};

/// A product that the last pass over the shape `O` takes tile by tile, or that fits on the stack; as
/// `limits::Checked`, the macro names it.
pub struct FitsFused<O, P, L>(PhantomData<O>, PhantomData<P>, PhantomData<L>);
impl<O: AnyShape, P: Tiles, L: Source<O>> FitsFused<O, P, L> {
    /// Refuses one that does neither.
    pub const CHECKED: Self = fits_fused::<O, P, L>();
}

#[track_caller]
const fn fits_fused<O: AnyShape, P: Tiles, L: Source<O>>() -> FitsFused<O, P, L> {
    if !is_fused::<O, P, L>() {
        let _ = fits::<P::Value, P::Item>();
    }
    FitsFused(PhantomData, PhantomData, PhantomData)
}

/// Whether the last pass is over the product's own elements, and reads nothing else that is computed item by
/// item: the tiles of a product go by rows and columns.
pub(super) const fn is_fused<O: AnyShape, P: Tiles, L: Source<O>>() -> bool {
    let own = P::Whole::DIMS;
    // Where rows or columns are several axes in no group, nothing else can be read at their places.
    let mut covered = true;
    let mut axis = P::BATCH;
    while axis < own.rank {
        covered &= own.size[axis] == 1 || P::ROWS.has(axis) || P::COLUMNS.has(axis);
        axis += 1;
    }
    let alone = L::MERGES == u32::MAX;
    own.same_but_units(&O::DIMS) && !P::IS_SUM && (covered || alone) && L::PREFIX == 0 && L::BREAKS == 0
}

/// The axes of a product as those of the last pass, which may have others of one element.
struct Seen<O, P>(PhantomData<(O, P)>);
impl<O: AnyShape, P: Tiles> Seen<O, P> {
    const BATCH: [usize; MAX_RANK] = {
        let mut axes = [Group::NONE; MAX_RANK];
        let mut axis = 0;
        while axis < P::BATCH {
            axes[axis] = respaced(axis, P::Whole::DIMS, O::DIMS);
            axis += 1;
        }
        axes
    };
    const ROWS: Group = P::ROWS.respaced(P::Whole::DIMS, O::DIMS);
    const COLUMNS: Group = P::COLUMNS.respaced(P::Whole::DIMS, O::DIMS);
}

/// The place of an element of a group of axes.
#[inline(always)]
fn seek<O: AnyShape, L: Source<O>>(rest: &L, from: L::Cursor, group: &Group, index: usize) -> L::Cursor {
    group.seek(
        from,
        index,
        #[inline(always)]
        |cursor, axis, by| rest.step(cursor, axis, by),
    )
}

/// How a last pass reads a product that is stored: without the axes that it was summed over, and broadcast.
pub(super) struct Spread<P>(PhantomData<fn() -> P>);
impl<P> Clone for Spread<P> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<P> Copy for Spread<P> {}
impl<P: Tiles> Viewing<P::Whole> for Spread<P> {
    const CHANGE: Change = Change::Spread(P::SUMMED);
}

/// A product that is stored, as an operand of a last pass over the shape `O`.
pub(super) type Spreading<'a, P, O> = View<&'a Stage<P>, <P as Compute>::Whole, O, Spread<P>>;

/// The product of a stage as an operand of a last pass.
#[inline(always)]
pub(super) fn spread<P: Tiles, O: AnyShape>(stage: &Stage<P>) -> Spreading<'_, P, O> {
    View::new(stage, Ty::<(), P::Whole>::new(), Ty::<(), O>::new(), Spread(PhantomData))
}

struct Fused<O, W, P, L, F> {
    lead: usize,
    product: P,
    rest: L,
    write: F,
    types: PhantomData<(O, W)>,
}

/// Hands the elements of some rows of a product to `put`, neighbours at a time: the position of the first among all that are
/// handed over, the elements, and the run of the other operands beside them along an axis.
#[inline(always)]
pub(super) fn by_tiles<O, P, L, const WIDTH: usize>(
    (product, rest): (&P, &L),
    lead: usize,
    (batches, rows): (Range<usize>, Range<usize>),
    out: *const u8,
    size: usize,
    mut put: impl FnMut(usize, &[P::Value], L::Row, usize),
) where
    O: AnyShape,
    P: Tiles,
    L: Source<O>,
{
    let first = rest.origin();
    rest.prepare(first);
    let skipped = match (batches.start, rows.start) {
        (0, 0) => 0,
        (batch, row) => P::first(lead, batch, row),
    };
    product.tiles::<WIDTH>(
        lead,
        batches,
        rows,
        #[inline(always)]
        |batch: Batch, row, column, values: &[P::Value]| {
            let mut cursor = first;
            for (&axis, &at) in const { &Seen::<O, P>::BATCH }.iter().zip(&batch.index[..P::BATCH]) {
                if axis != Group::NONE {
                    cursor = rest.step(cursor, axis, at);
                }
            }
            cursor = seek::<O, L>(rest, cursor, &const { Seen::<O, P>::ROWS }, row);
            let columns = const { Seen::<O, P>::COLUMNS };
            let start = P::position(lead, batch, row, column) - skipped;
            let mut done = 0;
            while done < values.len() {
                let at = column + done;
                let count = columns.reach(at, values.len() - done);
                // Without columns there is one element, whatever the axis.
                let axis = columns.last().unwrap_or(0);
                let line = rest.row(seek::<O, L>(rest, cursor, &columns, at), axis);
                put(start + done, &values[done..done + count], line, axis);
                done += count;
            }
        },
        #[inline(always)]
        |batch, row, column| {
            let at = P::position(lead, batch, row, column).wrapping_sub(skipped);
            out.wrapping_add(at.wrapping_mul(size))
        },
    );
}

impl<O, W, P, L, F> Fused<O, W, P, L, F>
where
    O: AnyShape,
    P: Tiles,
    L: Source<O>,
    F: Fn(&mut W, P::Value, L::Elem) + Copy,
{
    #[inline(always)]
    fn by_tiles<const WIDTH: usize>(self, out: &mut [W], batches: Range<usize>, rows: Range<usize>) {
        let Self { lead, product, rest, write, .. } = self;
        by_tiles::<O, P, L, WIDTH>(
            (&product, &rest),
            lead,
            (batches, rows),
            out.as_ptr().cast(),
            size_of::<W>(),
            #[inline(always)]
            |start, values, line, axis| {
                let out = &mut out[start..start + values.len()];
                for (i, (slot, &value)) in out.iter_mut().zip(values).enumerate() {
                    write(slot, value, rest.get(line, axis, i));
                }
            },
        );
    }

    /// The product is stored first.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn by_stage(self, out: &mut [W]) {
        let Self { lead, product, rest, write, .. } = self;
        let stage = Stage::new(product);
        let both = (spread::<P, O>(&stage), rest);
        let plan = const { &Nest::<O, (Spreading<'_, P, O>, L), O>::PLAN };
        let n = plan.run.len(lead);
        if n == 0 {
            return;
        }
        let mut done = 0;
        walk::<KeptAxes<Nest<O, (Spreading<'_, P, O>, L), O>>, _, _>(
            &both,
            lead,
            Source::<O>::origin(&both),
            #[inline(always)]
            |cursor| {
                let slots = &mut out[done..done + n];
                runs(
                    &both,
                    cursor,
                    plan.run.axis,
                    n,
                    #[inline(always)]
                    |row, from, count| {
                        for (i, slot) in slots[from..from + count].iter_mut().enumerate() {
                            let (value, rest) = Source::<O>::get(&both, row, plan.run.axis, i);
                            write(slot, value, rest);
                        }
                    },
                );
                done += n;
            },
        );
    }
}

impl<O, W, P, L, F> Work for Fused<O, W, P, L, F>
where
    O: AnyShape,
    P: Tiles,
    L: Source<O>,
    F: Fn(&mut W, P::Value, L::Elem) + Copy,
{
    type Output = ();
    type Slot = W;
    #[inline(always)]
    fn run<const WIDTH: usize>(self, out: &mut [W]) {
        if const { is_fused::<O, P, L>() } {
            let (batches, rows) = P::counts(self.lead);
            self.by_tiles::<WIDTH>(out, 0..batches, 0..rows);
        } else {
            self.by_stage(out);
        }
    }
}

#[cfg(feature = "rayon")]
impl<O, W, P, L, F> Parts for Fused<O, W, P, L, F>
where
    O: AnyShape,
    W: Send,
    P: Tiles,
    L: Source<O>,
    F: Fn(&mut W, P::Value, L::Elem) + Copy,
{
    const MAY_PAY: bool = size_of::<F>() == 0 && is_fused::<O, P, L>() && P::MAY_PAY;

    fn extent(&self) -> Extent {
        P::extent(self.lead)
    }
    fn prepare(&self) {
        self.rest.prepare(self.rest.origin());
    }
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        let (product, rest) = (self.product.fork(forks)?, self.rest.fork(forks)?);
        Some(Self { lead: self.lead, product, rest, write: self.write, types: PhantomData })
    }
    #[inline(always)]
    fn part<const WIDTH: usize>(self, steps: Range<usize>, out: &mut [W]) {
        let (batches, rows) = P::steps(self.lead, steps);
        self.by_tiles::<WIDTH>(out, batches, rows);
    }
}

/// Writes to every element of `out`, of the shape `O`.
///
/// # Panics
///
/// If `out` is not of as many elements as `O` with a run-time axis of length `lead`.
#[inline(always)]
fn fused<O, W, P, L, F>(out: &mut [W], lead: usize, product: P, rest: L, write: F)
where
    O: AnyShape,
    W: Send,
    P: Tiles,
    L: Source<O>,
    F: Fn(&mut W, P::Value, L::Elem) + Copy,
{
    assert!(out.len() == O::DIMS.count(0, lead), "a result's storage is not of its shape");
    let work = Fused::<O, W, P, L, F> { lead, product, rest, write, types: PhantomData };
    #[cfg(feature = "rayon")]
    if in_parts(&work, out) {
        return;
    }
    if const { P::IS_TINY } { work.run::<16>(out) } else { dispatch(work, out) }
}

/// Writes every element of `out`, of the shape `O`, from the product's element and the operands' at its place.
///
/// # Panics
///
/// If `out` is not of as many elements as `O` with a run-time axis of length `lead`.
#[inline(always)]
pub(crate) fn map_product<O, T, P, L, F>(out: &mut [MaybeUninit<T>], lead: usize, product: P, rest: L, f: F)
where
    O: AnyShape,
    T: Send,
    P: Tiles,
    L: Source<O>,
    F: Fn((P::Value, L::Elem)) -> T + Copy,
{
    fused::<O, MaybeUninit<T>, P, L, _>(
        out,
        lead,
        product,
        rest,
        #[inline(always)]
        move |slot, value, rest| {
            slot.write(f((value, rest)));
        },
    );
}

/// Replaces every element of `out` by a function of itself, the product's element and the operands' at its place.
///
/// # Panics
///
/// If `out` is not of as many elements as `O` with a run-time axis of length `lead`.
#[inline(always)]
pub(crate) fn update_product<O, T, P, L, F>(out: &mut [T], lead: usize, product: P, rest: L, f: F)
where
    O: AnyShape,
    T: Copy + Send,
    P: Tiles,
    L: Source<O>,
    F: Fn(T, (P::Value, L::Elem)) -> T + Copy,
{
    fused::<O, T, P, L, _>(
        out,
        lead,
        product,
        rest,
        #[inline(always)]
        move |slot, value, rest| *slot = f(*slot, (value, rest)),
    );
}
