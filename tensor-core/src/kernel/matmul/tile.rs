//! The register tile, and what is done by tiles: all accumulators of some rows times some columns in registers.

use core::array::from_fn;
use core::hint::black_box;
use core::mem::MaybeUninit;

use super::{MulAdd, Strided};
use crate::kernel::dispatch::Work;
use crate::kernel::raw::{self, written};
use crate::kernel::registers::Registers;

/// Terms summed before their sum is added to the total of an element.
///
/// It is part of the result's definition, not a tuning knob: an element is the sum, in order, of the
/// sums of its blocks of this many terms, on every SIMD level and for every size of the operands.
pub(super) const DEPTH: usize = 256;

/// Terms between two steps of what a tile does beside its sums.
const PACE: usize = 16;
/// Steps between those that fetch a line of the next panel, and pack it.
const SOON: usize = 16;

/// Some columns of a few rows of a product: what a block of terms adds to their totals.
#[derive(Clone, Copy)]
pub(super) struct Strip<'t, T> {
    /// The rows' terms.
    pub left: Strided<'t, T>,
    /// The columns' terms; those of a row are neighbours.
    pub right: Strided<'t, T>,
    pub depth: usize,
    /// The first column, and how many there are.
    pub column: usize,
    pub columns: usize,
    /// The last column that a tile may begin with.
    pub last: usize,
    /// Elements between rows of the totals.
    pub stride: usize,
    /// Whether there are no totals yet.
    pub is_first: bool,
}

impl<T: MulAdd> Strip<'_, T> {
    /// Takes `M` rows by tiles `N` columns wide. The left operand's elements are neighbours in memory along its rows, if it is
    /// `BY_ROWS`, or along its columns. If it is `AHEAD`, it does a little of what is `beside` it.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn run<
        const WIDTH: usize,
        const M: usize,
        const N: usize,
        const BY_ROWS: bool,
        const AHEAD: bool,
    >(
        &self,
        registers: Registers<WIDTH>,
        beside: &mut Beside<'_, T>,
        totals: &mut [MaybeUninit<T>],
    ) {
        let is_so = if BY_ROWS { self.left.column == 1 } else { self.left.row == 1 };
        assert!(is_so, "a left operand neither by rows nor by columns");
        self.left.check(M, self.depth);
        for done in (0..self.columns).step_by(N) {
            let column = self.column + done;
            // The last tile overlaps the one before: cheaper than several narrow ones, and the same bits.
            let first = column.min(self.last);
            // By way of memory: LLVM would choose registers for the sums by how they are added.
            let right = self.right.from(0, first);
            let sums = tile::<T, WIDTH, M, N, BY_ROWS, AHEAD>(self, registers, right, beside);
            let sums = if self.is_first { sums } else { black_box(sums) };
            add(&mut totals[done..], &sums, column - first, self);
        }
    }
}

/// Adds the sums of a tile to the totals, but for its first columns, which the tile before has added.
#[inline(always)]
fn add<T: MulAdd, const M: usize, const N: usize>(
    totals: &mut [MaybeUninit<T>],
    sums: &[[T; N]; M],
    skipped: usize,
    strip: &Strip<'_, T>,
) {
    for (r, sums) in sums.iter().enumerate() {
        let totals = &mut totals[r * strip.stride..][..N - skipped];
        // Whole rows are of a length that is known.
        match (totals.as_chunks_mut::<N>(), strip.is_first) {
            (([totals], []), true) => raw::copy(sums, totals),
            (([totals], []), false) => add_row(totals, sums),
            (_, true) => raw::copy(&sums[skipped..], totals),
            (_, false) => add_row(totals, &sums[skipped..]),
        }
    }
}

#[inline(always)]
fn add_row<T: MulAdd>(totals: &mut [MaybeUninit<T>], sums: &[T]) {
    for (total, &sum) in totals.iter_mut().zip(sums) {
        if let [before] = *written(core::slice::from_ref(total)) {
            total.write(T::add(before, sum));
        }
    }
}

/// Rows of bytes, of at most two registers each, that are of use soon.
#[derive(Clone, Copy)]
pub(super) struct Lines {
    /// The first byte of the first row.
    pub first: *const u8,
    /// The bytes of a row.
    pub bytes: usize,
    /// The bytes from one row to the next.
    pub next: usize,
}

impl Lines {
    pub(super) const NONE: Self = Self { first: core::ptr::null(), bytes: 0, next: 0 };

    #[inline(always)]
    fn fetch(&self, row: usize) {
        let first = self.first.wrapping_add(row.wrapping_mul(self.next));
        raw::prefetch_far(first);
        raw::prefetch_far(first.wrapping_add(self.bytes / 2));
        raw::prefetch_far(first.wrapping_add(self.bytes - 1));
    }
}

/// What a tile does beside its sums, a little at a time: what is missing from the cache comes while the sums go on.
pub(super) struct Beside<'t, T> {
    /// The panel that is needed next, where it lies.
    pub panel: Strided<'t, T>,
    /// Where it is packed.
    pub packed: &'t mut [MaybeUninit<T>],
    /// How many of its rows are.
    pub done: usize,
    /// The left operand from the next strip on, if its rows are read for the first time.
    pub left: Option<Strided<'t, T>>,
    /// Where the strip's rows are stored.
    pub places: Lines,
}

impl<T: MulAdd> Beside<'_, T> {
    pub(super) fn nothing() -> Self {
        Self { panel: Strided::new(&[], 0, 0, 0), packed: &mut [], done: 0, left: None, places: Lines::NONE }
    }

    /// Packs a row of a panel `N` wide, and fetches terms of the next strip and a row of places.
    #[inline(always)]
    fn step<const WIDTH: usize, const N: usize>(&mut self, pace: usize, rows: usize) {
        if self.places.bytes > 0 && pace < rows {
            self.places.fetch(pace);
        }
        // Where LLVM has to find the vectors itself, more than that keeps it from it.
        if const { WIDTH <= 16 || !T::IN_REGISTERS } {
            return;
        }
        if let Some(left) = self.left {
            for row in 0..rows {
                let first = left.place(row).wrapping_add(pace * PACE);
                for line in 0..const { (PACE * size_of::<T>()).div_ceil(64) } {
                    raw::prefetch_far(first.cast::<u8>().wrapping_add(line * 64));
                }
            }
        }
        if let Some(packed) = self.packed.as_chunks_mut::<N>().0.get_mut(self.done) {
            let soon = self.panel.place(self.done + SOON);
            raw::prefetch_far(soon);
            raw::prefetch_far(soon.wrapping_add(N - 1));
            pack_line(self.panel, self.done, packed);
            self.done += 1;
        }
    }
}

/// Packs `N` neighbours of a line, within what the matrix was checked for.
#[inline(always)]
fn pack_line<T: MulAdd, const N: usize>(
    matrix: Strided<'_, T>,
    line: usize,
    packed: &mut [MaybeUninit<T>; N],
) {
    raw::copy(raw::load_run::<T, N>(matrix.elements, matrix.offset(line, 0)), packed);
}

/// The sums of a strip's terms for `M` rows and `N` columns of the right operand, from its first on.
///
/// Whether the left operand's rows or its columns are neighbours in memory is compiled: then a term takes few instructions
/// but for its own.
#[inline(always)]
fn tile<
    T: MulAdd,
    const WIDTH: usize,
    const M: usize,
    const N: usize,
    const BY_ROWS: bool,
    const AHEAD: bool,
>(
    strip: &Strip<'_, T>,
    registers: Registers<WIDTH>,
    b: Strided<'_, T>,
    beside: &mut Beside<'_, T>,
) -> [[T; N]; M] {
    let (a, depth) = (&strip.left, strip.depth);
    b.check(depth, N);
    let mut sums = [[T::ZERO; N]; M];
    // A number for each row: told that they are a stride apart, LLVM adds it up anew for each term.
    let starts: [usize; M] = black_box(from_fn(
        #[inline(always)]
        |row| a.offset(row, 0),
    ));
    let (mut a_at, mut b_at, mut k) = (a.offset(0, 0), b.offset(0, 0), 0);
    while k < depth {
        if const { AHEAD } {
            beside.step::<WIDTH, N>(k / PACE, M);
        }
        let end = depth.min(k + PACE);
        while k < end {
            let row_of_b = raw::load_run::<T, N>(b.elements, b_at);
            for (row, sums) in sums.iter_mut().enumerate() {
                let at = if BY_ROWS { starts[row].wrapping_add(k) } else { a_at.wrapping_add(row) };
                let element = raw::load(a.elements, at);
                T::add_products(registers, element, row_of_b, sums);
            }
            a_at = a_at.wrapping_add(a.column);
            b_at = b_at.wrapping_add(b.row);
            k += 1;
        }
    }
    sums
}

/// Packs elements in memory for tiles: line by line, `N` from each line.
pub(super) struct Packing<'t, T, const N: usize> {
    /// Its rows are the lines.
    pub matrix: Strided<'t, T>,
    pub lines: usize,
}

impl<T: MulAdd, const N: usize> Work for Packing<'_, T, N> {
    type Output = ();
    type Slot = MaybeUninit<T>;
    const IS_NARROW: bool = true;

    #[inline(always)]
    fn run<const WIDTH: usize>(self, packed: &mut [MaybeUninit<T>]) {
        let Self { matrix, lines } = self;
        matrix.check(lines, N);
        let packed = &mut packed.as_chunks_mut::<N>().0[..lines];
        if matrix.column == 1 {
            for (line, packed) in packed.iter_mut().enumerate() {
                pack_line(matrix, line, packed);
            }
        } else {
            for at in 0..N {
                for (line, packed) in packed.iter_mut().enumerate() {
                    packed[at].write(matrix.at(line, at));
                }
            }
        }
    }
}
