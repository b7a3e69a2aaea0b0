//! Products with a single column, or whose one row meets columns that are rows in memory.

use core::mem::MaybeUninit;

use super::tile::{Beside, DEPTH, Strip};
use super::{Extents, Matrix, MulAdd, Strided, sweep};
use crate::kernel::raw::written;
use crate::kernel::registers::Registers;

/// Enough lanes to hide the latency of addition at any level; fewer for rows that would not fill them.
pub(super) const fn lanes<E: Extents>() -> usize {
    if E::INNER < 64 { 16 } else { 64 }
}

/// Blocks of terms of one row, or of the one `COLUMN`.
pub(super) struct Terms<'o, M, T, const COLUMN: bool> {
    matrix: &'o M,
    in_place: Option<Strided<'o, T>>,
    packed: [MaybeUninit<T>; DEPTH],
}

impl<'o, M: Matrix<Elem = T>, T: MulAdd, const COLUMN: bool> Terms<'o, M, T, COLUMN> {
    #[inline(always)]
    pub(super) fn new(matrix: &'o M) -> Self {
        let rows = matrix.memory().map(|rows| if COLUMN { rows.transposed() } else { rows });
        let in_place = rows.filter(|rows| rows.column == 1);
        Self { matrix, in_place, packed: [const { MaybeUninit::uninit() }; DEPTH] }
    }

    /// The terms from `k` on of a row, packed anew unless they are `still` in the buffer.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn block(&mut self, row: usize, k: usize, depth: usize, still: bool) -> &[T] {
        if let Some(matrix) = self.in_place {
            return matrix.row(row, k, depth);
        }
        let packed = &mut self.packed[..depth];
        if !still {
            if const { COLUMN } {
                self.matrix.pack_column(k, row, packed);
            } else {
                self.matrix.pack_row(row, k, packed);
            }
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
    let (mut a, mut b) = (Terms::<_, T, false>::new(a), Terms::<_, T, true>::new(b));
    if let (Some(a), Some(b)) = (a.in_place, b.in_place) {
        // Of a known number of terms LLVM takes lane after lane, which reads memory in leaps.
        let inner = if const { E::INNER >= DEPTH } { core::hint::black_box(E::INNER) } else { E::INNER };
        let b = b.row(0, 0, inner);
        for row in 0..rows {
            store(row, 0, &[fold(add([T::ZERO; LANES], a.row(row, 0, inner), b))]);
        }
        return;
    }
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
    const MOST: usize = 64;
    const FEW: usize = 8;
    let (a, mut b) = (a.transposed(), Terms::<_, T, true>::new(b));
    if rows >= sweep::WIDE {
        return sweep::rows(b, a, [E::INNER, rows], |first, values| {
            for (at, value) in values.iter().enumerate() {
                store(first + at, 0, &[*value]);
            }
        });
    }
    let mut totals = [const { MaybeUninit::uninit() }; MOST];
    let side = match rows {
        MOST.. => MOST,
        FEW.. => FEW,
        _ => 1,
    };
    for row in (0..rows).step_by(side) {
        let first = row.min(rows - side);
        for k in (0..E::INNER).step_by(DEPTH) {
            let depth = DEPTH.min(E::INNER - k);
            let strip = Strip {
                left: Strided::new(b.block(0, k, depth, row > 0 && E::INNER <= DEPTH), 0, 0, 1),
                right: a.from(k, first),
                depth,
                column: 0,
                columns: side,
                last: 0,
                stride: side,
                is_first: k == 0,
            };
            let (registers, mut beside) = (Registers::<16>::new(), Beside::nothing());
            match side {
                MOST => strip.run::<_, 1, MOST, true, false>(registers, &mut beside, &mut totals),
                FEW => strip.run::<_, 1, FEW, true, false>(registers, &mut beside, &mut totals),
                _ => strip.run::<_, 1, 1, true, false>(registers, &mut beside, &mut totals),
            }
        }
        for (at, total) in written(&totals[..side]).iter().enumerate().skip(row - first) {
            store(first + at, 0, &[*total]);
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
    if a_rest.is_empty() {
        return lanes;
    }
    // In a copy, which may lie in memory. As many at a time as there are.
    let mut ends = lanes;
    let (at, a, b) = some::<32, LANES, T>(&mut ends, 0, a_rest, b_rest);
    let (at, a, b) = some::<16, LANES, T>(&mut ends, at, a, b);
    let (at, a, b) = some::<8, LANES, T>(&mut ends, at, a, b);
    for (lane, (a, b)) in ends[at..].iter_mut().zip(a.iter().zip(b)) {
        *lane = T::mul_add(*a, *b, *lane);
    }
    ends
}

/// `N` terms into the lanes from `at` on, if there are as many; where and what the others are.
#[inline(always)]
fn some<'t, const N: usize, const LANES: usize, T: MulAdd>(
    lanes: &mut [T; LANES],
    at: usize,
    a: &'t [T],
    b: &'t [T],
) -> (usize, &'t [T], &'t [T]) {
    match (a.split_first_chunk::<N>(), b.split_first_chunk::<N>(), lanes[at..].first_chunk_mut::<N>()) {
        (Some((a, a_rest)), Some((b, b_rest)), Some(lanes)) => {
            for lane in 0..N {
                lanes[lane] = T::mul_add(a[lane], b[lane], lanes[lane]);
            }
            (at + N, a_rest, b_rest)
        }
        _ => (at, a, b),
    }
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
