//! Operands that follow each other along an axis, each read where it stands: `concatenate((a, b), axis=1)`.
//!
//! An element is that of one part. A run ends where its part does, so a loop over it reads that part only.

use core::marker::PhantomData;

use super::source::{Source, same_lead};
use crate::axes::AxisBits;
use crate::check::{AxisSet, Ty};
use crate::shape::{AnyShape, Dims, MAX_RANK, RUN_TIME};

/// One of the operands that are joined: `f` of the operands `L`, in the shape `P`.
pub struct Part<P, L, F> {
    source: L,
    f: F,
    shape: PhantomData<P>,
}
impl<P, L: Clone, F: Clone> Clone for Part<P, L, F> {
    fn clone(&self) -> Self {
        Self { source: self.source.clone(), f: self.f.clone(), shape: PhantomData }
    }
}
impl<P, L: Copy, F: Copy> Copy for Part<P, L, F> {}
impl<P: AnyShape, V, L: Source<P>, F: Fn(L::Elem) -> V + Copy> Part<P, L, F> {
    /// An expression that is evaluated where its elements are read.
    #[inline(always)]
    pub fn new(source: L, f: F) -> Self {
        Self { source, f, shape: PhantomData }
    }
}

/// One or several operands that follow each other along the axis `X`: parts, and pairs of these.
///
/// A distance `at` from the first element along the axis counts its elements, or, where the parts are `flat`, those of
/// it and all axes behind it as one.
pub trait Parts<X>: Copy {
    /// The type of their elements.
    type Elem: Copy + 'static;
    /// A place in each.
    type Cursor: Copy;
    /// A run of elements of one.
    type Row: Copy;
    /// Their common shape, but for the axis, whose size is the sum.
    const DIMS: Dims;
    /// Whether they are of the same sizes but along the axis.
    const FIT: bool;
    /// See [`Source::MERGES`]; that of the axis itself is not meant.
    const MERGES: u32;
    /// See [`Source::PREFIX`].
    const PREFIX: usize;
    /// See [`Source::IS_LIGHT`].
    const IS_LIGHT: bool;
    /// See [`Source::BREAKS`].
    const BREAKS: u32;
    /// Whether each can be read along the axis and all behind it in one loop.
    const FLAT: bool;

    /// The length of the run-time axis, if they have one that they are not joined along.
    fn lead(&self) -> Option<usize>;
    /// The sum of their lengths along the axis.
    fn len(&self, flat: bool) -> usize;
    /// The first place of each.
    fn origin(&self) -> Self::Cursor;
    /// The places `by` steps along another axis.
    fn step(&self, cursor: Self::Cursor, axis: usize, by: usize) -> Self::Cursor;
    /// Makes the part readable that is at the distance, from there on.
    fn prepare(&self, cursor: Self::Cursor, at: usize, flat: bool);
    /// The run along an axis from the distance on.
    fn row(&self, cursor: Self::Cursor, at: usize, flat: bool, axis: usize) -> Self::Row;
    /// The element `i` of a run along the axis.
    fn get(&self, row: Self::Row, axis: usize, i: usize) -> Self::Elem;
    /// How far the part that is at the distance goes on.
    fn left(&self, at: usize, flat: bool) -> usize;
    /// How many elements the run along an axis is of at most, within the part.
    fn reach(&self, cursor: Self::Cursor, at: usize, flat: bool, axis: usize) -> usize;
}

impl<P: AnyShape, L, F> Part<P, L, F> {
    /// The last axis of more than one element, if that is behind `axis`, or `axis`.
    const fn innermost(axis: usize) -> usize {
        let mut last = axis;
        let mut next = P::DIMS.next(axis);
        while next < P::DIMS.rank {
            last = next;
            next = P::DIMS.next(next);
        }
        last
    }

    /// Whether axes merge from `axis` on.
    const fn merges_from(axis: usize, merges: u32) -> bool {
        let mut axis = P::DIMS.next_from(axis);
        while P::DIMS.next(axis) < P::DIMS.rank {
            if (merges >> axis) & 1 == 0 {
                return false;
            }
            axis = P::DIMS.next(axis);
        }
        true
    }

    /// Elements behind each along the axis.
    const fn behind(axis: usize, flat: bool) -> usize {
        if flat { P::DIMS.count(axis + 1, 1) } else { 1 }
    }
}

impl<P, L, F> Part<P, L, F>
where
    P: AnyShape,
    L: Source<P>,
{
    #[inline(always)]
    fn place<X: AxisBits>(&self, cursor: L::Cursor, at: usize, flat: bool) -> L::Cursor {
        let axis = if flat { const { Self::innermost(X::POSITION) } } else { X::POSITION };
        self.source.step(cursor, axis, at)
    }
}

impl<X, P, V, L, F> Parts<X> for Part<P, L, F>
where
    X: AxisBits,
    P: AnyShape,
    V: Copy + 'static,
    L: Source<P>,
    F: Fn(L::Elem) -> V + Copy,
{
    type Elem = V;
    type Cursor = L::Cursor;
    type Row = L::Row;
    const DIMS: Dims = P::DIMS;
    const FIT: bool = true;
    const MERGES: u32 = L::MERGES;
    const PREFIX: usize = L::PREFIX;
    const IS_LIGHT: bool = L::IS_LIGHT;
    const BREAKS: u32 = L::BREAKS;
    const FLAT: bool = L::PREFIX <= X::POSITION && Self::merges_from(X::POSITION, L::MERGES);

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        if const { P::DIMS.is_run_time() && X::POSITION > 0 } { self.source.lead() } else { None }
    }
    #[inline(always)]
    fn len(&self, flat: bool) -> usize {
        let lead = if const { P::DIMS.is_run_time() } { self.source.lead().unwrap_or(1) } else { 1 };
        const { P::DIMS }.len(X::POSITION, lead).wrapping_mul(Self::behind(X::POSITION, flat))
    }
    #[inline(always)]
    fn origin(&self) -> L::Cursor {
        self.source.origin()
    }
    #[inline(always)]
    fn step(&self, cursor: L::Cursor, axis: usize, by: usize) -> L::Cursor {
        self.source.step(cursor, axis, by)
    }
    #[inline(always)]
    fn prepare(&self, cursor: L::Cursor, at: usize, flat: bool) {
        self.source.prepare(self.place::<X>(cursor, at, flat));
    }
    #[inline(always)]
    fn row(&self, cursor: L::Cursor, at: usize, flat: bool, axis: usize) -> L::Row {
        self.source.row(self.place::<X>(cursor, at, flat), axis)
    }
    #[inline(always)]
    fn get(&self, row: L::Row, axis: usize, i: usize) -> V {
        (self.f)(self.source.get(row, axis, i))
    }
    #[inline(always)]
    fn left(&self, at: usize, flat: bool) -> usize {
        Parts::<X>::len(self, flat).wrapping_sub(at)
    }
    #[inline(always)]
    fn reach(&self, cursor: L::Cursor, at: usize, flat: bool, axis: usize) -> usize {
        if const { L::BREAKS == 0 } {
            usize::MAX
        } else {
            self.source.reach(self.place::<X>(cursor, at, flat), axis)
        }
    }
}

/// A run of elements of one of two parts.
#[derive(Clone, Copy, Debug)]
pub enum Either<A, B> {
    /// Of the first.
    First(A),
    /// Of what follows.
    Second(B),
}

impl<X: AxisBits, A: Parts<X>, B: Parts<X, Elem = A::Elem>> Parts<X> for (A, B) {
    type Elem = A::Elem;
    type Cursor = (A::Cursor, B::Cursor);
    type Row = Either<A::Row, B::Row>;
    const DIMS: Dims = joined(A::DIMS, B::DIMS, X::POSITION);
    const FIT: bool = A::FIT && B::FIT && same_beside(A::DIMS, B::DIMS, X::POSITION);
    const MERGES: u32 = A::MERGES & B::MERGES;
    const PREFIX: usize = if A::PREFIX > B::PREFIX { A::PREFIX } else { B::PREFIX };
    const IS_LIGHT: bool = A::IS_LIGHT && B::IS_LIGHT;
    const BREAKS: u32 = A::BREAKS | B::BREAKS;
    const FLAT: bool = A::FLAT && B::FLAT;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        same_lead(self.0.lead(), self.1.lead())
    }
    #[inline(always)]
    fn len(&self, flat: bool) -> usize {
        self.0.len(flat).wrapping_add(self.1.len(flat))
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
    fn prepare(&self, cursor: Self::Cursor, at: usize, flat: bool) {
        let first = self.0.len(flat);
        if at < first {
            self.0.prepare(cursor.0, at, flat);
        } else {
            self.1.prepare(cursor.1, at.wrapping_sub(first), flat);
        }
    }
    #[inline(always)]
    fn row(&self, cursor: Self::Cursor, at: usize, flat: bool, axis: usize) -> Self::Row {
        let first = self.0.len(flat);
        if at < first {
            Either::First(self.0.row(cursor.0, at, flat, axis))
        } else {
            Either::Second(self.1.row(cursor.1, at.wrapping_sub(first), flat, axis))
        }
    }
    #[inline(always)]
    fn get(&self, row: Self::Row, axis: usize, i: usize) -> A::Elem {
        match row {
            Either::First(row) => self.0.get(row, axis, i),
            Either::Second(row) => self.1.get(row, axis, i),
        }
    }
    #[inline(always)]
    fn left(&self, at: usize, flat: bool) -> usize {
        let first = self.0.len(flat);
        if at < first { self.0.left(at, flat) } else { self.1.left(at.wrapping_sub(first), flat) }
    }
    #[inline(always)]
    fn reach(&self, cursor: Self::Cursor, at: usize, flat: bool, axis: usize) -> usize {
        let first = self.0.len(flat);
        if at < first {
            self.0.reach(cursor.0, at, flat, axis)
        } else {
            self.1.reach(cursor.1, at.wrapping_sub(first), flat, axis)
        }
    }
}

/// The sizes of two parts that follow each other along an axis.
const fn joined(mut first: Dims, second: Dims, along: usize) -> Dims {
    let sizes = [first.size[along], second.size[along]];
    let is_run_time = sizes[0] == RUN_TIME || sizes[1] == RUN_TIME;
    first.size[along] = if is_run_time { RUN_TIME } else { sizes[0] + sizes[1] };
    first
}

/// Whether two shapes are of the same sizes but along an axis.
const fn same_beside(first: Dims, second: Dims, along: usize) -> bool {
    let mut axis = 0;
    while axis < first.rank {
        if axis != along && first.size[axis] != second.size[axis] {
            return false;
        }
        axis += 1;
    }
    first.rank == second.rank
}

/// Parts that follow each other along the axis `X`, together of the shape `O`.
pub struct Joined<X, O, Q> {
    parts: Q,
    types: PhantomData<fn() -> (X, O)>,
}
impl<X, O, Q: Clone> Clone for Joined<X, O, Q> {
    fn clone(&self) -> Self {
        Self { parts: self.parts.clone(), types: PhantomData }
    }
}
impl<X, O, Q: Copy> Copy for Joined<X, O, Q> {}
impl<X: AxisBits, O: AnyShape, Q: Parts<X>> Joined<X, O, Q> {
    /// The parts and the axis.
    ///
    /// # Panics
    ///
    /// If they are not of the sizes of the whole; `limits::Joins` has refused that when the code was built.
    #[inline(always)]
    pub fn new<T>(_: AxisSet<X>, _: Ty<T, O>, parts: Q) -> Self {
        let fit = const { Q::FIT && same_beside(Q::DIMS, O::DIMS, MAX_RANK) };
        assert!(fit, "parts are not of the sizes of the whole");
        Self { parts, types: PhantomData }
    }
}

/// A place in parts: that of each along the other axes, and the distance along the one they are joined along.
#[derive(Clone, Copy, Debug)]
pub struct JoinedPlace<C> {
    parts: C,
    at: usize,
}

/// How `Joined<X, O, Q>` is read from the shape `N`.
struct In<N, X, O, Q>(PhantomData<(N, X, O, Q)>);
impl<N: AnyShape, X: AxisBits, O: AnyShape, Q: Parts<X>> In<N, X, O, Q> {
    /// New axes in front.
    const SHIFT: usize = N::DIMS.rank - O::DIMS.rank;
    /// Refuses a shape that it does not broadcast to, which only computed sizes can tell.
    const CHECKED: () = {
        let mut axis = 0;
        while axis < O::DIMS.rank {
            let (own, whole) = (O::DIMS.size[axis], N::DIMS.size[axis + Self::SHIFT]);
            assert!(
                own == 1 || own == whole,
                "axes whose sizes are computed cannot be broadcast together: the sizes differ"
            );
            axis += 1;
        }
    };
    /// Whether an axis of one element is stretched.
    const STRETCHED: bool = {
        let mut stretched = false;
        let mut axis = 0;
        while axis < O::DIMS.rank {
            stretched |= O::DIMS.size[axis] != N::DIMS.size[axis + Self::SHIFT];
            axis += 1;
        }
        stretched
    };
    const FLAT: bool = Q::FLAT && !Self::STRETCHED;
    const STRIDES: [usize; MAX_RANK] = O::DIMS.strides();
    const MERGES: u32 = {
        let mut merges = 0;
        let mut axis = 0;
        while axis < N::DIMS.rank && !Self::STRETCHED {
            let next = N::DIMS.next(axis);
            if next < N::DIMS.rank {
                let merge = if axis < Self::SHIFT {
                    next < Self::SHIFT
                } else {
                    let (own, next) = (axis - Self::SHIFT, next - Self::SHIFT);
                    let same_side = next < X::POSITION || own > X::POSITION;
                    Self::FLAT && own >= X::POSITION || same_side && (Q::MERGES >> own) & 1 == 1
                };
                merges |= (merge as u32) << axis;
            }
            axis += 1;
        }
        merges
    };
    /// The axes along which the distance grows.
    const ALONG: u32 = {
        let first = X::POSITION + Self::SHIFT;
        if Self::FLAT { u32::MAX << first } else { 1 << first }
    };

    /// The axis of `O` that an axis of `N` goes along.
    #[inline(always)]
    const fn own(axis: usize) -> Option<usize> {
        if axis < Self::SHIFT || O::DIMS.size[axis - Self::SHIFT] == 1 {
            None
        } else {
            Some(axis - Self::SHIFT)
        }
    }
    #[inline(always)]
    const fn is_along(axis: usize) -> bool {
        (Self::ALONG >> axis) & 1 == 1
    }
    /// The distance of a step along an axis.
    #[inline(always)]
    const fn stride(own: usize) -> usize {
        if Self::FLAT { Self::STRIDES[own] } else { 1 }
    }
}

impl<N: AnyShape, X: AxisBits, O: AnyShape, Q: Parts<X>> Source<N> for Joined<X, O, Q> {
    type Elem = Q::Elem;
    type Cursor = JoinedPlace<Q::Cursor>;
    type Row = Q::Row;
    const MERGES: u32 = In::<N, X, O, Q>::MERGES;
    const PREFIX: usize = if Q::PREFIX == 0 { 0 } else { Q::PREFIX + In::<N, X, O, Q>::SHIFT };
    const IS_LIGHT: bool = Q::IS_LIGHT;
    const BREAKS: u32 = In::<N, X, O, Q>::ALONG | (Q::BREAKS << In::<N, X, O, Q>::SHIFT);

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        if const { O::DIMS.is_run_time() && X::POSITION == 0 } {
            Some(self.parts.len(false))
        } else {
            self.parts.lead()
        }
    }
    #[inline(always)]
    fn origin(&self) -> Self::Cursor {
        let () = const { In::<N, X, O, Q>::CHECKED };
        JoinedPlace { parts: self.parts.origin(), at: 0 }
    }
    #[inline(always)]
    fn step(&self, mut cursor: Self::Cursor, axis: usize, by: usize) -> Self::Cursor {
        if let Some(own) = In::<N, X, O, Q>::own(axis) {
            if In::<N, X, O, Q>::is_along(axis) {
                cursor.at = cursor.at.wrapping_add(by.wrapping_mul(In::<N, X, O, Q>::stride(own)));
            } else {
                cursor.parts = self.parts.step(cursor.parts, own, by);
            }
        }
        cursor
    }
    #[inline(always)]
    fn prepare(&self, cursor: Self::Cursor) {
        self.parts.prepare(cursor.parts, cursor.at, const { In::<N, X, O, Q>::FLAT });
    }
    #[inline(always)]
    fn row(&self, cursor: Self::Cursor, axis: usize) -> Self::Row {
        let own = In::<N, X, O, Q>::own(axis).unwrap_or(X::POSITION);
        self.parts.row(cursor.parts, cursor.at, const { In::<N, X, O, Q>::FLAT }, own)
    }
    #[inline(always)]
    fn get(&self, row: Self::Row, axis: usize, i: usize) -> Q::Elem {
        match In::<N, X, O, Q>::own(axis) {
            Some(own) => self.parts.get(row, own, i),
            None => self.parts.get(row, X::POSITION, 0),
        }
    }
    #[inline(always)]
    fn reach(&self, cursor: Self::Cursor, axis: usize) -> usize {
        let Some(own) = In::<N, X, O, Q>::own(axis) else { return usize::MAX };
        let flat = const { In::<N, X, O, Q>::FLAT };
        let inner = self.parts.reach(cursor.parts, cursor.at, flat, own);
        if In::<N, X, O, Q>::is_along(axis) {
            self.parts.left(cursor.at, flat).div_ceil(In::<N, X, O, Q>::stride(own)).min(inner)
        } else {
            inner
        }
    }
}
