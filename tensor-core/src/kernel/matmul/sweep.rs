//! A vector by a matrix whose rows lie in memory as they are: rows are read from end to end, several at a time.
//!
//! Tiles would go down the columns, and read a little of each row, where memory gives less.

use super::dot::Terms;
use super::tile::DEPTH;
use super::{Matrix, MulAdd, Strided};

/// Columns from which on it pays.
pub(super) const WIDE: usize = 256;
/// Columns whose sums are held: of more, memory is read in pieces that are long enough.
const PANEL: usize = 1024;
/// Rows that are read together: each sum is loaded and stored once for as many.
const ROWS: usize = 8;

/// Hands the elements of a vector times a matrix to `store`, with the first one's column.
///
/// Blocks of terms are summed in order, and their sums added in order, as by tiles.
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn rows<V: Matrix, const COLUMN: bool>(
    mut vector: Terms<'_, V, V::Elem, COLUMN>,
    matrix: Strided<'_, V::Elem>,
    [inner, columns]: [usize; 2],
    mut store: impl FnMut(usize, &[V::Elem]),
) {
    let (mut totals, mut sums) = ([V::Elem::ZERO; PANEL], [V::Elem::ZERO; PANEL]);
    for column in (0..columns).step_by(PANEL) {
        let n = PANEL.min(columns - column);
        let (totals, sums) = (&mut totals[..n], &mut sums[..n]);
        for k in (0..inner).step_by(DEPTH) {
            let terms = vector.block(0, k, DEPTH.min(inner - k), column > 0 && inner <= DEPTH);
            sums.fill(V::Elem::ZERO);
            let (several, rest) = terms.as_chunks::<ROWS>();
            for (at, terms) in several.iter().enumerate() {
                add(sums, terms, matrix.from(k + at * ROWS, column));
            }
            for (at, &term) in rest.iter().enumerate() {
                add(sums, &[term], matrix.from(k + several.len() * ROWS + at, column));
            }
            if k == 0 {
                totals.copy_from_slice(sums);
            } else {
                for (total, &sum) in totals.iter_mut().zip(&*sums) {
                    *total = V::Elem::add(*total, sum);
                }
            }
        }
        store(column, totals);
    }
}

/// Adds so many rows, each times its term.
#[inline(always)]
fn add<T: MulAdd, const M: usize>(sums: &mut [T], terms: &[T; M], matrix: Strided<'_, T>) {
    let mut rows: [&[T]; M] = [&[]; M];
    for (at, row) in rows.iter_mut().enumerate() {
        *row = matrix.row(at, 0, sums.len());
    }
    for (column, sum) in sums.iter_mut().enumerate() {
        let mut added = *sum;
        for (&term, row) in terms.iter().zip(rows) {
            added = T::mul_add(term, row[column], added);
        }
        *sum = added;
    }
}
