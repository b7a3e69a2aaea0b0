//! `@`: the matrix product of two operands, batch by batch.

mod factor;
mod fused;

use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ops::Range;

pub use factor::{Computed, Factor};
pub use fused::FitsFused;
pub(crate) use fused::{map_product, update_product};

use factor::{BY_ROWS, LEFT, Plane, RIGHT};

#[cfg(feature = "rayon")]
use super::dispatch::Work;
use super::matmul::{Extents, MulAdd, is_small, product};
#[cfg(feature = "rayon")]
use super::parallel::{Extent, Parts, in_parts};
#[cfg(feature = "rayon")]
use super::raw::Forks;
use super::raw::filled;
use super::source::same_lead;
use super::stage::Compute;
use crate::cast::Cast;
use crate::element::Element;
use crate::shape::{AnyShape, KnownShape, MAX_RANK, RUN_TIME};

/// The product of the operands `A` and `C`, of the shape `O`, of which an item is `B`.
pub struct Product<A, C, O, B, V> {
    left: A,
    right: C,
    types: PhantomData<(O, B, V)>,
}

/// Rows at whose multiples parts of a product begin: those of the highest tile.
#[cfg(feature = "rayon")]
const GRAIN: usize = 24;
/// Terms of an element that cost as much as an element of a sum of two operands.
#[cfg(feature = "rayon")]
const TERMS: usize = 8;

/// One matrix of a result.
#[derive(Clone, Copy)]
pub struct Batch {
    /// Its number.
    at: usize,
    /// The same as an index along the axes in front of rows and columns.
    index: [usize; MAX_RANK],
}

/// A product whose elements can be taken a few at a time.
pub trait Tiles: Compute {
    /// Axes of the result in front of its rows and columns.
    const BATCH: usize;
    /// The axes of the result's rows and columns, if it has them; a product of tensors may have several in place of
    /// the latter.
    const ROW_AXIS: Option<usize>;
    /// See [`ROW_AXIS`](Self::ROW_AXIS).
    const COLUMN_AXIS: Option<usize>;
    /// Whether it takes so few steps that calling a function for it would cost more.
    const IS_TINY: bool;
    /// Whether an element is the sum of those of several batches: then only all of them can be taken.
    const IS_SUM: bool;

    /// The number of batches, and of rows in each.
    fn counts(lead: usize) -> (usize, usize);
    /// The position of a row's first element in the result.
    #[inline(always)]
    fn first(lead: usize, batch: usize, row: usize) -> usize {
        Self::position(lead, Batch { at: batch, index: [0; MAX_RANK] }, row, 0)
    }
    /// Whether it may be worth more than one thread.
    #[cfg(feature = "rayon")]
    const MAY_PAY: bool = false;
    /// Its size: steps are batches, or rows where there is one batch.
    #[cfg(feature = "rayon")]
    fn extent(lead: usize) -> Extent;
    /// Writes the elements of some batches, or of some rows.
    #[cfg(feature = "rayon")]
    fn part<const WIDTH: usize>(
        &self,
        out: &mut [MaybeUninit<Self::Value>],
        lead: usize,
        batches: Range<usize>,
        rows: Range<usize>,
    );
    /// Some steps as batches and rows.
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn steps(lead: usize, steps: Range<usize>) -> (Range<usize>, Range<usize>) {
        match Self::counts(lead) {
            (1, _) => (0..1, steps),
            (_, rows) => (steps, 0..rows),
        }
    }
    /// The position of an element in the result.
    fn position(lead: usize, batch: Batch, row: usize, column: usize) -> usize;
    /// Hands every element to `store`: neighbours of one row at a time, from a column on. `soon` tells where one will be.
    fn tiles<const WIDTH: usize>(
        &self,
        lead: usize,
        batches: Range<usize>,
        rows: Range<usize>,
        store: impl FnMut(Batch, usize, usize, &[Self::Value]),
        soon: impl Fn(Batch, usize, usize) -> *const u8,
    );
}

impl<A: Factor, C: Factor, O: AnyShape, B: KnownShape, V> Product<A, C, O, B, V> {
    /// A product that is computed as part of a [`Stage`](super::Stage) or of a result.
    #[inline(always)]
    pub(crate) fn new(left: A, right: C) -> Self {
        Self { left, right, types: PhantomData }
    }

    /// Whether it is the sum of the products of rows along a run-time axis: the left operand is read transposed.
    const OF_ROWS: bool = {
        let (left, right) = (A::Shape::DIMS, C::Shape::DIMS);
        left.rank == 2 && right.rank == 2 && left.is_run_time() && right.is_run_time()
    };
    const LEFT_RANK: usize = A::Shape::DIMS.rank;
    const RIGHT_RANK: usize = C::Shape::DIMS.rank;
    /// The axes of the operands in front of their matrices.
    const STACKED: usize = {
        let (left, right) = (Self::LEFT_RANK, Self::RIGHT_RANK);
        (if left > right { left } else { right }).saturating_sub(2)
    };
    /// Those of the result: of a gradient's product, which is summed to the shape of what it is the gradient of.
    const KEPT: usize = {
        let rank = O::DIMS.rank;
        let both = Self::LEFT_RANK > 1 && Self::RIGHT_RANK > 1;
        if both && rank < Self::STACKED + 2 { rank.saturating_sub(2) } else { Self::STACKED }
    };
    /// Whether matrices are products of matrices and their sums one of the result.
    const SUMS: bool = Self::KEPT < Self::STACKED || {
        let mut stretched = false;
        let mut axis = 0;
        while axis < Self::KEPT && Self::LEFT_RANK > 1 && Self::RIGHT_RANK > 1 {
            let size = Self::stacked(axis + Self::STACKED - Self::KEPT);
            stretched |= O::DIMS.size[axis] == 1 && size != 1;
            axis += 1;
        }
        stretched
    };

    /// The length of an axis in front of the operands' matrices.
    const fn stacked(axis: usize) -> usize {
        let (left, right) = (A::Shape::DIMS, C::Shape::DIMS);
        let (before_left, before_right) = (Self::STACKED + 2 - left.rank, Self::STACKED + 2 - right.rank);
        let size = if axis < before_left { 1 } else { left.size[axis - before_left] };
        if size != 1 || axis < before_right { size } else { right.size[axis - before_right] }
    }

    /// The first place of a batch of the operands in one, whose own axes in front of its matrix are `own`.
    #[inline(always)]
    fn plane<F: Factor>(factor: &F, own: usize, batch: &Batch) -> F::Cursor {
        let mut place = factor.origin();
        for axis in 0..own {
            if const { F::Shape::DIMS }.size[axis] != 1 {
                place = factor.step(place, axis, batch.index[Self::STACKED - own + axis]);
            }
        }
        place
    }

    /// A batch along so many axes of these lengths.
    #[inline(always)]
    fn batch(at: usize, axes: usize, len: impl Fn(usize) -> usize) -> Batch {
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

impl<A: Factor, C: Factor, O: AnyShape, B: KnownShape, V> Extents for Product<A, C, O, B, V> {
    const ROWS: Option<usize> = {
        let dims = A::Shape::DIMS;
        if dims.rank < 2 {
            Some(1)
        } else if Self::OF_ROWS {
            Some(dims.size[1])
        } else if dims.size[dims.rank - 2] == RUN_TIME {
            None
        } else {
            Some(dims.size[dims.rank - 2])
        }
    };
    const INNER: usize = {
        let (left, right) = (A::Shape::DIMS, C::Shape::DIMS);
        let inner = left.size[if Self::OF_ROWS { 0 } else { left.rank - 1 }];
        let met = right.size[right.rank.saturating_sub(2)];
        assert!(inner == met, "axes whose sizes are computed cannot be multiplied by `@`: the sizes differ");
        inner
    };
    const COLUMNS: usize = {
        let dims = C::Shape::DIMS;
        if dims.rank < 2 { 1 } else { dims.size[dims.rank - 1] }
    };
}

impl<A, C, O, B, V> Tiles for Product<A, C, O, B, V>
where
    A: Factor<Elem: Cast<V>>,
    C: Factor<Elem: Cast<V>>,
    O: AnyShape,
    B: KnownShape,
    V: Element + MulAdd,
{
    const BATCH: usize = Self::KEPT;
    const IS_SUM: bool = Self::SUMS;
    const ROW_AXIS: Option<usize> = if Self::LEFT_RANK > 1 { Some(Self::BATCH) } else { None };
    const COLUMN_AXIS: Option<usize> = match O::DIMS.rank {
        // A gradient of a vector.
        1 if Self::LEFT_RANK > 1 && Self::RIGHT_RANK > 1 => None,
        rank if Self::RIGHT_RANK > 1 => Some(rank - 1),
        _ => None,
    };
    const IS_TINY: bool = !Self::SUMS
        && is_small::<Self>()
        && O::DIMS.is_at_most(0, 128 / if Self::INNER == 0 { 1 } else { Self::INNER });

    #[inline(always)]
    fn counts(lead: usize) -> (usize, usize) {
        let batches = (0..Self::BATCH).map(
            #[inline(always)]
            |axis| O::DIMS.len(axis, lead),
        );
        (batches.product(), Self::ROWS.unwrap_or(lead))
    }
    #[cfg(feature = "rayon")]
    const MAY_PAY: bool = Self::COLUMNS > 1
        && !Self::OF_ROWS
        && !Self::SUMS
        && match Self::ROWS {
            Some(rows) => rows >= 2 * GRAIN || Self::BATCH > 0,
            None => true,
        };
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn part<const WIDTH: usize>(
        &self,
        out: &mut [MaybeUninit<V>],
        lead: usize,
        batches: Range<usize>,
        rows: Range<usize>,
    ) {
        self.fill::<WIDTH>(out, lead, batches, rows);
    }
    #[cfg(feature = "rayon")]
    fn extent(lead: usize) -> Extent {
        let (batches, rows) = Self::counts(lead);
        let (steps, grain) = if batches == 1 { (rows, GRAIN) } else { (batches, 1) };
        let elements = batches * rows * Self::COLUMNS;
        Extent { steps, grain, cost: elements.saturating_mul(Self::INNER.div_ceil(TERMS)), parts: 1 }
    }
    #[inline(always)]
    fn position(lead: usize, batch: Batch, row: usize, column: usize) -> usize {
        (batch.at * Self::ROWS.unwrap_or(lead) + row) * Self::COLUMNS + column
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn tiles<const WIDTH: usize>(
        &self,
        lead: usize,
        batches: Range<usize>,
        rows: Range<usize>,
        mut store: impl FnMut(Batch, usize, usize, &[V]),
        soon: impl Fn(Batch, usize, usize) -> *const u8,
    ) {
        for at in batches {
            let batch = Self::batch(
                at,
                Self::BATCH,
                #[inline(always)]
                |axis| O::DIMS.len(axis, lead),
            );
            let first = Self::plane(&self.left, Self::LEFT_RANK.saturating_sub(2), &batch);
            let left = first;
            let first = Self::plane(&self.right, Self::RIGHT_RANK.saturating_sub(2), &batch);
            let right = Plane::<_, V, RIGHT>::new(&self.right, first, 0);
            let at = (batch, rows.clone());
            if const { Self::OF_ROWS } {
                let inner = same_lead(self.left.lead(), self.right.lead()).unwrap_or(1);
                self.matrices::<WIDTH, BY_ROWS>(left, &right, at, inner, &mut store, &soon);
            } else {
                self.matrices::<WIDTH, LEFT>(left, &right, at, Self::INNER, &mut store, &soon);
            }
        }
    }
}

impl<A, C, O, B, V> Compute for Product<A, C, O, B, V>
where
    A: Factor<Elem: Cast<V>>,
    C: Factor<Elem: Cast<V>>,
    O: AnyShape,
    B: KnownShape,
    V: Element + MulAdd,
{
    type Value = V;
    type Whole = O;
    type Item = B;
    const IS_SHORT: bool = Self::IS_TINY;
    const IN_LINE: bool = false;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        if O::DIMS.is_run_time() { same_lead(self.left.lead(), self.right.lead()) } else { None }
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        Some(Self::new(self.left.fork(forks)?, self.right.fork(forks)?))
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn in_parts(&self, item: Option<usize>, out: &mut [MaybeUninit<V>], lead: usize) -> bool {
        let whole = item.is_none() || !O::DIMS.is_run_time();
        whole && in_parts(&Filling { product: Self::new(self.left, self.right), lead }, out)
    }
    /// One item along the run-time axis: a row, or some batches.
    #[inline(always)]
    fn item<const WIDTH: usize>(&self, item: usize, out: &mut [MaybeUninit<V>]) {
        if const { !O::DIMS.is_run_time() } {
            return self.whole::<WIDTH>(out, 0);
        }
        let (batches, rows) = if Self::BATCH == 0 {
            (0..1, item..item + 1)
        } else {
            // The batches of one item follow its first.
            let (inner, rows) = Self::counts(1);
            (item * inner..(item + 1) * inner, 0..rows)
        };
        let lead = self.lead().unwrap_or(1);
        self.fill::<WIDTH>(out, lead, batches, rows);
    }
    #[inline(always)]
    fn whole<const WIDTH: usize>(&self, out: &mut [MaybeUninit<V>], lead: usize) {
        let (batches, rows) = Self::counts(lead);
        self.fill::<WIDTH>(out, lead, 0..batches, 0..rows);
    }
}

/// A product whose elements are the result.
#[cfg(feature = "rayon")]
struct Filling<P> {
    product: P,
    lead: usize,
}
#[cfg(feature = "rayon")]
impl<P: Tiles> Work for Filling<P> {
    type Output = ();
    type Slot = MaybeUninit<P::Value>;
    #[inline(always)]
    fn run<const WIDTH: usize>(self, out: &mut [Self::Slot]) {
        self.product.whole::<WIDTH>(out, self.lead);
    }
}
#[cfg(feature = "rayon")]
impl<P: Tiles> Parts for Filling<P> {
    const MAY_PAY: bool = P::MAY_PAY;

    fn extent(&self) -> Extent {
        P::extent(self.lead)
    }
    fn prepare(&self) {}
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        Some(Self { product: self.product.fork(forks)?, lead: self.lead })
    }
    #[inline(always)]
    fn part<const WIDTH: usize>(self, steps: Range<usize>, out: &mut [Self::Slot]) {
        let (batches, rows) = P::steps(self.lead, steps);
        self.product.part::<WIDTH>(out, self.lead, batches, rows);
    }
}

impl<A, C, O, B, V> Product<A, C, O, B, V>
where
    A: Factor<Elem: Cast<V>>,
    C: Factor<Elem: Cast<V>>,
    O: AnyShape,
    B: KnownShape,
    V: Element + MulAdd,
{
    /// Some rows of one batch, its left operand from a place on.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn matrices<const WIDTH: usize, const SIDE: u8>(
        &self,
        left: A::Cursor,
        right: &Plane<'_, C, V, RIGHT>,
        (batch, rows): (Batch, Range<usize>),
        inner: usize,
        store: &mut impl FnMut(Batch, usize, usize, &[V]),
        soon: &impl Fn(Batch, usize, usize) -> *const u8,
    ) {
        product::<WIDTH, Self, V, _, _>(
            &Plane::<_, V, SIDE>::new(&self.left, left, rows.start),
            right,
            [rows.len(), inner],
            #[inline(always)]
            |row, column, values: &[V]| store(batch, rows.start + row, column, values),
            #[inline(always)]
            |row, column| soon(batch, rows.start + row, column),
        );
    }

    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn fill<const WIDTH: usize>(
        &self,
        out: &mut [MaybeUninit<V>],
        lead: usize,
        batches: Range<usize>,
        rows: Range<usize>,
    ) {
        if const { Self::SUMS } {
            return self.sum::<WIDTH>(out);
        }
        let start = (batches.start * Self::ROWS.unwrap_or(lead) + rows.start) * Self::COLUMNS;
        let place = out.as_ptr();
        self.tiles::<WIDTH>(
            lead,
            batches,
            rows,
            #[inline(always)]
            |batch, row, column, values: &[V]| {
                let first = Self::position(lead, batch, row, column) - start;
                for (slot, &value) in out[first..first + values.len()].iter_mut().zip(values) {
                    slot.write(value);
                }
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
    fn sum<const WIDTH: usize>(&self, out: &mut [MaybeUninit<V>]) {
        const {
            assert!(
                !Self::SUMS || !O::DIMS.is_run_time(),
                "the gradient of matrices along a run-time axis is not summed over others"
            );
        }
        let out = filled(out, <V as MulAdd>::ZERO);
        let lead = same_lead(self.left.lead(), self.right.lead()).unwrap_or(1);
        let len = |axis| if Self::stacked(axis) == RUN_TIME { lead } else { Self::stacked(axis) };
        let rows = Self::ROWS.unwrap_or(1);
        for at in 0..(0..Self::STACKED).map(len).product() {
            let batch = Self::batch(at, Self::STACKED, len);
            let mut kept = 0;
            for axis in 0..Self::KEPT {
                let size = O::DIMS.size[axis];
                let index = batch.index[axis + Self::STACKED - Self::KEPT];
                kept = kept * size + if size == 1 { 0 } else { index };
            }
            let left = Self::plane(&self.left, Self::LEFT_RANK - 2, &batch);
            let right = Self::plane(&self.right, Self::RIGHT_RANK - 2, &batch);
            let right = Plane::<_, V, RIGHT>::new(&self.right, right, 0);
            self.matrices::<WIDTH, LEFT>(
                left,
                &right,
                (batch, 0..rows),
                Self::INNER,
                &mut |_: Batch, row: usize, column: usize, values: &[V]| {
                    let first = (kept * rows + row) * Self::COLUMNS + column;
                    for (sum, &value) in out[first..first + values.len()].iter_mut().zip(values) {
                        *sum = MulAdd::add(*sum, value);
                    }
                },
                &|_, _, _| core::ptr::null(),
            );
        }
    }
}
