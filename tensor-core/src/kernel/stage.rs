//! Stages: values that an expression needs before its last pass, computed item by item when first read.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::ahead::MaybeLate;
use super::dispatch::{Work, dispatch};
use super::layout::Layout;
use super::map::{is_tiny, is_transposed, map_from};
use super::memo::Memo;
#[cfg(feature = "rayon")]
use super::raw::Forks;
#[cfg(feature = "rayon")]
use super::reduce::reduce_in_parts;
use super::reduce::{is_narrow, reduce_from};
use super::source::{Leaf, Source, plain_runs};
use crate::axes::AxisBits;
use crate::element::Element;
use crate::message::Message;
use crate::scalar::reducers::Reducer;
use crate::shape::{AnyShape, KnownShape};
use crate::storage;
use crate::tensor::BY_VALUE_LIMIT;

/// How a stage computes its elements.
pub trait Compute {
    /// The type of its elements.
    type Value: Element;
    /// Its whole shape.
    type Whole: AnyShape;
    /// The shape of an item: the last axes of `Whole`.
    type Item: KnownShape;

    /// Whether an item takes so few steps that calling a function for it would cost more.
    const IS_SHORT: bool;
    /// Whether all of it is so little work that it is done in line.
    const IN_LINE: bool;
    /// Whether registers of 64 bytes do not pay for all of it.
    const IS_NARROW: bool = false;

    /// The length of its run-time axis, if it has one.
    fn lead(&self) -> Option<usize>;
    /// Writes the elements of an item, with registers of `WIDTH` bytes.
    fn item<const WIDTH: usize>(&self, item: usize, out: &mut [MaybeUninit<Self::Value>]);
    /// Writes all elements.
    fn whole<const WIDTH: usize>(&self, out: &mut [MaybeUninit<Self::Value>], lead: usize);

    /// The same for another thread, if its operands can be read there.
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, _: &mut Forks) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }
    /// Writes the elements of an item, or all, on several threads, if that pays.
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn in_parts(&self, _: Option<usize>, _: &mut [MaybeUninit<Self::Value>], _: usize) -> bool {
        false
    }
}

/// A computed operand. It lives on the stack, an item at a time.
pub struct Stage<C: Compute> {
    pub(super) compute: C,
    pub(super) memo: Memo<<C::Item as KnownShape>::Nested<C::Value>>,
}

/// A stage whose items fit on the stack; as `limits::Checked`, the macro names it.
///
/// It is of the items' type and shape alone, which rustc names where they do not fit.
pub struct FitsStage<T, I>(PhantomData<fn() -> (T, I)>);
impl<T: Element, I: KnownShape> FitsStage<T, I> {
    /// Refuses one whose items do not.
    pub const CHECKED: Self = fits::<T, I>();
}

#[track_caller]
pub(crate) const fn fits<T: Element, I: KnownShape>() -> FitsStage<T, I> {
    if size_of::<I::Nested<T>>() > BY_VALUE_LIMIT {
        Message::new("a step of this expression keeps shape ")
            .shape(I::DIMS)
            .text(" on the stack, which is above 256 KiB; store it with `PLACE =` first, ")
            .text("or use `keepdims=True`, so that it is computed row by row")
            .refuse();
    }
    FitsStage(PhantomData)
}

/// Whether a computation's elements are of the type `T` and the shape `S`, and so can be made where those stand.
pub(crate) const fn is_in_place<T: Element, S: AnyShape, C: Compute>() -> bool {
    C::Whole::DIMS.same_but_units(&S::DIMS) && storage::is_same::<T, C::Value>()
}

/// Whether a computation is too large for a step, and is made where the elements of type `T` and shape `S` stand.
pub(crate) const fn is_made_there<T: Element, S: AnyShape, C: Compute>() -> bool {
    size_of::<<C::Item as KnownShape>::Nested<C::Value>>() > BY_VALUE_LIMIT && is_in_place::<T, S, C>()
}

/// A computation that fits on the stack, or can be made where the result goes; as `limits::Checked`, the macro names it.
pub struct FitsThere<T, S, C>(PhantomData<T>, PhantomData<S>, PhantomData<C>);
impl<T: Element, S: AnyShape, C: Compute> FitsThere<T, S, C> {
    /// Refuses another.
    pub const CHECKED: Self = fits_there();
}

#[track_caller]
const fn fits_there<T: Element, S: AnyShape, C: Compute>() -> FitsThere<T, S, C> {
    if !is_made_there::<T, S, C>() {
        let _ = fits::<C::Value, C::Item>();
    }
    FitsThere(PhantomData, PhantomData, PhantomData)
}

impl<C: Compute> Stage<C> {
    /// A stage that nothing of has been computed yet.
    #[inline(always)]
    pub fn new(compute: C) -> Self {
        Self { compute, memo: Memo::new() }
    }
}

impl<C: Compute> Leaf for &Stage<C> {
    type Elem = C::Value;
    type Shape = C::Whole;
    const LAYOUT: Layout =
        Layout::itemized(C::Whole::DIMS, C::Whole::DIMS.rank - <C::Item as AnyShape>::DIMS.rank);
    const IS_MEMORY: bool = false;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.compute.lead()
    }
    #[inline(always)]
    fn prepare(&self, item: usize) {
        self.memo.prepare(
            item,
            const { <C::Item as KnownShape>::COUNT },
            #[inline(always)]
            |out| compute_item(&self.compute, item, out),
        );
    }
    #[inline(always)]
    fn load(&self, offset: usize) -> C::Value {
        self.memo.load(offset)
    }
    plain_runs!();
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        forks
            .copy(*self, |forks| Some(Stage { compute: self.compute.fork(forks)?, memo: self.memo.copied() }))
    }
}

/// A stage of which only the elements are known: what it is computed from is behind a pointer.
///
/// A stage's type holds those of all that it reads, so those of long chains, and of values that are read by several, would
/// grow beyond what rustc can take.
///
/// `A` tells whether it reads places ahead.
pub struct Erased<'a, V: Element, K, B: KnownShape, A = MaybeLate> {
    memo: &'a Memo<B::Nested<V>>,
    compute: &'a dyn Items<V>,
    lead: Option<usize>,
    shapes: PhantomData<fn() -> (K, B)>,
    reads: PhantomData<A>,
}
impl<V: Element, K, B: KnownShape, A> Clone for Erased<'_, V, K, B, A> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<V: Element, K, B: KnownShape, A> Copy for Erased<'_, V, K, B, A> {}

impl<C: Compute> Stage<C> {
    /// The stage without its type.
    #[inline(always)]
    pub fn erased(&self) -> Erased<'_, C::Value, C::Whole, C::Item> {
        self.erased_as()
    }

    /// The same, of which `A` tells whether it reads places ahead.
    #[inline(always)]
    pub(super) fn erased_as<A>(&self) -> Erased<'_, C::Value, C::Whole, C::Item, A> {
        Erased {
            memo: &self.memo,
            compute: &self.compute,
            lead: self.compute.lead(),
            shapes: PhantomData,
            reads: PhantomData,
        }
    }
}

/// What computes the items of a stage.
trait Items<V> {
    /// Writes the elements of an item.
    fn write(&self, item: usize, out: &mut [MaybeUninit<V>]);
}
impl<C: Compute> Items<C::Value> for C {
    /// Short items too have a function for each level: a call by pointer leaves the instructions of its caller's, and a
    /// fused multiply-add without its own is a call of a library.
    fn write(&self, item: usize, out: &mut [MaybeUninit<C::Value>]) {
        dispatch(Item { compute: self, at: item, out }, &mut []);
    }
}

impl<V: Element, K: AnyShape, B: KnownShape, A> Leaf for Erased<'_, V, K, B, A> {
    type Elem = V;
    type Shape = K;
    const LAYOUT: Layout = Layout::itemized(K::DIMS, K::DIMS.rank - <B as AnyShape>::DIMS.rank);
    const IS_MEMORY: bool = false;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.lead
    }
    #[inline(always)]
    fn prepare(&self, item: usize) {
        self.memo.prepare(
            item,
            const { <B as KnownShape>::COUNT },
            #[inline(always)]
            |out| self.compute.write(item, out),
        );
    }
    #[inline(always)]
    fn load(&self, offset: usize) -> V {
        self.memo.load(offset)
    }
    plain_runs!();
}

/// Elements up to which a stage is computed in line.
pub(super) const SHORT: usize = 64;

/// The elements of an item, by a function of its own for each SIMD level: in line, the stages that it reads
/// would be there as often as they are read.
#[inline(always)]
pub(super) fn compute_item<C: Compute>(compute: &C, item: usize, out: &mut [MaybeUninit<C::Value>]) {
    if const { C::IS_SHORT } {
        compute.item::<16>(item, out);
    } else {
        #[cfg(feature = "rayon")]
        if compute.in_parts(Some(item), out, compute.lead().unwrap_or(0)) {
            return;
        }
        dispatch(Item { compute, at: item, out }, &mut []);
    }
}

struct Item<'a, C: Compute> {
    compute: &'a C,
    at: usize,
    out: &'a mut [MaybeUninit<C::Value>],
}
impl<C: Compute> Work for Item<'_, C> {
    type Output = ();
    type Slot = ();
    #[inline(always)]
    fn run<const WIDTH: usize>(self, _: &mut [()]) {
        self.compute.item::<WIDTH>(self.at, self.out);
    }
}

/// The place of an item of `B` among the leading axes of `D`.
#[inline(always)]
pub(super) fn item_start<D: AnyShape, L: Source<D>>(source: &L, prefix: usize, item: usize) -> L::Cursor {
    let mut cursor = source.origin();
    let mut rest = item;
    for axis in (0..prefix).rev() {
        let at = if axis == 0 {
            rest
        } else {
            let size = D::DIMS.size[axis];
            let at = rest % size;
            rest /= size;
            at
        };
        cursor = source.step(cursor, axis, at);
    }
    cursor
}

/// The reduction of `f` of the operands `L`, of the shape `D`, over the axes `X`,
/// to results of the shape `K` (reduced axes kept as units), of which an item is `B`.
pub struct Reduction<D, X, K, B, T, R, L, F> {
    pub(super) reducer: R,
    pub(super) source: L,
    pub(super) f: F,
    types: PhantomData<(D, X, K, B, T)>,
}

impl<D, X, K, B, T, R, L, F> Reduction<D, X, K, B, T, R, L, F>
where
    D: AnyShape,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    /// A reduction that is computed as part of a [`Stage`] or of a result.
    #[inline(always)]
    pub(crate) fn new(reducer: R, source: L, f: F) -> Self {
        Self { reducer, source, f, types: PhantomData }
    }
}

impl<D, X, K, B, T, R, L, F> Compute for Reduction<D, X, K, B, T, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    K: AnyShape,
    B: KnownShape,
    R: Reducer<T, Output: Element>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    type Value = R::Output;
    type Whole = K;
    type Item = B;
    const IS_SHORT: bool =
        D::DIMS.is_at_most(if X::BITS == u32::MAX { 0 } else { D::DIMS.rank - B::DIMS.rank }, SHORT);
    const IN_LINE: bool = is_tiny::<D, L>();
    const IS_NARROW: bool = is_narrow::<D, X, L, K>();

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        if K::DIMS.is_run_time() { self.source.lead() } else { None }
    }
    #[inline(always)]
    fn item<const WIDTH: usize>(&self, item: usize, out: &mut [MaybeUninit<R::Output>]) {
        let prefix = const { K::DIMS.rank - <B as AnyShape>::DIMS.rank };
        let lead = self.source.lead().unwrap_or(1);
        let start = item_start::<D, L>(&self.source, prefix, item);
        reduce_from::<D, X, B, T, R::Output, R, L, F>(out, lead, self.reducer, self.source, start, self.f);
    }
    #[inline(always)]
    fn whole<const WIDTH: usize>(&self, out: &mut [MaybeUninit<R::Output>], _: usize) {
        let lead = self.source.lead().unwrap_or(1);
        let start = self.source.origin();
        reduce_from::<D, X, K, T, R::Output, R, L, F>(out, lead, self.reducer, self.source, start, self.f);
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        if size_of::<F>() > 0 {
            return None;
        }
        Some(Self::new(self.reducer, self.source.fork(forks)?, self.f))
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn in_parts(&self, item: Option<usize>, out: &mut [MaybeUninit<R::Output>], _: usize) -> bool {
        let lead = self.source.lead().unwrap_or(1);
        match item {
            None => {
                let start = self.source.origin();
                reduce_in_parts::<D, X, K, T, R::Output, R, L, F>(
                    out,
                    lead,
                    self.reducer,
                    &self.source,
                    start,
                    self.f,
                )
            }
            Some(item) => {
                let prefix = const { K::DIMS.rank - <B as AnyShape>::DIMS.rank };
                let start = item_start::<D, L>(&self.source, prefix, item);
                reduce_in_parts::<D, X, B, T, R::Output, R, L, F>(
                    out,
                    lead,
                    self.reducer,
                    &self.source,
                    start,
                    self.f,
                )
            }
        }
    }
}

/// The elements of `f` of the operands `L`, in the shape `O`, of which an item is `B`.
pub struct Elementwise<O, B, V, L, F> {
    source: L,
    f: F,
    types: PhantomData<(O, B, V)>,
}

impl<O, B, V, L, F> Elementwise<O, B, V, L, F>
where
    O: AnyShape,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    /// An elementwise expression that is stored because it is read more than once.
    #[inline(always)]
    pub(crate) fn new(source: L, f: F) -> Self {
        Self { source, f, types: PhantomData }
    }
}

impl<O, B, V, L, F> Compute for Elementwise<O, B, V, L, F>
where
    O: AnyShape,
    B: KnownShape,
    V: Element,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    type Value = V;
    type Whole = O;
    type Item = B;
    const IS_SHORT: bool = B::COUNT <= SHORT;
    const IN_LINE: bool = is_tiny::<O, L>();
    const IS_NARROW: bool = is_transposed::<O, O, L>();

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.source.lead()
    }
    #[inline(always)]
    fn item<const WIDTH: usize>(&self, item: usize, out: &mut [MaybeUninit<V>]) {
        let prefix = const { O::DIMS.rank - <B as AnyShape>::DIMS.rank };
        let lead = self.source.lead().unwrap_or(1);
        let start = item_start::<O, L>(&self.source, prefix, item);
        map_from::<O, B, V, L, F, 16>(out, lead, self.source, start, 0, self.f);
    }
    #[inline(always)]
    fn whole<const WIDTH: usize>(&self, out: &mut [MaybeUninit<V>], lead: usize) {
        map_from::<O, O, V, L, F, WIDTH>(out, lead, self.source, self.source.origin(), 0, self.f);
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        if size_of::<F>() > 0 {
            return None;
        }
        Some(Self::new(self.source.fork(forks)?, self.f))
    }
}

struct Whole<'a, C: Compute> {
    compute: &'a C,
    out: &'a mut [MaybeUninit<C::Value>],
    lead: usize,
}
impl<C: Compute> Work for Whole<'_, C> {
    type Output = ();
    // A reduction gains nothing by writing to an argument, and small ones lose: LLVM unrolls them otherwise.
    type Slot = ();
    const IN_LINE: bool = C::IN_LINE;
    const IS_NARROW: bool = C::IS_NARROW;
    #[inline(always)]
    fn run<const WIDTH: usize>(self, _: &mut [()]) {
        self.compute.whole::<WIDTH>(self.out, self.lead);
    }
}

/// Writes every element of `out` by a computation of the shape `C::Whole`.
///
/// # Panics
///
/// If `out` is not of as many elements as the shape with a run-time axis of length `lead`.
#[inline(always)]
pub(crate) fn compute_into<C: Compute>(compute: &C, out: &mut [MaybeUninit<C::Value>], lead: usize) {
    assert!(out.len() == C::Whole::DIMS.count(0, lead), "a result's storage is not of its shape");
    #[cfg(feature = "rayon")]
    if compute.in_parts(None, out, lead) {
        return;
    }
    dispatch(Whole { compute, out, lead }, &mut []);
}
