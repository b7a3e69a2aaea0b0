//! Products with a single column, or whose one row meets columns that are rows in memory.

use core::mem::MaybeUninit;

use super::tile::{DEPTH, tile};
use super::{Extents, Line, Matrix, MulAdd, Strided};
use crate::kernel::raw::written;

/// Enough lanes to hide the latency of addition at any level; fewer for rows that would not fill them.
pub(super) const fn lanes<E: Extents>() -> usize {
    if E::INNER < 64 { 16 } else { 64 }
}

/// Blocks of terms of one row, or of the one column.
struct Terms<'o, M, T> {
    matrix: &'o M,
    in_place: Option<Strided<'o, T>>,
    line: Line,
    packed: [MaybeUninit<T>; DEPTH],
}

impl<'o, M: Matrix<Elem = T>, T: MulAdd> Terms<'o, M, T> {
    #[inline(always)]
    fn new(matrix: &'o M, line: Line) -> Self {
        let in_place = match line {
            Line::Row => matrix.memory().filter(|a| a.column == 1),
            Line::Column => matrix.memory().filter(|b| b.row == 1).map(Strided::transposed),
        };
        Self { matrix, in_place, line, packed: [const { MaybeUninit::uninit() }; DEPTH] }
    }

    /// The terms from `k` on of a row, packed anew unless they are `still` in the buffer.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn block(&mut self, row: usize, k: usize, depth: usize, still: bool) -> &[T] {
        if let Some(matrix) = self.in_place {
            return matrix.row(row, k, depth);
        }
        let packed = &mut self.packed[..depth];
        if !still {
            let (row, column) = if self.line == Line::Row { (row, k) } else { (k, row) };
            self.matrix.pack(row, column, self.line, packed);
        }
        written(packed)
    }
}

/// One column: term `k` goes to lane `k % LANES`; the lanes are then folded in halves.
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn one_column<const LANES: usize, E: Extents, T: MulAdd>(
    a: &impl Matrix<Elem = T>,
    b: &impl Matrix<Elem = T>,
    rows: usize,
    store: &mut impl FnMut(usize, usize, &[T]),
) {
    let (mut a, mut b) = (Terms::new(a, Line::Row), Terms::new(b, Line::Column));
    for row in 0..rows {
        let mut lanes = [T::ZERO; LANES];
        for k in (0..E::INNER).step_by(DEPTH) {
            let depth = DEPTH.min(E::INNER - k);
            let still = row > 0 && E::INNER <= DEPTH;
            lanes = add(lanes, a.block(row, k, depth, false), b.block(0, k, depth, still));
        }
        store(row, 0, &[fold(lanes)]);
    }
}

/// One row by columns that are rows in memory.
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn one_row<const LANES: usize, E: Extents, T: MulAdd>(
    a: Strided<'_, T>,
    b: Strided<'_, T>,
    store: &mut impl FnMut(usize, usize, &[T]),
) {
    let (a, b) = (a.row(0, 0, E::INNER), b.transposed());
    for column in 0..E::COLUMNS {
        let lanes = add([T::ZERO; LANES], a, b.row(column, 0, E::INNER));
        store(0, column, &[fold(lanes)]);
    }
}

/// One column, where the columns of `a` are rows in memory: they are read as they lie, blocks of terms in order.
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn by_columns<E: Extents, T: MulAdd>(
    a: Strided<'_, T>,
    b: &impl Matrix<Elem = T>,
    rows: usize,
    store: &mut impl FnMut(usize, usize, &[T]),
) {
    const WIDTH: usize = 64;
    let (a, mut b) = (a.transposed(), Terms::new(b, Line::Column));
    for first in (0..rows).step_by(WIDTH) {
        let width = WIDTH.min(rows - first);
        let mut totals = [T::ZERO; WIDTH];
        for k in (0..E::INNER).step_by(DEPTH) {
            let depth = DEPTH.min(E::INNER - k);
            let terms = b.block(0, k, depth, first > 0 && E::INNER <= DEPTH);
            let sums = if width == WIDTH {
                let [sums] =
                    tile::<T, 1, WIDTH>(Strided::new(terms, 0, 0, 1), a.from(k, first), depth, |_| ());
                sums
            } else {
                let mut sums = [T::ZERO; WIDTH];
                for (i, &term) in terms.iter().enumerate() {
                    for (sum, &element) in sums.iter_mut().zip(a.row(k + i, first, width)) {
                        *sum = T::mul_add(term, element, *sum);
                    }
                }
                sums
            };
            for (total, sum) in totals.iter_mut().zip(sums) {
                *total = if k == 0 { sum } else { T::add(*total, sum) };
            }
        }
        for (row, total) in totals[..width].iter().enumerate() {
            store(first + row, 0, &[*total]);
        }
    }
}

#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
fn add<const LANES: usize, T: MulAdd>(mut lanes: [T; LANES], a: &[T], b: &[T]) -> [T; LANES] {
    let (a, a_rest) = a.as_chunks::<LANES>();
    let (b, b_rest) = b.as_chunks::<LANES>();
    for (a, b) in a.iter().zip(b) {
        for lane in 0..LANES {
            lanes[lane] = T::mul_add(a[lane], b[lane], lanes[lane]);
        }
    }
    for (lane, (a, b)) in lanes.iter_mut().zip(a_rest.iter().zip(b_rest)) {
        *lane = T::mul_add(*a, *b, *lane);
    }
    lanes
}

#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
fn fold<const LANES: usize, T: MulAdd>(mut lanes: [T; LANES]) -> T {
    let mut half = LANES / 2;
    while half > 0 {
        for lane in 0..half {
            lanes[lane] = T::add(lanes[lane], lanes[lane + half]);
        }
        half /= 2;
    }
    lanes[0]
}
