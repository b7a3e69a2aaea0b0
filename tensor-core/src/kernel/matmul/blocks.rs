//! Products by blocks: of 256 terms, and of as many rows and columns as the caches hold.
//!
//! Blocks of `a`, and panels of `b` as wide as a tile, are packed into buffers on the stack unless they can be read in
//! place. While tiles are computed, the next panel is packed beside them, line by line, and the places that are written soon
//! are fetched: at once, they would be waited for.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::packing::{Left, Right};
use super::plan::{self, Plan};
use super::tile::{Beside, DEPTH, Lines, Strip};
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
            let (lines, panels) = rest.split_at_mut(lines::<WIDTH, E, T, B>());
            let left = Left {
                matrix: a,
                in_place: left,
                by_columns: a.memory().is_some_and(|a| a.row == 1),
                packed,
            };
            let right = Right::new(b, right, panels, Plan::<WIDTH, E, T>::PANEL, lines);
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
        let full = Plan::<WIDTH, E, T>::COLUMNS;
        let (right, mut beside) = match (self.right.in_place, kind) {
            (Some(right), _) => (right.from(block.k, 0), Beside::nothing()),
            (None, Kind::Panel) => {
                let places = if is_last { self.places(block, row, first, columns) } else { Lines::NONE };
                let next = self.next(block, first + columns);
                let depth = next.map_or(0, |[k, _]| DEPTH.min(self.inner - k));
                self.right.panel(full, next, [depth, full], places)
            }
            _ => self.right.panel(Plan::<WIDTH, E, T>::REST, None, [0, 0], Lines::NONE),
        };
        if const { A::IN_MEMORY } && first == 0 {
            beside.left =
                self.left.matrix.memory().filter(|a| a.column == 1).map(|a| a.from(row + rows, block.k));
        }
        let strip = Strip {
            left: self.left.strip(block, row, [rows, Plan::<WIDTH, E, T>::TILE_ROWS], place, first > 0),
            right,
            depth: block.depth,
            column: if kind == Kind::Direct { block.column } else { 0 },
            columns,
            last: if kind == Kind::Direct { E::COLUMNS - Plan::<WIDTH, E, T>::DIRECT_COLUMNS } else { 0 },
            stride,
            is_first: block.k == 0,
        };
        by_rows::<WIDTH, E, T>(&strip, rows, kind, &mut beside, &mut self.totals[start..]);
        let done = beside.done;
        self.right.set_ahead(done);
        if is_last {
            for (r, totals) in self.totals[start..].chunks(stride).take(rows).enumerate() {
                (self.store)(row + r, column, written(&totals[..columns]));
            }
        }
    }

    /// The first term and column of the panel that is packed when `next` columns of a block are done, if it is a whole one.
    #[inline(always)]
    fn next(&self, block: Block, next: usize) -> Option<[usize; 2]> {
        let [k, column] = if next < block.columns {
            [block.k, block.column + next]
        } else if block.k + block.depth < self.inner {
            [block.k + block.depth, block.column]
        } else if block.row + block.rows < self.rows {
            [0, block.column]
        } else {
            [0, block.column + block.columns]
        };
        (column + Plan::<WIDTH, E, T>::COLUMNS <= E::COLUMNS).then_some([k, column])
    }

    /// Where a strip's elements are stored.
    #[inline(always)]
    fn places(&self, block: Block, row: usize, first: usize, columns: usize) -> Lines {
        let place = |row, column| (self.soon)(row, block.column + column);
        let start = place(row, first);
        let from_start = |place: *const u8| place.addr().wrapping_sub(start.addr());
        Lines {
            first: start,
            bytes: from_start(place(row, first + columns - 1)) + 1,
            next: from_start(place(row + 1, first)),
        }
    }
}

/// Takes a strip of so many rows: all of its totals are written.
#[inline(always)]
fn by_rows<const WIDTH: usize, E: Extents, T: MulAdd>(
    strip: &Strip<'_, T>,
    rows: usize,
    kind: Kind,
    beside: &mut Beside<'_, T>,
    totals: &mut [MaybeUninit<T>],
) {
    macro_rules! of {
        ($($rows:literal)*) => {$(
            if const { has::<E>(Plan::<WIDTH, E, T>::TILE_ROWS, $rows) } && rows == $rows {
                return by_kind::<WIDTH, E, T, $rows>(strip, kind, beside, totals);
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
    beside: &mut Beside<'_, T>,
    totals: &mut [MaybeUninit<T>],
) {
    let registers = Registers::<WIDTH>::new();
    macro_rules! of {
        ($columns:expr, $ahead:literal; $($n:literal)*) => {{$(
            if const { $columns == $n } {
                return if strip.left.column == 1 {
                    strip.run::<_, M, $n, true, $ahead>(registers, beside, totals)
                } else {
                    strip.run::<_, M, $n, false, $ahead>(registers, beside, totals)
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
