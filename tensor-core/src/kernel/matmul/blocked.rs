//! Products of large or lazily evaluated operands: blocks of `b`, and of `a` unless it can be read in
//! place, are packed into buffers on the stack.

use super::tile::{DEPTH, accumulate, step};
use super::{Extents, Matrix, MulAdd};

/// Rows whose totals are kept while the blocks of terms go by.
pub(super) const ROWS: usize = 256;

/// Columns of a block of `b`: half a KiB of each row.
pub(super) const fn columns<T>() -> usize {
    512 / size_of::<T>()
}

/// Columns of a block of this product, and of its totals.
pub(super) const fn stride<E: Extents, T>() -> usize {
    // A multiple of every width of tile, so that the padding of the last one has room.
    let columns = E::COLUMNS.next_multiple_of(64);
    if columns < self::columns::<T>() { columns } else { self::columns::<T>() }
}

/// Two operands, buffers, and where the product's elements go.
pub(super) struct Blocked<'o, A, B, T, S> {
    pub(super) a: &'o A,
    pub(super) b: &'o B,
    pub(super) rows: usize,
    pub(super) store: S,
    /// Rows of a tile of `a`, [`DEPTH`] each.
    pub(super) packed_a: &'o mut [[T; DEPTH]],
    /// Panels of a block of `b`, one after another, each row by row.
    pub(super) packed_b: &'o mut [T],
    /// Totals of [`ROWS`] rows of a block of columns, or of one tile if one block has all terms.
    pub(super) totals: &'o mut [T],
}

/// What a tile needs to know of where it stands.
#[derive(Clone, Copy)]
struct Place {
    row: usize,
    column: usize,
    /// Columns of the tile that exist; the others are padding.
    columns: usize,
    k: usize,
    depth: usize,
    /// Where in the buffers the tile's operand and totals are.
    packed: usize,
    total: usize,
}

impl<T: MulAdd, A: Matrix<Elem = T>, B: Matrix<Elem = T>, S: FnMut(usize, usize, &[T])>
    Blocked<'_, A, B, T, S>
{
    #[inline(always)]
    pub(super) fn run<E: Extents, const M: usize, const N: usize, const REST: usize>(&mut self) {
        let block = columns::<T>();
        for column in (0..E::COLUMNS).step_by(block) {
            let columns = block.min(E::COLUMNS - column);
            for first_row in (0..self.rows).step_by(ROWS) {
                let end = self.rows.min(first_row + ROWS);
                for k in (0..E::INNER).step_by(DEPTH) {
                    let depth = DEPTH.min(E::INNER - k);
                    if first_row == 0 || E::INNER > DEPTH {
                        self.pack_b::<N, REST>(column, columns, k, depth);
                    }
                    let place = Place { row: first_row, column, columns, k, depth, packed: 0, total: 0 };
                    self.rows_of_tiles::<E, M, N, REST>(place, end);
                }
            }
        }
    }

    /// All rows of a block, by tiles of `M` rows and at the end of 4, 2 and 1.
    #[inline(always)]
    fn rows_of_tiles<E: Extents, const M: usize, const N: usize, const REST: usize>(
        &mut self,
        mut place: Place,
        end: usize,
    ) {
        while place.row + M <= end {
            self.row_of_tiles::<E, M, N, REST>(place);
            place.row += M;
            place.total += M * stride::<E, T>();
        }
        if M > 4 && place.row + 4 <= end {
            self.row_of_tiles::<E, 4, N, REST>(place);
            place.row += 4;
            place.total += 4 * stride::<E, T>();
        }
        if M > 2 && place.row + 2 <= end {
            self.row_of_tiles::<E, 2, N, REST>(place);
            place.row += 2;
            place.total += 2 * stride::<E, T>();
        }
        if M > 1 && place.row < end {
            self.row_of_tiles::<E, 1, N, REST>(place);
        }
    }

    /// `M` rows by all columns of a block: tiles of `N` columns, then one of `REST`.
    #[inline(always)]
    fn row_of_tiles<E: Extents, const M: usize, const N: usize, const REST: usize>(
        &mut self,
        mut place: Place,
    ) {
        if self.a.contiguous().is_none() {
            self.pack_a::<M>(place);
        }
        let end = place.column + place.columns;
        while place.column + N <= end {
            place.columns = N;
            self.tile::<E, M, N>(place);
            place.column += N;
            place.packed += place.depth * N;
            place.total += N;
        }
        if REST > 0 && place.column < end {
            place.columns = end - place.column;
            self.tile::<E, M, REST>(place);
        }
    }

    #[inline(always)]
    fn tile<E: Extents, const M: usize, const N: usize>(&mut self, place: Place) {
        let sums = self.block::<E, M, N>(place);
        let several = E::INNER > DEPTH;
        for (r, sums) in sums.iter().enumerate() {
            // Stored from memory in every case: were `sums` itself lent to `store`, it would not be kept
            // in registers above.
            let first = if several { place.total + r * stride::<E, T>() } else { r * N };
            let totals = &mut self.totals[first..][..N];
            accumulate(place.k == 0, totals, sums);
            if !several || place.k + place.depth == E::INNER {
                (self.store)(place.row + r, place.column, &totals[..place.columns]);
            }
        }
    }

    /// The sums of `depth` terms.
    #[inline(always)]
    fn block<E: Extents, const M: usize, const N: usize>(&self, place: Place) -> [[T; N]; M] {
        let Place { row, k, depth, .. } = place;
        let mut a = [&[][..]; M];
        for (r, a) in a.iter_mut().enumerate() {
            *a = match self.a.contiguous() {
                Some(a) => &a[(row + r) * E::INNER + k..][..depth],
                None => &self.packed_a[r][..depth],
            };
        }
        let (b, _) = self.packed_b[place.packed..][..depth * N].as_chunks::<N>();
        let mut sums = [[T::ZERO; N]; M];
        for (k, b) in b.iter().enumerate() {
            step(&mut sums, &a, k, b);
        }
        sums
    }

    /// `depth` terms of `M` rows.
    #[inline(always)]
    fn pack_a<const M: usize>(&mut self, place: Place) {
        if self.a.transposed().is_some() {
            // A line of the cache at a time: by rows, a stride of a power of two would evict them all.
            for k in 0..place.depth {
                for (r, packed) in self.packed_a[..M].iter_mut().enumerate() {
                    packed[k] = self.a.at(place.row + r, place.k + k);
                }
            }
            return;
        }
        for (r, packed) in self.packed_a[..M].iter_mut().enumerate() {
            for (k, packed) in packed[..place.depth].iter_mut().enumerate() {
                *packed = self.a.at(place.row + r, place.k + k);
            }
        }
    }

    /// `depth` rows of a block of columns, as panels of `N` columns and one of `REST`, padded.
    #[inline(always)]
    fn pack_b<const N: usize, const REST: usize>(
        &mut self,
        column: usize,
        columns: usize,
        k: usize,
        depth: usize,
    ) {
        let whole = columns - columns % N;
        let (panels, rest) = self.packed_b.split_at_mut(whole * depth);
        for (panel, packed) in panels.chunks_exact_mut(N * depth).enumerate() {
            for (r, packed) in packed.as_chunks_mut::<N>().0.iter_mut().enumerate() {
                for (c, packed) in packed.iter_mut().enumerate() {
                    *packed = self.b.at(k + r, column + panel * N + c);
                }
            }
        }
        if REST > 0 && whole < columns {
            for (r, packed) in rest.as_chunks_mut::<REST>().0[..depth].iter_mut().enumerate() {
                for (c, packed) in packed[..columns - whole].iter_mut().enumerate() {
                    *packed = self.b.at(k + r, column + whole + c);
                }
            }
        }
    }
}
