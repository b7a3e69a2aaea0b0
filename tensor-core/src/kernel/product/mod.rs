//! `@`: the matrix product of two operands, batch by batch.

mod factor;
mod fused;
mod meet;
mod patches;

use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ops::Range;

pub use factor::{Computed, Factor};
pub use fused::FitsFused;
pub(crate) use fused::{map_product, update_product};

pub use meet::{Group, Summed};
pub use patches::{Back, Patches, Slide, Slides};

use factor::{LEFT, Plane, RIGHT, Sides};
use meet::{Broadcast, Matrices, Meets, Side};

#[cfg(feature = "rayon")]
use super::dispatch::Work;
use super::matmul::{Extents, InWindows, Matrix, MulAdd, buffered, is_small, product};
#[cfg(feature = "rayon")]
use super::parallel::{Extent, Parts, in_parts};
#[cfg(feature = "rayon")]
use super::raw::Forks;
use super::raw::{copy_few, filled};
use super::source::same_lead;
use super::stage::Compute;
use crate::cast::Cast;
use crate::element::Element;
use crate::shape::{AnyShape, KnownShape, MAX_RANK, RUN_TIME};

/// The product of the operands `A` and `C` that meet as `M` says, of the shape `O`, of which an item is `B`.
pub struct Product<A, C, O, B, V, M = Matrices> {
    left: A,
    right: C,
    types: PhantomData<(O, B, V, M)>,
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
    /// The axes of the result's rows; a product of tensors may have several that are in no group.
    const ROWS: Group;
    /// Those of its columns.
    const COLUMNS: Group;
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

impl<A: Factor, C: Factor, O: AnyShape, B: KnownShape, V, M: Meets> Product<A, C, O, B, V, M> {
    /// A product that is computed as part of a [`Stage`](super::Stage) or of a result.
    #[inline(always)]
    pub(crate) fn new(left: A, right: C) -> Self {
        Self { left, right, types: PhantomData }
    }

    /// Whether it is the sum of the products of rows along a run-time axis: the left operand is read transposed.
    const OF_ROWS: bool = M::OVER.is_none() && {
        let (left, right) = (A::Shape::DIMS, C::Shape::DIMS);
        left.rank == 2 && right.rank == 2 && left.is_run_time() && right.is_run_time()
    };
    const LEFT_RANK: usize = A::Shape::DIMS.rank;
    const RIGHT_RANK: usize = C::Shape::DIMS.rank;
    /// The axes of the operands in front of their matrices.
    const STACKED: usize = if let Some(met) = Self::MET {
        met.batches
    } else {
        let (left, right) = (Self::LEFT_RANK, Self::RIGHT_RANK);
        (if left > right { left } else { right }).saturating_sub(2)
    };
    /// Those of the result: of a gradient's product, which is summed to the shape of what it is the gradient of.
    const KEPT: usize = if let Some(met) = Self::MET {
        met.batches
    } else {
        let rank = O::DIMS.rank;
        let both = Self::LEFT_RANK > 1 && Self::RIGHT_RANK > 1;
        if both && rank < Self::STACKED + 2 { rank.saturating_sub(2) } else { Self::STACKED }
    };
    /// Whether matrices are products of matrices and their sums one of the result.
    const SUMS: bool = match Self::MET {
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
    const OF_WINDOWS: bool = {
        let rank = C::Shape::DIMS.rank;
        Self::RIGHT.is_windows(rank) || Self::RIGHT.is_turned(rank)
    };
    /// The axes of operands that broadcast.
    const MET: Option<Broadcast> = match M::OVER {
        Some(over) => Some(Broadcast::new(A::Shape::DIMS, C::Shape::DIMS, over)),
        None => None,
    };

    /// The length of an axis in front of the operands' matrices.
    const fn stacked(axis: usize) -> usize {
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
    fn plane<F: Factor>(factor: &F, side: &Side, batch: &Batch) -> F::Cursor {
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
            let batches = dims.rank.saturating_sub(2);
            // A vector is a row.
            let (rows, columns) = match dims.rank {
                0 => (None, None),
                1 => (None, Some(0)),
                rank if Self::OF_ROWS => (Some(rank - 1), Some(rank - 2)),
                rank => (Some(rank - 2), Some(rank - 1)),
            };
            let first = Self::STACKED - batches;
            Side { rows: Group::of(rows, dims), columns: Group::of(columns, dims), batches, first }
        }
    };
    const RIGHT: Side = match (Self::MET, M::OVER) {
        (Some(met), Some((whole, _))) => met.side([met.terms, met.columns], C::Shape::DIMS, whole),
        _ => {
            let dims = C::Shape::DIMS;
            let batches = dims.rank.saturating_sub(2);
            // A vector is a column.
            let (rows, columns) = match dims.rank {
                0 => (None, None),
                1 => (Some(0), None),
                rank => (Some(rank - 2), Some(rank - 1)),
            };
            let first = Self::STACKED - batches;
            Side { rows: Group::of(rows, dims), columns: Group::of(columns, dims), batches, first }
        }
    };
}

impl<A, C, O, B, V, M> Tiles for Product<A, C, O, B, V, M>
where
    A: Factor<Elem: Cast<V>>,
    C: Factor<Elem: Cast<V>>,
    O: AnyShape,
    B: KnownShape,
    V: Element + MulAdd,
    M: Meets,
{
    const BATCH: usize = Self::KEPT;
    const IS_SUM: bool = Self::SUMS;
    const ROWS: Group = match Self::MET {
        Some(met) => met.rows,
        None if Self::LEFT_RANK > 1 => Group::of(Some(Self::BATCH), O::DIMS),
        None => Group::EMPTY,
    };
    const COLUMNS: Group = match Self::MET {
        Some(met) => met.columns,
        // A gradient of a vector.
        None if O::DIMS.rank == 1 && Self::LEFT_RANK > 1 && Self::RIGHT_RANK > 1 => Group::EMPTY,
        None if O::DIMS.rank > 0 && Self::RIGHT_RANK > 1 => Group::of(Some(O::DIMS.rank - 1), O::DIMS),
        None => Group::EMPTY,
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
        (batches.product(), <Self as Extents>::ROWS.unwrap_or(lead))
    }
    #[cfg(feature = "rayon")]
    const MAY_PAY: bool = <Self as Extents>::COLUMNS > 1
        && !Self::OF_ROWS
        && !Self::SUMS
        && match <Self as Extents>::ROWS {
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
        let elements = batches * rows * <Self as Extents>::COLUMNS;
        Extent { steps, grain, cost: elements.saturating_mul(Self::INNER.div_ceil(TERMS)), parts: 1 }
    }
    #[inline(always)]
    fn position(lead: usize, batch: Batch, row: usize, column: usize) -> usize {
        (batch.at * <Self as Extents>::ROWS.unwrap_or(lead) + row) * <Self as Extents>::COLUMNS + column
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
            self.matrices::<WIDTH>(batch, rows.clone(), &mut store, &soon);
        }
    }
}

impl<A, C, O, B, V, M> Compute for Product<A, C, O, B, V, M>
where
    A: Factor<Elem: Cast<V>>,
    C: Factor<Elem: Cast<V>>,
    O: AnyShape,
    B: KnownShape,
    V: Element + MulAdd,
    M: Meets,
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
    fn inner(&self) -> usize {
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
    fn matrices<const WIDTH: usize>(
        &self,
        batch: Batch,
        rows: Range<usize>,
        store: &mut impl FnMut(Batch, usize, usize, &[V]),
        soon: &impl Fn(Batch, usize, usize) -> *const u8,
    ) {
        let left = Self::plane(&self.left, &const { Self::LEFT }, &batch);
        let right = Self::plane(&self.right, &const { Self::RIGHT }, &batch);
        let left = Plane::<Self, _, V, LEFT>::new(&self.left, left, rows.start);
        if const { C::IMAGE > 0 && Self::OF_WINDOWS } {
            return buffered(
                const { C::IMAGE },
                #[inline(always)]
                |image| {
                    let Some(windows) = self.right.image::<V>(right, &mut image[..C::IMAGE]) else { return };
                    if const { Self::RIGHT.is_turned(C::Shape::DIMS.rank) } {
                        let windows = InWindows::<V, true>(windows);
                        self.matrix::<WIDTH, _, _>(&left, &windows, batch, rows, store, soon);
                    } else {
                        let windows = InWindows::<V, false>(windows);
                        self.matrix::<WIDTH, _, _>(&left, &windows, batch, rows, store, soon);
                    }
                },
            );
        }
        let right = Plane::<Self, _, V, RIGHT>::new(&self.right, right, 0);
        self.matrix::<WIDTH, _, _>(&left, &right, batch, rows, store, soon);
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
