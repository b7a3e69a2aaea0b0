//! The operands of a product: read in place where they lie in memory, otherwise evaluated as they are packed.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use crate::cast::Cast;
use crate::kernel::layout::Layout;
use crate::kernel::matmul::{Matrix, MulAdd, Strided};
#[cfg(feature = "rayon")]
use crate::kernel::raw::Forks;
use crate::kernel::raw::{copy, same_type};
use crate::kernel::source::{Leaf, Place, Source, runs};
use crate::shape::AnyShape;

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
    fn line<V>(&self, cursor: Self::Cursor, axis: usize, out: &mut [MaybeUninit<V>])
    where
        Self::Elem: Cast<V>;
    /// The element at a place that was prepared.
    fn get(&self, cursor: Self::Cursor) -> Self::Elem;
    /// Elements in memory, the position of a place among them, and the distances along the axes.
    fn memory(&self, cursor: Self::Cursor) -> Option<(&[Self::Elem], usize, &'static Layout)>;
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
    fn line<V>(&self, cursor: Place, axis: usize, out: &mut [MaybeUninit<V>])
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
    fn get(&self, cursor: Place) -> L::Elem {
        self.load(cursor.offset)
    }
    #[inline(always)]
    fn memory(&self, cursor: Place) -> Option<(&[L::Elem], usize, &'static Layout)> {
        Some((Leaf::memory(self)?, cursor.offset, const { &L::LAYOUT }))
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
    fn line<V>(&self, cursor: L::Cursor, axis: usize, out: &mut [MaybeUninit<V>])
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
    fn get(&self, cursor: L::Cursor) -> T {
        let axis = S::DIMS.rank.saturating_sub(1);
        (self.f)(self.source.get(self.source.row(cursor, axis), axis, 0))
    }
    #[inline(always)]
    fn memory(&self, _: L::Cursor) -> Option<(&[T], usize, &'static Layout)> {
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
/// The left one, a matrix whose columns are the operand's rows.
pub(super) const BY_ROWS: u8 = 2;

/// One matrix of an operand, as elements of the type `V`.
pub(super) struct Plane<'a, F: Factor, V, const SIDE: u8> {
    factor: &'a F,
    first: F::Cursor,
    types: PhantomData<V>,
}

impl<'a, F: Factor, V, const SIDE: u8> Plane<'a, F, V, SIDE> {
    const RANK: usize = F::Shape::DIMS.rank;
    /// The axes of its rows and columns; a vector is a row on the left, a column on the right.
    const ROWS: Option<usize> = match Self::RANK {
        0 | 1 => {
            if SIDE == RIGHT {
                Some(0)
            } else {
                None
            }
        }
        rank if SIDE == BY_ROWS => Some(rank - 1),
        rank => Some(rank - 2),
    };
    const COLUMNS: Option<usize> = match Self::RANK {
        0 | 1 => {
            if SIDE == RIGHT {
                None
            } else {
                Some(0)
            }
        }
        rank if SIDE == BY_ROWS => Some(rank - 2),
        rank => Some(rank - 1),
    };
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
    pub(super) fn new(factor: &'a F, mut first: F::Cursor, row: usize) -> Self {
        if let Some(axis) = Self::ROWS {
            first = factor.step(first, axis, row);
        }
        Self { factor, first, types: PhantomData }
    }

    #[inline(always)]
    fn place(&self, row: usize, column: usize) -> F::Cursor {
        let mut cursor = self.first;
        if let Some(axis) = Self::ROWS {
            cursor = self.factor.step(cursor, axis, row);
        }
        if let Some(axis) = Self::COLUMNS {
            cursor = self.factor.step(cursor, axis, column);
        }
        cursor
    }
}

impl<F: Factor<Elem: Cast<V>>, V: MulAdd, const SIDE: u8> Matrix for Plane<'_, F, V, SIDE> {
    type Elem = V;
    const IN_MEMORY: bool = F::IN_MEMORY;
    /// Along an axis of items, a stage computes one of them for each element: the sums of a softmax, for each element of its
    /// transpose, took half the time of an attention block's gradient.
    const COMPUTED_BY_COLUMNS: bool = matches!(Self::COLUMNS, Some(axis) if axis < F::PREFIX);
    const BY_COLUMNS: bool = Self::COMPUTED_BY_COLUMNS
        || !F::IN_MEMORY && Self::is_along(Self::ROWS) && !Self::is_along(Self::COLUMNS);

    #[inline(always)]
    fn at(&self, row: usize, column: usize) -> V {
        let place = self.place(row, column);
        self.factor.prepare(place);
        self.factor.get(place).cast()
    }
    #[inline(always)]
    fn pack_row(&self, row: usize, column: usize, out: &mut [MaybeUninit<V>]) {
        if const { F::IN_MEMORY }
            && let Some(matrix) = self.memory()
            && matrix.column == 1
        {
            copy(matrix.row(row, column, out.len()), out);
        } else if const { Self::is_line(Self::COLUMNS) } {
            let place = self.place(row, column);
            self.factor.prepare(place);
            self.factor.line(place, const { axis_of(Self::COLUMNS) }, out);
        } else {
            for (i, slot) in out.iter_mut().enumerate() {
                slot.write(self.at(row, column + i));
            }
        }
    }
    #[inline(always)]
    fn pack_column(&self, row: usize, column: usize, out: &mut [MaybeUninit<V>]) {
        if const { F::IN_MEMORY }
            && let Some(matrix) = self.memory()
            && matrix.row == 1
        {
            copy(matrix.transposed().row(column, row, out.len()), out);
        } else if const { Self::is_line(Self::ROWS) } {
            let place = self.place(row, column);
            self.factor.prepare(place);
            self.factor.line(place, const { axis_of(Self::ROWS) }, out);
        } else {
            for (i, slot) in out.iter_mut().enumerate() {
                slot.write(self.at(row + i, column));
            }
        }
    }
    #[inline(always)]
    fn memory(&self) -> Option<Strided<'_, V>> {
        let (elements, first, layout) = self.factor.memory(self.first)?;
        let distance = |axis: Option<usize>| axis.map_or(0, |axis| layout.stride[axis]);
        Some(Strided::new(same_type(elements)?, first, distance(Self::ROWS), distance(Self::COLUMNS)))
    }
}

const fn axis_of(axis: Option<usize>) -> usize {
    match axis {
        Some(axis) => axis,
        None => 0,
    }
}
