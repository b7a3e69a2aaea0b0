//! The gradient of what is read through a view: each element goes back to where the view read it, those of one place
//! are added up, and what the view did not read is 0.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::layout::{Layout, Plan, plan};
use super::raw::filled;
use super::source::{Leaf, Source, plain_runs, runs, walk};
use super::stage::{Compute, SHORT, item_start};
use super::walk::{KeptAxes, Planned};
use crate::check::Ty;
use crate::element::{Arithmetic, Element};
use crate::shape::{AnyShape, KnownShape};

/// The row-major positions of the elements of the shape `S`: through a view, where it reads each of its elements.
#[derive(Debug)]
pub struct Offsets<S> {
    lead: Option<usize>,
    shape: PhantomData<fn() -> S>,
}
impl<S> Clone for Offsets<S> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<S> Copy for Offsets<S> {}
impl<S: AnyShape> Offsets<S> {
    /// Of an operand with a run-time axis of this length, if it has one.
    #[inline(always)]
    pub fn new<T>(_operand: Ty<T, S>, lead: Option<usize>) -> Self {
        Self { lead: if S::DIMS.is_run_time() { lead } else { None }, shape: PhantomData }
    }
}
impl<S: AnyShape> Leaf for Offsets<S> {
    type Elem = usize;
    type Shape = S;
    const LAYOUT: Layout = Layout::contiguous(S::DIMS);
    const IS_MEMORY: bool = false;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.lead
    }
    #[inline(always)]
    fn prepare(&self, _: usize) {}
    #[inline(always)]
    fn load(&self, offset: usize) -> usize {
        offset
    }
    plain_runs!();
}

/// The values `f` of `L`, of the shape of `P`, each added to the element of the shape `K`, of which an item is `B`, at the
/// position that `P` gives.
pub struct Scattered<K, B, V, P, L, F> {
    positions: P,
    source: L,
    f: F,
    types: PhantomData<(K, B, V)>,
}

impl<K, B, V, P, L, F> Scattered<K, B, V, P, L, F>
where
    P: Leaf<Elem = usize>,
    L: Source<P::Shape>,
    F: Fn(L::Elem) -> V + Copy,
{
    /// A gradient that is computed as a stage.
    #[inline(always)]
    pub(crate) fn new(positions: P, source: L, f: F) -> Self {
        Self { positions, source, f, types: PhantomData }
    }
}

/// The loop nest over the view, without its run-time axis: items are along it.
struct Nest<L, O, K, B>(PhantomData<(L, O, K, B)>);
impl<L: Source<O>, O: AnyShape, K: AnyShape, B: AnyShape> Nest<L, O, K, B> {
    const PREFIX: usize = {
        let prefix = K::DIMS.rank - B::DIMS.rank;
        assert!(
            prefix == 0 || O::DIMS.is_run_time(),
            "no gradient goes through an index along a run-time axis"
        );
        prefix
    };
}
impl<L: Source<O>, O: AnyShape, K: AnyShape, B: AnyShape> Planned for Nest<L, O, K, B> {
    const PLAN: Plan = plan(O::DIMS, L::MERGES, L::PREFIX, Self::PREFIX, 0);
}

impl<K, B, V, P, L, F> Compute for Scattered<K, B, V, P, L, F>
where
    K: AnyShape,
    B: KnownShape,
    V: Element + Arithmetic,
    P: Leaf<Elem = usize>,
    L: Source<P::Shape>,
    F: Fn(L::Elem) -> V + Copy,
{
    type Value = V;
    type Whole = K;
    type Item = B;
    const IS_SHORT: bool = B::COUNT <= SHORT && P::Shape::DIMS.is_at_most(0, SHORT);
    const IN_LINE: bool = false;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        Leaf::lead(&self.positions)
    }
    #[inline(always)]
    fn item<const WIDTH: usize>(&self, item: usize, out: &mut [MaybeUninit<V>]) {
        let both = (self.positions, self.source);
        let prefix = const { Nest::<(P, L), P::Shape, K, B>::PREFIX };
        let plan = const { &Nest::<(P, L), P::Shape, K, B>::PLAN };
        let out = filled(out, V::ZERO);
        let first = if prefix == 0 { 0 } else { item * B::COUNT };
        let n = plan.run.len(1);
        if n == 0 {
            return;
        }
        walk::<KeptAxes<Nest<(P, L), P::Shape, K, B>>, _, _>(
            &both,
            1,
            item_start::<P::Shape, (P, L)>(&both, prefix, item),
            #[inline(always)]
            |cursor| {
                runs::<P::Shape, (P, L)>(
                    &both,
                    cursor,
                    plan.run.axis,
                    n,
                    #[inline(always)]
                    |row, _, count| {
                        for i in 0..count {
                            let (at, value) = Source::<P::Shape>::get(&both, row, plan.run.axis, i);
                            let slot = &mut out[at.wrapping_sub(first)];
                            *slot = Arithmetic::add(*slot, (self.f)(value));
                        }
                    },
                );
            },
        );
    }
    #[inline(always)]
    fn whole<const WIDTH: usize>(&self, out: &mut [MaybeUninit<V>], lead: usize) {
        if const { Nest::<(P, L), P::Shape, K, B>::PREFIX } == 0 {
            self.item::<WIDTH>(0, out);
        } else {
            for item in 0..lead {
                self.item::<WIDTH>(item, &mut out[item * B::COUNT..][..B::COUNT]);
            }
        }
    }
}
