//! Products by blocks: of 256 terms, and of as many rows and columns as the caches hold.
//!
//! Blocks of `a`, and panels of `b` as wide as a tile, are packed into buffers on the stack unless they can be read in
//! place. While a tile is computed, the panel that is packed next and the places that are written soon are fetched, a few
//! lines at a time: fetched at once they would keep the tile's own operands from coming.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::plan::{self, Plan};
use super::strided::each_line;
use super::tile::{DEPTH, PACE, tile};
use super::{Extents, Line, Matrix, MulAdd, Strided};
use crate::kernel::raw::written;

/// Takes a product of more than one column, or of more than [`is_small`](super::is_small).
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn run<const WIDTH: usize, E: Extents, T: MulAdd>(
    a: &impl Matrix<Elem = T>,
    b: &impl Matrix<Elem = T>,
    rows: usize,
    store: &mut impl FnMut(usize, usize, &[T]),
    soon: &impl Fn(usize, usize),
) {
    if E::INNER == 0 {
        for row in 0..rows {
            for column in 0..E::COLUMNS {
                store(row, column, &[T::ZERO]);
            }
        }
        return;
    }
    let left = a.memory().filter(|a| a.column == 1 || Plan::<WIDTH, E, T>::SMALL_LEFT);
    let right = b
        .memory()
        .filter(|b| b.column == 1 && (Plan::<WIDTH, E, T>::SMALL || rows <= Plan::<WIDTH, E, T>::FEW_ROWS));
    let in_place = [left.is_some(), right.is_some()];
    // Each size mentioned here is compiled for each product, needed or not; so it is mentioned with little else.
    buffered::<WIDTH, E, T>(
        in_place,
        #[inline(always)]
        |buffer: &mut [MaybeUninit<T>]| {
            let (packed, rest) = buffer.split_at_mut(Plan::<WIDTH, E, T>::left(in_place));
            let (totals, panel) = rest.split_at_mut(Plan::<WIDTH, E, T>::TOTALS);
            let left = Left {
                matrix: a,
                in_place: left,
                by_columns: a.is_computed_by_columns() || a.memory().is_some_and(|a| a.row == 1),
                packed,
            };
            let right = Right { matrix: b, in_place: right, panel };
            let mut blocks = Blocks::<WIDTH, E, _, _, T, _, _> {
                left,
                right,
                rows,
                store,
                soon,
                totals,
                extents: PhantomData,
            };
            match Plan::<WIDTH, E, T>::TILE_ROWS {
                1 => blocks.run::<1>(),
                2 => blocks.run::<2>(),
                4 => blocks.run::<4>(),
                _ => blocks.run::<8>(),
            }
        },
    );
}

/// Rows, columns and terms that are worked on together.
#[derive(Clone, Copy)]
struct Block {
    row: usize,
    rows: usize,
    column: usize,
    columns: usize,
    k: usize,
    depth: usize,
}

/// The left operand: strips of `M` rows.
struct Left<'o, A, T> {
    matrix: &'o A,
    in_place: Option<Strided<'o, T>>,
    /// Whether it is packed column by column.
    by_columns: bool,
    packed: &'o mut [MaybeUninit<T>],
}

impl<A: Matrix<Elem = T>, T: MulAdd> Left<'_, A, T> {
    /// `M` rows of a block, packed from the element `first` of the buffer on unless they are there `still`.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn strip<const M: usize>(&mut self, at: Block, row: usize, first: usize, still: bool) -> Strided<'_, T> {
        if let Some(matrix) = self.in_place {
            return matrix.from(row, at.k);
        }
        let packed = &mut self.packed[first..][..M * at.depth];
        if self.by_columns {
            if !still {
                for (term, packed) in packed.as_chunks_mut::<M>().0.iter_mut().enumerate() {
                    self.matrix.pack(row, at.k + term, Line::Column, packed);
                }
            }
            return Strided::new(written(packed), 0, 1, M);
        }
        if !still {
            for (r, packed) in packed.chunks_exact_mut(at.depth).enumerate() {
                self.matrix.pack(row + r, at.k, Line::Row, packed);
            }
        }
        Strided::new(written(packed), 0, at.depth, 1)
    }
}

/// The right operand: panels of columns, as wide as a tile.
struct Right<'o, B, T> {
    matrix: &'o B,
    in_place: Option<Strided<'o, T>>,
    /// One of them, row by row.
    panel: &'o mut [MaybeUninit<T>],
}

impl<B: Matrix<Elem = T>, T: MulAdd> Right<'_, B, T> {
    /// Packs `n` columns of a block, padded to a panel of `width`.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn pack(&mut self, at: Block, column: usize, n: usize, width: usize) {
        let packed = &mut self.panel[..width * at.depth];
        if self.matrix.is_computed_by_columns() {
            for c in 0..n {
                for r in 0..at.depth {
                    packed[r * width + c].write(self.matrix.at(at.k + r, column + c));
                }
            }
        }
        for (r, packed) in packed.chunks_exact_mut(width).enumerate() {
            let (columns, padding) = packed.split_at_mut(n);
            if !self.matrix.is_computed_by_columns() {
                self.matrix.pack(at.k + r, column, Line::Row, columns);
            }
            padding.fill(MaybeUninit::new(T::ZERO));
        }
    }

    /// The panel that was packed last.
    #[inline(always)]
    fn packed(&self, depth: usize, width: usize) -> Strided<'_, T> {
        Strided::new(written(&self.panel[..width * depth]), 0, width, 1)
    }
}

/// Two operands, and where the product's elements go.
struct Blocks<'o, const WIDTH: usize, E, A, B, T, S, N> {
    left: Left<'o, A, T>,
    right: Right<'o, B, T>,
    rows: usize,
    store: &'o mut S,
    /// Told of what will be stored.
    soon: &'o N,
    /// Totals of a block of rows and columns, or of one strip if one block has all terms.
    totals: &'o mut [MaybeUninit<T>],
    extents: PhantomData<E>,
}

/// Tiles whose right operand is read in place, is a packed panel, or the last one, of fewer columns.
const DIRECT: u8 = 0;
const PANEL: u8 = 1;
const REST: u8 = 2;

impl<'o, const WIDTH: usize, E, T, A, B, S, N> Blocks<'o, WIDTH, E, A, B, T, S, N>
where
    E: Extents,
    T: MulAdd,
    A: Matrix<Elem = T>,
    B: Matrix<Elem = T>,
    S: FnMut(usize, usize, &[T]),
    N: Fn(usize, usize),
{
    /// By strips of `M` rows.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn run<const M: usize>(&mut self) {
        let most = Plan::<WIDTH, E, T>::BLOCK_ROWS;
        for column in (0..E::COLUMNS).step_by(plan::COLUMNS) {
            let columns = plan::COLUMNS.min(E::COLUMNS - column);
            for row in (0..self.rows).step_by(most) {
                let rows = most.min(self.rows - row);
                for k in (0..E::INNER).step_by(DEPTH) {
                    let depth = DEPTH.min(E::INNER - k);
                    self.block::<M>(Block { row, rows, column, columns, k, depth });
                }
            }
        }
    }

    /// Panels outside, strips inside: the panel stays in the first-level cache, the block's rows in the second.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn block<const M: usize>(&mut self, block: Block) {
        if self.right.in_place.is_some() {
            self.strips::<M, DIRECT>(block, 0, block.columns);
            return;
        }
        let width = Plan::<WIDTH, E, T>::COLUMNS;
        let whole = block.columns - block.columns % width;
        for first in (0..whole).step_by(width) {
            self.right.pack(block, block.column + first, width, width);
            self.strips::<M, PANEL>(block, first, width);
        }
        if Plan::<WIDTH, E, T>::REST > 0 && whole < block.columns {
            let columns = block.columns - whole;
            self.right.pack(block, block.column + whole, columns, Plan::<WIDTH, E, T>::REST);
            self.strips::<M, REST>(block, whole, columns);
        }
    }

    /// Some columns of all rows of a block, by strips of `M` rows and at the end of 4, 2 and 1.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn strips<const M: usize, const TILE: u8>(&mut self, block: Block, first: usize, columns: usize) {
        let (mut row, end) = (block.row, block.row + block.rows);
        while row + M <= end {
            self.strip::<M, TILE>(block, row, first, columns);
            row += M;
        }
        if M > 4 && leaves::<E, M, 4>() && row + 4 <= end {
            self.strip::<4, TILE>(block, row, first, columns);
            row += 4;
        }
        if M > 2 && leaves::<E, M, 2>() && row + 2 <= end {
            self.strip::<2, TILE>(block, row, first, columns);
            row += 2;
        }
        if M > 1 && leaves::<E, M, 1>() && row < end {
            self.strip::<1, TILE>(block, row, first, columns);
        }
    }

    /// Some columns of `M` rows of a block.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn strip<const M: usize, const TILE: u8>(
        &mut self,
        block: Block,
        row: usize,
        first: usize,
        columns: usize,
    ) {
        let is_last = block.k + block.depth == E::INNER;
        // Where there are several blocks of terms, each row's totals are kept.
        let kept = if E::INNER > DEPTH { row - block.row } else { 0 };
        let stride = Plan::<WIDTH, E, T>::STRIDE;
        let start = kept * stride + first;
        let ahead = self.ahead(block, first + columns);
        let place = if TILE == DIRECT { 0 } else { (row - block.row) * block.depth };
        let left = self.left.strip::<M>(block, row, place, first > 0);
        let mut at = Target { totals: &mut self.totals[start..], stride, skipped: 0, is_first: block.k == 0 };
        match (TILE, self.right.in_place) {
            (DIRECT, Some(right)) => {
                let right = right.from(block.k, 0);
                let n = Plan::<WIDTH, E, T>::DIRECT_COLUMNS;
                for column in (0..block.columns).step_by(n) {
                    // The last tile overlaps the one before: cheaper than several narrow ones, and the same bits.
                    let first = (block.column + column).min(E::COLUMNS - n);
                    at.skipped = block.column + column - first;
                    let right = right.from(0, first);
                    direct::<WIDTH, E, T, M>(left, right, block.depth, at.column(column), |_| ());
                }
            }
            (REST, _) => {
                let right = self.right.packed(block.depth, Plan::<WIDTH, E, T>::REST);
                rest::<WIDTH, E, T, M>(left, right, block.depth, at, |_| ());
            }
            _ => {
                let right = self.right.packed(block.depth, Plan::<WIDTH, E, T>::COLUMNS);
                let share = (row - block.row) / M * (DEPTH / PACE);
                let width = Plan::<WIDTH, E, T>::COLUMNS;
                packed::<WIDTH, E, T, M>(
                    left,
                    right,
                    block.depth,
                    at,
                    #[inline(always)]
                    |pace| {
                        if let Some(panel) = ahead
                            && share + pace < DEPTH
                        {
                            panel.prefetch(share + pace, width);
                        }
                        if is_last && pace < M {
                            each_line::<T>(
                                width,
                                #[inline(always)]
                                |column| (self.soon)(row + pace, block.column + first + column),
                            );
                        }
                    },
                );
            }
        }
        if is_last {
            for (r, totals) in self.totals[start..].chunks(stride).take(M).enumerate() {
                (self.store)(row + r, block.column + first, written(&totals[..columns]));
            }
        }
    }

    /// Where the panel lies that is packed when `next` columns of a block are done.
    #[inline(always)]
    fn ahead(&self, block: Block, next: usize) -> Option<Strided<'o, T>> {
        let memory = self.right.matrix.memory().filter(|b| b.column == 1)?;
        Some(if next < block.columns {
            memory.from(block.k, block.column + next)
        } else if block.k + block.depth < E::INNER {
            memory.from(block.k + block.depth, block.column)
        } else {
            memory.from(0, block.column)
        })
    }
}

/// Where the sums of a tile are added.
struct Target<'t, T> {
    totals: &'t mut [MaybeUninit<T>],
    /// Elements between rows of the totals.
    stride: usize,
    /// Leading columns of the tile that the one before has added.
    skipped: usize,
    /// Whether there are no totals yet.
    is_first: bool,
}

impl<T: MulAdd> Target<'_, T> {
    /// The same from a column on.
    #[inline(always)]
    fn column(&mut self, column: usize) -> Target<'_, T> {
        Target { totals: &mut self.totals[column..], ..*self }
    }

    /// Stored from memory in every case: were `sums` itself lent to a caller's function, it would not be kept
    /// in registers while it is computed.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn add<const M: usize, const N: usize>(self, sums: &[[T; N]; M]) {
        for (r, sums) in sums.iter().enumerate() {
            let totals = &mut self.totals[r * self.stride..][..N - self.skipped];
            for (total, &sum) in totals.iter_mut().zip(&sums[self.skipped..]) {
                if self.is_first {
                    total.write(sum);
                } else if let [before] = *written(core::slice::from_ref(total)) {
                    total.write(T::add(before, sum));
                }
            }
        }
    }
}

/// The tiles of each kind, as wide as the plan says.
macro_rules! tiles {
    ($($name:ident: $columns:ident => $($n:literal)*;)*) => {$(
        #[cfg_attr(debug_assertions, inline)]
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn $name<const WIDTH: usize, E: Extents, T: MulAdd, const M: usize>(
            left: Strided<'_, T>,
            right: Strided<'_, T>,
            depth: usize,
            at: Target<'_, T>,
            beside: impl Fn(usize),
        ) {
            match Plan::<WIDTH, E, T>::$columns {
                $($n => at.add(&tile::<T, M, $n>(left, right, depth, beside)),)*
                _ => at.add(&tile::<T, M, 64>(left, right, depth, beside)),
            }
        }
    )*};
}
tiles! {
    direct: DIRECT_COLUMNS => 1 2 4 8 16 32 128;
    packed: COLUMNS => 4 8 16 32;
    rest: REST => 4 8 16 32;
}

/// Whether rows are left for a strip of `REST` rows; unless it is known that there are none.
const fn leaves<E: Extents, const M: usize, const REST: usize>() -> bool {
    match E::ROWS {
        Some(rows) => (rows % M) & REST != 0,
        None => true,
    }
}

/// At the start of a line of the cache: a load of a whole register that crosses two lines costs double.
#[repr(align(64))]
struct Aligned<A>(A);

/// Calls `with` with a buffer of the size that the plan says.
#[inline(always)]
fn buffered<const WIDTH: usize, E: Extents, T: MulAdd>(
    in_place: [bool; 2],
    with: impl FnOnce(&mut [MaybeUninit<T>]),
) {
    let size = match in_place {
        [false, false] => const { Plan::<WIDTH, E, T>::buffer([false, false]) },
        [false, true] => const { Plan::<WIDTH, E, T>::buffer([false, true]) },
        [true, false] => const { Plan::<WIDTH, E, T>::buffer([true, false]) },
        [true, true] => const { Plan::<WIDTH, E, T>::buffer([true, true]) },
    };
    match size {
        ..=0x1000 => sized::<T, 0x1000>(with),
        0x1001..=0x4000 => sized::<T, 0x4000>(with),
        0x4001..=0x8000 => sized::<T, 0x8000>(with),
        0x8001..=0x1_0000 => sized::<T, 0x1_0000>(with),
        _ => sized::<T, 0x2_0000>(with),
    }
}

#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
fn sized<T: MulAdd, const SIZE: usize>(with: impl FnOnce(&mut [MaybeUninit<T>])) {
    with(&mut Aligned([const { MaybeUninit::uninit() }; SIZE]).0);
}
