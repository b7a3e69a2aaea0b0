//! Feature `rayon`: a kernel's outermost loop in parts, on several threads.
//!
//! A part writes results of its own, each computed as on one thread, so their number decides no bit. A sum of everything
//! is split at the nodes of its tree (`reduce`).

#![forbid(unsafe_code)]

use core::marker::PhantomData;
use core::ops::Range;

use super::dispatch::{Work, dispatch};
use super::layout::Plan;
use super::raw::{Alone, Forks};
use super::source::{Source, walk};
use super::walk::{InnerAxes, Planned};
use crate::shape::AnyShape;

/// The work, in [`Extent::cost`], from which on another thread pays: some ten times what it takes to wake one.
pub(super) const WORTH: usize = 1 << 18;
/// What an element costs that is more than loads and a few operations.
pub(super) const HEAVY: usize = 4;

/// How much a kernel has to do.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// Steps of its outermost loop; each writes as many slots.
    pub steps: usize,
    /// Parts begin at multiples of so many steps.
    pub grain: usize,
    /// The whole work; an elementwise sum of two operands is 1 an element.
    pub cost: usize,
    /// Parts a thread: several even out other work of the machine, one where each part has work of its own.
    pub parts: usize,
}

/// A kernel that can be run in parts.
pub(super) trait Parts: Work<Output = (), Slot: Send> + Sized {
    /// Whether it may be worth more than one thread; no code is made for one that never is.
    const MAY_PAY: bool;

    /// Its size.
    fn extent(&self) -> Extent;
    /// Computes what all parts read.
    fn prepare(&self);
    /// The same for another thread, if its operands can be read there; `None` unless its closures are of no size.
    fn fork(&self, forks: &mut Forks) -> Option<Self>;
    /// Some steps of the outermost loop, and what they write.
    fn part<const WIDTH: usize>(self, steps: Range<usize>, out: &mut [Self::Slot]);
}

struct Part<W> {
    work: W,
    steps: Range<usize>,
}
impl<W: Parts> Work for Part<W> {
    type Output = ();
    type Slot = W::Slot;
    #[inline(always)]
    fn run<const WIDTH: usize>(self, out: &mut [W::Slot]) {
        self.work.part::<WIDTH>(self.steps, out);
    }
}

/// Runs a kernel on several threads if that pays, and tells whether it did.
#[inline(always)]
pub(super) fn in_parts<W: Parts>(work: &W, out: &mut [W::Slot]) -> bool {
    if !W::MAY_PAY {
        return false;
    }
    let extent = work.extent();
    extent.cost >= WORTH && spread(work, extent, out)
}

/// The number of parts of a work.
pub(super) fn parts(extent: Extent) -> usize {
    let threads = rayon_core::current_num_threads();
    if threads < 2 {
        return 1;
    }
    (threads * extent.parts).min(extent.cost / (WORTH / 2)).min(extent.steps / extent.grain)
}

#[inline(never)]
fn spread<W: Parts>(work: &W, extent: Extent, out: &mut [W::Slot]) -> bool {
    let parts = parts(extent);
    if parts < 2 {
        return false;
    }
    work.prepare();
    let mut forks = Forks::new();
    let Some(own) = work.fork(&mut forks) else { return false };
    share(Alone::new(own), 0..extent.steps, extent.grain, parts, out);
    true
}

/// Runs some steps in so many parts.
fn share<W: Parts>(work: Alone<W>, steps: Range<usize>, grain: usize, parts: usize, out: &mut [W::Slot]) {
    let work = work.into_inner();
    let half = parts / 2;
    let middle = steps.len() * half / parts.max(1) / grain * grain;
    let mut forks = Forks::new();
    let other = if middle > 0 { work.fork(&mut forks) } else { None };
    let Some(other) = other else {
        return dispatch(Part { work, steps }, out);
    };
    let (before, after) = out.split_at_mut(out.len() / steps.len() * middle);
    let (first, second) = (steps.start..steps.start + middle, steps.start + middle..steps.end);
    let (work, other) = (Alone::new(work), Alone::new(other));
    rayon_core::join(
        move || share(work, first, grain, half, before),
        move || share(other, second, grain, parts - half, after),
    );
}

/// A sum of everything: a tree of blocks, of which parts are the branches.
pub(super) trait Branches: Sized {
    /// What is known of some blocks.
    type Sum: Send;
    /// See [`Parts::prepare`].
    fn prepare(&self);
    /// See [`Parts::fork`].
    fn fork(&self, forks: &mut Forks) -> Option<Self>;
    /// The sum of the `2^level` blocks from one on.
    fn branch(self, level: u32, first: usize) -> Self::Sum;
    /// The sum of two neighbouring branches.
    fn merge(earlier: Self::Sum, later: Self::Sum) -> Self::Sum;
}

/// Hands the branches of so many blocks to `place`, from the highest level on, if several threads can compute them.
pub(super) fn branches<W: Branches>(
    work: &W,
    blocks: usize,
    cost: usize,
    mut place: impl FnMut(u32, W::Sum),
) -> bool {
    let parts = parts(Extent { steps: blocks, grain: 1, cost, parts: 2 });
    if parts < 2 {
        return false;
    }
    work.prepare();
    let mut forks = Forks::new();
    let Some(own) = work.fork(&mut forks) else { return false };
    // Branches of the lowest level that is worth a thread.
    let least = (blocks / parts).ilog2();
    let mut own = Some(own);
    let (mut rest, mut first) = (blocks, 0);
    while rest > 0 {
        let level = rest.ilog2();
        let mut forks = Forks::new();
        let Some(work) = own.take() else { return false };
        rest -= 1 << level;
        if rest > 0 {
            own = work.fork(&mut forks);
        }
        place(level, branch(Alone::new(work), level, first, least));
        first += 1 << level;
    }
    true
}

fn branch<W: Branches>(work: Alone<W>, level: u32, first: usize, least: u32) -> W::Sum {
    let work = work.into_inner();
    let mut forks = Forks::new();
    let other = if level > least { work.fork(&mut forks) } else { None };
    let Some(other) = other else { return work.branch(level, first) };
    let (work, other) = (Alone::new(work), Alone::new(other));
    let (earlier, later) = rayon_core::join(
        move || branch(work, level - 1, first, least),
        move || branch(other, level - 1, first + (1 << (level - 1)), least),
    );
    W::merge(earlier, later)
}

/// Kept axes of a plan, split along the outermost loop.
pub(super) struct Split<O, L>(PhantomData<(O, L)>);
impl<O: AnyShape, L: Source<O>> Split<O, L> {
    /// The steps of the outermost loop over kept axes, and the grain: a run is split at whole cache lines.
    pub(super) fn steps(plan: &Plan, lead: usize) -> (usize, usize) {
        if plan.kept.count == 0 { (plan.run.len(lead), 1024) } else { (plan.kept.groups[0].len(lead), 1) }
    }

    /// Visits the runs of some steps, each with its length.
    #[inline(always)]
    pub(super) fn walk<N: Planned>(
        source: &L,
        lead: usize,
        steps: Range<usize>,
        mut visit: impl FnMut(L::Cursor, usize),
    ) {
        let (start, plan) = (source.origin(), const { &N::PLAN });
        if plan.kept.count == 0 {
            return visit(source.step(start, plan.run.axis, steps.start), steps.len());
        }
        let n = plan.run.len(lead);
        for at in steps {
            let cursor = source.step(start, plan.kept.groups[0].axis, at);
            walk::<InnerAxes<N>, _, _>(
                source,
                lead,
                cursor,
                #[inline(always)]
                |cursor| visit(cursor, n),
            );
        }
    }
}
