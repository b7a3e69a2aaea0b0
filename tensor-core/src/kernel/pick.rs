//! Positions that are read from tensors of integers: `x[i]`, `x[i, j]`, `take(x, i, axis)`, `take_along_axis`.

use core::marker::PhantomData;

use super::gather::{Mapping, NONE, Positions};
use super::index::out_of_bounds_error;
use super::layout::{Layout, Plan, plan};
use super::source::{Leaf, Source, same_lead, walk};
use super::walk::{KeptAxes, Planned};
use crate::axes::AxisBits;
use crate::check::{AxisSet, Ty};
use crate::element::Element;
use crate::error::Error;
use crate::operand::Integer;
use crate::shape::{AnyShape, MAX_RANK};

/// An element of an index. What is no integer is none, which `rules::Positions` has refused in words; here it is one
/// at the start, so that rustc says no more.
pub trait Position: Element {
    /// Where it points to, counted from the end if negative.
    fn position(self) -> isize;
}
macro_rules! position {
    ($($integer:ident)*; $($other:ty)*) => {
        $(impl Position for $integer {
            #[inline(always)]
            fn position(self) -> isize {
                Integer::position(self)
            }
        })*
        $(impl Position for $other {
            fn position(self) -> isize {
                0
            }
        })*
    };
}
position!(i8 i16 i32 i64 u8 u16 u32 u64; bool f32 f64);
#[cfg(feature = "half")]
position!(; half::f16 half::bf16);

/// Tensors of integers, each broadcast to the shape `J`: nested pairs that end with `()`.
pub trait Picks<J: AnyShape>: Copy {
    /// How many they are.
    const COUNT: usize;
    /// The length of the run-time axis, if one has it.
    fn lead(&self) -> Option<usize>;
    /// Makes them readable, and checks each position against the length of its axis.
    ///
    /// # Errors
    ///
    /// If one is out of bounds.
    fn prepare(
        &self,
        axes: &[usize; MAX_RANK],
        nth: usize,
        size: &impl Fn(usize) -> usize,
    ) -> Result<(), Error>;
    /// The distance of the element they pick, whose first axis in `J` is the result's axis `place`.
    fn distance(
        &self,
        at: Positions<'_>,
        place: usize,
        axes: &[usize; MAX_RANK],
        nth: usize,
        from: &Layout,
        size: &impl Fn(usize) -> usize,
    ) -> usize;
}

impl<J: AnyShape> Picks<J> for () {
    const COUNT: usize = 0;
    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        None
    }
    #[inline(always)]
    fn prepare(&self, _: &[usize; MAX_RANK], _: usize, _: &impl Fn(usize) -> usize) -> Result<(), Error> {
        Ok(())
    }
    #[inline(always)]
    fn distance(
        &self,
        _: Positions<'_>,
        _: usize,
        _: &[usize; MAX_RANK],
        _: usize,
        _: &Layout,
        _: &impl Fn(usize) -> usize,
    ) -> usize {
        0
    }
}

/// The strides of the leaf `I` in the shape `J`.
struct In<I, J>(PhantomData<(I, J)>);
impl<I: Leaf, J: AnyShape> In<I, J> {
    const LAYOUT: Layout = {
        let layout = I::LAYOUT.broadcast(J::DIMS);
        assert!(layout.items == 0, "an index with a run-time axis is computed here; store it first");
        layout
    };
}

impl<I: Leaf<Elem: Position>, Rest: Picks<J>, J: AnyShape> Picks<J> for (I, Rest) {
    const COUNT: usize = 1 + Rest::COUNT;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        same_lead(Leaf::lead(&self.0), self.1.lead())
    }
    #[inline(always)]
    fn prepare(
        &self,
        axes: &[usize; MAX_RANK],
        nth: usize,
        size: &impl Fn(usize) -> usize,
    ) -> Result<(), Error> {
        let _ = const { In::<I, J>::LAYOUT };
        let index = self.0;
        Leaf::prepare(&index, Leaf::origin(&index).item);
        let (axis, mut wrong) = (axes[nth], None);
        let length = size(axis);
        each(&index, |position| {
            if wrong.is_none() && wrapped(position, length).is_none() {
                wrong = Some(position);
            }
        });
        match wrong {
            Some(position) => Err(out_of_bounds_error(position, axis, length)),
            None => self.1.prepare(axes, nth + 1, size),
        }
    }
    #[inline(always)]
    fn distance(
        &self,
        at: Positions<'_>,
        place: usize,
        axes: &[usize; MAX_RANK],
        nth: usize,
        from: &Layout,
        size: &impl Fn(usize) -> usize,
    ) -> usize {
        let layout = const { &In::<I, J>::LAYOUT };
        let mut offset = Leaf::origin(&self.0).offset;
        for axis in 0..const { J::DIMS.rank } {
            offset = offset.wrapping_add(at.at(place + axis).wrapping_mul(layout.stride[axis]));
        }
        let axis = axes[nth];
        let position = found(self.0.load(offset).position(), axis, size(axis));
        let rest = self.1.distance(at, place, axes, nth + 1, from, size);
        position.wrapping_mul(from.stride[axis]).wrapping_add(rest)
    }
}

/// The loop nest over an index.
struct Index<I>(PhantomData<I>);
impl<I: Leaf> Planned for Index<I> {
    const PLAN: Plan = plan(I::Shape::DIMS, I::LAYOUT.merges(), 0, 0, 0);
}

/// Visits every element of an index.
#[inline(always)]
fn each<I: Leaf<Elem: Position>>(index: &I, mut visit: impl FnMut(isize)) {
    let dims = const { I::Shape::DIMS };
    let lead = Leaf::lead(index).unwrap_or(0);
    let plan = const { &Index::<I>::PLAN };
    if dims.count(0, lead) == 0 {
        return;
    }
    let n = plan.run.len(lead);
    walk::<KeptAxes<Index<I>>, I::Shape, I>(
        index,
        lead,
        Source::<I::Shape>::origin(index),
        #[inline(always)]
        |cursor| {
            let row = Source::<I::Shape>::row(index, cursor, plan.run.axis);
            for i in 0..n {
                visit(Source::<I::Shape>::get(index, row, plan.run.axis, i).position());
            }
        },
    );
}

/// A position counted from the end if negative, as one from the start; none if it is out of bounds.
#[inline(always)]
fn wrapped(position: isize, size: usize) -> Option<usize> {
    let from_start = if position < 0 { position.wrapping_add_unsigned(size) } else { position };
    let from_start = from_start.cast_unsigned();
    if from_start < size { Some(from_start) } else { None }
}

/// The position of an element that is there: [`Picks::prepare`] has seen it; that it is the same still is checked,
/// since a place may be an index into itself.
#[inline(always)]
fn found(position: isize, axis: usize, size: usize) -> usize {
    match wrapped(position, size) {
        Some(position) => position,
        None => super::index::out_of_bounds(position, axis, size),
    }
}

/// The axes of the set `B` are picked from by integers of the shape `J`, whose axes stand in their place: that of
/// the first of them, or at `FRONT` all others.
#[derive(Debug)]
pub struct ByIndices<B, J, I, const FRONT: bool> {
    indices: I,
    types: PhantomData<fn() -> (B, J)>,
}
impl<B, J, I: Copy, const FRONT: bool> Clone for ByIndices<B, J, I, FRONT> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<B, J, I: Copy, const FRONT: bool> Copy for ByIndices<B, J, I, FRONT> {}

impl<B: AxisBits, J: AnyShape, I: Picks<J>, const FRONT: bool> ByIndices<B, J, I, FRONT> {
    const PLACE: usize = if FRONT { 0 } else { B::POSITION };
    /// The axes of the set in order.
    const AXES: [usize; MAX_RANK] = {
        let mut axes = [0; MAX_RANK];
        let (mut axis, mut count) = (0, 0);
        while axis < MAX_RANK {
            if (B::BITS >> axis) & 1 == 1 {
                axes[count] = axis;
                count += 1;
            }
            axis += 1;
        }
        axes
    };

    /// The indices, of a common shape, and the axes they pick from.
    #[inline(always)]
    pub fn new<U>(_: AxisSet<B>, _: Ty<U, J>, indices: I) -> Self {
        Self { indices, types: PhantomData }
    }
}

impl<F, O, B, J, I, const FRONT: bool> Mapping<F, O> for ByIndices<B, J, I, FRONT>
where
    F: AnyShape,
    O: AnyShape,
    B: AxisBits,
    J: AnyShape,
    I: Picks<J>,
{
    const KEPT: [usize; MAX_RANK] = {
        let mut kept = [NONE; MAX_RANK];
        let (mut axis, mut target) = (0, 0);
        while axis < F::DIMS.rank {
            if target == Self::PLACE {
                target += J::DIMS.rank;
            }
            if (B::BITS >> axis) & 1 == 0 {
                kept[target] = axis;
                target += 1;
            }
            axis += 1;
        }
        kept
    };
    const DEPENDS: u32 = ((1 << J::DIMS.rank) - 1) << Self::PLACE;

    #[inline(always)]
    fn prepare(&self, size: impl Fn(usize) -> usize) -> Result<(), Error> {
        self.indices.prepare(const { &Self::AXES }, 0, &size)
    }
    #[inline(always)]
    fn distance(&self, at: Positions<'_>, from: &Layout, size: impl Fn(usize) -> usize) -> usize {
        self.indices.distance(at, Self::PLACE, const { &Self::AXES }, 0, from, &size)
    }
    #[inline(always)]
    fn lead(&self, operand: Option<usize>) -> Option<usize> {
        if const { J::DIMS }.is_run_time() && Self::PLACE == 0 { self.indices.lead() } else { operand }
    }
}

/// The axis of the set `B` is picked from by integers of the result's own shape: `take_along_axis`.
#[derive(Debug)]
pub struct AlongAxis<B, I> {
    index: I,
    axis: PhantomData<fn() -> B>,
}
impl<B, I: Copy> Clone for AlongAxis<B, I> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<B, I: Copy> Copy for AlongAxis<B, I> {}
impl<B, I> AlongAxis<B, I> {
    /// The index and the axis that it picks from.
    #[inline(always)]
    pub fn new(_: AxisSet<B>, index: I) -> Self {
        Self { index, axis: PhantomData }
    }
}

impl<F, O, B, I> Mapping<F, O> for AlongAxis<B, I>
where
    F: AnyShape,
    O: AnyShape,
    B: AxisBits,
    I: Leaf<Elem: Position>,
{
    const KEPT: [usize; MAX_RANK] = {
        let mut kept = [NONE; MAX_RANK];
        let mut axis = 0;
        while axis < F::DIMS.rank {
            // A unit axis that is stretched has one element.
            if axis != B::POSITION && F::DIMS.size[axis] != 1 {
                kept[axis] = axis;
            }
            axis += 1;
        }
        kept
    };
    const DEPENDS: u32 = u32::MAX;

    #[inline(always)]
    fn prepare(&self, size: impl Fn(usize) -> usize) -> Result<(), Error> {
        let axes = [B::POSITION; MAX_RANK];
        Picks::<O>::prepare(&(self.index, ()), &axes, 0, &size)
    }
    #[inline(always)]
    fn distance(&self, at: Positions<'_>, from: &Layout, size: impl Fn(usize) -> usize) -> usize {
        let axes = [B::POSITION; MAX_RANK];
        Picks::<O>::distance(&(self.index, ()), at, 0, &axes, 0, from, &size)
    }
    #[inline(always)]
    fn lead(&self, operand: Option<usize>) -> Option<usize> {
        if B::POSITION == 0 { Leaf::lead(&self.index) } else { same_lead(operand, Leaf::lead(&self.index)) }
    }
}
