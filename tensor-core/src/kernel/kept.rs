//! Values that are read more than once and cost more than a load: stored item by item where an item is small.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::dispatch::{Work, dispatch};
use super::layout::Layout;
use super::map::map_from;
#[cfg(feature = "rayon")]
use super::raw::Forks;
use super::raw::Memo;
use super::source::{Place, Source};
use super::stage::{SHORT, item_start};
use crate::element::Element;
use crate::shape::{AnyShape, KnownShape};

/// The elements of an item that is stored: its buffer stays within the second cache level.
const LIMIT: usize = 4096;

/// `f` of the operands `L`, of the shape `O`, of which an item is `B`.
///
/// Items above 4096 elements are computed anew wherever they are read.
pub struct Kept<O, B, V: Element, L, F> {
    source: L,
    f: F,
    memo: Memo<[V; LIMIT]>,
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
        Self { source, f, memo: Memo::new(), types: PhantomData }
    }

    #[inline(always)]
    fn prepare_item(&self, item: usize) {
        self.memo.prepare(
            item,
            B::COUNT,
            #[inline(always)]
            |out| {
                if B::COUNT <= SHORT {
                    self.compute(item, out);
                } else {
                    dispatch(Item { kept: self, at: item }, out);
                }
            },
        );
    }

    #[inline(always)]
    fn compute(&self, item: usize, out: &mut [MaybeUninit<V>]) {
        let lead = self.source.lead().unwrap_or(1);
        let prefix = const { O::DIMS.rank - B::DIMS.rank };
        let start = item_start::<O, L>(&self.source, prefix, item);
        map_from::<O, B, V, L, F, 16>(out, lead, self.source, start, self.f);
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
        self.kept.compute(self.at, out);
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
    Stored(usize, V),
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
            Run::Stored(place.offset, self.memo.load(place.offset))
        } else {
            Run::Computed(<L as Source<P>>::row(&self.source, cursor, axis))
        }
    }
    #[inline(always)]
    fn get(&self, row: Self::Row, axis: usize, i: usize) -> V {
        match row {
            Run::Stored(offset, first) => {
                let stride = const { In::<P, O, B>::LAYOUT }.stride[axis];
                if stride == 0 { first } else { self.memo.load(offset + i * stride) }
            }
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
            Some(Kept { source, f: self.f, memo: self.memo.copied(), types: PhantomData })
        })
    }
}
