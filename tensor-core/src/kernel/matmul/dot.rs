//! Products with a single column: one dot product for each row.

use super::{Extents, Matrix, MulAdd};

/// Term `k` goes to lane `k % LANES`; the lanes are then folded in halves.
#[inline(always)]
pub(super) fn rows<const LANES: usize, E: Extents, T: MulAdd>(
    a: &impl Matrix<Elem = T>,
    b: &impl Matrix<Elem = T>,
    rows: usize,
    mut store: impl FnMut(usize, usize, &[T]),
) {
    if let (Some(a), Some(b)) = (a.contiguous(), b.contiguous()) {
        let (a, b) = (&a[..rows * E::INNER], &b[..E::INNER]);
        for row in 0..rows {
            store(row, 0, &[dot_of_slices::<LANES, T>(&a[row * E::INNER..][..E::INNER], b)]);
        }
        return;
    }
    for row in 0..rows {
        let sum = dot::<LANES, T>(
            E::INNER,
            #[inline(always)]
            |k| (a.at(row, k), b.at(k, 0)),
        );
        store(row, 0, &[sum]);
    }
}

#[inline(always)]
fn dot_of_slices<const LANES: usize, T: MulAdd>(a: &[T], b: &[T]) -> T {
    let mut lanes = [T::ZERO; LANES];
    let (a, a_rest) = a.as_chunks::<LANES>();
    let (b, b_rest) = b.as_chunks::<LANES>();
    for (a, b) in a.iter().zip(b) {
        for lane in 0..LANES {
            lanes[lane] = T::mul_add(a[lane], b[lane], lanes[lane]);
        }
    }
    for (lane, (a, b)) in lanes.iter_mut().zip(a_rest.iter().zip(b_rest)) {
        *lane = T::mul_add(*a, *b, *lane);
    }
    fold(lanes)
}

#[inline(always)]
fn dot<const LANES: usize, T: MulAdd>(inner: usize, term: impl Fn(usize) -> (T, T)) -> T {
    let mut lanes = [T::ZERO; LANES];
    let whole = inner - inner % LANES;
    for first in (0..whole).step_by(LANES) {
        for (lane, sum) in lanes.iter_mut().enumerate() {
            let (a, b) = term(first + lane);
            *sum = T::mul_add(a, b, *sum);
        }
    }
    for (k, sum) in (whole..inner).zip(&mut lanes) {
        let (a, b) = term(k);
        *sum = T::mul_add(a, b, *sum);
    }
    fold(lanes)
}

#[inline(always)]
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
