//! The operands of blocks: read in place, or packed for the tiles.

use core::mem::MaybeUninit;

use super::blocks::Block;
use super::tile::Packing;
use super::windows::PackWindows;
use super::{Matrix, MulAdd, Strided};
use crate::kernel::dispatch::apart;
use crate::kernel::raw::written;

/// The left operand: strips of a few rows.
pub(super) struct Left<'o, const WIDTH: usize, A, T> {
    pub matrix: &'o A,
    pub in_place: Option<Strided<'o, T>>,
    /// Whether it is packed column by column.
    pub by_columns: bool,
    pub packed: &'o mut [MaybeUninit<T>],
}

impl<const WIDTH: usize, A: Matrix<Elem = T>, T: MulAdd> Left<'_, WIDTH, A, T> {
    /// Some rows of a block, as a rule `most` of them, packed from the element `first` of the buffer on unless they are there `still`.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn strip(
        &mut self,
        at: Block,
        row: usize,
        [rows, most]: [usize; 2],
        first: usize,
        still: bool,
    ) -> Strided<'_, T> {
        if let Some(matrix) = self.in_place {
            return matrix.from(row, at.k);
        }
        let packed = &mut self.packed[first..][..rows * at.depth];
        if const { A::BY_COLUMNS } {
            if !still {
                // Where the number is known, a few elements take no loop.
                if rows == most {
                    columns(self.matrix, row, at.k, most, packed);
                } else {
                    columns(self.matrix, row, at.k, rows, packed);
                }
            }
            return Strided::new(written(packed), 0, 1, rows);
        }
        if const { A::IN_MEMORY }
            && self.by_columns
            && let Some(matrix) = self.matrix.memory()
        {
            if !still {
                pack::<WIDTH, T>(matrix.from(row, at.k).transposed(), at.depth, rows, packed);
            }
            return Strided::new(written(packed), 0, 1, rows);
        }
        if !still {
            for (r, packed) in packed.chunks_exact_mut(at.depth).enumerate() {
                self.matrix.pack_row(row + r, at.k, packed);
            }
        }
        Strided::new(written(packed), 0, at.depth, 1)
    }
}

/// Packs columns of so many rows, from one on.
#[inline(always)]
fn columns<A: Matrix>(matrix: &A, row: usize, k: usize, rows: usize, packed: &mut [MaybeUninit<A::Elem>]) {
    for (term, packed) in packed.chunks_exact_mut(rows).enumerate() {
        matrix.pack_column(row, k + term, packed);
    }
}

/// The right operand: panels of columns, as wide as a tile.
pub(super) struct Right<'o, const WIDTH: usize, B, T> {
    pub matrix: &'o B,
    pub in_place: Option<Strided<'o, T>>,
    /// One of them, row by row.
    pub panel: &'o mut [MaybeUninit<T>],
    /// The rows of a block, where each is computed at once.
    pub lines: &'o mut [MaybeUninit<T>],
}

impl<const WIDTH: usize, B: Matrix<Elem = T>, T: MulAdd> Right<'_, WIDTH, B, T> {
    /// Computes the rows of a block: panel by panel, each would be computed for every panel.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn compute(&mut self, at: Block) {
        for (r, line) in self.lines.chunks_exact_mut(at.columns).take(at.depth).enumerate() {
            self.matrix.pack_row(at.k + r, at.column, line);
        }
    }

    /// Packs `n` columns of a block, padded to a panel of `width`.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn pack(&mut self, at: Block, column: usize, n: usize, width: usize) {
        let packed = &mut self.panel[..width * at.depth];
        if const { B::IN_MEMORY }
            && n == width
            && let Some(matrix) = self.matrix.memory()
        {
            return pack::<WIDTH, T>(matrix.from(at.k, column), at.depth, width, packed);
        }
        if const { B::IN_WINDOWS }
            && let Some(windows) = self.matrix.windows()
        {
            let pack = PackWindows { windows, term: at.k, column, columns: n, width, turned: B::TURNED };
            return apart::<WIDTH, _>(pack, packed);
        }
        if const { B::COMPUTED_BY_COLUMNS } {
            for c in 0..n {
                for r in 0..at.depth {
                    packed[r * width + c].write(self.matrix.at(at.k + r, column + c));
                }
            }
        }
        for (r, packed) in packed.chunks_exact_mut(width).enumerate() {
            let (columns, padding) = packed.split_at_mut(n);
            if const { B::COMPUTED_BY_ROWS } {
                let line = &self.lines[r * at.columns + (column - at.column)..][..n];
                columns.copy_from_slice(line);
            } else if const { !B::COMPUTED_BY_COLUMNS } {
                self.matrix.pack_row(at.k + r, column, columns);
            }
            padding.fill(MaybeUninit::new(T::ZERO));
        }
    }

    /// Where the panel lies that is packed when `next` columns of a block are done.
    #[inline(always)]
    pub(super) fn ahead<'b>(&self, inner: usize, block: Block, next: usize) -> Option<Strided<'b, T>>
    where
        Self: 'b,
    {
        let memory = self.matrix.memory().filter(|b| b.column == 1)?;
        Some(if next < block.columns {
            memory.from(block.k, block.column + next)
        } else if block.k + block.depth < inner {
            memory.from(block.k + block.depth, block.column)
        } else {
            memory.from(0, block.column)
        })
    }
}

/// Packs elements in memory: `n` of each line.
#[inline(always)]
fn pack<const WIDTH: usize, T: MulAdd>(
    matrix: Strided<'_, T>,
    lines: usize,
    n: usize,
    packed: &mut [MaybeUninit<T>],
) {
    match n {
        1 => apart::<WIDTH, _>(Packing::<T, 1> { matrix, lines }, packed),
        2 => apart::<WIDTH, _>(Packing::<T, 2> { matrix, lines }, packed),
        4 => apart::<WIDTH, _>(Packing::<T, 4> { matrix, lines }, packed),
        6 => apart::<WIDTH, _>(Packing::<T, 6> { matrix, lines }, packed),
        8 => apart::<WIDTH, _>(Packing::<T, 8> { matrix, lines }, packed),
        16 => apart::<WIDTH, _>(Packing::<T, 16> { matrix, lines }, packed),
        _ => apart::<WIDTH, _>(Packing::<T, 32> { matrix, lines }, packed),
    }
}
