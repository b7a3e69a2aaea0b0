//! Matrices in memory, by their strides.

use crate::kernel::raw;

/// A matrix whose element `(i, k)` lies `i * row + k * column` elements behind the first.
#[derive(Clone, Copy, Debug)]
pub struct Strided<'a, T> {
    pub(super) elements: &'a [T],
    first: usize,
    /// Between rows and between columns; a distance backwards wraps.
    pub(crate) row: usize,
    pub(crate) column: usize,
}

impl<'a, T: Copy> Strided<'a, T> {
    /// The matrix among `elements` that begins at `first`.
    #[inline(always)]
    pub fn new(elements: &'a [T], first: usize, row: usize, column: usize) -> Self {
        Self { elements, first, row, column }
    }

    #[inline(always)]
    pub(super) fn offset(&self, row: usize, column: usize) -> usize {
        self.first.wrapping_add(row.wrapping_mul(self.row)).wrapping_add(column.wrapping_mul(self.column))
    }

    /// The part from a row and a column on.
    #[inline(always)]
    pub(super) fn from(self, row: usize, column: usize) -> Self {
        Self { first: self.offset(row, column), ..self }
    }

    /// The same elements with rows and columns exchanged.
    #[inline(always)]
    pub(crate) fn transposed(self) -> Self {
        Self { row: self.column, column: self.row, ..self }
    }

    /// An element within the extents that [`check`](Self::check) was asked of.
    #[inline(always)]
    pub(super) fn at(&self, row: usize, column: usize) -> T {
        raw::load(self.elements, self.offset(row, column))
    }

    /// Elements of a row from a column on, where they are neighbours.
    #[inline(always)]
    pub(crate) fn row(&self, row: usize, column: usize, columns: usize) -> &'a [T] {
        let first = self.offset(row, column);
        &self.elements[first..][..columns]
    }

    /// Where a row's first element lies; it need not exist.
    #[inline(always)]
    pub(super) fn place(&self, row: usize) -> *const T {
        self.elements.as_ptr().wrapping_add(self.offset(row, 0))
    }

    /// # Panics
    ///
    /// If so many rows and columns are not within the elements.
    #[inline(always)]
    pub(super) fn check(&self, rows: usize, columns: usize) {
        if rows > 0 && columns > 0 {
            // Offsets are linear in both, so that the corners are the extremes.
            let (last_row, last_column) = (rows - 1, columns - 1);
            let length = self.elements.len();
            assert!(
                self.first < length
                    && self.offset(last_row, 0) < length
                    && self.offset(0, last_column) < length
                    && self.offset(last_row, last_column) < length,
                "a matrix of {rows} by {columns} is not within its elements"
            );
        }
    }
}
