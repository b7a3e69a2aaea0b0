//! `@`: the matrix product of two operands, batch by batch.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::layout::Layout;
use super::matmul::{Extents, Matrix, MulAdd, product};
use super::raw::same_type;
use super::source::{Leaf, same_lead};
use super::stage::Compute;
use crate::cast::Cast;
use crate::element::Element;
use crate::shape::{AnyShape, KnownShape};

/// The product of the operands `A` and `C`, of the shape `O`, of which an item is `B`.
pub struct Product<A, C, O, B, V> {
    left: A,
    right: C,
    types: PhantomData<(O, B, V)>,
}

impl<A: Leaf, C: Leaf, O: AnyShape, B: KnownShape, V> Product<A, C, O, B, V> {
    /// A product that is computed as part of a [`Stage`](super::Stage) or of a result.
    #[inline(always)]
    pub(crate) fn new(left: A, right: C) -> Self {
        Self { left, right, types: PhantomData }
    }

    const LEFT_RANK: usize = A::Shape::DIMS.rank;
    const RIGHT_RANK: usize = C::Shape::DIMS.rank;
    /// Axes of a plane of the left operand.
    const LEFT_PLANE: usize = if Self::LEFT_RANK > 1 { 2 } else { 1 };
    /// Axes of a plane of the right operand.
    const RIGHT_PLANE: usize = if Self::RIGHT_RANK > 1 { 2 } else { 1 };
    /// Axes of the result in front of its rows and columns.
    const BATCH: usize =
        O::DIMS.rank - if Self::LEFT_RANK > 1 { 1 } else { 0 } - if Self::RIGHT_RANK > 1 { 1 } else { 0 };
    /// Elements of one batch of the result.
    const BLOCK: usize = {
        let rows = match <Self as Extents>::ROWS {
            Some(rows) => rows,
            None => 1,
        };
        rows * <Self as Extents>::COLUMNS
    };

    /// The offset of a batch in an operand of the given layout, whose own batch axes end before `inner`.
    #[inline(always)]
    fn batch_offset(layout: &Layout, inner: usize, batch: usize, lead: usize) -> usize {
        let own = layout.dims.rank.saturating_sub(inner);
        let mut rest = batch;
        let mut offset = 0;
        for axis in (0..Self::BATCH).rev() {
            let size = O::DIMS.len(axis, lead);
            let at = rest % size;
            rest /= size;
            let missing = Self::BATCH - own;
            if axis >= missing && layout.dims.size[axis - missing] != 1 {
                offset += at * layout.stride[axis - missing];
            }
        }
        offset
    }
}

impl<A: Leaf, C: Leaf, O: AnyShape, B: KnownShape, V> Extents for Product<A, C, O, B, V> {
    const ROWS: Option<usize> = {
        let dims = A::Shape::DIMS;
        if dims.rank < 2 {
            Some(1)
        } else if dims.size[dims.rank - 2] == crate::shape::RUN_TIME {
            None
        } else {
            Some(dims.size[dims.rank - 2])
        }
    };
    const INNER: usize = A::Shape::DIMS.size[A::Shape::DIMS.rank - 1];
    const COLUMNS: usize = {
        let dims = C::Shape::DIMS;
        if dims.rank < 2 { 1 } else { dims.size[dims.rank - 1] }
    };
}

/// The elements of a plane, if they lie in a row and are of the product's type.
#[inline(always)]
fn part<L: Leaf, V: 'static>(leaf: &L, offset: usize, count: usize) -> Option<&[V]> {
    same_type::<L::Elem, V>(leaf.elements()?)?.get(offset..offset + count)
}

/// A leaf as a matrix, from an offset on.
struct Plane<'a, L, V> {
    leaf: &'a L,
    offset: usize,
    row: usize,
    column: usize,
    elements: Option<&'a [V]>,
}

impl<L: Leaf, V: MulAdd> Matrix for Plane<'_, L, V>
where
    L::Elem: Cast<V>,
{
    type Elem = V;
    #[inline(always)]
    fn at(&self, row: usize, column: usize) -> V {
        self.leaf.load(self.offset + row * self.row + column * self.column).cast()
    }
    #[inline(always)]
    fn contiguous(&self) -> Option<&[V]> {
        self.elements
    }
}

impl<A, C, O, B, V> Product<A, C, O, B, V>
where
    A: Leaf<Elem: Cast<V>>,
    C: Leaf<Elem: Cast<V>>,
    O: AnyShape,
    B: KnownShape,
    V: Element + MulAdd,
{
    /// Writes `rows` rows of one batch, those of the operands from the given offsets on.
    #[inline(always)]
    fn plane<const WIDTH: usize>(&self, out: &mut [MaybeUninit<V>], rows: usize, left: usize, right: usize) {
        let (a, b) = (const { A::LAYOUT }, const { C::LAYOUT });
        let last = Self::LEFT_RANK - 1;
        let row = if last == 0 { 0 } else { a.stride[last - 1] };
        let left = Plane {
            leaf: &self.left,
            offset: left,
            row,
            column: a.stride[last],
            elements: part(&self.left, left, rows * Self::INNER),
        };
        let last = Self::RIGHT_RANK - 1;
        let (row, column) = if last == 0 { (b.stride[0], 0) } else { (b.stride[last - 1], b.stride[last]) };
        let right = Plane {
            leaf: &self.right,
            offset: right,
            row,
            column,
            elements: part(&self.right, right, Self::INNER * <Self as Extents>::COLUMNS),
        };
        product::<WIDTH, Self, V>(&left, &right, rows, |row, first, values: &[V]| {
            let start = row * <Self as Extents>::COLUMNS + first;
            for (slot, &value) in out[start..start + values.len()].iter_mut().zip(values) {
                slot.write(value);
            }
        });
    }
}

impl<A, C, O, B, V> Compute for Product<A, C, O, B, V>
where
    A: Leaf<Elem: Cast<V>>,
    C: Leaf<Elem: Cast<V>>,
    O: AnyShape,
    B: KnownShape,
    V: Element + MulAdd,
{
    type Value = V;
    type Whole = O;
    type Item = B;
    const IS_SHORT: bool = false;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        if O::DIMS.is_run_time() { same_lead(self.left.lead(), self.right.lead()) } else { None }
    }
    #[inline(always)]
    fn item(&self, item: usize, out: &mut [MaybeUninit<V>]) {
        if !O::DIMS.is_run_time() {
            return self.whole::<32>(out, 0);
        }
        self.run_time_item::<32>(item, out);
    }
    #[inline(always)]
    fn whole<const WIDTH: usize>(&self, out: &mut [MaybeUninit<V>], lead: usize) {
        if O::DIMS.is_run_time() && (A::LAYOUT.items != 0 || C::LAYOUT.items != 0) {
            let size = <B as KnownShape>::COUNT;
            for item in 0..lead {
                self.run_time_item::<WIDTH>(item, &mut out[item * size..(item + 1) * size]);
            }
            return;
        }
        self.left.prepare(0);
        self.right.prepare(0);
        let rows = Self::ROWS.unwrap_or(lead);
        if Self::BATCH == 0 {
            return self.plane::<WIDTH>(out, rows, 0, 0);
        }
        let batches = out.len().checked_div(Self::BLOCK).unwrap_or(0);
        for batch in 0..batches {
            let left = Self::batch_offset(&const { A::LAYOUT }, Self::LEFT_PLANE, batch, lead);
            let right = Self::batch_offset(&const { C::LAYOUT }, Self::RIGHT_PLANE, batch, lead);
            let out = &mut out[batch * Self::BLOCK..(batch + 1) * Self::BLOCK];
            self.plane::<WIDTH>(out, rows, left, right);
        }
    }
}

impl<A, C, O, B, V> Product<A, C, O, B, V>
where
    A: Leaf<Elem: Cast<V>>,
    C: Leaf<Elem: Cast<V>>,
    O: AnyShape,
    B: KnownShape,
    V: Element + MulAdd,
{
    /// One item along the run-time axis: a row, or a batch.
    #[inline(always)]
    fn run_time_item<const WIDTH: usize>(&self, item: usize, out: &mut [MaybeUninit<V>]) {
        let step = |layout: &Layout| -> (usize, usize) {
            if !layout.dims.is_run_time() {
                (0, 0)
            } else if layout.items & 1 == 1 {
                (item, 0)
            } else {
                (0, item * layout.stride[0])
            }
        };
        let (left_item, left) = step(&const { A::LAYOUT });
        let (right_item, right) = step(&const { C::LAYOUT });
        self.left.prepare(left_item);
        self.right.prepare(right_item);
        if Self::BATCH == 0 {
            return self.plane::<WIDTH>(out, 1, left, right);
        }
        let rows = Self::ROWS.unwrap_or(1);
        let inner = out.len().checked_div(Self::BLOCK).unwrap_or(0);
        for batch in 0..inner {
            // The batches of one item follow its first.
            let left = left + Self::batch_offset(&const { A::LAYOUT }, Self::LEFT_PLANE, batch, usize::MAX);
            let right =
                right + Self::batch_offset(&const { C::LAYOUT }, Self::RIGHT_PLANE, batch, usize::MAX);
            let out = &mut out[batch * Self::BLOCK..(batch + 1) * Self::BLOCK];
            self.plane::<WIDTH>(out, rows, left, right);
        }
    }
}
