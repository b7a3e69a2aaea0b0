//! The register tile: `M` rows of `a` times `N` columns of `b`, all accumulators in registers.

use super::MulAdd;

/// Terms summed before their sum is added to the total of an element.
///
/// It is part of the result's definition, not a tuning knob: an element is the sum, in order, of the
/// sums of its blocks of this many terms, on every SIMD level and for every size of the operands.
pub(super) const DEPTH: usize = 256;

/// Adds the terms of one `k`: column `k` of `M` rows of `a` by `N` elements of row `k` of `b`.
#[inline(always)]
pub(super) fn step<T: MulAdd, const M: usize, const N: usize>(
    sums: &mut [[T; N]; M],
    a: &[&[T]; M],
    k: usize,
    b: &[T],
) {
    let mut column_of_a = [T::ZERO; M];
    for row in 0..M {
        column_of_a[row] = a[row][k];
    }
    // Columns outside, rows inside: the other way round LLVM leaves the loop scalar.
    for column in 0..N {
        for row in 0..M {
            sums[row][column] = T::mul_add(column_of_a[row], b[column], sums[row][column]);
        }
    }
}

/// Adds the sums of a block to those of the earlier ones, if it is not the first.
#[inline(always)]
pub(super) fn accumulate<T: MulAdd>(first: bool, totals: &mut [T], sums: &[T]) {
    if first {
        totals.copy_from_slice(sums);
        return;
    }
    for (total, sum) in totals.iter_mut().zip(sums) {
        *total = T::add(*total, *sum);
    }
}
