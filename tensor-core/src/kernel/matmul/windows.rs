//! Windows of an image in memory as the right operand: a row for each element of a window, a column for each position.

use core::mem::MaybeUninit;

use super::{MulAdd, Strided};
use crate::kernel::dispatch::Work;
use crate::kernel::raw;

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
    /// How far apart windows are.
    pub(crate) stride: [usize; 2],
    /// How far apart the elements of one are.
    pub(crate) dilation: [usize; 2],
    /// The zeros before the first row and column.
    pub(crate) padding: [usize; 2],
    /// The positions of a window along a row.
    pub(crate) across: usize,
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
}

/// Columns of a panel that are neighbours in one row of positions.
#[derive(Clone, Copy)]
struct Piece {
    /// The row and column of the first window's first element, among zeros.
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
        let mut done = 0;
        while done < self.columns {
            let at = self.column + done;
            let column = at % self.windows.across;
            let count = (self.windows.across - column).min(self.columns - done);
            let [row, column] = [at / self.windows.across * self.windows.stride[0], column * self.windows.stride[1]];
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
        let ([height, width], [row_step, step]) = (windows.window, windows.dilation);
        let mut channel = self.term / (height * width);
        let (mut i, mut j) = (self.term / width % height, self.term % width);
        let mut packed = packed.chunks_exact_mut(self.width);
        while packed.len() > 0 {
            let row = windows.row(channel, piece.row + i * row_step);
            for packed in packed.by_ref().take(width - j) {
                let out = &mut packed[piece.first..][..piece.count];
                let column = piece.column + j * step;
                let inside = column.wrapping_sub(windows.padding[1]);
                match row {
                    Row::Neighbors(row) if inside < row.len() && piece.count <= row.len() - inside => {
                        raw::copy_ends::<T, N>(&row[inside..][..piece.count], out);
                    }
                    _ => windows.line(row, column, out),
                }
                j += 1;
            }
            j = 0;
            i += 1;
            if i == height {
                i = 0;
                channel += 1;
            }
        }
    }
}

/// A row of an image.
#[derive(Clone, Copy)]
enum Row<'t, T> {
    /// All its elements, of windows one apart.
    Neighbors(&'t [T]),
    /// Where it starts.
    Apart(usize),
    /// One beyond the edge.
    Zeros,
}

impl<T> Windows<'_, T> {
    /// The same windows of other elements.
    #[inline(always)]
    pub(crate) fn of<V>(self, elements: &[V]) -> Windows<'_, V> {
        let Self { first, plane, distance, size, window, stride, dilation, padding, across, .. } = self;
        Windows { elements, first, plane, distance, size, window, stride, dilation, padding, across }
    }
}

impl<'t, T: MulAdd> Windows<'t, T> {
    /// A row, counted with the zeros above the image.
    #[inline(always)]
    fn row(&self, channel: usize, row: usize) -> Row<'t, T> {
        let row = row.wrapping_sub(self.padding[0]);
        if row >= self.size[0] {
            return Row::Zeros;
        }
        // A distance backwards wraps.
        let start = self.first.wrapping_add(channel.wrapping_mul(self.plane));
        let start = start.wrapping_add(row.wrapping_mul(self.distance[0]));
        if self.stride[1] == 1 && self.distance[1] == 1 {
            Row::Neighbors(&self.elements[start..][..self.size[1]])
        } else {
            Row::Apart(start)
        }
    }

    /// An element of each of the windows from a column on, counted with the zeros before the image.
    #[inline(always)]
    fn line(&self, row: Row<'t, T>, column: usize, out: &mut [MaybeUninit<T>]) {
        let (elements, start, apart, distance) = match row {
            Row::Neighbors(row) => (row, 0, 1, 1),
            Row::Apart(start) => (self.elements, start, self.stride[1], self.distance[1]),
            Row::Zeros => return out.fill(MaybeUninit::new(T::ZERO)),
        };
        let (before, size) = (self.padding[1], self.size[1]);
        let (mut first, mut end) = (0, out.len());
        if column < before || column + (out.len() - 1) * apart >= size + before {
            first = before.saturating_sub(column).div_ceil(apart).min(end);
            end = (size + before).saturating_sub(column).div_ceil(apart).min(end);
            out.fill(MaybeUninit::new(T::ZERO));
        }
        if first >= end {
            return;
        }
        let place = start.wrapping_add((column + first * apart - before).wrapping_mul(distance));
        let line = Strided::new(elements, place, 0, distance.wrapping_mul(apart));
        line.check(1, end - first);
        for (i, slot) in out[first..end].iter_mut().enumerate() {
            slot.write(line.at(0, i));
        }
    }
}
