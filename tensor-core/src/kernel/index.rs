//! Operands seen through an index: where its first element lies, and its strides.

use core::marker::PhantomData;

use super::layout::Layout;
use super::source::{Leaf, Place, runs_of};
use crate::axes::{Indices, Item, Start};
use crate::check::Ty;
use crate::error::Error;
use crate::message::Message;
use crate::shape::{AnyShape, Dims, MAX_RANK, RUN_TIME};

/// What an index takes of each axis of its operand, and where that goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taken {
    /// The axes of the result.
    to: Dims,
    axes: [OfAxis; MAX_RANK],
}

/// What is taken of one axis.
#[derive(Clone, Copy, Debug)]
struct OfAxis {
    first: First,
    step: isize,
    /// The axis of the result; none if one element is taken.
    target: Option<usize>,
    /// See [`Item::Cut`].
    remaining: (usize, usize),
}

/// The first element that is taken.
#[derive(Clone, Copy, Debug)]
enum First {
    Slice(Start),
    Fixed(isize),
    /// Known at run time; the number of such items before it.
    Picked(usize),
}

/// A literal position, counted from the end if negative, as one from the start; none if it is out of bounds.
const fn position(index: isize, size: usize) -> Option<usize> {
    let distance = index.unsigned_abs();
    if index >= 0 { if distance < size { Some(distance) } else { None } } else { size.checked_sub(distance) }
}

/// The position of the first of `count` elements at a distance of `step`, if all lie within `size`.
const fn cut(start: Start, step: isize, count: usize, size: usize) -> Option<usize> {
    if count == 0 {
        return Some(0);
    }
    let first = match start {
        Start::Front(first) => first,
        Start::End(distance) => match size.checked_sub(distance) {
            Some(first) => first,
            None => return None,
        },
    };
    let last = match (count - 1).checked_mul(step.unsigned_abs()) {
        Some(way) if step > 0 => first.checked_add(way),
        Some(way) => first.checked_sub(way),
        None => None,
    };
    match last {
        Some(last) if first < size && last < size => Some(first),
        _ => None,
    }
}

impl Taken {
    const NOTHING: OfAxis =
        OfAxis { first: First::Slice(Start::Front(0)), step: 1, target: None, remaining: (0, 1) };

    /// What the index `X` takes of the axes `from`, which gives the axes `to`; every element of it is there.
    const fn new<X: Indices>(from: Dims, to: Dims) -> Self {
        let mut axes = [Self::NOTHING; MAX_RANK];
        let (mut axis, mut target, mut picked, mut at) = (0, 0, 0, 0);
        while at < X::ITEMS.count || axis < from.rank {
            let item = if at < X::ITEMS.count { X::ITEMS.items[at] } else { Item::Full };
            at += 1;
            if matches!(item, Item::New) {
                target += 1;
                continue;
            }
            let (source, kept) = if X::FROM_BACK {
                (from.rank - 1 - axis, to.rank.wrapping_sub(target + 1))
            } else {
                (axis, target)
            };
            let mut of = Self::NOTHING;
            match item {
                Item::Full | Item::New => of.target = Some(kept),
                Item::Cut { start, step, remaining } => {
                    of = OfAxis { first: First::Slice(start), step, target: Some(kept), remaining };
                }
                Item::Fixed(index) => of.first = First::Fixed(index),
                Item::Picked => {
                    of.first = First::Picked(picked);
                    picked += 1;
                }
            }
            if of.target.is_some() {
                target += 1;
            }
            axes[source] = of;
            axis += 1;
        }
        Self { to, axes }
    }

    /// Refuses what is out of bounds and does not depend on run-time numbers.
    #[track_caller]
    const fn refuse_out_of_bounds(&self, from: Dims) {
        let mut axis = 0;
        while axis < from.rank {
            let OfAxis { first, step, target, .. } = self.axes[axis];
            let size = from.size[axis];
            if size != RUN_TIME {
                match (first, target) {
                    (First::Fixed(index), _) if position(index, size).is_none() => {
                        Message::new(if index < 0 { "index -" } else { "index " })
                            .number(index.unsigned_abs())
                            .text(" is out of bounds for axis ")
                            .number(axis)
                            .text(" with size ")
                            .number(size)
                            .refuse();
                    }
                    (First::Slice(start), Some(target))
                        if cut(start, step, self.to.size[target], size).is_none() =>
                    {
                        Message::new("a slice starts or stops beyond the end of axis ")
                            .number(axis)
                            .text(" with size ")
                            .number(size)
                            .text("; NumPy shortens such a slice, here its size is a type")
                            .refuse();
                    }
                    _ => {}
                }
            }
            axis += 1;
        }
    }

    /// The position of the first element that is taken of an axis, and the length of the axis of the result.
    ///
    /// # Panics
    ///
    /// If an element is out of bounds that is known only at run time.
    #[inline(always)]
    fn first(&self, axis: usize, size: usize, picks: &[isize]) -> (usize, usize) {
        let OfAxis { first, step, target, remaining } = self.axes[axis];
        let index = match first {
            First::Slice(start) => {
                let count = match target {
                    Some(target) if self.to.size[target] != RUN_TIME => self.to.size[target],
                    _ => size.saturating_sub(remaining.0).div_ceil(remaining.1),
                };
                return match cut(start, step, count, size) {
                    Some(first) => (first, count),
                    None => too_short(count, axis, size),
                };
            }
            First::Fixed(index) => index,
            First::Picked(pick) => picks[pick],
        };
        match position(index, size) {
            Some(first) => (first, 1),
            None => out_of_bounds(index, axis, size),
        }
    }
}

/// # Panics
///
/// Always: an index that is known only at run time is out of bounds.
#[cold]
#[inline(never)]
pub(crate) fn out_of_bounds(index: isize, axis: usize, size: usize) -> ! {
    panic!("index {index} is out of bounds for axis {axis} with size {size}");
}

/// The error of an index that is out of bounds.
#[cold]
pub(super) fn out_of_bounds_error(index: isize, axis: usize, size: usize) -> Error {
    Error::Index { index, axis, size }
}

/// # Panics
///
/// Always: a slice of stated length is longer than a run-time axis.
#[cold]
#[inline(never)]
fn too_short(count: usize, axis: usize, size: usize) -> ! {
    panic!("a slice of {count} elements is out of bounds for axis {axis} with size {size}");
}

impl Layout {
    /// The elements that an index takes.
    const fn indexed(self, taken: &Taken) -> Self {
        let mut stride = [0; MAX_RANK];
        let mut items = 0;
        let mut axis = 0;
        while axis < self.dims.rank {
            if let Some(target) = taken.axes[axis].target {
                // A negative distance wraps, and so does each step along it.
                stride[target] = self.stride[axis].wrapping_mul(taken.axes[axis].step.cast_unsigned());
                items |= ((self.items >> axis) & 1) << target;
            }
            axis += 1;
        }
        Self { dims: taken.to, stride, items }
    }
}

/// An index whose numbers are within the axes of `F`; as `limits::Checked`, the macro names it.
pub struct InBounds<F, O, X>(PhantomData<(F, O, X)>);
impl<F: AnyShape, O: AnyShape, X: Indices> InBounds<F, O, X> {
    /// Refuses one whose numbers are not.
    pub const CHECKED: Self = in_bounds::<F, O, X>();
}

#[track_caller]
const fn in_bounds<F: AnyShape, O: AnyShape, X: Indices>() -> InBounds<F, O, X> {
    Taken::new::<X>(F::DIMS, O::DIMS).refuse_out_of_bounds(F::DIMS);
    InBounds(PhantomData)
}

/// The operand `L`, broadcast to the shape `F`, seen through the index `X` in the shape `O`.
pub struct Indexed<L, F, O, X> {
    leaf: L,
    start: Place,
    lead: Option<usize>,
    types: PhantomData<(F, O, X)>,
}
impl<L: Copy, F, O, X> Clone for Indexed<L, F, O, X> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<L: Copy, F, O, X> Copy for Indexed<L, F, O, X> {}

impl<L: Leaf, F: AnyShape, O: AnyShape, X: Indices> Indexed<L, F, O, X> {
    const TAKEN: Taken = Taken::new::<X>(F::DIMS, O::DIMS);
    const FROM: Layout = L::LAYOUT.broadcast(F::DIMS);

    /// What is seen through the index.
    #[inline(always)]
    pub(super) fn leaf(&self) -> &L {
        &self.leaf
    }

    /// Reads `leaf` as part of an operand of the shape of `from`, indexed as `to`; `picks` are the positions
    /// of the items that are known at run time.
    ///
    /// # Panics
    ///
    /// If one of them is out of bounds, or a slice is longer than a run-time axis.
    #[inline(always)]
    pub fn new<T, U>(leaf: L, _from: Ty<T, F>, _to: Ty<U, O>, picks: &[isize]) -> Self {
        let taken = const { &Self::TAKEN };
        let layout = const { &Self::FROM };
        let mut start = leaf.origin();
        let own_lead = leaf.lead();
        let mut lead = None;
        for axis in 0..layout.dims.rank {
            let size = if layout.dims.size[axis] == RUN_TIME {
                // An operand without the run-time axis is the same all along it.
                let Some(lead) = own_lead else { continue };
                lead
            } else {
                layout.dims.size[axis]
            };
            let (first, count) = taken.first(axis, size, picks);
            if layout.dims.size[axis] == RUN_TIME && O::DIMS.is_run_time() {
                lead = Some(count);
            }
            let distance = first.wrapping_mul(layout.stride[axis]);
            if (layout.items >> axis) & 1 == 1 {
                start.item = start.item.wrapping_add(distance);
            } else {
                start.offset = start.offset.wrapping_add(distance);
            }
        }
        Self { leaf, start, lead, types: PhantomData }
    }
}

impl<L: Leaf, F: AnyShape, O: AnyShape, X: Indices> Leaf for Indexed<L, F, O, X> {
    type Elem = L::Elem;
    type Shape = O;
    const LAYOUT: Layout = Self::FROM.indexed(&Self::TAKEN);
    const IS_MEMORY: bool = L::IS_MEMORY;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.lead
    }
    #[inline(always)]
    fn origin(&self) -> Place {
        self.start
    }
    #[inline(always)]
    fn prepare(&self, item: usize) {
        self.leaf.prepare(item);
    }
    #[inline(always)]
    fn load(&self, offset: usize) -> L::Elem {
        self.leaf.load(offset)
    }
    runs_of!(leaf: L);
    #[inline(always)]
    fn memory(&self) -> Option<&[L::Elem]> {
        self.leaf.memory()
    }
}
