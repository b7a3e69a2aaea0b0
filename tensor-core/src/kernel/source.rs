//! What the loops read: operands ([`Leaf`]) and pairs of them, seen from the shape of a loop nest ([`Source`]).

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::layout::Layout;
#[cfg(feature = "rayon")]
use super::raw;
pub(crate) use super::runs::{element, runs, stretch};
pub(super) use super::walk::walk;
use crate::check::Ty;
use crate::math::quotient::Exact;
use crate::shape::{AnyShape, MAX_RANK};

/// One operand with a shape of its own.
pub trait Leaf: Copy {
    /// The type of its elements.
    type Elem: Copy + 'static;
    /// Its shape.
    type Shape: AnyShape;
    /// What is known of a run of elements once its first is: the offset, and what need not be found again.
    type Run: Copy;
    /// Where its elements lie.
    const LAYOUT: Layout;
    /// Whether its elements are there to be loaded, and are not computed.
    const IS_MEMORY: bool = true;
    /// Whether it is `Heavy`.
    const IS_HEAVY: bool = false;
    /// Whether a run may be shorter than its axis: [`reach`](Self::reach) tells.
    const BREAKS: bool = false;

    /// The length of its run-time axis, if it has one.
    fn lead(&self) -> Option<usize>;
    /// Makes the elements of an item readable; a no-op for what lies in memory.
    fn prepare(&self, item: usize);
    /// The element at an offset that [`Layout`] gives.
    fn load(&self, offset: usize) -> Self::Elem;
    /// The run from an offset on, whose elements are at a distance of `stride`.
    fn run(&self, offset: usize, stride: usize) -> Self::Run;
    /// The element `i` of a run.
    fn at(&self, run: Self::Run, stride: usize, i: usize) -> Self::Elem;

    /// Asks for the cache line of the element at an offset, if it lies in memory.
    #[inline(always)]
    fn prefetch(&self, _offset: usize) {}

    /// How many elements the run from an offset on is of at most.
    #[inline(always)]
    fn reach(&self, _offset: usize, _stride: usize) -> usize {
        usize::MAX
    }

    /// Where its first element is.
    #[inline(always)]
    fn origin(&self) -> Place {
        Place { item: 0, offset: 0 }
    }

    /// The same for another thread, if it can be read there: with copies of the stages among what it reads.
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, _: &mut raw::Forks) -> Option<Self> {
        None
    }

    /// The elements that [`load`](Self::load) reads, if they lie in memory.
    #[inline(always)]
    fn memory(&self) -> Option<&[Self::Elem]> {
        None
    }

    /// The witness of its type.
    #[inline(always)]
    fn ty(&self) -> Ty<Self::Elem, Self::Shape> {
        Ty::new()
    }
}

/// The runs of a leaf whose offsets are all that it takes to read it.
macro_rules! plain_runs {
    () => {
        type Run = usize;
        #[inline(always)]
        fn run(&self, offset: usize, _: usize) -> usize {
            offset
        }
        #[inline(always)]
        fn at(&self, run: usize, stride: usize, i: usize) -> Self::Elem {
            self.load(run.wrapping_add(i.wrapping_mul(stride)))
        }
    };
}
pub(crate) use plain_runs;

/// The runs of a leaf that reads each offset of another.
macro_rules! runs_of {
    ($leaf:ident: $Leaf:ident) => {
        type Run = $Leaf::Run;
        #[inline(always)]
        fn run(&self, offset: usize, stride: usize) -> $Leaf::Run {
            self.$leaf.run(offset, stride)
        }
        #[inline(always)]
        fn at(&self, run: $Leaf::Run, stride: usize, i: usize) -> Self::Elem {
            self.$leaf.at(run, stride, i)
        }
        const BREAKS: bool = $Leaf::BREAKS;
        #[cfg(feature = "rayon")]
        #[inline(always)]
        fn fork(&self, forks: &mut crate::kernel::raw::Forks) -> Option<Self> {
            Some(Self { $leaf: self.$leaf.fork(forks)?, ..*self })
        }
        #[inline(always)]
        fn reach(&self, offset: usize, stride: usize) -> usize {
            self.$leaf.reach(offset, stride)
        }
    };
}
pub(crate) use runs_of;

/// One or several operands as a loop nest over the shape `O` reads them.
pub trait Source<O: AnyShape>: Copy {
    /// One element of each operand.
    type Elem: Copy;
    /// A place in the nest.
    type Cursor: Copy;
    /// A run of elements from a place on.
    type Row: Copy;
    /// See [`Layout::merges`].
    const MERGES: u32;
    /// See [`Layout::prefix`].
    const PREFIX: usize;
    /// Whether an element is so little work that the SIMD level matters only where there are many.
    const IS_LIGHT: bool;
    /// Whether `Heavy` is among them.
    const IS_HEAVY: bool = false;
    /// The axes of `O`, as bits, along which a run may be shorter than the axis: [`reach`](Self::reach) tells.
    const BREAKS: u32;

    /// How many leaves there are.
    const LEAVES: u32 = 1;
    /// For each axis of `O` the leaves, as bits, whose element is the same along it.
    const FIXED: [u32; MAX_RANK] = [0; MAX_RANK];
    /// The axes of `O`, as bits, along which elements of a leaf are neighbours in memory.
    const NEIGHBORS: u32 = 0;
    /// Of operands whose elements are apart along the last axis of more than one element, the axes along which they are neighbors, as
    /// bits.
    const ACROSS: u32 = 0;
    /// The axes of `O`, as bits, along which divisors stay the same: see `Dividing`.
    const DIVIDES: u32 = 0;
    /// Whether a value that is kept by rows may be kept in a row of the result: see `Over`.
    const LENDS: bool = false;

    /// The length of the run-time axis, if an operand has one.
    ///
    /// # Panics
    ///
    /// If two operands' lengths differ; the message names both.
    fn lead(&self) -> Option<usize>;
    /// The first place.
    fn origin(&self) -> Self::Cursor;
    /// The place `by` steps along an axis of `O`.
    fn step(&self, cursor: Self::Cursor, axis: usize, by: usize) -> Self::Cursor;
    /// Makes the operands readable from here to the end of a run.
    fn prepare(&self, cursor: Self::Cursor);
    /// The run along the axis of `O` from here; at least its first element is there.
    fn row(&self, cursor: Self::Cursor, axis: usize) -> Self::Row;
    /// The element `i` of a run along the axis.
    fn get(&self, row: Self::Row, axis: usize, i: usize) -> Self::Elem;
    /// An element for a closure that divides, which may do so the quick way.
    #[inline(always)]
    fn quick(&self, element: Self::Elem) -> Self::Elem {
        element
    }
    /// Whether that gives the same bits.
    #[inline(always)]
    fn is_exact(&self, _element: Self::Elem) -> Exact {
        Exact::NEVER
    }
    /// Keeps such a value in these slots of the row from a place on, if it is of them.
    #[inline(always)]
    fn lend<V: 'static>(&self, _cursor: Self::Cursor, _slots: &mut [MaybeUninit<V>]) -> bool {
        false
    }
    /// Keeps it elsewhere again.
    #[inline(always)]
    fn take_back(&self) {}
    /// An element with the value that was kept in its slot.
    #[inline(always)]
    fn over<V: Copy + 'static>(&self, element: Self::Elem, _kept: V) -> Self::Elem {
        element
    }
    /// Asks for the cache line of the element `i` of the run along the axis from a place, which may be behind the last one.
    #[inline(always)]
    fn prefetch(&self, _cursor: Self::Cursor, _axis: usize, _i: usize) {}
    /// How many elements the run along the axis from here is of at most.
    fn reach(&self, cursor: Self::Cursor, axis: usize) -> usize;

    /// The same for another thread, if it can be read there: with copies of the stages among what it reads.
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, _: &mut raw::Forks) -> Option<Self> {
        None
    }
}

/// The strides of the leaf `L` in the shape `O`.
struct In<L, O>(PhantomData<(L, O)>);
impl<L: Leaf, O: AnyShape> In<L, O> {
    const LAYOUT: Layout = L::LAYOUT.broadcast(O::DIMS);
}

/// The offset of the element `i` of a leaf's run along an axis of `O`.
#[inline(always)]
pub(super) fn offset<O: AnyShape, L: Leaf>(_: &L, place: Place, axis: usize, i: usize) -> usize {
    let stride = const { In::<L, O>::LAYOUT }.stride[axis];
    place.offset.wrapping_add(i.wrapping_mul(stride))
}

/// A place of one leaf.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub(super) item: usize,
    pub(super) offset: usize,
}

impl Place {
    /// The first place.
    pub(super) const ORIGIN: Self = Self { item: 0, offset: 0 };

    /// The place `by` steps along an axis.
    #[inline(always)]
    pub(super) fn step(mut self, layout: &Layout, axis: usize, by: usize) -> Self {
        // A negative stride wraps; every place of the nest is within the operand.
        let distance = by.wrapping_mul(layout.stride[axis]);
        if (layout.items >> axis) & 1 == 1 {
            self.item = self.item.wrapping_add(distance);
        } else {
            self.offset = self.offset.wrapping_add(distance);
        }
        self
    }
}

impl<O: AnyShape, L: Leaf> Source<O> for L {
    type Elem = L::Elem;
    type Cursor = Place;
    /// The run, and its first element: the whole run's where the stride is 0.
    type Row = (L::Run, L::Elem);
    const MERGES: u32 = In::<L, O>::LAYOUT.merges();
    const PREFIX: usize = In::<L, O>::LAYOUT.prefix();
    const IS_LIGHT: bool = L::IS_MEMORY;
    const IS_HEAVY: bool = L::IS_HEAVY;
    const BREAKS: u32 = if L::BREAKS { u32::MAX } else { 0 };
    const NEIGHBORS: u32 = In::<L, O>::LAYOUT.neighbors();
    const ACROSS: u32 = In::<L, O>::LAYOUT.across();
    const FIXED: [u32; MAX_RANK] = {
        let stride = In::<L, O>::LAYOUT.stride;
        let mut fixed = [0; MAX_RANK];
        let mut axis = 0;
        while axis < MAX_RANK {
            fixed[axis] = (stride[axis] == 0) as u32;
            axis += 1;
        }
        fixed
    };

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        Leaf::lead(self)
    }
    #[inline(always)]
    fn origin(&self) -> Place {
        Leaf::origin(self)
    }
    #[inline(always)]
    fn step(&self, cursor: Place, axis: usize, by: usize) -> Place {
        cursor.step(&const { In::<L, O>::LAYOUT }, axis, by)
    }
    #[inline(always)]
    fn prepare(&self, cursor: Place) {
        Leaf::prepare(self, cursor.item);
    }
    #[inline(always)]
    fn row(&self, cursor: Place, axis: usize) -> Self::Row {
        let stride = const { In::<L, O>::LAYOUT }.stride[axis];
        (self.run(cursor.offset, stride), self.load(cursor.offset))
    }
    #[inline(always)]
    fn get(&self, (run, first): Self::Row, axis: usize, i: usize) -> L::Elem {
        let stride = const { In::<L, O>::LAYOUT }.stride[axis];
        if stride == 0 { first } else { self.at(run, stride, i) }
    }
    #[inline(always)]
    fn prefetch(&self, cursor: Place, axis: usize, i: usize) {
        let stride = const { In::<L, O>::LAYOUT }.stride[axis];
        if stride == 1 {
            Leaf::prefetch(self, cursor.offset.wrapping_add(i));
        }
    }
    #[inline(always)]
    fn reach(&self, cursor: Place, axis: usize) -> usize {
        Leaf::reach(self, cursor.offset, const { In::<L, O>::LAYOUT }.stride[axis])
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut raw::Forks) -> Option<Self> {
        Leaf::fork(self, forks)
    }
}

impl<O: AnyShape, A: Source<O>, B: Source<O>> Source<O> for (A, B) {
    type Elem = (A::Elem, B::Elem);
    type Cursor = (A::Cursor, B::Cursor);
    type Row = (A::Row, B::Row);
    const MERGES: u32 = A::MERGES & B::MERGES;
    const PREFIX: usize = if A::PREFIX > B::PREFIX { A::PREFIX } else { B::PREFIX };
    const IS_LIGHT: bool = A::IS_LIGHT && B::IS_LIGHT;
    const IS_HEAVY: bool = A::IS_HEAVY || B::IS_HEAVY;
    const BREAKS: u32 = A::BREAKS | B::BREAKS;
    const LEAVES: u32 = A::LEAVES + B::LEAVES;
    const NEIGHBORS: u32 = A::NEIGHBORS | B::NEIGHBORS;
    const ACROSS: u32 = A::ACROSS | B::ACROSS;
    const FIXED: [u32; MAX_RANK] = {
        let mut fixed = [0; MAX_RANK];
        let mut axis = 0;
        while axis < MAX_RANK {
            fixed[axis] = A::FIXED[axis] | B::FIXED[axis] << A::LEAVES;
            axis += 1;
        }
        fixed
    };

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        same_lead(self.0.lead(), self.1.lead())
    }
    #[inline(always)]
    fn origin(&self) -> Self::Cursor {
        (self.0.origin(), self.1.origin())
    }
    #[inline(always)]
    fn step(&self, cursor: Self::Cursor, axis: usize, by: usize) -> Self::Cursor {
        (self.0.step(cursor.0, axis, by), self.1.step(cursor.1, axis, by))
    }
    #[inline(always)]
    fn prepare(&self, cursor: Self::Cursor) {
        self.0.prepare(cursor.0);
        self.1.prepare(cursor.1);
    }
    #[inline(always)]
    fn row(&self, cursor: Self::Cursor, axis: usize) -> Self::Row {
        (self.0.row(cursor.0, axis), self.1.row(cursor.1, axis))
    }
    #[inline(always)]
    fn get(&self, row: Self::Row, axis: usize, i: usize) -> Self::Elem {
        (self.0.get(row.0, axis, i), self.1.get(row.1, axis, i))
    }
    #[inline(always)]
    fn prefetch(&self, cursor: Self::Cursor, axis: usize, i: usize) {
        self.0.prefetch(cursor.0, axis, i);
        self.1.prefetch(cursor.1, axis, i);
    }
    #[inline(always)]
    fn reach(&self, cursor: Self::Cursor, axis: usize) -> usize {
        self.0.reach(cursor.0, axis).min(self.1.reach(cursor.1, axis))
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut raw::Forks) -> Option<Self> {
        Some((self.0.fork(forks)?, self.1.fork(forks)?))
    }
}

/// What has a run-time axis, if it has one, and no elements.
#[derive(Clone, Copy, Debug)]
pub struct Lead(pub Option<usize>);

/// Sources without elements.
macro_rules! without_elements {
    ($($T:ty, |$source:ident| $lead:expr;)*) => {$(
        impl<O: AnyShape> Source<O> for $T {
            type Elem = ();
            type Cursor = ();
            type Row = ();
            const MERGES: u32 = u32::MAX;
            const PREFIX: usize = 0;
            const IS_LIGHT: bool = true;
            const BREAKS: u32 = 0;

            #[inline(always)]
            fn lead(&self) -> Option<usize> {
                let $source = self;
                $lead
            }
            #[inline(always)]
            fn origin(&self) {}
            #[inline(always)]
            fn step(&self, (): (), _: usize, _: usize) {}
            #[inline(always)]
            fn prepare(&self, (): ()) {}
            #[inline(always)]
            fn row(&self, (): (), _: usize) {}
            #[inline(always)]
            fn get(&self, (): (), _: usize, _: usize) {}
            #[inline(always)]
            fn reach(&self, (): (), _: usize) -> usize {
                usize::MAX
            }
            #[cfg(feature = "rayon")]
            #[inline(always)]
            fn fork(&self, _: &mut raw::Forks) -> Option<Self> {
                Some(*self)
            }
        }
    )*};
}
without_elements! {
    (), |_literals| None;
    Lead, |lead| lead.0;
}

/// The common length of two run-time axes.
///
/// # Panics
///
/// If they differ.
#[inline(always)]
pub(crate) fn same_lead(a: Option<usize>, b: Option<usize>) -> Option<usize> {
    if let (Some(a), Some(b)) = (a, b) {
        assert!(a == b, "run-time axes of lengths {a} and {b} cannot be broadcast together");
    }
    a.or(b)
}
