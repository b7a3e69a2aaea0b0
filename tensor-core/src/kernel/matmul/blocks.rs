//! Products by blocks: of 256 terms, and of as many rows and columns as the caches hold.
//!
//! Blocks of `a`, and panels of `b` as wide as a tile, are packed into buffers on the stack unless they can be read in
//! place. While a tile is computed, the panel that is packed next and the places that are written soon are fetched, a few
//! lines at a time: fetched at once they would keep the tile's own operands from coming.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::packing::{Left, Right};
use super::plan::{self, Plan};
use super::tile::{DEPTH, Lines, PACE, Soon, Strip};
use super::{Extents, Matrix, MulAdd, Strided};
use crate::kernel::raw::written;
use crate::kernel::registers::Registers;
use crate::shape::RUN_TIME;

/// Takes a product of more than one column, or of more than [`is_small`](super::is_small).
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn run<const WIDTH: usize, E, T, A, B>(
    a: &A,
    b: &B,
    [rows, inner]: [usize; 2],
    store: &mut impl FnMut(usize, usize, &[T]),
    soon: &impl Fn(usize, usize) -> *const u8,
) where
    E: Extents,
    T: MulAdd,
    A: Matrix<Elem = T>,
    B: Matrix<Elem = T>,
{
    // A sum of known terms is one of no run-time length.
    let inner = if const { E::INNER == RUN_TIME } { inner } else { E::INNER };
    if inner == 0 {
        for row in 0..rows {
            for column in 0..E::COLUMNS {
                store(row, column, &[T::ZERO]);
            }
        }
        return;
    }
    // Rows that are pages apart compete for the same few lines of the first-level cache.
    let is_apart = |a: &Strided<'_, T>| {
        Plan::<WIDTH, E, T>::TILE_ROWS >= 4 && (a.row * size_of::<T>()).is_multiple_of(4096)
    };
    let left = a.memory().filter(|a| {
        if Plan::<WIDTH, E, T>::SMALL_LEFT {
            a.column == 1 || a.row == 1
        } else {
            a.column == 1 && !is_apart(a)
        }
    });
    let right = b
        .memory()
        .filter(|b| b.column == 1 && (Plan::<WIDTH, E, T>::SMALL || rows <= Plan::<WIDTH, E, T>::FEW_ROWS));
    let in_place = [left.is_some(), right.is_some()];
    // Each size mentioned here is compiled for each product, needed or not; so it is mentioned with little else.
    buffered::<WIDTH, E, T, B>(
        in_place,
        #[inline(always)]
        |buffer: &mut [MaybeUninit<T>]| {
            let (packed, rest) = buffer.split_at_mut(Plan::<WIDTH, E, T>::left(in_place));
            let (totals, rest) = rest.split_at_mut(Plan::<WIDTH, E, T>::TOTALS);
            let (lines, panel) = rest.split_at_mut(lines::<WIDTH, E, T, B>());
            let left = Left {
                matrix: a,
                in_place: left,
                by_columns: a.memory().is_some_and(|a| a.row == 1),
                packed,
            };
            let right = Right { matrix: b, in_place: right, panel, lines };
            let mut blocks = Blocks::<WIDTH, E, _, _, T, _, _> {
                left,
                right,
                rows,
                inner,
                store,
                soon,
                totals,
                extents: PhantomData,
            };
            blocks.run();
        },
    );
}

/// Rows, columns and terms that are worked on together.
#[derive(Clone, Copy)]
pub(super) struct Block {
    pub row: usize,
    pub rows: usize,
    pub column: usize,
    pub columns: usize,
    pub k: usize,
    pub depth: usize,
}

/// Two operands, and where the product's elements go.
struct Blocks<'o, const WIDTH: usize, E, A, B, T, S, N> {
    left: Left<'o, WIDTH, A, T>,
    right: Right<'o, WIDTH, B, T>,
    rows: usize,
    /// The terms of each element.
    inner: usize,
    store: &'o mut S,
    /// Tells where an element is going to be stored.
    soon: &'o N,
    /// Totals of a block of rows and columns, or of one strip if one block has all terms.
    totals: &'o mut [MaybeUninit<T>],
    extents: PhantomData<E>,
}

/// What a tile's right operand is.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Read in place.
    Direct,
    /// A packed panel.
    Panel,
    /// The last one, of fewer columns.
    Rest,
}

impl<const WIDTH: usize, E, T, A, B, S, N> Blocks<'_, WIDTH, E, A, B, T, S, N>
where
    E: Extents,
    T: MulAdd,
    A: Matrix<Elem = T>,
    B: Matrix<Elem = T>,
    S: FnMut(usize, usize, &[T]),
    N: Fn(usize, usize) -> *const u8,
{
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn run(&mut self) {
        let most = Plan::<WIDTH, E, T>::BLOCK_ROWS;
        let most_columns = if const { B::COMPUTED_BY_ROWS } { plan::COMPUTED } else { plan::COLUMNS };
        for column in (0..E::COLUMNS).step_by(most_columns) {
            let columns = most_columns.min(E::COLUMNS - column);
            for row in (0..self.rows).step_by(most) {
                let rows = most.min(self.rows - row);
                for k in (0..self.inner).step_by(DEPTH) {
                    let depth = DEPTH.min(self.inner - k);
                    self.block(Block { row, rows, column, columns, k, depth });
                }
            }
        }
    }

    /// Panels outside, strips inside: the panel stays in the first-level cache, the block's rows in the second.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn block(&mut self, block: Block) {
        let width = Plan::<WIDTH, E, T>::COLUMNS;
        if const { B::COMPUTED_BY_ROWS } {
            self.right.compute(block);
        }
        let mut first = 0;
        while first < block.columns {
            let (kind, columns) = if self.right.in_place.is_some() {
                (Kind::Direct, block.columns)
            } else if block.columns - first >= width {
                (Kind::Panel, width)
            } else {
                (Kind::Rest, block.columns - first)
            };
            if kind != Kind::Direct {
                let width = if kind == Kind::Panel { width } else { Plan::<WIDTH, E, T>::REST };
                self.right.pack(block, block.column + first, columns, width);
            }
            let mut row = block.row;
            while row < block.row + block.rows {
                let left = block.row + block.rows - row;
                // Strips of the plan's height, and at the end of 4, 2 and 1.
                let most = Plan::<WIDTH, E, T>::TILE_ROWS;
                let rows = if left >= most { most } else { 1 << left.ilog2() };
                self.strip(block, row, rows, first, columns, kind);
                row += rows;
            }
            first += columns;
        }
    }

    /// Some columns of some rows of a block.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn strip(&mut self, block: Block, row: usize, rows: usize, first: usize, columns: usize, kind: Kind) {
        let is_last = block.k + block.depth == self.inner;
        // Where there are several blocks of terms, each row's totals are kept.
        let kept = if E::INNER > DEPTH { row - block.row } else { 0 };
        let stride = Plan::<WIDTH, E, T>::STRIDE;
        let start = kept * stride + first;
        let place = if kind == Kind::Direct { 0 } else { (row - block.row) * block.depth };
        let column = block.column + first;
        let soon = if kind == Kind::Panel {
            self.soon(block, row, rows, first, columns, is_last)
        } else {
            Soon::NOTHING
        };
        let strip = Strip {
            left: self.left.strip(block, row, [rows, Plan::<WIDTH, E, T>::TILE_ROWS], place, first > 0),
            right: match self.right.in_place {
                Some(right) => right.from(block.k, 0),
                None => {
                    let width = if kind == Kind::Panel {
                        Plan::<WIDTH, E, T>::COLUMNS
                    } else {
                        Plan::<WIDTH, E, T>::REST
                    };
                    Strided::new(written(&self.right.panel[..width * block.depth]), 0, width, 1)
                }
            },
            depth: block.depth,
            column: if kind == Kind::Direct { block.column } else { 0 },
            columns,
            last: if kind == Kind::Direct { E::COLUMNS - Plan::<WIDTH, E, T>::DIRECT_COLUMNS } else { 0 },
            stride,
            is_first: block.k == 0,
            soon,
        };
        by_rows::<WIDTH, E, T>(&strip, rows, kind, &mut self.totals[start..]);
        if is_last {
            for (r, totals) in self.totals[start..].chunks(stride).take(rows).enumerate() {
                (self.store)(row + r, column, written(&totals[..columns]));
            }
        }
    }

    /// What is fetched while a strip is computed: its share of the next panel, and the places of its results.
    #[inline(always)]
    fn soon(
        &self,
        block: Block,
        row: usize,
        rows: usize,
        first: usize,
        columns: usize,
        is_last: bool,
    ) -> Soon {
        let panel = match self.right.ahead(self.inner, block, first + columns) {
            Some(panel) => Lines {
                first: panel.place().cast(),
                bytes: columns * size_of::<T>(),
                next: panel.row.wrapping_mul(size_of::<T>()),
            },
            None => Lines::NONE,
        };
        let places = if is_last {
            let place = |row, column| (self.soon)(row, block.column + column);
            let start = place(row, first);
            let from_start = |place: *const u8| place.addr().wrapping_sub(start.addr());
            Lines {
                first: start,
                bytes: from_start(place(row, first + columns - 1)) + 1,
                next: from_start(place(row + 1, first)),
            }
        } else {
            Lines::NONE
        };
        Soon { panel, share: (row - block.row) / rows * (DEPTH / PACE), places }
    }
}

/// Takes a strip of so many rows: all of its totals are written.
#[inline(always)]
fn by_rows<const WIDTH: usize, E: Extents, T: MulAdd>(
    strip: &Strip<'_, T>,
    rows: usize,
    kind: Kind,
    totals: &mut [MaybeUninit<T>],
) {
    macro_rules! of {
        ($($rows:literal)*) => {$(
            if const { has::<E>(Plan::<WIDTH, E, T>::TILE_ROWS, $rows) } && rows == $rows {
                return by_kind::<WIDTH, E, T, $rows>(strip, kind, totals);
            }
        )*};
    }
    of!(8 6 4 2 1);
    unreachable!("a strip of {rows} rows");
}

/// Takes a strip by tiles as wide as the plan says.
#[inline(always)]
fn by_kind<const WIDTH: usize, E: Extents, T: MulAdd, const M: usize>(
    strip: &Strip<'_, T>,
    kind: Kind,
    totals: &mut [MaybeUninit<T>],
) {
    let registers = Registers::<WIDTH>::new();
    macro_rules! of {
        ($columns:expr, $fetches:literal; $($n:literal)*) => {{$(
            if const { $columns == $n } {
                return if strip.left.column == 1 {
                    strip.run::<_, M, $n, true, $fetches>(registers, totals)
                } else {
                    strip.run::<_, M, $n, false, $fetches>(registers, totals)
                };
            }
        )*}};
    }
    match kind {
        Kind::Direct => of!(Plan::<WIDTH, E, T>::DIRECT_COLUMNS, false; 1 2 4 8 16 32 64 128),
        Kind::Panel => of!(Plan::<WIDTH, E, T>::COLUMNS, true; 4 8 16 32),
        Kind::Rest => of!(Plan::<WIDTH, E, T>::REST, false; 4 8 16 32),
    }
    unreachable!("tiles of no width");
}

/// Whether there are strips of `rows` rows where most are of `most`; unless it is known that there are none.
const fn has<E: Extents>(most: usize, rows: usize) -> bool {
    rows == most
        || rows < most
            && rows.is_power_of_two()
            && match E::ROWS {
                Some(all) => (all % most) & rows != 0,
                None => true,
            }
}

/// At the start of a line of the cache: a load of a whole register that crosses two lines costs double.
#[repr(align(64))]
struct Aligned<A>(A);

/// Elements of the rows of the right operand that are computed at once.
const fn lines<const WIDTH: usize, E: Extents, T, B: Matrix>() -> usize {
    if B::COMPUTED_BY_ROWS { Plan::<WIDTH, E, T>::DEPTH * plan::COMPUTED } else { 0 }
}

/// Calls `with` with a buffer of the size that the plan says.
#[inline(always)]
fn buffered<const WIDTH: usize, E: Extents, T: MulAdd, B: Matrix>(
    in_place: [bool; 2],
    with: impl FnOnce(&mut [MaybeUninit<T>]),
) {
    let size = match in_place {
        [false, false] => const { Plan::<WIDTH, E, T>::buffer([false, false]) + lines::<WIDTH, E, T, B>() },
        [false, true] => const { Plan::<WIDTH, E, T>::buffer([false, true]) + lines::<WIDTH, E, T, B>() },
        [true, false] => const { Plan::<WIDTH, E, T>::buffer([true, false]) + lines::<WIDTH, E, T, B>() },
        [true, true] => const { Plan::<WIDTH, E, T>::buffer([true, true]) + lines::<WIDTH, E, T, B>() },
    };
    const {
        let size = Plan::<WIDTH, E, T>::buffer([false, false]) + lines::<WIDTH, E, T, B>();
        assert!(size <= plan::LARGEST, "the buffers of a block are larger than the largest");
    }
    match size {
        ..=0x1000 => sized::<T, 0x1000>(with),
        0x1001..=0x4000 => sized::<T, 0x4000>(with),
        0x4001..=0x8000 => sized::<T, 0x8000>(with),
        0x8001..=0x1_0000 => sized::<T, 0x1_0000>(with),
        _ => sized::<T, { plan::LARGEST }>(with),
    }
}

/// Calls `with` with a buffer of so many elements.
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(in crate::kernel) fn sized<T: MulAdd, const SIZE: usize>(with: impl FnOnce(&mut [MaybeUninit<T>])) {
    with(&mut Aligned([const { MaybeUninit::uninit() }; SIZE]).0);
}
