//! Results side by side: their runs lie along a kept axis, and rows are added to as many lanes as they have columns.

use core::mem::MaybeUninit;

use super::{Nest, Reading, TILE};
use crate::axes::AxisBits;
use crate::kernel::partial::{Levels, ROWS};
use crate::kernel::source::{Source, element, runs, walk};
use crate::kernel::walk::{Planned, ReducedAxes};
use crate::scalar::reducers::{LANES, Reducer};
use crate::shape::AnyShape;

impl<D, X, B, T, R, L, F> Reading<D, X, B, T, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    B: AnyShape,
    R: Reducer<T>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    /// Writes neighbouring results, from the column `first` on, tile by tile.
    #[inline(always)]
    pub(super) fn tiles(
        &self,
        rows: usize,
        first: usize,
        reducer: R,
        count: usize,
        cursor: L::Cursor,
        out: &mut [MaybeUninit<R::Output>],
    ) {
        if const { Nest::<D, X, L, B>::PLAN.run.is_at_most(TILE - 1) } {
            self.columns(rows, first, reducer, count, cursor, out);
            return;
        }
        let (tiles, rest) = out.as_chunks_mut::<TILE>();
        let last = first + tiles.len() * TILE;
        for (tile, slots) in tiles.iter_mut().enumerate() {
            self.columns(rows, first + tile * TILE, reducer, count, cursor, slots);
        }
        if !rest.is_empty() {
            self.columns(rows, last, reducer, count, cursor, rest);
        }
    }

    /// Writes neighbouring results, from the column `first` on, whose runs lie along a kept axis.
    ///
    /// Several rows at a time go through registers; tiles of columns are so wide that memory is read in long stretches.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn columns(
        &self,
        rows: usize,
        first: usize,
        reducer: R,
        count: usize,
        cursor: L::Cursor,
        out: &mut [MaybeUninit<R::Output>],
    ) {
        let mut levels = Levels::<T, R>::new();
        let mut cursors = [cursor; ROWS];
        let (mut held, mut index) = (0, 0);
        let width = out.len();
        walk::<ReducedAxes<Nest<D, X, L, B>>, _, _>(
            &self.source,
            self.lead,
            cursor,
            #[inline(always)]
            |cursor| {
                cursors[held] = cursor;
                held += 1;
                if held == rows {
                    self.rows(&cursors[..rows], first, width, index, &mut levels);
                    index += rows;
                    held = 0;
                }
            },
        );
        if const { Nest::<D, X, L, B>::ROWS > 1 } && held > 0 {
            self.rows(&cursors[..held], first, width, index, &mut levels);
        }
        for (tile, slots) in out.chunks_mut(LANES).enumerate() {
            let lanes = levels.finish(tile);
            for (lane, slot) in slots.iter_mut().enumerate() {
                slot.write(reducer.finish(&lanes, lane, count));
            }
        }
    }

    /// Adds some rows, each from the column `from` on, to as many lanes.
    #[inline(always)]
    fn down(&self, lanes: &mut R::Lanes, cursors: &[L::Cursor], from: usize, width: usize, index: usize) {
        if const { L::BREAKS != 0 && !R::BY_BLOCKS } {
            return self.down_in_pieces(lanes, cursors, from, width, index);
        }
        let axis = self.plan.run.axis;
        Self::add(
            const { R::BY_BLOCKS || (R::TREE && L::IS_LIGHT) },
            lanes,
            cursors.len(),
            width,
            #[inline(always)]
            |row, lane| {
                let cursor = cursors[row];
                let run = self.source.row(cursor, axis);
                ((self.f)(element(&self.source, cursor, run, axis, from + lane)), index + row)
            },
        );
    }

    /// The same of rows that are in pieces.
    #[inline(always)]
    fn down_in_pieces(
        &self,
        lanes: &mut R::Lanes,
        cursors: &[L::Cursor],
        from: usize,
        width: usize,
        index: usize,
    ) {
        let axis = self.plan.run.axis;
        for (row, &cursor) in cursors.iter().enumerate() {
            runs(
                &self.source,
                self.source.step(cursor, axis, from),
                axis,
                width,
                #[inline(always)]
                |run, first, count| {
                    for at in 0..count {
                        R::step(lanes, first + at, (self.f)(self.source.get(run, axis, at)), index + row);
                    }
                },
            );
        }
    }

    /// Adds up some rows, column by column.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn rows(
        &self,
        cursors: &[L::Cursor],
        first: usize,
        width: usize,
        index: usize,
        levels: &mut Levels<T, R>,
    ) {
        // One row only where there are stages, so that each is prepared when it is read.
        for &cursor in cursors {
            self.source.prepare(cursor);
        }
        let whole = width / LANES;
        if const { !Nest::<D, X, L, B>::PLAN.run.is_at_most(LANES - 1) } {
            for tile in 0..whole {
                let mut lanes = levels.start(tile, self.serial);
                self.down(&mut lanes, cursors, first + tile * LANES, LANES, index);
                levels.add(tile, lanes, self.serial);
            }
        }
        let rest = width - whole * LANES;
        if const { Nest::<D, X, L, B>::PLAN.run.has_rest(LANES) } && rest > 0 {
            let mut lanes = levels.start(whole, self.serial);
            self.down(&mut lanes, cursors, first + whole * LANES, rest, index);
            levels.add(whole, lanes, self.serial);
        }
        levels.advance(width.div_ceil(LANES), self.serial);
    }
}
