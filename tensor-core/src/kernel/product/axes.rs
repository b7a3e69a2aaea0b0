//! What the shapes of a product's operands say of it, as consts: its batches, rows, terms and columns.

use super::factor::{Factor, Sides};
use super::meet::{Broadcast, Meets, Side};
use super::{Batch, Product};
use crate::kernel::matmul::Extents;
use crate::shape::{AnyShape, KnownShape, MAX_RANK, RUN_TIME};

impl<A: Factor, C: Factor, O: AnyShape, B: KnownShape, V, M: Meets> Product<A, C, O, B, V, M> {
    /// Whether it is the sum of the products of rows along a run-time axis: the left operand is read transposed.
    pub(super) const OF_ROWS: bool = M::OVER.is_none() && {
        let (left, right) = (A::Shape::DIMS, C::Shape::DIMS);
        left.rank == 2 && right.rank == 2 && left.is_run_time() && right.is_run_time()
    };
    pub(super) const LEFT_RANK: usize = A::Shape::DIMS.rank;
    pub(super) const RIGHT_RANK: usize = C::Shape::DIMS.rank;
    /// The axes of the operands in front of their matrices.
    pub(super) const STACKED: usize = if let Some(met) = Self::MET {
        met.batches
    } else {
        let (left, right) = (Self::LEFT_RANK, Self::RIGHT_RANK);
        (if left > right { left } else { right }).saturating_sub(2)
    };
    /// Those of the result: of a gradient's product, which is summed to the shape of what it is the gradient of.
    pub(super) const KEPT: usize = if let Some(met) = Self::MET {
        met.batches
    } else {
        let rank = O::DIMS.rank;
        let both = Self::LEFT_RANK > 1 && Self::RIGHT_RANK > 1;
        if both && rank < Self::STACKED + 2 { rank.saturating_sub(2) } else { Self::STACKED }
    };
    /// Whether matrices are products of matrices and their sums one of the result.
    pub(super) const SUMS: bool = match Self::MET {
        Some(met) => met.sums,
        None => Self::KEPT < Self::STACKED || Self::STRETCHES,
    };
    const STRETCHES: bool = {
        let mut stretched = false;
        let mut axis = 0;
        while axis < Self::KEPT && Self::LEFT_RANK > 1 && Self::RIGHT_RANK > 1 {
            let size = Self::stacked(axis + Self::STACKED - Self::KEPT);
            stretched |= O::DIMS.size[axis] == 1 && size != 1;
            axis += 1;
        }
        stretched
    };

    /// Whether the right operand is a matrix of windows, either way.
    pub(super) const OF_WINDOWS: bool = {
        let rank = C::Shape::DIMS.rank;
        Self::RIGHT.is_windows(rank) || Self::RIGHT.is_turned(rank)
    };
    /// The axes of operands that broadcast.
    pub(super) const MET: Option<Broadcast> = match M::OVER {
        Some(over) => Some(Broadcast::new(A::Shape::DIMS, C::Shape::DIMS, over)),
        None => None,
    };

    /// The length of an axis in front of the operands' matrices.
    pub(super) const fn stacked(axis: usize) -> usize {
        if let Some((whole, _)) = M::OVER {
            return whole.size[axis];
        }
        let (left, right) = (A::Shape::DIMS, C::Shape::DIMS);
        let (before_left, before_right) = (Self::STACKED + 2 - left.rank, Self::STACKED + 2 - right.rank);
        let size = if axis < before_left { 1 } else { left.size[axis - before_left] };
        if size != 1 || axis < before_right { size } else { right.size[axis - before_right] }
    }

    /// The first place of a batch in an operand.
    #[inline(always)]
    pub(super) fn plane<F: Factor>(factor: &F, side: &Side, batch: &Batch) -> F::Cursor {
        let mut place = factor.origin();
        for axis in 0..side.batches {
            if const { F::Shape::DIMS }.size[axis] != 1 {
                place = factor.step(place, axis, batch.index[side.first + axis]);
            }
        }
        place
    }

    /// A batch along so many axes of these lengths.
    #[inline(always)]
    pub(super) fn batch(at: usize, axes: usize, len: impl Fn(usize) -> usize) -> Batch {
        let mut batch = Batch { at, index: [0; MAX_RANK] };
        let mut rest = at;
        for axis in (0..axes).rev() {
            let size = len(axis);
            batch.index[axis] = rest % size;
            rest /= size;
        }
        batch
    }
}

impl<A: Factor, C: Factor, O: AnyShape, B: KnownShape, V, M: Meets> Extents for Product<A, C, O, B, V, M> {
    const ROWS: Option<usize> = match Self::LEFT.rows.len() {
        RUN_TIME => None,
        rows => Some(rows),
    };
    const INNER: usize = {
        let (inner, met) = (Self::LEFT.columns.len(), Self::RIGHT.rows.len());
        assert!(inner == met, "axes whose sizes are computed cannot be multiplied by `@`: the sizes differ");
        inner
    };
    const COLUMNS: usize = Self::RIGHT.columns.len();
}

impl<A: Factor, C: Factor, O: AnyShape, B: KnownShape, V, M: Meets> Sides for Product<A, C, O, B, V, M> {
    const LEFT: Side = match (Self::MET, M::OVER) {
        (Some(met), Some((whole, _))) => met.side([met.rows, met.terms], A::Shape::DIMS, whole),
        _ => {
            let dims = A::Shape::DIMS;
            // A vector is a row.
            let (rows, columns) = match dims.rank {
                0 => (None, None),
                1 => (None, Some(0)),
                rank if Self::OF_ROWS => (Some(rank - 1), Some(rank - 2)),
                rank => (Some(rank - 2), Some(rank - 1)),
            };
            Side::of_matrices(dims, rows, columns, Self::STACKED)
        }
    };
    const RIGHT: Side = match (Self::MET, M::OVER) {
        (Some(met), Some((whole, _))) => met.side([met.terms, met.columns], C::Shape::DIMS, whole),
        _ => {
            let dims = C::Shape::DIMS;
            // A vector is a column.
            let (rows, columns) = match dims.rank {
                0 => (None, None),
                1 => (Some(0), None),
                rank => (Some(rank - 2), Some(rank - 1)),
            };
            Side::of_matrices(dims, rows, columns, Self::STACKED)
        }
    };
}
