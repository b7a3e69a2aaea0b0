//! The elements along an axis, run by run: a run may end before the axis does, where what is joined goes on elsewhere.

use super::source::Source;
use crate::shape::AnyShape;

/// Visits the runs that the `n` elements along an axis are read in: each with its first element's number and its length.
#[inline(always)]
pub(crate) fn runs<O: AnyShape, L: Source<O>>(
    source: &L,
    start: L::Cursor,
    axis: usize,
    n: usize,
    mut visit: impl FnMut(L::Row, usize, usize),
) {
    if const { L::BREAKS == 0 } {
        source.prepare(start);
        visit(source.row(start, axis), 0, n);
        return;
    }
    let breaks = (L::BREAKS >> axis) & 1 == 1;
    let mut from = 0;
    while from < n {
        let cursor = source.step(start, axis, from);
        source.prepare(cursor);
        let count = if breaks { source.reach(cursor, axis).min(n - from) } else { n };
        visit(source.row(cursor, axis), from, count);
        from += count;
    }
}

/// A run that the `count` elements from `from` on along an axis are read in, and the number of its first, if there is
/// one; `row` is that from `start` on.
#[inline(always)]
pub(crate) fn stretch<O: AnyShape, L: Source<O>>(
    source: &L,
    start: L::Cursor,
    row: L::Row,
    axis: usize,
    from: usize,
    count: usize,
) -> Option<(L::Row, usize)> {
    if const { L::BREAKS == 0 } || (L::BREAKS >> axis) & 1 == 0 {
        return Some((row, 0));
    }
    if count == 0 {
        return None;
    }
    let cursor = source.step(start, axis, from);
    if source.reach(cursor, axis) < count {
        return None;
    }
    source.prepare(cursor);
    Some((source.row(cursor, axis), from))
}

/// The element `i` along an axis from a place that was prepared and whose run is `row`, however long that is.
#[inline(always)]
pub(crate) fn element<O: AnyShape, L: Source<O>>(
    source: &L,
    start: L::Cursor,
    row: L::Row,
    axis: usize,
    i: usize,
) -> L::Elem {
    if const { L::BREAKS == 0 } {
        return source.get(row, axis, i);
    }
    if (L::BREAKS >> axis) & 1 == 0 {
        return source.get(row, axis, i);
    }
    let cursor = source.step(start, axis, i);
    source.prepare(cursor);
    source.get(source.row(cursor, axis), axis, 0)
}
