//! Elementwise kernels: one value of the result for each place.

#[cfg(feature = "rayon")]
mod parts;

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::dispatch::{Work, dispatch};
use super::layout::{Plan, plan};
use super::memo::kept;
use super::source::{Source, runs, walk};
use super::stream::{is_large, map_past_caches, may_be_large};
use super::walk::{KeptAxes, Planned};
use crate::math::quotient::Exact;
use crate::shape::AnyShape;

/// The loop nest of a map of `L` over the axes of `O` from those of `B`'s rank on (counted from the last).
pub(super) struct Nest<O, L, B>(PhantomData<(O, L, B)>);
impl<O: AnyShape, L: Source<O>, B: AnyShape> Planned for Nest<O, L, B> {
    const PLAN: Plan = plan(O::DIMS, L::MERGES, L::PREFIX, O::DIMS.rank - B::DIMS.rank, 0);
}

/// Writes each element of `out` from the operands' elements at its place, from `start` on; `head` of them are before the first
/// whole cache line, where that is worth knowing.
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn map_from<O, B, V, L, F, const WIDTH: usize>(
    out: &mut [MaybeUninit<V>],
    lead: usize,
    source: L,
    start: L::Cursor,
    head: usize,
    f: F,
) where
    O: AnyShape,
    B: AnyShape,
    V: Copy + 'static,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    let plan = const { &Nest::<O, L, B>::PLAN };
    let n = plan.run.len(lead);
    if n == 0 {
        return;
    }
    if const { goes_backwards::<O, B, V, L>() } {
        let group = plan.kept.groups[0];
        for (i, slots) in out.chunks_exact_mut(n).enumerate().rev() {
            let cursor = source.step(start, group.axis, i);
            write_run::<O, B, V, L, F, WIDTH>(slots, &source, cursor, plan.run.axis, 0, f);
        }
        return;
    }
    if const { goes_by_strips::<O, B, V, L>() } {
        for first in (0..n).step_by(const { STRIP / size_of::<V>() }) {
            let end = n.min(first + const { STRIP / size_of::<V>() });
            let mut row = 0;
            walk::<KeptAxes<Nest<O, L, B>>, _, _>(
                &source,
                lead,
                source.step(start, plan.run.axis, first),
                #[inline(always)]
                |cursor| {
                    let slots = &mut out[row + first..row + end];
                    write_run::<O, B, V, L, F, WIDTH>(slots, &source, cursor, plan.run.axis, 0, f);
                    row += n;
                },
            );
        }
        return;
    }
    let mut done = 0;
    walk::<KeptAxes<Nest<O, L, B>>, _, _>(
        &source,
        lead,
        start,
        #[inline(always)]
        |cursor| {
            let head = if plan.kept.count == 0 { head } else { 0 };
            let slots = &mut out[done..done + n];
            write_run::<O, B, V, L, F, WIDTH>(slots, &source, cursor, plan.run.axis, head, f);
            done += n;
        },
    );
    debug_assert!(done == out.len(), "a map of {done} elements into {}", out.len());
}

/// Bytes of a row that are written before the next row's.
const STRIP: usize = 256;
/// Bytes of a row from which on strips pay.
const WIDE: usize = 1024;

/// Whether a map takes its rows strip by strip: a row of a transposed operand takes a line of the cache for each element, and the
/// rows below it the others of the same lines.
const fn goes_by_strips<O: AnyShape, B: AnyShape, V, L: Source<O>>() -> bool {
    size_of::<V>() > 0
        && size_of::<V>() <= STRIP
        && L::IS_LIGHT
        && L::PREFIX == 0
        && L::BREAKS == 0
        && is_transposed::<O, B, L>()
        && !Nest::<O, L, B>::PLAN.run.is_at_most(WIDE / size_of::<V>())
}

/// Whether an operand's neighbours lie along the columns.
pub(super) const fn is_transposed<O: AnyShape, B: AnyShape, L: Source<O>>() -> bool {
    let kept = Nest::<O, L, B>::PLAN.kept;
    kept.count > 0 && (L::ACROSS >> kept.groups[kept.count - 1].axis) & 1 == 1
}

/// Bytes of a result from which on its operands are not in a cache as a whole.
const PAST_CACHE: usize = 2 << 20;

/// Whether a map begins with its last row: what a stage has read last, to compute all of its elements, is still in a cache.
const fn goes_backwards<O: AnyShape, B: AnyShape, V, L: Source<O>>() -> bool {
    let plan = Nest::<O, L, B>::PLAN;
    size_of::<V>() > 0
        && !L::IS_LIGHT
        && L::PREFIX == 0
        && plan.kept.count == 1
        && O::DIMS.rank == B::DIMS.rank
        && !O::DIMS.is_at_most(0, PAST_CACHE / size_of::<V>())
}

/// Elements of heavy work that are computed in one stretch.
const BLOCK: usize = 64;

/// Elements of heavy work that are computed together, however few of them are wanted.
const PART: usize = 16;

/// Writes a few elements of a run from `first` on, fewer than [`PART`], by whole registers.
#[inline(always)]
fn write_part<O, V, L, F>(
    slots: &mut [MaybeUninit<V>],
    source: &L,
    row: L::Row,
    axis: usize,
    first: usize,
    f: F,
) where
    O: AnyShape,
    V: Copy,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    let mut elements = [source.get(row, axis, first); PART];
    for (i, element) in elements[..slots.len()].iter_mut().enumerate() {
        *element = source.get(row, axis, first + i);
    }
    let mut values = [const { MaybeUninit::uninit() }; PART];
    for (value, element) in values.iter_mut().zip(elements) {
        value.write(f(element));
    }
    slots.copy_from_slice(&values[..slots.len()]);
}

/// Writes each element of a run.
#[inline(always)]
fn write_run<O, B, V, L, F, const WIDTH: usize>(
    slots: &mut [MaybeUninit<V>],
    source: &L,
    cursor: L::Cursor,
    axis: usize,
    head: usize,
    f: F,
) where
    O: AnyShape,
    B: AnyShape,
    V: Copy + 'static,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    // A row of many is followed by the next one, which the processor does not guess.
    let ahead = if const { WIDTH > 16 && B::DIMS.rank < O::DIMS.rank } { slots.len() } else { 0 };
    // Without an instruction for it, a fused multiply-add takes longer than a division.
    let divides = const { WIDTH > 16 && !cfg!(debug_assertions) && L::DIVIDES != 0 }
        && slots.len() >= QUOTIENTS / 16
        && (L::DIVIDES >> axis) & 1 == 1;
    if const { L::LENDS } && source.lend(cursor, slots) {
        source.prepare(cursor);
        let row = source.row(cursor, axis);
        change_run::<O, V, L, F>(kept(slots), source, row, axis, divides, f);
        source.take_back();
        return;
    }
    runs(
        source,
        cursor,
        axis,
        slots.len(),
        #[inline(always)]
        |row, from, count| {
            let slots = &mut slots[from..from + count];
            if const { WIDTH > 16 && !cfg!(debug_assertions) && L::DIVIDES != 0 } && divides {
                divide_run::<O, V, L, F>(slots, source, row, axis, f);
                return;
            }
            let mut done = to_line::<O, B, V, L, F, WIDTH>(slots, source, row, axis, head, f);
            if const { L::IS_HEAVY && !cfg!(debug_assertions) } {
                // Long chains of instructions wait less in a loop that LLVM unrolls, as it does one of so few steps.
                let (blocks, _) = slots[done..].as_chunks_mut::<BLOCK>();
                for block in blocks {
                    if ahead > 0 {
                        for line in 0..BLOCK / 16 {
                            source.prefetch(cursor, axis, done + ahead + line * 16);
                        }
                    }
                    for (i, slot) in block.iter_mut().enumerate() {
                        slot.write(f(source.get(row, axis, done + i)));
                    }
                    done += BLOCK;
                }
                let (parts, rest) = slots[done..].as_chunks_mut::<PART>();
                for part in parts {
                    for (i, slot) in part.iter_mut().enumerate() {
                        slot.write(f(source.get(row, axis, done + i)));
                    }
                    done += PART;
                }
                if !rest.is_empty() {
                    write_part::<O, V, L, F>(rest, source, row, axis, done, f);
                }
                return;
            }
            let first = done;
            for (i, slot) in slots[first..].iter_mut().enumerate() {
                slot.write(f(source.get(row, axis, first + i)));
            }
        },
    );
}

/// Elements of a run from which on its stores are aligned.
const LONG: usize = 4096;

/// Writes the elements of a long run before its first whole cache line, and tells their number: what operands and results of
/// one size have in common is how far they are from a line, and a register that lies in two takes two accesses.
#[inline(always)]
fn to_line<O, B, V, L, F, const WIDTH: usize>(
    slots: &mut [MaybeUninit<V>],
    source: &L,
    row: L::Row,
    axis: usize,
    head: usize,
    f: F,
) -> usize
where
    O: AnyShape,
    B: AnyShape,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    if const { WIDTH < 32 || cfg!(debug_assertions) || Nest::<O, L, B>::PLAN.run.is_at_most(LONG - 1) } {
        return 0;
    }
    if slots.len() < LONG || head == 0 {
        return 0;
    }
    // A whole line, of which some elements are written again.
    if const { size_of::<V>() == 4 } && head < 16 {
        for (i, slot) in slots[..16].iter_mut().enumerate() {
            slot.write(f(source.get(row, axis, i)));
        }
        head
    } else if const { size_of::<V>() == 8 } && head < 8 {
        for (i, slot) in slots[..8].iter_mut().enumerate() {
            slot.write(f(source.get(row, axis, i)));
        }
        head
    } else {
        0
    }
}

/// Elements that are divided the quick way, or by divisions.
const QUOTIENTS: usize = 1024;

/// Writes each element of a run along which divisors stay the same.
#[inline(always)]
fn divide_run<O, V, L, F>(slots: &mut [MaybeUninit<V>], source: &L, row: L::Row, axis: usize, f: F)
where
    O: AnyShape,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    for (block, slots) in slots.chunks_mut(QUOTIENTS).enumerate() {
        let first = block * QUOTIENTS;
        let mut exact = Exact::ALWAYS;
        for (i, slot) in slots.iter_mut().enumerate() {
            let element = source.get(row, axis, first + i);
            exact = exact & source.is_exact(element);
            slot.write(f(source.quick(element)));
        }
        // Once more, in a loop of its own: one that chose for each element would compute both.
        if !exact.holds() {
            for (i, slot) in slots.iter_mut().enumerate() {
                slot.write(f(source.get(row, axis, first + i)));
            }
        }
    }
}

/// Writes each element of a run in which a value is kept that it is computed from.
#[inline(always)]
fn change_run<O, V, L, F>(slots: &mut [V], source: &L, row: L::Row, axis: usize, divides: bool, f: F)
where
    O: AnyShape,
    V: Copy + 'static,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    for (block, slots) in slots.chunks_mut(QUOTIENTS).enumerate() {
        let first = block * QUOTIENTS;
        let mut exact = Exact::ALWAYS;
        if const { L::DIVIDES != 0 } && divides {
            for (i, slot) in slots.iter().enumerate() {
                exact = exact & source.is_exact(source.over(source.get(row, axis, first + i), *slot));
            }
        }
        if const { L::DIVIDES != 0 } && divides && exact.holds() {
            for (i, slot) in slots.iter_mut().enumerate() {
                *slot = f(source.quick(source.over(source.get(row, axis, first + i), *slot)));
            }
        } else {
            for (i, slot) in slots.iter_mut().enumerate() {
                *slot = f(source.over(source.get(row, axis, first + i), *slot));
            }
        }
    }
}

/// Elements up to which light work is done in line, at the level that the user's crate is compiled for.
const TINY: usize = 64;

/// Whether work on elements of `L` at the places of `O` is so little that it is done in line.
pub(super) const fn is_tiny<O: AnyShape, L: Source<O>>() -> bool {
    L::IS_LIGHT && O::DIMS.is_at_most(0, TINY)
}

/// Bytes of a result from which on light work on it waits for the cache that cores share, to which stores of 64 bytes go more
/// slowly than two of 32.
const SHARED: usize = 1 << 20;

/// Whether work on elements of `L` at the places of `O` is so light, and the result so large.
const fn waits_for_memory<O: AnyShape, V, L: Source<O>>() -> bool {
    size_of::<V>() > 0
        && L::IS_LIGHT
        && !L::IS_HEAVY
        && O::DIMS.is_at_most(0, usize::MAX >> 1)
        && !O::DIMS.is_at_most(0, SHARED / size_of::<V>() - 1)
}

struct Map<O, V, L, F> {
    lead: usize,
    /// The elements of the result before its first whole cache line. They are counted here, since a loop that takes a slot's address
    /// for a number makes LLVM believe that operands may lie there.
    head: usize,
    source: L,
    f: F,
    types: PhantomData<(O, V)>,
}
impl<O: AnyShape, V: Copy + 'static, L: Source<O>, F: Fn(L::Elem) -> V + Copy> Work for Map<O, V, L, F> {
    type Output = ();
    type Slot = MaybeUninit<V>;
    const IN_LINE: bool = is_tiny::<O, L>();
    const IS_NARROW: bool = is_transposed::<O, O, L>() || waits_for_memory::<O, V, L>();
    #[inline(always)]
    fn run<const WIDTH: usize>(self, out: &mut [MaybeUninit<V>]) {
        if const { may_be_large::<O, V, L>() } && is_large(out) {
            map_past_caches::<O, V, L, F>(out, self.lead, self.source, self.f);
        } else {
            map_from::<O, O, V, L, F, WIDTH>(
                out,
                self.lead,
                self.source,
                self.source.origin(),
                self.head,
                self.f,
            );
        }
    }
}

/// Writes every element of `out`, of the shape `O`, from the operands' elements at its place.
///
/// # Panics
///
/// If `out` is not of as many elements as `O` with a run-time axis of length `lead`.
#[inline(always)]
pub(crate) fn map<O, V, L, F>(out: &mut [MaybeUninit<V>], lead: usize, source: L, f: F)
where
    O: AnyShape,
    V: Copy + Send + 'static,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    assert!(out.len() == O::DIMS.count(0, lead), "a result's storage is not of its shape");
    let head = if const { Nest::<O, L, O>::PLAN.run.is_at_most(LONG - 1) } {
        0
    } else {
        out.as_ptr().align_offset(64)
    };
    let work = Map::<O, V, L, F> { lead, head, source, f, types: PhantomData };
    #[cfg(feature = "rayon")]
    if super::parallel::in_parts(&work, out) {
        return;
    }
    dispatch(work, out);
}

struct Update<O, V, L, F> {
    lead: usize,
    source: L,
    f: F,
    types: PhantomData<(O, V)>,
}
impl<O: AnyShape, V: Copy, L: Source<O>, F: Fn(V, L::Elem) -> V + Copy> Work for Update<O, V, L, F> {
    type Output = ();
    type Slot = V;
    const IN_LINE: bool = is_tiny::<O, L>();
    const IS_NARROW: bool = waits_for_memory::<O, V, L>();
    #[inline(always)]
    fn run<const WIDTH: usize>(self, out: &mut [V]) {
        let Self { lead, source, f, .. } = self;
        let plan = const { &Nest::<O, L, O>::PLAN };
        let n = plan.run.len(lead);
        if n == 0 {
            return;
        }
        let mut done = 0;
        walk::<KeptAxes<Nest<O, L, O>>, _, _>(
            &source,
            lead,
            source.origin(),
            #[inline(always)]
            |cursor| {
                update_run::<O, V, L, F>(&mut out[done..done + n], &source, cursor, plan.run.axis, f);
                done += n;
            },
        );
    }
}

/// Replaces each element of a run.
#[inline(always)]
fn update_run<O, V, L, F>(slots: &mut [V], source: &L, cursor: L::Cursor, axis: usize, f: F)
where
    O: AnyShape,
    V: Copy,
    L: Source<O>,
    F: Fn(V, L::Elem) -> V + Copy,
{
    runs(
        source,
        cursor,
        axis,
        slots.len(),
        #[inline(always)]
        |row, from, count| {
            for (i, slot) in slots[from..from + count].iter_mut().enumerate() {
                *slot = f(*slot, source.get(row, axis, i));
            }
        },
    );
}

/// Replaces every element of `out` by a function of itself and the operands' elements at its place.
///
/// # Panics
///
/// If `out` is not of as many elements as `O` with a run-time axis of length `lead`.
#[inline(always)]
pub(crate) fn update<O, V, L, F>(out: &mut [V], lead: usize, source: L, f: F)
where
    O: AnyShape,
    V: Copy + Send,
    L: Source<O>,
    F: Fn(V, L::Elem) -> V + Copy,
{
    assert!(out.len() == O::DIMS.count(0, lead), "a result's storage is not of its shape");
    let work = Update::<O, V, L, F> { lead, source, f, types: PhantomData };
    #[cfg(feature = "rayon")]
    if super::parallel::in_parts(&work, out) {
        return;
    }
    dispatch(work, out);
}
