//! Products of matrices, batch by batch: `@`, and sums over axes of the products of operands that broadcast.

mod axes;
mod factor;
mod fused;
mod held;
mod matrices;
mod meet;
mod patches;

use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ops::Range;

pub use factor::{Computed, Factor};
pub use fused::FitsFused;
pub(crate) use fused::{map_product, update_product};
pub use held::{FitsHeld, Held, HeldWhole};
pub use meet::{Group, Summed};
pub use patches::{Back, Patches, Slide, Slides};

use meet::{Matrices, Meets};

#[cfg(feature = "rayon")]
use super::dispatch::Work;
use super::matmul::{Extents, MulAdd, is_small};
#[cfg(feature = "rayon")]
use super::parallel::{Extent, Parts, in_parts};
#[cfg(feature = "rayon")]
use super::raw::Forks;
use super::source::same_lead;
use super::stage::Compute;
use crate::cast::Cast;
use crate::element::Element;
use crate::shape::{AnyShape, KnownShape, MAX_RANK};

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

    /// The axes that it was summed over, as bits: it has them, of one element each, and a last pass reads it without.
    const SUMMED: u32;

    /// Makes its operands readable where their first elements are.
    fn ready(&self);
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

/// Makes an operand readable where its first element is, if it has one.
#[inline(always)]
fn ready<F: Factor>(factor: &F) {
    if F::Shape::DIMS.count(0, factor.lead().unwrap_or(0)) > 0 {
        factor.prepare(factor.origin());
    }
}

impl<A: Factor, C: Factor, O: AnyShape, B: KnownShape, V, M: Meets> Product<A, C, O, B, V, M> {
    /// A product that is computed as part of a [`Stage`](super::Stage) or of a result.
    #[inline(always)]
    pub(crate) fn new(left: A, right: C) -> Self {
        Self { left, right, types: PhantomData }
    }
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
    const SUMMED: u32 = match M::OVER {
        Some((_, over)) => over,
        None => 0,
    };
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
    fn ready(&self) {
        ready(&self.left);
        ready(&self.right);
    }
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
