//! The places of a nest of loops, outermost first.

use core::marker::PhantomData;

use super::layout::{Group, Loops, Plan};
use super::source::Source;
use crate::shape::{AnyShape, MAX_RANK};

/// A plan by its type: so that of what differs by it, only what it says is compiled.
pub(super) trait Planned {
    const PLAN: Plan;
}

/// Loops by their type.
pub(super) trait Nested {
    const LOOPS: Loops;
}

/// The loops over kept axes of a plan.
pub(super) struct KeptAxes<N>(PhantomData<N>);
impl<N: Planned> Nested for KeptAxes<N> {
    const LOOPS: Loops = N::PLAN.kept;
}

/// The same but for the outermost.
#[cfg(feature = "rayon")]
pub(super) struct InnerAxes<N>(PhantomData<N>);
#[cfg(feature = "rayon")]
impl<N: Planned> Nested for InnerAxes<N> {
    const LOOPS: Loops = N::PLAN.kept.inner();
}

/// The loops over reduced axes of a plan.
pub(super) struct ReducedAxes<N>(PhantomData<N>);
impl<N: Planned> Nested for ReducedAxes<N> {
    const LOOPS: Loops = N::PLAN.reduced;
}

/// Visits every place of the loops `N`, in order.
#[inline(always)]
pub(super) fn walk<N: Nested, O: AnyShape, L: Source<O>>(
    source: &L,
    lead: usize,
    start: L::Cursor,
    mut visit: impl FnMut(L::Cursor),
) {
    let loops = const { &N::LOOPS };
    match const { N::LOOPS.count } {
        0 => visit(start),
        1 => along(source, loops.groups[0], lead, start, &mut visit),
        2 => {
            let outer = loops.groups[0];
            for i in 0..outer.len(lead) {
                along(source, loops.groups[1], lead, source.step(start, outer.axis, i), &mut visit);
            }
        }
        _ => walk_deep(source, loops, loops.count - 1, lead, start, &mut visit),
    }
}

/// Visits the places of one loop.
#[inline(always)]
fn along<O: AnyShape, L: Source<O>>(
    source: &L,
    group: Group,
    lead: usize,
    start: L::Cursor,
    visit: &mut impl FnMut(L::Cursor),
) {
    for i in 0..group.len(lead) {
        visit(source.step(start, group.axis, i));
    }
}

/// Visits every place of the loops up to `last`, the outer ones by an index.
#[inline(always)]
fn walk_deep<O: AnyShape, L: Source<O>>(
    source: &L,
    loops: &Loops,
    last: usize,
    lead: usize,
    start: L::Cursor,
    visit: &mut impl FnMut(L::Cursor),
) {
    let outer = &loops.groups[..last];
    let mut index = [0; MAX_RANK];
    for group in outer {
        if group.len(lead) == 0 {
            return;
        }
    }
    loop {
        let mut cursor = start;
        for (group, &i) in outer.iter().zip(&index) {
            cursor = source.step(cursor, group.axis, i);
        }
        along(source, loops.groups[last], lead, cursor, visit);
        let mut level = last;
        loop {
            if level == 0 {
                return;
            }
            level -= 1;
            index[level] += 1;
            if index[level] < loops.groups[level].len(lead) {
                break;
            }
            index[level] = 0;
        }
    }
}
