//! The register tile, and strips of tiles: functions that all products of an element type share.
//!
//! Where operands come from, and where the elements go, is compiled for each product. What takes the time is not: a
//! product calls it once a strip.

use core::hint::black_box;
use core::mem::MaybeUninit;

use super::{MulAdd, Strided};
use crate::kernel::dispatch::Work;
use crate::kernel::raw::{self, written};

/// Terms summed before their sum is added to the total of an element.
///
/// It is part of the result's definition, not a tuning knob: an element is the sum, in order, of the
/// sums of its blocks of this many terms, on every SIMD level and for every size of the operands.
pub(super) const DEPTH: usize = 256;

/// Terms between two calls of what a tile does beside its sums.
pub(super) const PACE: usize = 16;

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
    pub soon: Soon<'t, T>,
}

/// A strip of `M` rows, by tiles `N` columns wide; its slots are the totals.
pub(super) struct Tiled<'t, T, const M: usize, const N: usize>(pub Strip<'t, T>);

impl<T: MulAdd, const M: usize, const N: usize> Work for Tiled<'_, T, M, N> {
    type Output = ();
    type Slot = MaybeUninit<T>;

    #[inline(always)]
    fn run<const WIDTH: usize>(self, totals: &mut [MaybeUninit<T>]) {
        let Self(strip) = self;
        for done in (0..strip.columns).step_by(N) {
            let column = strip.column + done;
            // The last tile overlaps the one before: cheaper than several narrow ones, and the same bits.
            let first = column.min(strip.last);
            let right = strip.right.from(0, first);
            let sums = tile::<T, M, N>(
                strip.left,
                right,
                strip.depth,
                #[inline(always)]
                |pace| strip.soon.fetch(pace, M),
            );
            // By way of memory: LLVM would choose registers for the sums by how they are added.
            add(&mut totals[done..], &black_box(sums), column - first, strip);
        }
    }
}

/// Adds the sums of a tile to the totals, but for its first columns, which the tile before has added.
#[inline(always)]
fn add<T: MulAdd, const M: usize, const N: usize>(
    totals: &mut [MaybeUninit<T>],
    sums: &[[T; N]; M],
    skipped: usize,
    strip: Strip<'_, T>,
) {
    for (r, sums) in sums.iter().enumerate() {
        let totals = &mut totals[r * strip.stride..][..N - skipped];
        for (total, &sum) in totals.iter_mut().zip(&sums[skipped..]) {
            if strip.is_first {
                total.write(sum);
            } else if let [before] = *written(core::slice::from_ref(total)) {
                total.write(T::add(before, sum));
            }
        }
    }
}

/// What is fetched into the cache while a tile is computed.
#[derive(Clone, Copy)]
pub(super) struct Soon<'t, T> {
    /// The panel that is packed next, and the columns of it.
    pub panel: Option<(Strided<'t, T>, usize)>,
    /// Its first row that this strip fetches.
    pub share: usize,
    /// Where elements are stored soon: a place in the first row, the bytes to its end and those to the next row.
    pub places: Option<(*const u8, usize, usize)>,
}

impl<T: Copy> Soon<'_, T> {
    pub(super) const NOTHING: Self = Self { panel: None, share: 0, places: None };

    /// A line or two.
    #[inline(always)]
    fn fetch(&self, pace: usize, rows: usize) {
        let row = self.share + pace;
        if let Some((panel, columns)) = self.panel
            && row < DEPTH
        {
            panel.prefetch(row, columns);
        }
        if let Some((first, bytes, next)) = self.places
            && pace < rows
        {
            let first = first.wrapping_add(pace * next);
            for line in (0..bytes).step_by(64).chain([bytes - 1]) {
                raw::prefetch_far(first.wrapping_add(line));
            }
        }
    }
}

/// The sums of `depth` terms for `M` rows of `a` and `N` columns of `b`, whose columns are neighbours in
/// memory.
///
/// Each time [`PACE`] terms begin, `beside` is called: what it asks of memory is spread over the tile.
#[inline(always)]
fn tile<T: MulAdd, const M: usize, const N: usize>(
    a: Strided<'_, T>,
    b: Strided<'_, T>,
    depth: usize,
    beside: impl Fn(usize),
) -> [[T; N]; M] {
    a.check(M, depth);
    b.check(depth, N);
    let mut sums = [[T::ZERO; N]; M];
    for k in 0..depth {
        if k % PACE == 0 {
            beside(k / PACE);
        }
        let row_of_b = raw::load_run::<T, N>(b.elements, b.offset(k, 0));
        for (row, sums) in sums.iter_mut().enumerate() {
            let element = a.at(row, k);
            for (sum, &other) in sums.iter_mut().zip(row_of_b) {
                *sum = T::mul_add(element, other, *sum);
            }
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

    #[inline(always)]
    fn run<const WIDTH: usize>(self, packed: &mut [MaybeUninit<T>]) {
        let Self { matrix, lines } = self;
        matrix.check(lines, N);
        let packed = &mut packed.as_chunks_mut::<N>().0[..lines];
        if matrix.column == 1 {
            for (line, packed) in packed.iter_mut().enumerate() {
                *packed =
                    raw::load_run::<T, N>(matrix.elements, matrix.offset(line, 0)).map(MaybeUninit::new);
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

/// Adds the products of two lines to `N` lanes: that of term `k` to lane `k % N`.
pub(super) struct Dot<'t, T, const N: usize> {
    pub a: &'t [T],
    pub b: &'t [T],
}

impl<T: MulAdd, const N: usize> Work for Dot<'_, T, N> {
    type Output = ();
    type Slot = T;

    #[inline(always)]
    fn run<const WIDTH: usize>(self, lanes: &mut [T]) {
        let lanes: &mut [T; N] = lanes.as_chunks_mut().0.first_mut().expect("one chunk of lanes");
        let mut sums = *lanes;
        let (a, a_rest) = self.a.as_chunks::<N>();
        let (b, b_rest) = self.b.as_chunks::<N>();
        for (a, b) in a.iter().zip(b) {
            for (lane, sum) in sums.iter_mut().enumerate() {
                *sum = T::mul_add(a[lane], b[lane], *sum);
            }
        }
        for (lane, (a, b)) in sums.iter_mut().zip(a_rest.iter().zip(b_rest)) {
            *lane = T::mul_add(*a, *b, *lane);
        }
        *lanes = sums;
    }
}
