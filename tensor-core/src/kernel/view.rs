//! Operands in another shape, with strides that follow from their own: [`View`].

use core::marker::PhantomData;

use super::layout::Layout;
use super::source::{Leaf, Place, runs_of};
use crate::axes::{AxisBits, Offset, Permute, Steps};
use crate::check::{AxisSet, Case, Ty};
use crate::shape::{AnyShape, Dims, MAX_RANK, RUN_TIME};

/// Axes of one element inserted or removed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Respaced;
/// Another shape of the same size, of a row-major operand.
#[derive(Clone, Copy, Debug)]
pub struct Reshaped;
/// `.T`
#[derive(Clone, Copy, Debug)]
pub struct Reversed;
/// `broadcast_to(x, shape)`
#[derive(Clone, Copy, Debug, Default)]
pub struct Stretched;

/// The kinds of views that have parameters, which are types.
macro_rules! kinds {
    ($($(#[$attribute:meta])* $Kind:ident<$($parameter:ident),*>;)*) => {$(
        $(#[$attribute])*
        #[derive(Debug)]
        pub struct $Kind<$($parameter),*>(PhantomData<fn() -> ($($parameter,)*)>);
        impl<$($parameter),*> Clone for $Kind<$($parameter),*> {
            fn clone(&self) -> Self {
                *self
            }
        }
        impl<$($parameter),*> Copy for $Kind<$($parameter),*> {}
        impl<$($parameter),*> $Kind<$($parameter),*> {
            /// The view's kind.
            #[must_use]
            pub const fn new() -> Self {
                Self(PhantomData)
            }
        }
        impl<$($parameter),*> Default for $Kind<$($parameter),*> {
            fn default() -> Self {
                Self::new()
            }
        }
    )*};
}
kinds! {
    /// `transpose(x, axes)`
    Permuted<P>;
    /// `swapaxes(x, a, b)`, the axes as sets of one.
    Swapped<X, Y>;
    /// `moveaxis(x, from, to)`, the axes as sets of one.
    Moved<X, Y>;
    /// `flip(x, axis)`
    Flipped<X>;
    /// `diagonal(x, k, a, b)`, the axes as sets of one.
    Diagonals<K, X, Y>;
    /// Windows along an axis, `P` apart, the axis as a set of one.
    Windows<P, X>;
}

/// What is behind operands of the shapes `Before`, nested pairs that end with `()`, along the axis of the set `X`.
#[derive(Debug)]
pub struct Section<X, Before>(PhantomData<fn() -> (X, Before)>);
impl<X, Before> Clone for Section<X, Before> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<X, Before> Copy for Section<X, Before> {}
impl<X, Before> Section<X, Before> {
    /// Behind operands of these witnesses.
    #[inline(always)]
    pub(crate) fn new(_: AxisSet<X>, _: Before) -> Self {
        Self(PhantomData)
    }
}
/// One of the parts of the axis `X` that `H` makes.
#[derive(Debug)]
pub struct Slot<X, H>(PhantomData<fn() -> (X, H)>);
impl<X, H> Clone for Slot<X, H> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<X, H> Copy for Slot<X, H> {}
impl<X, H> Slot<X, H> {
    /// The part.
    #[inline(always)]
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}
/// The part `K` of `N` that differ by one element at most; `M` is `N - 1 - K`.
pub struct Shares<const K: usize, const N: usize, const M: usize>;
/// The elements from `START` on: as many as the axis of the shape `S`, or with no axis up to the end.
pub struct Behind<const START: usize, S>(PhantomData<S>);
impl<F: AnyShape, X: AxisBits, const K: usize, const N: usize, const M: usize> Viewing<F>
    for Slot<X, Shares<K, N, M>>
{
    const CHANGE: Change = {
        let size = F::DIMS.size[X::POSITION];
        let longer = if K < size % N { K } else { size % N };
        Change::Section { axis: X::POSITION, start: K * (size / N) + longer }
    };
}
impl<F: AnyShape, X: AxisBits, const START: usize, S> Viewing<F> for Slot<X, Behind<START, S>> {
    const CHANGE: Change = Change::Section { axis: X::POSITION, start: START };
}

/// Witnesses of operands that follow each other along the axis `X`: nested pairs that end with `()`.
pub trait Before<X>: Copy {
    /// The sum of their lengths.
    const LEN: usize;
}
impl<X> Before<X> for () {
    const LEN: usize = 0;
}
impl<X: AxisBits, T, P: AnyShape, Rest: Before<X>> Before<X> for (Ty<T, P>, Rest) {
    const LEN: usize = P::DIMS.size[X::POSITION] + Rest::LEN;
}
impl<F: AnyShape, X: AxisBits, B: Before<X>> Viewing<F> for Section<X, B> {
    const CHANGE: Change = {
        assert!(
            F::DIMS.size[X::POSITION] != RUN_TIME,
            "no gradient goes through tensors that are joined along their run-time axis"
        );
        Change::Section { axis: X::POSITION, start: B::LEN }
    };
}

/// What a view does to strides, as a const.
#[derive(Clone, Copy, Debug)]
pub enum Change {
    /// Axes of one element inserted or removed.
    Respace,
    /// Another shape of the same size.
    Reshape,
    /// Axes in another order.
    Permute([usize; MAX_RANK]),
    /// A larger shape.
    Broadcast,
    /// The same, without the axes of the set, of one element each.
    Spread(u32),
    /// The axes of the set, each from its end on.
    Flip(u32),
    /// Windows along an axis.
    Window {
        /// The axis.
        axis: usize,
        /// How far apart they are.
        stride: usize,
        /// How far apart their elements are.
        dilation: usize,
    },
    /// Two axes walked along together, from a place on.
    Diagonal(Walk),
    /// An axis from a position on, as far as the view's shape says.
    Section {
        /// The axis.
        axis: usize,
        /// The position.
        start: usize,
    },
}
/// Two axes that are walked along together, and how far along each the walk starts.
#[derive(Clone, Copy, Debug)]
pub struct Walk {
    axes: [usize; 2],
    start: [usize; 2],
}
/// The kind of a view of an operand of the shape `F`.
pub trait Viewing<F>: Copy {
    /// What it does.
    const CHANGE: Change;
}
impl<F> Viewing<F> for Respaced {
    const CHANGE: Change = Change::Respace;
}
impl<F> Viewing<F> for Reshaped {
    const CHANGE: Change = Change::Reshape;
}
impl<F> Viewing<F> for Stretched {
    const CHANGE: Change = Change::Broadcast;
}
impl<F: AnyShape> Viewing<F> for Reversed {
    const CHANGE: Change = Change::Permute({
        let mut order = [0; MAX_RANK];
        let mut axis = 0;
        while axis < F::DIMS.rank {
            order[axis] = F::DIMS.rank - 1 - axis;
            axis += 1;
        }
        order
    });
}
impl<F: Permute<P, Case>, P> Viewing<F> for Permuted<P> {
    const CHANGE: Change = Change::Permute(F::ORDER);
}
impl<F, X: AxisBits, Y: AxisBits> Viewing<F> for Swapped<X, Y> {
    const CHANGE: Change = Change::Permute({
        let mut order = in_order();
        order[X::POSITION] = Y::POSITION;
        order[Y::POSITION] = X::POSITION;
        order
    });
}
impl<F, X: AxisBits, Y: AxisBits> Viewing<F> for Moved<X, Y> {
    const CHANGE: Change = Change::Permute({
        let (from, to) = (X::POSITION, Y::POSITION);
        let mut order = in_order();
        let mut axis = from;
        while axis < to {
            order[axis] = axis + 1;
            axis += 1;
        }
        while axis > to {
            order[axis] = axis - 1;
            axis -= 1;
        }
        order[to] = from;
        order
    });
}
impl<F, X: AxisBits> Viewing<F> for Flipped<X> {
    const CHANGE: Change = Change::Flip(X::BITS);
}
impl<F, const DOWN: usize, const RIGHT: usize, X: AxisBits, Y: AxisBits> Viewing<F>
    for Diagonals<Offset<DOWN, RIGHT>, X, Y>
{
    const CHANGE: Change = Change::Diagonal(Walk { axes: [X::POSITION, Y::POSITION], start: [DOWN, RIGHT] });
}
impl<F, const STRIDE: usize, const DILATION: usize, X: AxisBits> Viewing<F>
    for Windows<Steps<STRIDE, DILATION>, X>
{
    const CHANGE: Change = Change::Window { axis: X::POSITION, stride: STRIDE, dilation: DILATION };
}

/// Each axis at its place.
const fn in_order() -> [usize; MAX_RANK] {
    let mut order = [0; MAX_RANK];
    let mut axis = 0;
    while axis < MAX_RANK {
        order[axis] = axis;
        axis += 1;
    }
    order
}

impl Change {
    /// The layout of an operand of the layout `from`, seen in the shape `to`.
    const fn layout(self, from: Layout, to: Dims) -> Layout {
        match self {
            Self::Respace => from.respaced(to),
            Self::Reshape => from.reshaped(to),
            Self::Permute(order) => from.permuted(order),
            Self::Broadcast => from.broadcast(to),
            Self::Spread(axes) => from.without(axes).broadcast(to),
            Self::Flip(axes) => from.flipped(axes),
            Self::Diagonal(walk) => from.diagonal(walk.axes, to),
            Self::Section { .. } => Layout { dims: to, ..from },
            Self::Window { axis, stride, dilation } => from.windowed(axis, stride, dilation, to),
        }
    }
}

/// The operand `L`, broadcast to the shape `F`, with its axes changed to those of `O`.
#[derive(Debug)]
pub struct View<L, F, O, C> {
    leaf: L,
    shapes: PhantomData<(F, O, C)>,
}
impl<L: Clone, F, O, C> Clone for View<L, F, O, C> {
    fn clone(&self) -> Self {
        Self { leaf: self.leaf.clone(), shapes: PhantomData }
    }
}
impl<L: Copy, F, O, C> Copy for View<L, F, O, C> {}
impl<L, F, O, C> View<L, F, O, C> {
    /// Reads `leaf` as part of an operand of the shape of `from`, viewed as `to`.
    #[inline(always)]
    pub fn new<T, U>(leaf: L, _from: Ty<T, F>, _to: Ty<U, O>, _change: C) -> Self {
        Self { leaf, shapes: PhantomData }
    }
}
impl<L: Leaf, F: AnyShape, O: AnyShape, C: Viewing<F>> View<L, F, O, C> {
    const FROM: Layout = L::LAYOUT.broadcast(F::DIMS);
}
impl<L: Leaf, F: AnyShape, O: AnyShape, C: Viewing<F>> Leaf for View<L, F, O, C> {
    type Elem = L::Elem;
    type Shape = O;
    const LAYOUT: Layout = C::CHANGE.layout(Self::FROM, O::DIMS);
    const IS_MEMORY: bool = L::IS_MEMORY;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.leaf.lead()
    }
    #[inline(always)]
    fn origin(&self) -> Place {
        let mut origin = self.leaf.origin();
        if let Change::Section { axis, start } = C::CHANGE {
            let fits = const { &Self::FROM }.dims.size[axis] >= start + const { O::DIMS }.size[axis];
            assert!(fits, "a part goes beyond the end of its axis");
            origin = origin.step(const { &Self::FROM }, axis, start);
        }
        if let Change::Flip(axes) = C::CHANGE {
            let layout = const { &Self::FROM };
            for axis in 0..layout.dims.rank {
                if (axes >> axis) & 1 == 1 {
                    // An operand without the run-time axis is the same all along it.
                    let size = if layout.dims.size[axis] == RUN_TIME {
                        self.leaf.lead().unwrap_or(1)
                    } else {
                        layout.dims.size[axis]
                    };
                    origin = origin.step(layout, axis, size.wrapping_sub(1));
                }
            }
        }
        if let Change::Diagonal(walk) = C::CHANGE {
            let layout = const { &Self::FROM };
            for (axis, start) in walk.axes.into_iter().zip(walk.start) {
                origin = origin.step(layout, axis, start);
            }
        }
        origin
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
