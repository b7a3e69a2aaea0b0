//! The operands of a product: read in place where they lie in memory, otherwise evaluated as they are packed.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::meet::{Group, Side};
use crate::cast::Cast;
use crate::kernel::matmul::{Matrix, MulAdd, Strided, Windows};
#[cfg(feature = "rayon")]
use crate::kernel::raw::Forks;
use crate::kernel::raw::{copy, same_type};
use crate::kernel::source::{Leaf, Place, Source, runs};
use crate::shape::{AnyShape, MAX_RANK};

/// An operand of a product.
pub trait Factor: Copy {
    /// The type of its elements.
    type Elem: Copy + 'static;
    /// Its shape.
    type Shape: AnyShape;
    /// A place in it.
    type Cursor: Copy;
    /// The number of leading axes to fix before elements can be read without changing item.
    const PREFIX: usize;
    /// Whether its elements may lie in memory as they are.
    const IN_MEMORY: bool;
    /// The distances along its axes there.
    const STRIDE: [usize; MAX_RANK] = [0; MAX_RANK];
    /// The axes, as bits, along which elements that it is computed from are neighbours in memory.
    const NEIGHBORS: u32;

    /// The length of its run-time axis, if it has one.
    fn lead(&self) -> Option<usize>;
    /// Its first place.
    fn origin(&self) -> Self::Cursor;
    /// The place `by` steps along an axis.
    fn step(&self, cursor: Self::Cursor, axis: usize, by: usize) -> Self::Cursor;
    /// Makes the elements readable from here to the end of a line.
    fn prepare(&self, cursor: Self::Cursor);
    /// The elements of a line along an axis, from a place that was prepared.
    fn line<V: MulAdd>(&self, cursor: Self::Cursor, axis: usize, out: &mut [MaybeUninit<V>])
    where
        Self::Elem: Cast<V>;
    /// The element at a place that was prepared.
    fn get<V: MulAdd>(&self, cursor: Self::Cursor) -> V
    where
        Self::Elem: Cast<V>;
    /// Elements in memory, and the position of a place among them.
    fn memory(&self, cursor: Self::Cursor) -> Option<(&[Self::Elem], usize)>;
    /// Whether its elements may be those of windows in memory.
    const IN_WINDOWS: bool = false;
    /// The windows of an image, if they are.
    #[inline(always)]
    fn windows(&self, _cursor: Self::Cursor) -> Option<Windows<'_, Self::Elem>> {
        None
    }
    /// The elements of an image that is computed before its windows are read; none if it lies in memory, or is too large.
    const IMAGE: usize = 0;
    /// The windows of an image that was computed to `out`, of so many slots.
    #[inline(always)]
    fn image<'o, const WIDTH: usize, V: MulAdd>(
        &self,
        _: Self::Cursor,
        _: &'o mut [MaybeUninit<V>],
    ) -> Option<Windows<'o, V>>
    where
        Self::Elem: Cast<V>,
    {
        None
    }
    /// The same for another thread, if it can be read there.
    #[cfg(feature = "rayon")]
    fn fork(&self, forks: &mut Forks) -> Option<Self>;
}

impl<L: Leaf> Factor for L {
    type Elem = L::Elem;
    type Shape = L::Shape;
    type Cursor = Place;
    const PREFIX: usize = L::LAYOUT.prefix();
    const IN_MEMORY: bool = L::IS_MEMORY;
    const STRIDE: [usize; MAX_RANK] = L::LAYOUT.stride;
    const NEIGHBORS: u32 = L::LAYOUT.neighbors();

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
        cursor.step(&const { L::LAYOUT }, axis, by)
    }
    #[inline(always)]
    fn prepare(&self, cursor: Place) {
        Leaf::prepare(self, cursor.item);
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn line<V: MulAdd>(&self, cursor: Place, axis: usize, out: &mut [MaybeUninit<V>])
    where
        L::Elem: Cast<V>,
    {
        runs::<L::Shape, L>(
            self,
            cursor,
            axis,
            out.len(),
            #[inline(always)]
            |row, from, count| {
                for (i, slot) in out[from..from + count].iter_mut().enumerate() {
                    slot.write(Source::<L::Shape>::get(self, row, axis, i).cast());
                }
            },
        );
    }
    #[inline(always)]
    fn get<V: MulAdd>(&self, cursor: Place) -> V
    where
        L::Elem: Cast<V>,
    {
        self.load(cursor.offset).cast()
    }
    #[inline(always)]
    fn memory(&self, cursor: Place) -> Option<(&[L::Elem], usize)> {
        Some((Leaf::memory(self)?, cursor.offset))
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        Leaf::fork(self, forks)
    }
}

/// `f` of the operands `L`, in the shape `S`.
pub struct Computed<S, L, F> {
    source: L,
    f: F,
    shape: PhantomData<S>,
}
impl<S, L: Clone, F: Clone> Clone for Computed<S, L, F> {
    fn clone(&self) -> Self {
        Self { source: self.source.clone(), f: self.f.clone(), shape: PhantomData }
    }
}
impl<S, L: Copy, F: Copy> Copy for Computed<S, L, F> {}

impl<S: AnyShape, V, L: Source<S>, F: Fn(L::Elem) -> V + Copy> Computed<S, L, F> {
    /// An expression that is evaluated where the product packs it.
    #[inline(always)]
    pub(crate) fn new(source: L, f: F) -> Self {
        Self { source, f, shape: PhantomData }
    }
}

impl<S: AnyShape, T: Copy + 'static, L: Source<S>, F: Fn(L::Elem) -> T + Copy> Factor for Computed<S, L, F> {
    type Elem = T;
    type Shape = S;
    type Cursor = L::Cursor;
    const PREFIX: usize = L::PREFIX;
    const IN_MEMORY: bool = false;
    const NEIGHBORS: u32 = L::NEIGHBORS;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.source.lead()
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
    fn prepare(&self, cursor: L::Cursor) {
        self.source.prepare(cursor);
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn line<V: MulAdd>(&self, cursor: L::Cursor, axis: usize, out: &mut [MaybeUninit<V>])
    where
        T: Cast<V>,
    {
        // Copies, of which the compiler knows that nothing is written to them.
        let Self { source, f, .. } = *self;
        runs::<S, L>(
            &source,
            cursor,
            axis,
            out.len(),
            #[inline(always)]
            |row, from, count| {
                for (i, slot) in out[from..from + count].iter_mut().enumerate() {
                    slot.write(f(source.get(row, axis, i)).cast());
                }
            },
        );
    }
    #[inline(always)]
    fn get<V: MulAdd>(&self, cursor: L::Cursor) -> V
    where
        T: Cast<V>,
    {
        let axis = S::DIMS.rank.saturating_sub(1);
        (self.f)(self.source.get(self.source.row(cursor, axis), axis, 0)).cast()
    }
    #[inline(always)]
    fn memory(&self, _: L::Cursor) -> Option<(&[T], usize)> {
        None
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, forks: &mut Forks) -> Option<Self> {
        if size_of::<F>() > 0 {
            return None;
        }
        Some(Self { source: self.source.fork(forks)?, ..*self })
    }
}

/// The left operand of a product.
pub(super) const LEFT: u8 = 0;
/// The right one.
pub(super) const RIGHT: u8 = 1;

/// The axes of a product's operands.
pub(super) trait Sides {
    /// Those of the left operand.
    const LEFT: Side;
    /// Those of the right one.
    const RIGHT: Side;
}

/// One matrix of an operand of the product `P`, as elements of the type `V`.
pub(super) struct Plane<'a, P, F: Factor, V, const SIDE: u8> {
    factor: &'a F,
    first: F::Cursor,
    types: PhantomData<(P, V)>,
}

impl<'a, P: Sides, F: Factor, V: MulAdd, const SIDE: u8> Plane<'a, P, F, V, SIDE> {
    const ROWS: Group = if SIDE == RIGHT { P::RIGHT.rows } else { P::LEFT.rows };
    const COLUMNS: Group = if SIDE == RIGHT { P::RIGHT.columns } else { P::LEFT.columns };

    /// Whether elements along the axis are read one after the other; a vector's line across it is one element, a stage's across
    /// its items is one of each.
    const fn is_line(axis: Option<usize>) -> bool {
        matches!(axis, Some(axis) if axis >= F::PREFIX)
    }

    /// Whether elements along the axis are computed from neighbours in memory.
    const fn is_along(axis: Option<usize>) -> bool {
        matches!(axis, Some(axis) if (F::NEIGHBORS >> axis) & 1 == 1)
    }

    /// The matrix whose rows begin at a place, from a row on.
    #[inline(always)]
    pub(super) fn new(factor: &'a F, first: F::Cursor, row: usize) -> Self {
        let mut plane = Self { factor, first, types: PhantomData };
        if row > 0 {
            plane.first = plane.seek(first, &const { Self::ROWS }, row);
        }
        plane
    }

    /// The place of an element of a group of axes.
    #[inline(always)]
    fn seek(&self, from: F::Cursor, group: &Group, index: usize) -> F::Cursor {
        group.seek(
            from,
            index,
            #[inline(always)]
            |place, axis, by| self.factor.step(place, axis, by),
        )
    }

    /// The elements of a group of axes, from one on.
    #[inline(always)]
    fn line(&self, from: F::Cursor, group: &Group, first: usize, out: &mut [MaybeUninit<V>])
    where
        F::Elem: Cast<V>,
    {
        let mut done = 0;
        while done < out.len() {
            let at = first + done;
            let place = self.seek(from, group, at);
            self.factor.prepare(place);
            let count = match group.last() {
                Some(axis) if axis >= F::PREFIX => {
                    let count = group.reach(at, out.len() - done);
                    self.factor.line(place, axis, &mut out[done..done + count]);
                    count
                }
                _ => {
                    out[done].write(self.factor.get(place));
                    1
                }
            };
            done += count;
        }
    }
}

impl<P: Sides, F: Factor<Elem: Cast<V>>, V: MulAdd, const SIDE: u8> Matrix for Plane<'_, P, F, V, SIDE> {
    type Elem = V;
    const IN_MEMORY: bool = F::IN_MEMORY && {
        let stride = F::STRIDE;
        Self::ROWS.distance(&stride).is_some() && Self::COLUMNS.distance(&stride).is_some()
    };
    /// Along an axis of items, a stage computes one of them for each element: the sums of a softmax, for each element of its
    /// transpose, took half the time of an attention block's gradient.
    const COMPUTED_BY_COLUMNS: bool = matches!(Self::COLUMNS.last(), Some(axis) if axis < F::PREFIX);
    const COMPUTED_BY_ROWS: bool = SIDE == RIGHT
        && !Self::COMPUTED_BY_COLUMNS
        && matches!(Self::ROWS.last(), Some(axis) if axis < F::PREFIX);
    const BY_COLUMNS: bool = Self::COMPUTED_BY_COLUMNS
        || !Self::IN_MEMORY && Self::is_along(Self::ROWS.last()) && !Self::is_along(Self::COLUMNS.last());

    #[inline(always)]
    fn at(&self, row: usize, column: usize) -> V {
        let place = self.seek(self.first, &const { Self::ROWS }, row);
        let place = self.seek(place, &const { Self::COLUMNS }, column);
        self.factor.prepare(place);
        self.factor.get(place)
    }
    #[inline(always)]
    fn pack_row(&self, row: usize, column: usize, out: &mut [MaybeUninit<V>]) {
        if const { Self::IN_MEMORY }
            && let Some(matrix) = self.memory()
            && matrix.column == 1
        {
            copy(matrix.row(row, column, out.len()), out);
        } else if const { Self::is_line(Self::COLUMNS.last()) } {
            let place = self.seek(self.first, &const { Self::ROWS }, row);
            self.line(place, &const { Self::COLUMNS }, column, out);
        } else {
            for (i, slot) in out.iter_mut().enumerate() {
                slot.write(self.at(row, column + i));
            }
        }
    }
    #[inline(always)]
    fn pack_column(&self, row: usize, column: usize, out: &mut [MaybeUninit<V>]) {
        if const { Self::IN_MEMORY }
            && let Some(matrix) = self.memory()
            && matrix.row == 1
        {
            copy(matrix.transposed().row(column, row, out.len()), out);
        } else if const { Self::is_line(Self::ROWS.last()) } {
            let place = self.seek(self.first, &const { Self::COLUMNS }, column);
            self.line(place, &const { Self::ROWS }, row, out);
        } else {
            for (i, slot) in out.iter_mut().enumerate() {
                slot.write(self.at(row + i, column));
            }
        }
    }
    #[inline(always)]
    fn memory(&self) -> Option<Strided<'_, V>> {
        if const { !Self::IN_MEMORY } {
            return None;
        }
        let (elements, first) = self.factor.memory(self.first)?;
        let row = const { Self::ROWS.distance(&F::STRIDE) }?;
        let column = const { Self::COLUMNS.distance(&F::STRIDE) }?;
        Some(Strided::new(same_type(elements)?, first, row, column))
    }
    const IN_WINDOWS: bool = F::IN_WINDOWS && SIDE == RIGHT && !Self::IN_MEMORY && {
        P::RIGHT.is_windows(F::Shape::DIMS.rank) || Self::TURNED
    };
    const TURNED: bool = P::RIGHT.is_turned(F::Shape::DIMS.rank);
    #[inline(always)]
    fn windows(&self) -> Option<Windows<'_, V>> {
        let windows = self.factor.windows(self.first)?;
        Some(windows.of(same_type(windows.elements)?))
    }
}
