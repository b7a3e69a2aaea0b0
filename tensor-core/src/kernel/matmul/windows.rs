//! Windows of an image in memory as the right operand: a row for each element of a window, a column for each position.

use core::mem::MaybeUninit;

use super::{Matrix, MulAdd, Strided};
use crate::kernel::dispatch::Work;
use crate::kernel::raw;

/// Which row and which column of an image is read: the quotient of a sum of multiples, if it is one.
#[derive(Clone, Copy, Debug)]
pub struct Steps {
    /// Elements from window to window.
    pub(crate) window: [isize; 2],
    /// Elements from one of a window to the next.
    pub(crate) within: [isize; 2],
    /// Where the first window's first element is.
    pub(crate) first: [isize; 2],
    /// What the sum is divided by.
    pub(crate) spread: [isize; 2],
}

impl Steps {
    /// The row or column of an image of such a size.
    #[inline(always)]
    pub(crate) fn place(&self, axis: usize, window: usize, within: usize, size: usize) -> Option<usize> {
        let place = self.first[axis]
            + window.cast_signed() * self.window[axis]
            + within.cast_signed() * self.within[axis];
        // As a rule by one, which takes no division.
        let quotient = if self.spread[axis] == 1 { place } else { place / self.spread[axis] };
        (place >= 0 && quotient * self.spread[axis] == place && quotient.cast_unsigned() < size)
            .then_some(quotient.cast_unsigned())
    }
}

/// The windows of an image, zero beyond its edges. What is of rows and columns is given for rows first.
#[derive(Clone, Copy, Debug)]
pub struct Windows<'t, T> {
    /// What holds the image.
    pub(crate) elements: &'t [T],
    /// Its first element.
    pub(crate) first: usize,
    /// The distance between its channels.
    pub(crate) plane: usize,
    /// The distances between its rows and between its columns.
    pub(crate) distance: [usize; 2],
    /// The rows and columns of a channel.
    pub(crate) size: [usize; 2],
    /// The rows and columns of a window.
    pub(crate) window: [usize; 2],
    /// Which rows and columns they read.
    pub(crate) steps: Steps,
    /// The positions of a window along a row.
    pub(crate) across: usize,
    /// Of so many phases each has its columns together: the first, the first of the next, and so on.
    pub(crate) phases: usize,
    /// The columns of one.
    pub(crate) phase: usize,
}

/// Packs a panel: `columns` of `width`, the rest zeros.
pub(super) struct PackWindows<'t, T> {
    pub windows: Windows<'t, T>,
    /// The first row.
    pub term: usize,
    /// The first column, and how many.
    pub column: usize,
    pub columns: usize,
    pub width: usize,
    /// Whether rows are positions and columns elements of a window.
    pub turned: bool,
}

/// Positions whose elements are fetched together.
const LINE: usize = 64;

/// Columns of a panel that are neighbours in one row of positions.
#[derive(Clone, Copy)]
struct Piece {
    /// The position of the first.
    row: usize,
    column: usize,
    /// The first column of the panel, and how many.
    first: usize,
    count: usize,
}

impl<T: MulAdd> Work for PackWindows<'_, T> {
    type Output = ();
    type Slot = MaybeUninit<T>;

    #[inline(always)]
    fn run<const WIDTH: usize>(self, packed: &mut [MaybeUninit<T>]) {
        if self.turned {
            return self.pack_turned(packed);
        }
        let across = self.windows.across;
        let mut done = 0;
        while done < self.columns {
            let (row, column) = ((self.column + done) / across, (self.column + done) % across);
            let count = (across - column).min(self.columns - done);
            let piece = Piece { row, column, first: done, count };
            match count {
                16.. => self.pack::<16>(piece, packed),
                8.. => self.pack::<8>(piece, packed),
                4.. => self.pack::<4>(piece, packed),
                2.. => self.pack::<2>(piece, packed),
                _ => self.pack::<1>(piece, packed),
            }
            done += count;
        }
        if self.columns < self.width {
            for packed in packed.chunks_exact_mut(self.width) {
                packed[self.columns..].fill(MaybeUninit::new(T::ZERO));
            }
        }
    }
}

impl<T: MulAdd> PackWindows<'_, T> {
    /// Packs a piece of at least `N` columns, and at most twice as many.
    #[inline(always)]
    fn pack<const N: usize>(&self, piece: Piece, packed: &mut [MaybeUninit<T>]) {
        let windows = &self.windows;
        let [height, width] = windows.window;
        let [start, step] = [windows.steps.first[1], windows.steps.within[1]];
        let mut channel = self.term / (height * width);
        let (mut i, mut j) = (self.term / width % height, self.term % width);
        let mut packed = packed.chunks_exact_mut(self.width);
        // Where the first element of a window's row is read, and how much of the row is.
        let first = start + piece.column.cast_signed();
        let read = (width - 1) * step.unsigned_abs() + piece.count;
        while packed.len() > 0 {
            let row = windows.row(channel, piece.row, i);
            if let Row::Neighbors(row) = row
                && windows.phases == 1
                && step >= 0
                && first.cast_unsigned() < row.len()
                && read <= row.len() - first.cast_unsigned()
            {
                let row = &row[first.cast_unsigned()..];
                for (j, packed) in (j..width).zip(packed.by_ref()) {
                    let out = &mut packed[piece.first..][..piece.count];
                    raw::copy_ends::<T, N>(&row[j * step.cast_unsigned()..][..piece.count], out);
                }
                ([i, j], channel) = windows.next_row(i, channel);
                continue;
            }
            for packed in packed.by_ref().take(width - j) {
                let out = &mut packed[piece.first..][..piece.count];
                let column = start + j.cast_signed() * step;
                let column = windows.in_phase(column) + piece.column.cast_signed();
                match row {
                    // Of a negative one nothing is left.
                    Row::Neighbors(row)
                        if column.cast_unsigned() < row.len()
                            && piece.count <= row.len() - column.cast_unsigned() =>
                    {
                        raw::copy_ends::<T, N>(&row[column.cast_unsigned()..][..piece.count], out);
                    }
                    Row::Neighbors(row) => neighbors(row, column, out),
                    Row::Apart(start) => windows.apart(start, [piece.column, j], out),
                    Row::Zeros => out.fill(MaybeUninit::new(T::ZERO)),
                }
                j += 1;
            }
            ([i, j], channel) = windows.next_row(i, channel);
        }
    }
}

/// Of `count` neighbours from a place on, which may be negative, those within `size`: the first, and the first behind them.
#[inline(always)]
pub(crate) fn within(first: isize, count: usize, size: usize) -> (usize, usize) {
    let start = first.min(0).unsigned_abs().min(count);
    let end = (size.cast_signed() - first).max(0).cast_unsigned();
    (start, end.min(count))
}

impl<T: MulAdd> PackWindows<'_, T> {
    /// Packs column by column.
    #[inline(always)]
    fn pack_turned(&self, packed: &mut [MaybeUninit<T>]) {
        let Self { windows, width: pitch, .. } = *self;
        let [height, width] = windows.window;
        let mut line = [MaybeUninit::new(T::ZERO); LINE];
        for c in 0..self.width {
            let at = self.column + c;
            let (channel, i, j) = (at / (height * width), at / width % height, at % width);
            let (mut y, mut x) = (self.term / windows.across, self.term % windows.across);
            let mut slots = packed.chunks_exact_mut(pitch);
            while slots.len() > 0 {
                let count = slots.len().min(windows.across - x).min(LINE);
                if c < self.columns {
                    windows.line([channel, i, j], [y, x], &mut line[..count]);
                }
                for (slots, &element) in slots.by_ref().take(count).zip(&line[..count]) {
                    slots[c] = element;
                }
                x += count;
                if x == windows.across {
                    (y, x) = (y + 1, 0);
                }
            }
        }
    }
}

/// A row of an image.
#[derive(Clone, Copy)]
enum Row<'t, T> {
    /// All its elements, where neighbouring windows read neighbours.
    Neighbors(&'t [T]),
    /// Where it starts.
    Apart(usize),
    /// One beyond the edge.
    Zeros,
}

/// The elements of a row from a column on, zeros beyond its ends.
#[inline(always)]
fn neighbors<T: MulAdd>(row: &[T], column: isize, out: &mut [MaybeUninit<T>]) {
    let (start, end) = within(column, out.len(), row.len());
    if start > 0 || end < out.len() {
        out.fill(MaybeUninit::new(T::ZERO));
    }
    if start < end {
        for (slot, &element) in out[start..end].iter_mut().zip(&row[column.max(0).cast_unsigned()..]) {
            slot.write(element);
        }
    }
}

impl<T> Windows<'_, T> {
    /// The same windows of other elements.
    #[inline(always)]
    pub(crate) fn of<V>(self, elements: &[V]) -> Windows<'_, V> {
        let Self { first, plane, distance, size, window, steps, across, phases, phase, .. } = self;
        Windows { elements, first, plane, distance, size, window, steps, across, phases, phase }
    }
}

/// Windows as a matrix: of their elements by their positions, or `TURNED`.
pub struct InWindows<'t, T, const TURNED: bool>(pub(crate) Windows<'t, T>);

impl<T: MulAdd, const TURNED: bool> Matrix for InWindows<'_, T, TURNED> {
    type Elem = T;
    const IN_MEMORY: bool = false;
    const IN_WINDOWS: bool = true;
    const TURNED: bool = TURNED;

    #[inline(always)]
    fn at(&self, row: usize, column: usize) -> T {
        if TURNED { self.0.at(column, row) } else { self.0.at(row, column) }
    }
    #[inline(always)]
    fn pack_row(&self, row: usize, column: usize, out: &mut [MaybeUninit<T>]) {
        for (i, slot) in out.iter_mut().enumerate() {
            slot.write(self.at(row, column + i));
        }
    }
    #[inline(always)]
    fn pack_column(&self, row: usize, column: usize, out: &mut [MaybeUninit<T>]) {
        for (i, slot) in out.iter_mut().enumerate() {
            slot.write(self.at(row + i, column));
        }
    }
    #[inline(always)]
    fn memory(&self) -> Option<Strided<'_, T>> {
        None
    }
    #[inline(always)]
    fn windows(&self) -> Option<Windows<'_, T>> {
        Some(self.0)
    }
}

impl<'t, T: MulAdd> Windows<'t, T> {
    /// The row of the image that a row of a window's is.
    #[inline(always)]
    fn row(&self, channel: usize, position: usize, within: usize) -> Row<'t, T> {
        let Some(row) = self.steps.place(0, position, within, self.size[0]) else { return Row::Zeros };
        // A distance backwards wraps.
        let start = self.first.wrapping_add(channel.wrapping_mul(self.plane));
        let start = start.wrapping_add(row.wrapping_mul(self.distance[0]));
        let are_neighbors = self.steps.window[1].cast_unsigned() == self.phases && self.steps.spread[1] == 1;
        if are_neighbors && self.distance[1] == 1 {
            Row::Neighbors(&self.elements[start..][..self.phases * self.phase])
        } else {
            Row::Apart(start)
        }
    }

    /// The first element of a window behind its row `i` of a channel, and that element's channel.
    #[inline(always)]
    fn next_row(&self, i: usize, channel: usize) -> ([usize; 2], usize) {
        if i + 1 == self.window[0] { ([0, 0], channel + 1) } else { ([i + 1, 0], channel) }
    }

    /// An element of each of the windows from a position on.
    #[inline(always)]
    fn line(&self, [channel, i, j]: [usize; 3], [y, x]: [usize; 2], out: &mut [MaybeUninit<T>]) {
        match self.row(channel, y, i) {
            Row::Neighbors(row) => {
                let column = self.steps.first[1] + j.cast_signed() * self.steps.within[1];
                neighbors(row, self.in_phase(column) + x.cast_signed(), out);
            }
            Row::Apart(start) => self.apart(start, [x, j], out),
            Row::Zeros => out.fill(MaybeUninit::new(T::ZERO)),
        }
    }

    /// An element of each of the windows from a position on, of the row that starts at `start`.
    #[inline(always)]
    fn apart(&self, start: usize, [position, within]: [usize; 2], out: &mut [MaybeUninit<T>]) {
        for (i, slot) in out.iter_mut().enumerate() {
            let element = match self.steps.place(1, position + i, within, self.size[1]) {
                Some(column) => {
                    let column = self.in_phase(column.cast_signed()).cast_unsigned();
                    self.elements[start.wrapping_add(column.wrapping_mul(self.distance[1]))]
                }
                None => T::ZERO,
            };
            slot.write(element);
        }
    }

    /// One element of one window.
    #[inline(always)]
    fn at(&self, row: usize, column: usize) -> T {
        let [height, width] = self.window;
        let (channel, i, j) = (row / (height * width), row / width % height, row % width);
        let (y, x) = (column / self.across, column % self.across);
        let row = self.steps.place(0, y, i, self.size[0]);
        let column = self.steps.place(1, x, j, self.size[1]);
        let (Some(row), Some(column)) = (row, column) else { return T::ZERO };
        let place = self.first.wrapping_add(channel.wrapping_mul(self.plane));
        let place = place.wrapping_add(row.wrapping_mul(self.distance[0]));
        let column = self.in_phase(column.cast_signed()).cast_unsigned();
        self.elements[place.wrapping_add(column.wrapping_mul(self.distance[1]))]
    }

    /// Where a column lies.
    #[inline(always)]
    fn in_phase(&self, column: isize) -> isize {
        let phases = self.phases.cast_signed();
        if phases == 1 { column } else { column % phases * self.phase.cast_signed() + column / phases }
    }
}
