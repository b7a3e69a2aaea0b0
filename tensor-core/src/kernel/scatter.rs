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
/// position that `P` gives. With `ROWS`, what `P` reads at one place of a run-time axis is of one place of that of `K`.
pub struct Scattered<const ROWS: bool, K, B, V, P, L, F> {
    lead: Option<usize>,
    positions: P,
    source: L,
    f: F,
    types: PhantomData<(K, B, V)>,
}

impl<const ROWS: bool, K, B, V, P, L, F> Scattered<ROWS, K, B, V, P, L, F>
where
    K: AnyShape,
    V: Element + Arithmetic,
    P: Leaf<Elem = usize>,
    L: Source<P::Shape>,
    F: Fn(L::Elem) -> V + Copy,
{
    /// A gradient that is computed as a stage, its run-time axis, if it has one, of the length `lead`.
    #[inline(always)]
    pub(crate) fn new(lead: Option<usize>, positions: P, source: L, f: F) -> Self {
        Self { lead, positions, source, f, types: PhantomData }
    }

    /// Whether items of the view are walked one by one.
    const BY_ROWS: bool = ROWS && K::DIMS.is_run_time() && P::Shape::DIMS.is_run_time();

    /// Adds what the view reads from a place of its leading axis on, as far as it is read from these elements, which are
    /// at the position `first`.
    #[inline(always)]
    fn add(&self, row: Option<usize>, first: usize, out: &mut [V]) {
        let both = (self.positions, self.source);
        let plan = const { &Nest::<ROWS, P::Shape, (P, L), K>::PLAN };
        let lead = Source::<P::Shape>::lead(&both).unwrap_or(1);
        let n = plan.run.len(lead);
        if n == 0 {
            return;
        }
        let start = item_start::<P::Shape, (P, L)>(&both, usize::from(row.is_some()), row.unwrap_or(0));
        walk::<KeptAxes<Nest<ROWS, P::Shape, (P, L), K>>, _, _>(
            &both,
            lead,
            start,
            #[inline(always)]
            |cursor| {
                runs::<P::Shape, (P, L)>(
                    &both,
                    cursor,
                    plan.run.axis,
                    n,
                    #[inline(always)]
                    |run, _, count| {
                        for i in 0..count {
                            let (at, value) = Source::<P::Shape>::get(&both, run, plan.run.axis, i);
                            if let Some(slot) = out.get_mut(at.wrapping_sub(first)) {
                                *slot = Arithmetic::add(*slot, (self.f)(value));
                            }
                        }
                    },
                );
            },
        );
    }

    /// The position of the first element that the view reads at a place of its run-time axis.
    #[inline(always)]
    fn first_at(&self, row: usize) -> usize {
        let axis = const { Nest::<ROWS, P::Shape, (P, L), K>::PLAN }.run.axis;
        let cursor = item_start::<P::Shape, P>(&self.positions, 1, row);
        Source::<P::Shape>::get(
            &self.positions,
            Source::<P::Shape>::row(&self.positions, cursor, axis),
            axis,
            0,
        )
    }
}

/// The loop nest over the view, or over one item of it.
struct Nest<const ROWS: bool, O, L, K>(PhantomData<(O, L, K)>);
impl<const ROWS: bool, O: AnyShape, L: Source<O>, K: AnyShape> Planned for Nest<ROWS, O, L, K> {
    const PLAN: Plan = {
        let by_rows = ROWS && K::DIMS.is_run_time() && O::DIMS.is_run_time();
        plan(O::DIMS, L::MERGES, L::PREFIX, by_rows as usize, 0)
    };
}

impl<const ROWS: bool, K, B, V, P, L, F> Compute for Scattered<ROWS, K, B, V, P, L, F>
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
        if K::DIMS.is_run_time() { self.lead } else { None }
    }
    #[inline(always)]
    fn item<const WIDTH: usize>(&self, item: usize, out: &mut [MaybeUninit<V>]) {
        let out = filled(out, V::ZERO);
        let first = if K::DIMS.is_run_time() { item * B::COUNT } else { 0 };
        if const { !Self::BY_ROWS } {
            return self.add(None, first, out);
        }
        let rows = Source::<P::Shape>::lead(&(self.positions, self.source)).unwrap_or(1);
        let here = (0..rows).filter(
            #[inline(always)]
            |&row| self.first_at(row).wrapping_sub(first) < B::COUNT,
        );
        here.for_each(
            #[inline(always)]
            |row| self.add(Some(row), first, out),
        );
    }
    #[inline(always)]
    fn whole<const WIDTH: usize>(&self, out: &mut [MaybeUninit<V>], _lead: usize) {
        let out = filled(out, V::ZERO);
        if const { !Self::BY_ROWS } {
            return self.add(None, 0, out);
        }
        let rows = Source::<P::Shape>::lead(&(self.positions, self.source)).unwrap_or(1);
        (0..rows).for_each(
            #[inline(always)]
            |row| self.add(Some(row), 0, out),
        );
    }
}
