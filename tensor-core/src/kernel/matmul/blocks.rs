//! Products by blocks: of 256 terms, and of as many rows and columns as the caches hold.
//!
//! Blocks of `b`, and strips of `a`, are packed into buffers on the stack unless they can be read in place.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::plan::{self, Plan};
use super::tile::{DEPTH, tile};
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
) {
    if E::INNER == 0 {
        for row in 0..rows {
            for column in 0..E::COLUMNS {
                store(row, column, &[T::ZERO]);
            }
        }
        return;
    }
    let in_place = b
        .memory()
        .filter(|b| b.column == 1 && (Plan::<WIDTH, E, T>::SMALL || rows <= Plan::<WIDTH, E, T>::FEW_ROWS));
    // Each size mentioned here is compiled for each product, needed or not; so it is mentioned with little else.
    buffered::<WIDTH, E, T>(
        in_place.is_some(),
        #[inline(always)]
        |buffer: &mut [MaybeUninit<T>]| {
            let (packed, rest) = buffer.split_at_mut(Plan::<WIDTH, E, T>::LEFT);
            let (totals, panels) = rest.split_at_mut(Plan::<WIDTH, E, T>::TOTALS);
            let right = Right { matrix: b, in_place, panels };
            let left = Left {
                matrix: a,
                in_place: a.memory().filter(|a| a.column == 1 || Plan::<WIDTH, E, T>::SMALL_LEFT),
                by_columns: a.is_computed_by_columns() || a.memory().is_some_and(|a| a.row == 1),
                packed,
            };
            let mut blocks =
                Blocks::<WIDTH, E, _, _, T, _> { left, right, rows, store, totals, extents: PhantomData };
            match Plan::<WIDTH, E, T>::TILE_ROWS {
                1 => blocks.run::<1>(),
                2 => blocks.run::<2>(),
                4 => blocks.run::<4>(),
                _ => blocks.run::<8>(),
            }
        },
    );
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
    /// `M` rows, `depth` terms from `k` on.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn strip<const M: usize>(&mut self, row: usize, k: usize, depth: usize) -> Strided<'_, T> {
        if let Some(matrix) = self.in_place {
            return matrix.from(row, k);
        }
        let packed = &mut self.packed[..M * depth];
        if self.by_columns {
            for (term, packed) in packed.as_chunks_mut::<M>().0.iter_mut().enumerate() {
                self.matrix.pack(row, k + term, Line::Column, packed);
            }
            return Strided::new(written(packed), 0, 1, M);
        }
        for (r, packed) in packed.chunks_exact_mut(depth).enumerate() {
            self.matrix.pack(row + r, k, Line::Row, packed);
        }
        Strided::new(written(packed), 0, depth, 1)
    }
}

/// Columns and terms of a block.
#[derive(Clone, Copy)]
struct Block {
    column: usize,
    columns: usize,
    k: usize,
    depth: usize,
}

/// The right operand: blocks of columns, by tiles.
struct Right<'o, B, T> {
    matrix: &'o B,
    in_place: Option<Strided<'o, T>>,
    /// Panels of a block, one after another, each row by row.
    panels: &'o mut [MaybeUninit<T>],
}

impl<B: Matrix<Elem = T>, T: MulAdd> Right<'_, B, T> {
    /// Packs a block: panels of `n` columns and one of `rest`, padded.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn pack(&mut self, at: Block, n: usize, rest: usize) {
        let whole = at.columns - at.columns % n;
        let (panels, last) = self.panels.split_at_mut(whole * at.depth);
        for (panel, packed) in panels.chunks_exact_mut(n * at.depth).enumerate() {
            if self.matrix.is_computed_by_columns() {
                for column in 0..n {
                    for r in 0..at.depth {
                        packed[r * n + column]
                            .write(self.matrix.at(at.k + r, at.column + panel * n + column));
                    }
                }
                continue;
            }
            for (r, packed) in packed.chunks_exact_mut(n).enumerate() {
                self.matrix.pack(at.k + r, at.column + panel * n, Line::Row, packed);
            }
        }
        if whole < at.columns {
            for (r, packed) in last.chunks_exact_mut(rest).take(at.depth).enumerate() {
                let (columns, padding) = packed.split_at_mut(at.columns - whole);
                self.matrix.pack(at.k + r, at.column + whole, Line::Row, columns);
                padding.fill(MaybeUninit::new(T::ZERO));
            }
        }
    }

    /// `n` columns of the block that was packed last, from one on that is counted within it.
    #[inline(always)]
    fn panel(&self, at: Block, column: usize, n: usize) -> Strided<'_, T> {
        Strided::new(written(&self.panels[column * at.depth..][..n * at.depth]), 0, n, 1)
    }
}

/// Two operands, and where the product's elements go.
struct Blocks<'o, const WIDTH: usize, E, A, B, T, S> {
    left: Left<'o, A, T>,
    right: Right<'o, B, T>,
    rows: usize,
    store: &'o mut S,
    /// Totals of a block of rows and columns, or of one strip if one block has all terms.
    totals: &'o mut [MaybeUninit<T>],
    extents: PhantomData<E>,
}

impl<const WIDTH: usize, E, T, A, B, S> Blocks<'_, WIDTH, E, A, B, T, S>
where
    E: Extents,
    T: MulAdd,
    A: Matrix<Elem = T>,
    B: Matrix<Elem = T>,
    S: FnMut(usize, usize, &[T]),
{
    /// By strips of `M` rows.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn run<const M: usize>(&mut self) {
        let width = plan::columns::<T>();
        for column in (0..E::COLUMNS).step_by(width) {
            let columns = width.min(E::COLUMNS - column);
            for first in (0..self.rows).step_by(plan::ROWS) {
                let end = self.rows.min(first + plan::ROWS);
                for k in (0..E::INNER).step_by(DEPTH) {
                    let block = Block { column, columns, k, depth: DEPTH.min(E::INNER - k) };
                    if self.right.in_place.is_none() && (first == 0 || E::INNER > DEPTH) {
                        self.right.pack(block, Plan::<WIDTH, E, T>::COLUMNS, Plan::<WIDTH, E, T>::REST);
                    }
                    self.strips::<M>(block, first, end);
                }
            }
        }
    }

    /// All rows of a block, by strips of `M` rows and at the end of 4, 2 and 1.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn strips<const M: usize>(&mut self, block: Block, first: usize, end: usize) {
        let mut row = first;
        while row + M <= end {
            self.strip::<M>(block, row, first);
            row += M;
        }
        if M > 4 && leaves::<E, M, 4>() && row + 4 <= end {
            self.strip::<4>(block, row, first);
            row += 4;
        }
        if M > 2 && leaves::<E, M, 2>() && row + 2 <= end {
            self.strip::<2>(block, row, first);
            row += 2;
        }
        if M > 1 && leaves::<E, M, 1>() && row < end {
            self.strip::<1>(block, row, first);
        }
    }

    /// `M` rows by all columns of a block.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn strip<const M: usize>(&mut self, block: Block, row: usize, first: usize) {
        // Where there are several blocks of terms, each row's totals are kept.
        let kept = if E::INNER > DEPTH { row - first } else { 0 };
        let stride = Plan::<WIDTH, E, T>::STRIDE;
        let totals = &mut self.totals[kept * stride..];
        let left = self.left.strip::<M>(row, block.k, block.depth);
        let mut at = Target { totals, stride, skipped: 0, is_first: block.k == 0 };
        if let Some(right) = self.right.in_place {
            let right = right.from(block.k, 0);
            let n = Plan::<WIDTH, E, T>::DIRECT_COLUMNS;
            for column in (0..block.columns).step_by(n) {
                // The last tile overlaps the one before: cheaper than several narrow ones, and the same bits.
                let first = (block.column + column).min(E::COLUMNS - n);
                at.skipped = block.column + column - first;
                direct::<WIDTH, E, T, M>(left, right.from(0, first), block.depth, at.column(column));
            }
        } else {
            let n = Plan::<WIDTH, E, T>::COLUMNS;
            let whole = block.columns - block.columns % n;
            for column in (0..whole).step_by(n) {
                let right = self.right.panel(block, column, n);
                packed::<WIDTH, E, T, M>(left, right, block.depth, at.column(column));
            }
            if Plan::<WIDTH, E, T>::REST > 0 && whole < block.columns {
                let right = self.right.panel(block, whole, Plan::<WIDTH, E, T>::REST);
                rest::<WIDTH, E, T, M>(left, right, block.depth, at.column(whole));
            }
        }
        if block.k + block.depth == E::INNER {
            for (r, totals) in self.totals[kept * stride..].chunks(stride).take(M).enumerate() {
                (self.store)(row + r, block.column, written(&totals[..block.columns]));
            }
        }
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
        ) {
            match Plan::<WIDTH, E, T>::$columns {
                $($n => at.add(&tile::<T, M, $n>(left, right, depth)),)*
                _ => at.add(&tile::<T, M, 64>(left, right, depth)),
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
    in_place: bool,
    with: impl FnOnce(&mut [MaybeUninit<T>]),
) {
    let size = if in_place {
        const { Plan::<WIDTH, E, T>::buffer(true) }
    } else {
        const { Plan::<WIDTH, E, T>::buffer(false) }
    };
    match size {
        ..=0x1000 => sized::<T, 0x1000>(with),
        0x1001..=0x4000 => sized::<T, 0x4000>(with),
        0x4001..=0x8000 => sized::<T, 0x8000>(with),
        0x8001..=0x1_0000 => sized::<T, 0x1_0000>(with),
        0x1_0001..=0x2_0000 => sized::<T, 0x2_0000>(with),
        _ => sized::<T, 0x5_0000>(with),
    }
}

#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
fn sized<T: MulAdd, const SIZE: usize>(with: impl FnOnce(&mut [MaybeUninit<T>])) {
    with(&mut Aligned([const { MaybeUninit::uninit() }; SIZE]).0);
}
