//! The stage of a variance that leaves the mean's elements too: the two in one pass over memory, where that pays.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::layout::{Plan, plan};
use super::moments::{InPlaces, Means, Moments};
#[cfg(feature = "rayon")]
use super::raw::Forks;
use super::raw::same_value;
use super::reduce::reduce_from;
#[cfg(feature = "rayon")]
use super::reduce::reduce_in_parts;
#[cfg(feature = "rayon")]
use super::source::Leaf;
use super::source::Source;
use super::stage::{Compute, Reduction, Stage, item_start};
use crate::axes::AxisBits;
use crate::element::{Arithmetic, Element, Float};
use crate::scalar::reducers::{LANES, Mean, Reducer};
use crate::shape::{AnyShape, KnownShape};

/// Elements of a result up to which there are two passes: the second one's bits are NumPy's.
const FEW: usize = 255;
/// Bytes of an item's operand up to which there are: the second one reads them from a cache, and takes fewer steps.
const CACHED: usize = 2 << 20;
/// Columns from which on their last tile, if it is not whole, is a small part of them.
const WIDE: usize = 512;
/// Elements of a run along reduced axes from which on most are in whole blocks.
const LONG: usize = 1024;

/// A variance, and the stage of the mean that its deviations are from.
pub struct OnePass<'a, M: Compute, C> {
    mean: &'a Stage<M>,
    variance: C,
}

impl<'a, M: Compute, C: Compute> OnePass<'a, M, C> {
    #[inline(always)]
    pub(crate) fn new(mean: &'a Stage<M>, variance: C) -> Self {
        Self { mean, variance }
    }
}

/// What is known when code is built: of a mean of `L` as elements of the type `T`, of the shape `D`, over the axes `X`, to
/// results of the shape `K` and the type `V`, in items of `B`.
struct Pays<D, X, K, B, T, V, L>(PhantomData<(D, X, K, B, T, V, L)>);
impl<D, X, K, B, T, V, L> Pays<D, X, K, B, T, V, L>
where
    D: AnyShape,
    X: AxisBits,
    K: AnyShape,
    B: KnownShape,
    T: Element,
    V: Float,
    L: Source<D>,
{
    const PREFIX: usize = K::DIMS.rank - <B as AnyShape>::DIMS.rank;
    const PLAN: Plan = plan(D::DIMS, L::MERGES, L::PREFIX, Self::PREFIX, X::BITS);
    /// How many elements there are may not depend on what is known at run time only: a few are not added in one pass.
    const IS_COUNTED: bool = !D::DIMS.is_run_time() || X::BITS & 1 == 0;
    const IS_PLAIN: bool = L::IS_LIGHT && !L::IS_HEAVY && L::BREAKS == 0 && L::PREFIX == 0;
    /// Elements, means and sums are of one type.
    const IS_FLOAT: bool = T::DTYPE.is(V::DTYPE) && <V as Arithmetic>::Wide::DTYPE.is(V::DTYPE);
    /// Whether most blocks are whole.
    const IS_WHOLE: bool = {
        let n = Self::PLAN.run.len(0);
        if Self::PLAN.run_reduced { n >= LONG } else { n >= WIDE || n.is_multiple_of(LANES) }
    };
    const ANSWER: bool = Self::IS_COUNTED
        && Self::IS_WHOLE
        && Self::IS_PLAIN
        && Self::IS_FLOAT
        && !Self::PLAN.reduced_is_at_most(FEW)
        && !D::DIMS.is_at_most(Self::PREFIX, CACHED / size_of::<V>());
}

/// What a mean adds up as its own type: the two are one where there is one pass.
#[inline(always)]
fn term<T: Element, V: Element>(value: T) -> V {
    match same_value(value) {
        Some(value) => value,
        None => unreachable!("a mean of other elements takes a pass of its own"),
    }
}

impl<D, X, K, B, T, V, L, F, D2, X2, K2, B2, R, L2, F2> Compute
    for OnePass<'_, Reduction<D, X, K, B, T, Mean, L, F>, Reduction<D2, X2, K2, B2, V, R, L2, F2>>
where
    D: AnyShape,
    X: AxisBits,
    K: AnyShape,
    B: KnownShape,
    T: Element,
    V: Float,
    Mean: Reducer<T, Output = V>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
    D2: AnyShape,
    X2: AxisBits,
    K2: AnyShape,
    B2: KnownShape,
    R: Reducer<V, Output = V>,
    L2: Source<D2>,
    F2: Fn(L2::Elem) -> V + Copy,
{
    type Value = V;
    type Whole = K2;
    type Item = B2;
    const IS_SHORT: bool = <Reduction<D2, X2, K2, B2, V, R, L2, F2> as Compute>::IS_SHORT;
    const IN_LINE: bool = <Reduction<D2, X2, K2, B2, V, R, L2, F2> as Compute>::IN_LINE;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.variance.lead()
    }
    #[inline(always)]
    fn item<const WIDTH: usize>(&self, item: usize, out: &mut [MaybeUninit<V>]) {
        if const { Pays::<D, X, K, B, T, V, L>::ANSWER } {
            let prefix = const { K2::DIMS.rank - <B2 as AnyShape>::DIMS.rank };
            let start = item_start::<D, L>(&self.mean.compute.source, prefix, item);
            if const { Pays::<D, X, K, B, T, V, L>::PREFIX == K2::DIMS.rank - <B2 as AnyShape>::DIMS.rank } {
                self.both::<B2>(item, start, out);
            } else {
                self.read::<B2, _>((), start, out);
            }
        } else {
            self.variance.item::<WIDTH>(item, out);
        }
    }
    #[inline(always)]
    fn whole<const WIDTH: usize>(&self, out: &mut [MaybeUninit<V>], lead: usize) {
        if const { Pays::<D, X, K, B, T, V, L>::ANSWER } {
            let start = self.mean.compute.source.origin();
            if const { Pays::<D, X, K, B, T, V, L>::PREFIX == 0 } {
                self.both::<K2>(0, start, out);
            } else {
                self.read::<K2, _>((), start, out);
            }
        } else {
            self.variance.whole::<WIDTH>(out, lead);
        }
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        Some(Self { mean: Leaf::fork(&self.mean, forks)?, variance: self.variance.fork(forks)? })
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn in_parts(&self, item: Option<usize>, out: &mut [MaybeUninit<V>], lead: usize) -> bool {
        if const { !Pays::<D, X, K, B, T, V, L>::ANSWER } {
            return self.variance.in_parts(item, out, lead);
        }
        // Each part leaves variances only; the mean's stage is computed in parts of its own.
        let Reduction { source, f, .. } = &self.mean.compute;
        let (source, f, lead) = (*source, *f, source.lead().unwrap_or(1));
        let value = move |element: L::Elem| term(f(element));
        let reducer = Moments { reducer: self.variance.reducer, means: () };
        match item {
            None => {
                let start = source.origin();
                reduce_in_parts::<D, X, K2, V, V, _, L, _>(out, lead, reducer, &source, start, value)
            }
            Some(item) => {
                let prefix = const { K2::DIMS.rank - <B2 as AnyShape>::DIMS.rank };
                let start = item_start::<D, L>(&source, prefix, item);
                reduce_in_parts::<D, X, B2, V, V, _, L, _>(out, lead, reducer, &source, start, value)
            }
        }
    }
}

impl<D, X, K, B, T, V, L, F, D2, X2, K2, B2, R, L2, F2>
    OnePass<'_, Reduction<D, X, K, B, T, Mean, L, F>, Reduction<D2, X2, K2, B2, V, R, L2, F2>>
where
    D: AnyShape,
    X: AxisBits,
    K: AnyShape,
    B: KnownShape,
    T: Element,
    V: Float,
    Mean: Reducer<T, Output = V>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
    R: Reducer<V, Output = V>,
{
    /// Writes the variances of an item of the shape `I`, and the means of the same item.
    #[inline(always)]
    fn both<I: AnyShape>(&self, item: usize, start: L::Cursor, out: &mut [MaybeUninit<V>]) {
        // Means that are there are computed again: they have the same bits, and it is one kernel, not two.
        self.mean.memo.fill(
            item,
            const { <B as KnownShape>::COUNT },
            #[inline(always)]
            |means| {
                let means = InPlaces::new(means);
                self.read::<I, _>(&means, start, out);
                means.finish();
            },
        );
    }

    /// Writes the variances of an item of the shape `I`.
    #[inline(always)]
    fn read<I: AnyShape, P: Means<V>>(&self, means: P, start: L::Cursor, out: &mut [MaybeUninit<V>]) {
        let Reduction { source, f, .. } = &self.mean.compute;
        let (source, f) = (*source, *f);
        reduce_from::<D, X, I, V, V, Moments<R, P>, L, _>(
            out,
            source.lead().unwrap_or(1),
            Moments { reducer: self.variance.reducer, means },
            source,
            start,
            #[inline(always)]
            move |element| term(f(element)),
        );
    }
}
