//! A place that an expression reads while it writes it: `y = y / sum(y, axis=1, keepdims=True)`.

use core::cell::Cell;
use core::marker::PhantomData;

use super::dispatch::{Work, dispatch};
use super::index::Indexed;
use super::layout::Layout;
use super::map::{Nest, is_tiny};
use super::product::{FitsHeld, Held};
use super::raw;
use super::source::{Leaf, Place, Source, offset, plain_runs, runs, same_lead, walk};
use super::stage::Compute;
use super::walk::{KeptAxes, Planned};
use crate::axes::Indices;
use crate::check::Ty;
use crate::element::Element;
use crate::shape::AnyShape;

/// The elements of a place, to read from stages and to write.
///
/// A stage is computed before the first element that it reads is written: one that reads the whole place
/// is computed at the first place of the nest, one that is computed row by row reads its own row only.
pub struct Shared<'a, T, S> {
    cells: &'a [Cell<T>],
    lead: usize,
    shape: PhantomData<S>,
}
impl<T, S> Clone for Shared<'_, T, S> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T, S> Copy for Shared<'_, T, S> {}

impl<'a, T: Element, S: AnyShape> Shared<'a, T, S> {
    /// The elements of a place whose run-time axis, if it has one, is of length `lead`.
    ///
    /// # Panics
    ///
    /// If there are not as many elements as the shape has.
    #[inline(always)]
    pub(crate) fn new(elements: &'a mut [T], lead: usize) -> Self {
        assert!(elements.len() == S::DIMS.count(0, lead), "a place's storage is not of its shape");
        Self { cells: Cell::from_mut(elements).as_slice_of_cells(), lead, shape: PhantomData }
    }

    /// The witness of the place.
    #[inline(always)]
    pub fn ty(&self) -> Ty<T, S> {
        Ty::new()
    }

    /// Its elements.
    #[inline(always)]
    pub(super) fn cells(&self) -> &'a [Cell<T>] {
        self.cells
    }

    /// Replaces every element by a function of itself, a held product's and the operands'.
    #[inline(always)]
    pub fn update_held<H, L, F>(self, _: FitsHeld<S, H, L>, held: H, rest: L, f: F)
    where
        H: Held,
        L: Source<S>,
        F: Fn(T, (<H::Product as Compute>::Value, L::Elem)) -> T + Copy,
    {
        held.update(self, rest, f);
    }

    /// Replaces every element by a function of itself and the operands.
    ///
    /// # Panics
    ///
    /// If an operand's run-time axis is not as long as the place's.
    #[inline(always)]
    pub fn update<L: Source<S>, F: Fn(T, L::Elem) -> T + Copy>(self, source: L, f: F) {
        if S::DIMS.is_run_time() {
            same_lead(Some(self.lead), source.lead());
        }
        dispatch(Update { place: self, source, f }, &mut []);
    }
}

impl<T: Element, S: AnyShape> Leaf for Shared<'_, T, S> {
    type Elem = T;
    type Shape = S;
    const LAYOUT: Layout = Layout::contiguous(S::DIMS);

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        if S::DIMS.is_run_time() { Some(self.lead) } else { None }
    }
    #[inline(always)]
    fn prepare(&self, _: usize) {}
    #[inline(always)]
    fn load(&self, offset: usize) -> T {
        raw::load_cell(self.cells, offset)
    }
    plain_runs!();
}

/// The elements of a place, to read only before any of it is written: among several places, one that is written last.
pub struct Unwritten<'a, T, S>(Shared<'a, T, S>);
impl<T, S> Clone for Unwritten<'_, T, S> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T, S> Copy for Unwritten<'_, T, S> {}
impl<'a, T: Element, S: AnyShape> Shared<'a, T, S> {
    /// The place, to read from what is computed before it is written.
    #[inline(always)]
    pub fn unwritten(self) -> Unwritten<'a, T, S> {
        Unwritten(self)
    }
}
impl<T: Element, S: AnyShape> Leaf for Unwritten<'_, T, S> {
    type Elem = T;
    type Shape = S;
    const LAYOUT: Layout = Shared::<T, S>::LAYOUT;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        Leaf::lead(&self.0)
    }
    #[inline(always)]
    fn prepare(&self, _: usize) {}
    #[inline(always)]
    fn load(&self, offset: usize) -> T {
        self.0.load(offset)
    }
    plain_runs!();
}

struct Update<'a, T, S, L, F> {
    place: Shared<'a, T, S>,
    source: L,
    f: F,
}
impl<T: Element, S: AnyShape, L: Source<S>, F: Fn(T, L::Elem) -> T + Copy> Work for Update<'_, T, S, L, F> {
    type Output = ();
    // It writes through the place's cells.
    type Slot = ();
    const IN_LINE: bool = is_tiny::<S, L>();
    #[inline(always)]
    fn run<const WIDTH: usize>(self, _: &mut [()]) {
        let Self { place, source, f } = self;
        let plan = const { &Nest::<S, L, S>::PLAN };
        let n = plan.run.len(place.lead);
        if n == 0 {
            return;
        }
        let mut done = 0;
        walk::<KeptAxes<Nest<S, L, S>>, _, _>(
            &source,
            place.lead,
            source.origin(),
            #[inline(always)]
            |cursor| {
                let cells = &place.cells[done..done + n];
                runs(
                    &source,
                    cursor,
                    plan.run.axis,
                    n,
                    #[inline(always)]
                    |row, from, count| {
                        for (i, cell) in cells[from..from + count].iter().enumerate() {
                            cell.set(f(cell.get(), source.get(row, plan.run.axis, i)));
                        }
                    },
                );
                done += n;
            },
        );
    }
}

/// A leaf whose elements can be written: a place, or a part of one.
pub trait Sink: Leaf {
    /// Writes the element at an offset that [`Layout`] gives.
    fn store(&self, offset: usize, value: Self::Elem);
}
impl<T: Element, S: AnyShape> Sink for Shared<'_, T, S> {
    #[inline(always)]
    fn store(&self, offset: usize, value: T) {
        raw::store_cell(self.cells, offset, value);
    }
}
impl<L: Sink, F: AnyShape, O: AnyShape, X: Indices> Sink for Indexed<L, F, O, X> {
    #[inline(always)]
    fn store(&self, offset: usize, value: L::Elem) {
        self.leaf().store(offset, value);
    }
}

struct Assign<P, L, F> {
    place: P,
    source: L,
    f: F,
}
impl<P, L, F> Work for Assign<P, L, F>
where
    P: Sink<Elem: Element>,
    L: Source<P::Shape>,
    F: Fn(P::Elem, L::Elem) -> P::Elem + Copy,
{
    type Output = ();
    type Slot = ();
    #[inline(always)]
    fn run<const WIDTH: usize>(self, _: &mut [()]) {
        let Self { place, source, f } = self;
        let plan = const { &Nest::<P::Shape, (P, L), P::Shape>::PLAN };
        let lead = Leaf::lead(&place).unwrap_or(0);
        let n = plan.run.len(lead);
        if n == 0 {
            return;
        }
        let both = (place, source);
        walk::<KeptAxes<Nest<P::Shape, (P, L), P::Shape>>, _, _>(
            &both,
            lead,
            Source::<P::Shape>::origin(&both),
            #[inline(always)]
            |(at, cursor): (Place, L::Cursor)| {
                // Stages first: they may read what is written next.
                runs(
                    &source,
                    cursor,
                    plan.run.axis,
                    n,
                    #[inline(always)]
                    |row, from, count| {
                        for i in 0..count {
                            let offset = offset::<P::Shape, P>(&place, at, plan.run.axis, from + i);
                            place.store(offset, f(place.load(offset), source.get(row, plan.run.axis, i)));
                        }
                    },
                );
            },
        );
    }
}

/// Replaces every element of a part of a place by a function of itself and the operands.
///
/// # Panics
///
/// If an operand's run-time axis is not as long as the part's.
#[inline(always)]
pub(crate) fn assign<P, L, F>(place: P, source: L, f: F)
where
    P: Sink<Elem: Element>,
    L: Source<P::Shape>,
    F: Fn(P::Elem, L::Elem) -> P::Elem + Copy,
{
    if P::Shape::DIMS.is_run_time() {
        same_lead(Leaf::lead(&place), source.lead());
    }
    dispatch(Assign { place, source, f }, &mut []);
}
