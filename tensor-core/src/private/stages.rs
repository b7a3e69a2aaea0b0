//! Stages: what is computed before the last pass.

use crate::axes::AxisBits;
use crate::cast::Cast;
use crate::check::{AxisSet, Ty};
use crate::element::{Arithmetic, Element, Float};
use crate::kernel::{
    Compute, Dividing, Division, Elementwise, FitsStage, Kept, Leaf, Offsets, OnePass, Over, Quantiles,
    Reduction, Scan, Scattered, Source, Stage,
};
use crate::math::quotient::Exact;
use crate::scalar::quantiles::Between;
use crate::scalar::reducers::Reducer;
use crate::scalar::scanners::Scanner;
use crate::shape::{AnyShape, KnownShape};

/// The run-time part of a stage: computed when first read.
#[inline(always)]
pub fn stage<C: Compute>(_: FitsStage<C::Value, C::Item>, compute: C) -> Stage<C> {
    Stage::new(compute)
}

/// A reduction of an operand of the first witness to the second's, in items of the third's.
#[inline(always)]
pub fn reduction<T, V, D, X, K, B, R, L, F, E>(
    _operand: Ty<E, D>,
    _axes: AxisSet<X>,
    _result: Ty<V, K>,
    _item: Ty<(), B>,
    reducer: R,
    source: L,
    f: F,
) -> Reduction<D, X, K, B, T, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    K: AnyShape,
    B: KnownShape,
    R: Reducer<T, Output = V>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    Reduction::new(reducer, source, f)
}

/// A variance whose deviations are from a mean of the same elements: both in one pass, where that pays.
#[inline(always)]
pub fn one_pass<M: Compute, C: Compute>(mean: &Stage<M>, variance: C) -> OnePass<'_, M, C> {
    OnePass::new(mean, variance)
}

/// The positions in an operand of the witness's shape, its run-time axis, if it has one, of the length `lead`.
#[inline(always)]
pub fn offsets<T, S: AnyShape>(operand: Ty<T, S>, lead: Option<usize>) -> Offsets<S> {
    Offsets::new(operand, lead)
}

/// The values of a view's shape, each added to the element that the view reads at its place: `positions` through it.
/// With `ROWS`, what it reads at one place of a run-time axis is of one place of the operand's.
#[inline(always)]
pub fn scattered<const ROWS: bool, V, K, B, P, L, F>(
    _result: Ty<V, K>,
    _item: Ty<(), B>,
    lead: Option<usize>,
    positions: P,
    source: L,
    f: F,
) -> Scattered<ROWS, K, B, V, P, L, F>
where
    V: Element + Arithmetic,
    K: AnyShape,
    B: KnownShape,
    P: Leaf<Elem = usize>,
    L: Source<P::Shape>,
    F: Fn(L::Elem) -> V + Copy,
{
    Scattered::new(lead, positions, source, f)
}

/// A scan of an operand of the first witness to the third's, in items of the fourth's; `finish` of each value is stored.
#[inline(always)]
#[expect(clippy::too_many_arguments, reason = "the parts of one scan")]
pub fn scan<T, V, D, X, K, B, R, L, F, G, E>(
    _operand: Ty<E, D>,
    _axis: AxisSet<X>,
    _whole: Ty<T, K>,
    _item: Ty<(), B>,
    scanner: R,
    source: L,
    f: F,
    finish: G,
) -> Scan<D, X, K, B, T, V, R, L, F, G>
where
    T: Copy,
    V: Element,
    D: AnyShape,
    X: AxisBits,
    K: AnyShape,
    B: KnownShape,
    R: Scanner<T>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
    G: Fn(T) -> V + Copy,
{
    Scan::new(scanner, source, f, finish)
}

/// Quantiles of an operand of the first witness to the third's, in items of the fourth's; the fifth's shape holds the
/// elements of one.
#[inline(always)]
#[expect(clippy::too_many_arguments, reason = "the parts of one kernel")]
pub fn quantiles<V, D, X, K, B, P, R, L, F, E>(
    _operand: Ty<E, D>,
    _axes: AxisSet<X>,
    _result: Ty<V, K>,
    _item: Ty<(), B>,
    _gathered: Ty<(), P>,
    place: R,
    source: L,
    f: F,
) -> Quantiles<D, X, K, B, P, V, R, L, F>
where
    V: Float,
    D: AnyShape,
    X: AxisBits,
    K: AnyShape,
    B: KnownShape,
    P: KnownShape,
    R: Between,
    L: Source<D>,
    F: Fn(L::Elem) -> (bool, V) + Copy,
{
    Quantiles::new(place, source, f)
}

/// A condition as `bool`; that it is one is checked by its witness.
#[inline(always)]
pub fn flag<A: Cast<bool>>(condition: A) -> bool {
    condition.cast()
}

/// An elementwise step that is stored.
#[inline(always)]
pub fn elementwise<V, O, B, L, F>(
    _result: Ty<V, O>,
    _item: Ty<(), B>,
    source: L,
    f: F,
) -> Elementwise<O, B, V, L, F>
where
    V: Element,
    O: AnyShape,
    B: KnownShape,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    Elementwise::new(source, f)
}

/// The operands of a last pass that divides by those among them whose bits `M` has.
#[inline(always)]
pub fn dividing<const M: u32, V, O, L, G>(_result: Ty<V, O>, operands: L, guard: G) -> Dividing<L, G, M>
where
    O: AnyShape,
    L: Source<O>,
    G: Fn((L::Elem, Division)) -> Exact + Copy,
{
    Dividing::new::<O>(operands, guard)
}

/// Operands of a last pass whose elements may replace those of a value that is kept by rows.
#[inline(always)]
pub fn over<K, L>(kept: K, rest: L) -> Over<K, L> {
    Over::new(kept, rest)
}

/// An elementwise step that is stored where its items are small, since it is read more than once.
#[inline(always)]
pub fn kept<V, O, B, L, F>(_result: Ty<V, O>, _item: Ty<(), B>, source: L, f: F) -> Kept<O, B, V, L, F>
where
    V: Element,
    O: AnyShape,
    B: KnownShape,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    Kept::new(source, f)
}
