//! Products whose operands are read in place, row-major: nothing is packed.

use super::tile::{DEPTH, accumulate, step};
use super::{Extents, MulAdd};

/// Two row-major operands and where the product's elements go.
pub(super) struct Direct<'o, T, S> {
    a: &'o [T],
    b: &'o [T],
    rows: usize,
    store: S,
}

impl<'o, T: MulAdd, S: FnMut(usize, usize, &[T])> Direct<'o, T, S> {
    #[inline(always)]
    pub(super) fn new(a: &'o [T], b: &'o [T], rows: usize, store: S) -> Self {
        Self { a, b, rows, store }
    }

    /// All columns, at least `N`: by tiles of `N`, of which the last may overlap the one before.
    #[inline(always)]
    pub(super) fn columns<E: Extents, const M: usize, const N: usize>(&mut self) {
        let whole = E::COLUMNS - E::COLUMNS % N;
        for first in (0..whole).step_by(N) {
            self.panel::<E, M, N>(first, 0);
        }
        if whole < E::COLUMNS {
            // Cheaper than several narrow tiles, and the same bits.
            let first = E::COLUMNS - N;
            self.panel::<E, M, N>(first, whole - first);
        }
    }

    /// The columns from `first` on; the leading `skipped` of them have been stored before.
    #[inline(always)]
    fn panel<E: Extents, const M: usize, const N: usize>(&mut self, first: usize, skipped: usize) {
        let mut row = 0;
        while row + M <= self.rows {
            self.tile::<E, M, N>(row, first, skipped);
            row += M;
        }
        if M > 4 && row + 4 <= self.rows {
            self.tile::<E, 4, N>(row, first, skipped);
            row += 4;
        }
        if M > 2 && row + 2 <= self.rows {
            self.tile::<E, 2, N>(row, first, skipped);
            row += 2;
        }
        if M > 1 && row < self.rows {
            self.tile::<E, 1, N>(row, first, skipped);
        }
    }

    #[inline(always)]
    fn tile<E: Extents, const M: usize, const N: usize>(&mut self, row: usize, first: usize, skipped: usize) {
        if E::INNER <= DEPTH {
            let sums = self.block::<E, M, N>(row, first, 0, E::INNER);
            for (r, values) in sums.iter().enumerate() {
                (self.store)(row + r, first + skipped, &values[skipped..]);
            }
            return;
        }
        let mut totals = [[T::ZERO; N]; M];
        for k in (0..E::INNER).step_by(DEPTH) {
            let sums = self.block::<E, M, N>(row, first, k, DEPTH.min(E::INNER - k));
            for (totals, sums) in totals.iter_mut().zip(&sums) {
                accumulate(k == 0, totals, sums);
            }
        }
        for (r, values) in totals.iter().enumerate() {
            (self.store)(row + r, first + skipped, &values[skipped..]);
        }
    }

    /// The sums of `depth` terms from `k` on.
    #[inline(always)]
    fn block<E: Extents, const M: usize, const N: usize>(
        &self,
        row: usize,
        first: usize,
        k: usize,
        depth: usize,
    ) -> [[T; N]; M] {
        let mut a = [&[][..]; M];
        for (r, a) in a.iter_mut().enumerate() {
            *a = &self.a[(row + r) * E::INNER + k..][..depth];
        }
        let b = &self.b[k * E::COLUMNS..][..depth * E::COLUMNS];
        let mut sums = [[T::ZERO; N]; M];
        for (k, b) in b.chunks_exact(E::COLUMNS).enumerate() {
            step(&mut sums, &a, k, &b[first..][..N]);
        }
        sums
    }
}
