//! Values that are read more than once and cost more than a load: stored item by item where an item is small.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::dispatch::{Work, dispatch};
use super::layout::Layout;
use super::map::map_from;
use super::memo::{Held, Lent, Memo};
#[cfg(feature = "rayon")]
use super::raw::Forks;
use super::raw::same_value;
use super::source::{Place, Source};
use super::stage::{SHORT, item_start};
use crate::element::Element;
use crate::shape::{AnyShape, KnownShape, MAX_RANK};

/// The elements of an item that is stored: its buffer stays within the second cache level.
const LIMIT: usize = 4096;

/// `f` of the operands `L`, of the shape `O`, of which an item is `B`.
///
/// Items above 4096 elements are computed anew wherever they are read.
pub struct Kept<O, B, V: Element, L, F> {
    source: L,
    f: F,
    memo: Memo<[V; LIMIT]>,
    lent: Lent<V>,
    types: PhantomData<(O, B)>,
}

impl<O, B, V, L, F> Kept<O, B, V, L, F>
where
    O: AnyShape,
    B: KnownShape,
    V: Element,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    const STORES: bool = B::COUNT <= LIMIT;

    /// A value of which nothing has been computed yet.
    #[inline(always)]
    pub(crate) fn new(source: L, f: F) -> Self {
        Self { source, f, memo: Memo::new(), lent: Lent::new(), types: PhantomData }
    }

    #[inline(always)]
    fn prepare_item(&self, item: usize) {
        self.memo.prepare_in(
            &self.lent,
            item,
            B::COUNT,
            #[inline(always)]
            |out| {
                if const { B::COUNT <= SHORT } {
                    self.compute::<16>(item, out);
                } else {
                    dispatch(Item { kept: self, at: item }, out);
                }
            },
        );
    }

    #[inline(always)]
    fn compute<const WIDTH: usize>(&self, item: usize, out: &mut [MaybeUninit<V>]) {
        let lead = self.source.lead().unwrap_or(1);
        let prefix = const { O::DIMS.rank - B::DIMS.rank };
        let start = item_start::<O, L>(&self.source, prefix, item);
        map_from::<O, B, V, L, F, WIDTH>(out, lead, self.source, start, 0, self.f);
    }
}

struct Item<'a, O, B, V: Element, L, F> {
    kept: &'a Kept<O, B, V, L, F>,
    at: usize,
}
impl<O, B, V, L, F> Work for Item<'_, O, B, V, L, F>
where
    O: AnyShape,
    B: KnownShape,
    V: Element,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    type Output = ();
    type Slot = MaybeUninit<V>;
    #[inline(always)]
    fn run<const WIDTH: usize>(self, out: &mut [MaybeUninit<V>]) {
        self.kept.compute::<WIDTH>(self.at, out);
    }
}

/// The strides of the stored elements in the shape `P`.
struct In<P, O, B>(PhantomData<(P, O, B)>);
impl<P: AnyShape, O: AnyShape, B: KnownShape> In<P, O, B> {
    const LAYOUT: Layout = Layout::itemized(O::DIMS, O::DIMS.rank - B::DIMS.rank).broadcast(P::DIMS);
}

/// The first stored element of a run with its offset, or the operands' run.
#[derive(Clone, Copy)]
pub enum Run<V, R> {
    /// Where it is stored.
    Stored(Held<V>, usize, V),
    /// What it is computed from.
    Computed(R),
}

impl<P, O, B, V, L, F> Source<P> for &Kept<O, B, V, L, F>
where
    P: AnyShape,
    O: AnyShape,
    B: KnownShape,
    V: Element,
    L: Source<O> + Source<P, Elem = <L as Source<O>>::Elem>,
    F: Fn(<L as Source<O>>::Elem) -> V + Copy,
{
    type Elem = V;
    type Cursor = (Place, <L as Source<P>>::Cursor);
    type Row = Run<V, <L as Source<P>>::Row>;
    const MERGES: u32 =
        if Kept::<O, B, V, L, F>::STORES { In::<P, O, B>::LAYOUT.merges() } else { <L as Source<P>>::MERGES };
    const IS_LIGHT: bool = false;
    const PREFIX: usize =
        if Kept::<O, B, V, L, F>::STORES { In::<P, O, B>::LAYOUT.prefix() } else { <L as Source<P>>::PREFIX };
    const BREAKS: u32 = if Kept::<O, B, V, L, F>::STORES { 0 } else { <L as Source<P>>::BREAKS };

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        <L as Source<O>>::lead(&self.source)
    }
    #[inline(always)]
    fn origin(&self) -> Self::Cursor {
        (Place::ORIGIN, <L as Source<P>>::origin(&self.source))
    }
    #[inline(always)]
    fn step(&self, (place, cursor): Self::Cursor, axis: usize, by: usize) -> Self::Cursor {
        let layout = const { In::<P, O, B>::LAYOUT };
        (place.step(&layout, axis, by), <L as Source<P>>::step(&self.source, cursor, axis, by))
    }
    #[inline(always)]
    fn prepare(&self, (place, cursor): Self::Cursor) {
        if const { Kept::<O, B, V, L, F>::STORES } {
            self.prepare_item(place.item);
        } else {
            <L as Source<P>>::prepare(&self.source, cursor);
        }
    }
    #[inline(always)]
    fn row(&self, (place, cursor): Self::Cursor, axis: usize) -> Self::Row {
        if const { Kept::<O, B, V, L, F>::STORES } {
            let held = self.memo.held(&self.lent);
            Run::Stored(held, place.offset, held.load(place.offset))
        } else {
            Run::Computed(<L as Source<P>>::row(&self.source, cursor, axis))
        }
    }
    #[inline(always)]
    fn get(&self, row: Self::Row, axis: usize, i: usize) -> V {
        match row {
            Run::Stored(held, offset, first) => {
                let stride = const { In::<P, O, B>::LAYOUT }.stride[axis];
                if stride == 0 { first } else { held.load(offset + i * stride) }
            }
            Run::Computed(_) if const { Kept::<O, B, V, L, F>::STORES } => unreachable!("it is stored"),
            Run::Computed(row) => (self.f)(<L as Source<P>>::get(&self.source, row, axis, i)),
        }
    }
    #[inline(always)]
    fn reach(&self, (_, cursor): Self::Cursor, axis: usize) -> usize {
        if const { Kept::<O, B, V, L, F>::STORES } {
            usize::MAX
        } else {
            <L as Source<P>>::reach(&self.source, cursor, axis)
        }
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        if size_of::<F>() > 0 {
            return None;
        }
        forks.copy(*self, |forks| {
            let source = <L as Source<O>>::fork(&self.source, forks)?;
            Some(Kept { source, f: self.f, memo: self.memo.copied(), lent: Lent::new(), types: PhantomData })
        })
    }
}

/// A value that is kept by rows beside other operands: where it is of a result's type and shape, it is kept in the result's
/// own row, which has to be fetched in any case, and which the last pass then changes in place.
#[derive(Clone, Copy, Debug)]
pub struct Over<K, L> {
    kept: K,
    rest: L,
}

impl<K, L> Over<K, L> {
    #[inline(always)]
    pub(crate) fn new(kept: K, rest: L) -> Self {
        Self { kept, rest }
    }
}

impl<'a, P, O, B, V, M, F, L> Source<P> for Over<&'a Kept<O, B, V, M, F>, L>
where
    P: AnyShape,
    O: AnyShape,
    B: KnownShape,
    V: Element,
    M: Source<O> + Source<P, Elem = <M as Source<O>>::Elem>,
    F: Fn(<M as Source<O>>::Elem) -> V + Copy,
    L: Source<P>,
{
    type Elem = (V, L::Elem);
    type Cursor = (<&'a Kept<O, B, V, M, F> as Source<P>>::Cursor, L::Cursor);
    type Row = (<&'a Kept<O, B, V, M, F> as Source<P>>::Row, L::Row);
    const MERGES: u32 = <(&'a Kept<O, B, V, M, F>, L) as Source<P>>::MERGES;
    const PREFIX: usize = <(&'a Kept<O, B, V, M, F>, L) as Source<P>>::PREFIX;
    const IS_LIGHT: bool = false;
    const IS_HEAVY: bool = L::IS_HEAVY;
    const BREAKS: u32 = <(&'a Kept<O, B, V, M, F>, L) as Source<P>>::BREAKS;
    const LEAVES: u32 = <(&'a Kept<O, B, V, M, F>, L) as Source<P>>::LEAVES;
    const FIXED: [u32; MAX_RANK] = <(&'a Kept<O, B, V, M, F>, L) as Source<P>>::FIXED;
    const LENDS: bool = Kept::<O, B, V, M, F>::STORES && P::DIMS.is_same(&O::DIMS);

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        (self.kept, self.rest).lead()
    }
    #[inline(always)]
    fn origin(&self) -> Self::Cursor {
        (self.kept, self.rest).origin()
    }
    #[inline(always)]
    fn step(&self, cursor: Self::Cursor, axis: usize, by: usize) -> Self::Cursor {
        (self.kept, self.rest).step(cursor, axis, by)
    }
    #[inline(always)]
    fn prepare(&self, (kept, rest): Self::Cursor) {
        // What is computed of the kept row may read others of it.
        self.rest.prepare(rest);
        <&Kept<O, B, V, M, F> as Source<P>>::prepare(&self.kept, kept);
    }
    #[inline(always)]
    fn row(&self, cursor: Self::Cursor, axis: usize) -> Self::Row {
        (self.kept, self.rest).row(cursor, axis)
    }
    #[inline(always)]
    fn get(&self, row: Self::Row, axis: usize, i: usize) -> Self::Elem {
        (self.kept, self.rest).get(row, axis, i)
    }
    #[inline(always)]
    fn reach(&self, cursor: Self::Cursor, axis: usize) -> usize {
        (self.kept, self.rest).reach(cursor, axis)
    }
    #[inline(always)]
    fn lend<T: 'static>(&self, ((place, _), _): Self::Cursor, slots: &mut [MaybeUninit<T>]) -> bool {
        if place.offset != 0 || slots.len() != B::COUNT || !self.kept.lent.lend(slots) {
            return false;
        }
        self.kept.memo.forget();
        true
    }
    #[inline(always)]
    fn take_back(&self) {
        self.kept.memo.forget();
        self.kept.lent.take_back();
    }
    #[inline(always)]
    fn over<T: Copy + 'static>(&self, (value, rest): Self::Elem, kept: T) -> Self::Elem {
        (same_value(kept).unwrap_or(value), rest)
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        let (kept, rest) = <(&'a Kept<O, B, V, M, F>, L) as Source<P>>::fork(&(self.kept, self.rest), forks)?;
        Some(Self { kept, rest })
    }
}
