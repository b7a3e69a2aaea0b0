//! The operands of blocks: read in place, or packed for the tiles.

use core::mem::MaybeUninit;

use super::blocks::Block;
use super::tile::{Beside, Lines, Packing};
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
    /// The rows of a block, where each is computed at once.
    pub lines: &'o mut [MaybeUninit<T>],
    panels: [Panel<'o, T>; 2],
}

/// Columns of a block, packed row by row.
struct Panel<'o, T> {
    elements: &'o mut [MaybeUninit<T>],
    /// The first term and column of those that it has, or is going to have.
    of: Option<[usize; 2]>,
    /// How many rows are packed.
    rows: usize,
}

impl<'o, const WIDTH: usize, B: Matrix<Elem = T>, T: MulAdd> Right<'o, WIDTH, B, T> {
    /// `panels` is the space of two, each of `size` elements, unless the matrix is read in place.
    #[inline(always)]
    pub(super) fn new(
        matrix: &'o B,
        in_place: Option<Strided<'o, T>>,
        panels: &'o mut [MaybeUninit<T>],
        size: usize,
        lines: &'o mut [MaybeUninit<T>],
    ) -> Self {
        let (first, second) = panels.split_at_mut(size.min(panels.len()));
        let panels = [first, second].map(
            #[inline(always)]
            |elements| Panel { elements, of: None, rows: 0 },
        );
        Self { matrix, in_place, lines, panels }
    }

    /// Computes the rows of a block: panel by panel, each would be computed for every panel.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn compute(&mut self, at: Block) {
        for (r, line) in self.lines.chunks_exact_mut(at.columns).take(at.depth).enumerate() {
            self.matrix.pack_row(at.k + r, at.column, line);
        }
    }

    /// Makes the first of the panels `n` columns of a block, padded to `width`.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn pack(&mut self, at: Block, column: usize, n: usize, width: usize) {
        let of = Some([at.k, column]);
        if self.panels[0].of == of {
            return;
        }
        let mut done = 0;
        if self.panels[1].of == of {
            self.panels.swap(0, 1);
            done = self.panels[0].rows;
        }
        let panel = &mut self.panels[0];
        (panel.of, panel.rows) = (of, at.depth);
        let packed = &mut panel.elements[width * done..width * at.depth];
        if const { B::IN_MEMORY }
            && n == width
            && let Some(matrix) = self.matrix.memory()
        {
            if done < at.depth {
                pack::<WIDTH, T>(matrix.from(at.k + done, column), at.depth - done, width, packed);
            }
            return;
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

    /// The panel in use, of `columns`, and what is left to do for the one that is packed next, of `depth` by `width` elements from the
    /// term and column `next` on.
    #[inline(always)]
    pub(super) fn panel(
        &mut self,
        columns: usize,
        next: Option<[usize; 2]>,
        [depth, width]: [usize; 2],
        places: Lines,
    ) -> (Strided<'_, T>, Beside<'_, T>) {
        let [panel, ahead] = &mut self.panels;
        let elements = written(&panel.elements[..columns * panel.rows]);
        let mut beside = Beside { places, ..Beside::nothing() };
        if const { B::IN_MEMORY }
            && let Some([k, column]) = next.filter(|_| next != panel.of)
            && let Some(matrix) = self.matrix.memory().filter(|b| b.column == 1)
        {
            if ahead.of != next {
                (ahead.of, ahead.rows) = (next, 0);
            }
            beside.panel = matrix.from(k, column);
            beside.panel.check(depth, width);
            beside.packed = &mut ahead.elements[..width * depth];
            beside.done = ahead.rows;
        }
        (Strided::new(elements, 0, columns, 1), beside)
    }

    /// Takes note of how many rows of the next panel are packed.
    #[inline(always)]
    pub(super) fn set_ahead(&mut self, rows: usize) {
        self.panels[1].rows = rows;
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
