//! The places of a nest of loops, outermost first.

use super::layout::{Group, Loops};
use super::source::Source;
use crate::shape::{AnyShape, MAX_RANK};

/// Visits every place of the given loops, in order.
#[inline(always)]
pub(crate) fn walk<O: AnyShape, L: Source<O>>(
    source: &L,
    loops: &Loops,
    lead: usize,
    start: L::Cursor,
    mut visit: impl FnMut(L::Cursor),
) {
    match loops.count {
        0 => visit(start),
        1 => along(source, loops.groups[0], lead, start, &mut visit),
        2 => {
            let outer = loops.groups[0];
            for i in 0..outer.len(lead) {
                along(source, loops.groups[1], lead, source.step(start, outer.axis, i), &mut visit);
            }
        }
        count => walk_deep(source, loops, count - 1, lead, start, &mut visit),
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
