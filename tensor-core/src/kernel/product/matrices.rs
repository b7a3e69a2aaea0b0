//! The matrices of a product, one after the other.

use core::mem::MaybeUninit;
use core::ops::Range;

use super::factor::{Factor, LEFT, Plane, RIGHT, Sides};
use super::meet::Meets;
use super::{Batch, Product, Tiles};
use crate::cast::Cast;
use crate::element::Element;
use crate::kernel::matmul::{Extents, InWindows, Matrix, MulAdd, product, sized};
use crate::kernel::raw::{copy_few, filled};
use crate::kernel::source::same_lead;
use crate::shape::{AnyShape, KnownShape, RUN_TIME};

impl<A, C, O, B, V, M> Product<A, C, O, B, V, M>
where
    A: Factor<Elem: Cast<V>>,
    C: Factor<Elem: Cast<V>>,
    O: AnyShape,
    B: KnownShape,
    V: Element + MulAdd,
    M: Meets,
{
    /// The number of terms of an element.
    #[inline(always)]
    pub(super) fn inner(&self) -> usize {
        if const { Self::INNER != RUN_TIME } {
            return Self::INNER;
        }
        let lead = same_lead(self.left.lead(), self.right.lead()).unwrap_or(1);
        let group = const { Self::LEFT.columns };
        group.size[1..].iter().product::<usize>() * lead
    }

    /// Some rows of one batch.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn matrices<const WIDTH: usize>(
        &self,
        batch: Batch,
        rows: Range<usize>,
        store: &mut impl FnMut(Batch, usize, usize, &[V]),
        soon: &impl Fn(Batch, usize, usize) -> *const u8,
    ) {
        let left = Self::plane(&self.left, &const { Self::LEFT }, &batch);
        let right = Self::plane(&self.right, &const { Self::RIGHT }, &batch);
        let left = Plane::<Self, _, V, LEFT>::new(&self.left, left, rows.start);
        // A size that is not needed is not compiled.
        if const { C::IMAGE == 0 || !Self::OF_WINDOWS } {
            let right = Plane::<Self, _, V, RIGHT>::new(&self.right, right, 0);
            self.matrix::<WIDTH, _, _>(&left, &right, batch, rows, store, soon);
        } else if const { C::IMAGE <= 0x1000 } {
            self.windows::<WIDTH, 0x1000>(&left, right, batch, rows, store, soon);
        } else if const { C::IMAGE <= 0x4000 } {
            self.windows::<WIDTH, 0x4000>(&left, right, batch, rows, store, soon);
        } else {
            self.windows::<WIDTH, 0x8000>(&left, right, batch, rows, store, soon);
        }
    }

    /// The same of windows of an image that is computed before, to a buffer of `SIZE` elements.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn windows<const WIDTH: usize, const SIZE: usize>(
        &self,
        left: &impl Matrix<Elem = V>,
        right: C::Cursor,
        batch: Batch,
        rows: Range<usize>,
        store: &mut impl FnMut(Batch, usize, usize, &[V]),
        soon: &impl Fn(Batch, usize, usize) -> *const u8,
    ) {
        sized::<V, SIZE>(
            #[inline(always)]
            |image| {
                let Some(windows) = self.right.image::<WIDTH, V>(right, &mut image[..C::IMAGE]) else {
                    return;
                };
                if const { Self::RIGHT.is_turned(C::Shape::DIMS.rank) } {
                    self.matrix::<WIDTH, _, _>(
                        left,
                        &InWindows::<V, true>(windows),
                        batch,
                        rows,
                        store,
                        soon,
                    );
                } else {
                    self.matrix::<WIDTH, _, _>(
                        left,
                        &InWindows::<V, false>(windows),
                        batch,
                        rows,
                        store,
                        soon,
                    );
                }
            },
        );
    }

    /// The product of two matrices.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn matrix<const WIDTH: usize, L: Matrix<Elem = V>, R: Matrix<Elem = V>>(
        &self,
        left: &L,
        right: &R,
        batch: Batch,
        rows: Range<usize>,
        store: &mut impl FnMut(Batch, usize, usize, &[V]),
        soon: &impl Fn(Batch, usize, usize) -> *const u8,
    ) {
        product::<WIDTH, Self, V, _, _>(
            left,
            right,
            [rows.len(), self.inner()],
            #[inline(always)]
            |row, column, values: &[V]| store(batch, rows.start + row, column, values),
            #[inline(always)]
            |row, column| soon(batch, rows.start + row, column),
        );
    }

    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn fill<const WIDTH: usize>(
        &self,
        out: &mut [MaybeUninit<V>],
        lead: usize,
        batches: Range<usize>,
        rows: Range<usize>,
    ) {
        if const { Self::SUMS } {
            return self.sum::<WIDTH>(out);
        }
        let start = (batches.start * <Self as Extents>::ROWS.unwrap_or(lead) + rows.start)
            * <Self as Extents>::COLUMNS;
        let place = out.as_ptr();
        self.tiles::<WIDTH>(
            lead,
            batches,
            rows,
            #[inline(always)]
            |batch, row, column, values: &[V]| {
                let first = Self::position(lead, batch, row, column) - start;
                copy_few(values, &mut out[first..first + values.len()]);
            },
            #[inline(always)]
            |batch, row, column| {
                place.wrapping_add(Self::position(lead, batch, row, column).wrapping_sub(start)).cast()
            },
        );
    }

    /// All of a result whose matrices are sums of the products of several.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn sum<const WIDTH: usize>(&self, out: &mut [MaybeUninit<V>]) {
        const {
            assert!(
                !Self::SUMS || !O::DIMS.is_run_time(),
                "the gradient of matrices along a run-time axis is not summed over others"
            );
        }
        let out = filled(out, <V as MulAdd>::ZERO);
        let lead = same_lead(self.left.lead(), self.right.lead()).unwrap_or(1);
        let len = |axis| if Self::stacked(axis) == RUN_TIME { lead } else { Self::stacked(axis) };
        let rows = <Self as Extents>::ROWS.unwrap_or(1);
        for at in 0..(0..Self::STACKED).map(len).product() {
            let batch = Self::batch(at, Self::STACKED, len);
            let mut kept = 0;
            for axis in 0..Self::KEPT {
                let size = O::DIMS.size[axis];
                let index = batch.index[axis + Self::STACKED - Self::KEPT];
                kept = kept * size + if size == 1 { 0 } else { index };
            }
            self.matrices::<WIDTH>(
                batch,
                0..rows,
                &mut |_: Batch, row: usize, column: usize, values: &[V]| {
                    let first = (kept * rows + row) * <Self as Extents>::COLUMNS + column;
                    for (sum, &value) in out[first..first + values.len()].iter_mut().zip(values) {
                        *sum = MulAdd::add(*sum, value);
                    }
                },
                &|_, _, _| core::ptr::null(),
            );
        }
    }
}
