//! The register tile: `M` rows of `a` times `N` columns of `b`, all accumulators in registers.

use super::{MulAdd, Strided};
use crate::kernel::raw;

/// Terms summed before their sum is added to the total of an element.
///
/// It is part of the result's definition, not a tuning knob: an element is the sum, in order, of the
/// sums of its blocks of this many terms, on every SIMD level and for every size of the operands.
pub(super) const DEPTH: usize = 256;

/// Terms between two calls of what a tile does beside its sums.
pub(super) const PACE: usize = 16;

/// The sums of `depth` terms for `M` rows of `a` and `N` columns of `b`, whose columns are neighbours in
/// memory.
///
/// Each time [`PACE`] terms begin, `beside` is called: what it asks of memory is spread over the tile.
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn tile<T: MulAdd, const M: usize, const N: usize>(
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
        let mut column_of_a = [T::ZERO; M];
        for (row, element) in column_of_a.iter_mut().enumerate() {
            *element = a.at(row, k);
        }
        // Columns outside, rows inside: the other way round LLVM leaves the loop scalar.
        for column in 0..N {
            for row in 0..M {
                sums[row][column] = T::mul_add(column_of_a[row], row_of_b[column], sums[row][column]);
            }
        }
    }
    sums
}
