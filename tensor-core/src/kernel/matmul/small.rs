//! Products with few terms a row: every step unrolled, in the caller itself.

use super::{Extents, Matrix, MulAdd};

/// Terms of a row of the result up to which it is small.
const TERMS: usize = 16;

/// Whether a row takes so few steps that a call for the machine's SIMD level would cost more.
///
/// There a product is rounded before it is added: a fused multiply-add is no instruction of every machine.
pub(crate) const fn is_small<E: Extents>() -> bool {
    E::INNER.saturating_mul(E::COLUMNS) <= TERMS && E::COLUMNS <= TERMS
}

/// All rows, each term added in order.
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn rows<E: Extents, T: MulAdd>(
    a: &impl Matrix<Elem = T>,
    b: &impl Matrix<Elem = T>,
    rows: usize,
    store: &mut impl FnMut(usize, usize, &[T]),
) {
    for row in 0..rows {
        let mut sums = [T::ZERO; TERMS];
        for k in 0..E::INNER {
            let factor = a.at(row, k);
            for (column, sum) in sums[..E::COLUMNS].iter_mut().enumerate() {
                *sum = T::mul_then_add(factor, b.at(k, column), *sum);
            }
        }
        store(row, 0, &sums[..E::COLUMNS]);
    }
}
