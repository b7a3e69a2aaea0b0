//! Operands whose elements are found one by one: `x[i]`, `take_along_axis`, `roll`.
//!
//! Such an operand has no strides. Its offsets are positions, each axis's in bits of its own, which
//! [`Mapping`] turns into a distance from the first element of what is read; a run along an axis on which that
//! distance does not depend finds it once.

use core::marker::PhantomData;

use super::layout::Layout;
use super::shared::Sink;
use super::source::{Leaf, Place};
use crate::check::Ty;
use crate::error::Error;
use crate::shape::{AnyShape, Dims, MAX_RANK, RUN_TIME};

/// No axis.
pub(super) const NONE: usize = usize::MAX;

/// Positions along all axes in one number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Packing {
    /// The lowest bit of each axis's position.
    pub(super) shift: [u32; MAX_RANK],
    /// How many bits it takes; a leading axis takes what is left.
    bits: [u32; MAX_RANK],
    rank: usize,
}

impl Packing {
    pub(super) const fn new(dims: Dims) -> Self {
        let mut packing = Self { shift: [0; MAX_RANK], bits: [0; MAX_RANK], rank: dims.rank };
        let mut axis = dims.rank;
        let mut shift = 0;
        while axis > 0 {
            axis -= 1;
            packing.shift[axis] = shift;
            // One position more than there is, so that no run goes over two axes.
            packing.bits[axis] = if axis == 0 {
                assert!(shift < usize::BITS, "an operand of this shape has too many elements for an index");
                usize::BITS - shift
            } else {
                usize::BITS - dims.size[axis].leading_zeros()
            };
            shift += packing.bits[axis];
        }
        packing
    }

    /// The position along an axis.
    #[inline(always)]
    pub(super) fn position(&self, offset: usize, axis: usize) -> usize {
        let above = offset >> self.shift[axis];
        if self.bits[axis] == usize::BITS { above } else { above & !(usize::MAX << self.bits[axis]) }
    }

    /// The axis along which steps of a stride go, and how many positions each; none if it is several.
    #[inline(always)]
    pub(super) const fn along(&self, stride: usize) -> Option<(usize, isize)> {
        let steps = stride.cast_signed();
        let mut axis = self.rank;
        while axis > 0 {
            axis -= 1;
            let (shift, bits) = (self.shift[axis], self.bits[axis]);
            let size = steps.unsigned_abs() >> shift;
            if size > 0 && (bits == usize::BITS || size >> bits == 0) {
                let whole = (size << shift) == steps.unsigned_abs();
                return if whole { Some((axis, steps >> shift)) } else { None };
            }
        }
        None
    }
}

/// The positions along the axes of a result, of one element.
#[derive(Clone, Copy, Debug)]
pub struct Positions<'a> {
    packing: &'a Packing,
    offset: usize,
}
impl Positions<'_> {
    /// The position along an axis.
    #[inline(always)]
    pub(super) fn at(&self, axis: usize) -> usize {
        self.packing.position(self.offset, axis)
    }
}

/// Where the elements of a result of the shape `O` are in an operand of the shape `F`.
pub trait Mapping<F: AnyShape, O: AnyShape>: Copy {
    /// For each axis of `O`, that of `F` along which its steps go; `NONE` if it has none.
    const KEPT: [usize; MAX_RANK];
    /// The axes of `O`, as bits, on which [`distance`](Self::distance) depends.
    const DEPENDS: u32;

    /// Makes it readable, once `size` tells the length of each axis of `F`.
    ///
    /// # Errors
    ///
    /// If it takes an element that is not there.
    fn prepare(&self, size: impl Fn(usize) -> usize) -> Result<(), Error>;
    /// The distance from the first element along the axes of `F` that no step goes along.
    fn distance(&self, at: Positions<'_>, from: &Layout, size: impl Fn(usize) -> usize) -> usize;
    /// The length of the result's run-time axis, given that of the operand's.
    fn lead(&self, operand: Option<usize>) -> Option<usize>;
}

/// The operand `L`, broadcast to the shape `F`, whose elements `M` finds for the shape `O`.
#[derive(Clone, Copy, Debug)]
pub struct Gathered<L, F, O, M> {
    leaf: L,
    mapping: M,
    origin: Place,
    shapes: PhantomData<fn() -> (F, O)>,
}

impl<L: Leaf, F: AnyShape, O: AnyShape, M: Mapping<F, O>> Gathered<L, F, O, M> {
    const FROM: Layout = L::LAYOUT.broadcast(F::DIMS);
    const PACKING: Packing = Packing::new(O::DIMS);

    /// Reads `leaf` as an operand of the shape of `from`, and of that the elements that the mapping finds.
    ///
    /// # Panics
    ///
    /// If the mapping takes an element that is not there.
    #[inline(always)]
    pub fn new<T, U>(mapping: M, _from: Ty<T, F>, _to: Ty<U, O>, leaf: L) -> Self {
        if let Err(error) = mapping.prepare(
            #[inline(always)]
            |axis| Self::size(&leaf, axis),
        ) {
            refuse(error);
        }
        Self { mapping, origin: leaf.origin(), leaf, shapes: PhantomData }
    }

    /// The length of an axis of `F`. An operand without the run-time axis is the same all along it, however long that
    /// is: one that has it tells what is not there.
    #[inline(always)]
    fn size(leaf: &L, axis: usize) -> usize {
        let size = const { F::DIMS }.size[axis];
        if size == RUN_TIME { leaf.lead().unwrap_or(isize::MAX.unsigned_abs()) } else { size }
    }

    /// The axis of `F` along which steps along an axis of `O` go in memory.
    #[inline(always)]
    const fn kept(axis: usize) -> Option<usize> {
        let kept = M::KEPT[axis];
        if kept == NONE || (Self::FROM.items >> kept) & 1 == 1 { None } else { Some(kept) }
    }

    #[inline(always)]
    fn steps(&self, offset: usize) -> usize {
        let mut steps = self.origin.offset;
        for axis in 0..const { O::DIMS.rank } {
            if let Some(kept) = Self::kept(axis) {
                let position = const { &Self::PACKING }.position(offset, axis);
                steps = steps.wrapping_add(position.wrapping_mul(const { &Self::FROM }.stride[kept]));
            }
        }
        steps
    }

    #[inline(always)]
    fn distance(&self, offset: usize) -> usize {
        self.mapping.distance(
            Positions { packing: const { &Self::PACKING }, offset },
            const { &Self::FROM },
            #[inline(always)]
            |axis| Self::size(&self.leaf, axis),
        )
    }
}

/// # Panics
///
/// Always: an element is taken that is not there.
#[cold]
#[inline(never)]
fn refuse(error: Error) -> ! {
    panic!("{error}");
}

/// A run of elements that are found.
#[derive(Clone, Copy, Debug)]
pub struct GatheredRun<R> {
    offset: usize,
    steps: usize,
    inner: R,
}

impl<L: Leaf, F: AnyShape, O: AnyShape, M: Mapping<F, O>> Leaf for Gathered<L, F, O, M> {
    type Elem = L::Elem;
    type Shape = O;
    type Run = GatheredRun<L::Run>;
    const LAYOUT: Layout = {
        let mut layout = Layout { dims: O::DIMS, stride: [0; MAX_RANK], items: 0 };
        let mut axis = 0;
        let mut items = 0;
        while axis < O::DIMS.rank {
            layout.stride[axis] = 1 << Self::PACKING.shift[axis];
            let kept = M::KEPT[axis];
            if kept != NONE && (Self::FROM.items >> kept) & 1 == 1 {
                layout.stride[axis] = Self::FROM.stride[kept];
                layout.items |= 1 << axis;
                items += 1;
            }
            axis += 1;
        }
        assert!(
            Self::FROM.items.count_ones() == items,
            "elements are taken along the run-time axis of a step of this expression; store that step first"
        );
        layout
    };
    const IS_MEMORY: bool = L::IS_MEMORY;
    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        if const { O::DIMS }.is_run_time() { self.mapping.lead(self.leaf.lead()) } else { None }
    }
    #[inline(always)]
    fn origin(&self) -> Place {
        Place { item: self.origin.item, offset: 0 }
    }
    #[inline(always)]
    fn prepare(&self, item: usize) {
        self.leaf.prepare(item);
    }
    #[inline(always)]
    fn load(&self, offset: usize) -> L::Elem {
        self.leaf.load(self.steps(offset).wrapping_add(self.distance(offset)))
    }
    #[inline(always)]
    fn run(&self, offset: usize, stride: usize) -> Self::Run {
        let steps = self.steps(offset);
        let first = steps.wrapping_add(self.distance(offset));
        let inner = match const { &Self::PACKING }.along(stride) {
            Some((axis, by)) => self.leaf.run(first, Self::inner_stride(axis, by)),
            None => self.leaf.run(first, 0),
        };
        GatheredRun { offset, steps, inner }
    }
    #[inline(always)]
    fn at(&self, run: Self::Run, stride: usize, i: usize) -> L::Elem {
        let offset = run.offset.wrapping_add(i.wrapping_mul(stride));
        match const { &Self::PACKING }.along(stride) {
            // A run of what it reads may end where none of its own does.
            Some((axis, by)) if (M::DEPENDS >> axis) & 1 == 0 && !L::BREAKS => {
                self.leaf.at(run.inner, Self::inner_stride(axis, by), i)
            }
            Some((axis, by)) => {
                let steps = run.steps.wrapping_add(i.wrapping_mul(Self::inner_stride(axis, by)));
                self.leaf.load(steps.wrapping_add(self.distance(offset)))
            }
            None => self.load(offset),
        }
    }
}

impl<L: Leaf, F: AnyShape, O: AnyShape, M: Mapping<F, O>> Gathered<L, F, O, M> {
    /// The distance in memory of steps along an axis of the result.
    #[inline(always)]
    fn inner_stride(axis: usize, by: isize) -> usize {
        Self::kept(axis).map_or(0, |kept| by.cast_unsigned().wrapping_mul(const { &Self::FROM }.stride[kept]))
    }
}

impl<L: Sink, F: AnyShape, O: AnyShape, M: Mapping<F, O>> Sink for Gathered<L, F, O, M> {
    #[inline(always)]
    fn store(&self, offset: usize, value: L::Elem) {
        self.leaf.store(self.steps(offset).wrapping_add(self.distance(offset)), value);
    }
}
