//! Operands read along an axis by pieces, each forwards, backwards or standing still: `roll`, `tile`, `repeat`, `pad`.

use core::marker::PhantomData;

use super::gather::Packing;
use super::layout::Layout;
use super::source::{Leaf, Place};
use crate::axes::AxisBits;
use crate::check::Ty;
use crate::shape::{AnyShape, MAX_RANK, RUN_TIME};

/// A stretch of an axis that is read in one way.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// The position in the operand.
    pub at: usize,
    /// How far each element is from the last: 1, -1 or 0.
    pub step: isize,
    /// How many elements there are from here on.
    pub reach: usize,
}

/// Which element of an operand's axis each of the result's is.
pub trait Bend: 'static {
    /// Whether its pieces are so long that each is worth a loop of its own.
    const LONG: bool = true;
    /// The length of the result's axis, given the operand's: the same, if nothing is said.
    #[inline(always)]
    fn len(size: usize) -> usize {
        size
    }
    /// The piece from a position of the result on; the size is not 0.
    fn piece(at: usize, size: usize) -> Piece;
}

/// `roll(x, K)`
pub struct Rolled<const K: isize>;
/// The roll that undoes one.
pub struct Unrolled<H>(PhantomData<H>);
/// A roll.
pub trait Shift: 'static {
    /// How far.
    const BY: isize;
}
impl<const K: isize> Shift for Rolled<K> {
    const BY: isize = K;
}
impl<H: Shift> Shift for Unrolled<H> {
    const BY: isize = H::BY.wrapping_neg();
}
#[inline(always)]
fn rolled(by: isize, at: usize, size: usize) -> Piece {
    let steps = by.unsigned_abs() % size;
    // The element that comes first.
    let first = if by < 0 || steps == 0 { steps } else { size - steps };
    let before = size - first;
    if at < before {
        Piece { at: at + first, step: 1, reach: before - at }
    } else {
        Piece { at: at - before, step: 1, reach: size - at }
    }
}
impl<const K: isize> Bend for Rolled<K> {
    #[inline(always)]
    fn piece(at: usize, size: usize) -> Piece {
        rolled(K, at, size)
    }
}
impl<H: Shift> Bend for Unrolled<H> {
    #[inline(always)]
    fn piece(at: usize, size: usize) -> Piece {
        rolled(Self::BY, at, size)
    }
}

/// `tile(x, N)`
pub struct Tiled<const N: usize>;
impl<const N: usize> Bend for Tiled<N> {
    #[inline(always)]
    fn len(size: usize) -> usize {
        size * N
    }
    #[inline(always)]
    fn piece(at: usize, size: usize) -> Piece {
        Piece { at: at % size, step: 1, reach: size - at % size }
    }
}

/// `repeat(x, N)`
pub struct Repeated<const N: usize>;
impl<const N: usize> Bend for Repeated<N> {
    const LONG: bool = false;
    #[inline(always)]
    fn len(size: usize) -> usize {
        size * N
    }
    #[inline(always)]
    fn piece(at: usize, _: usize) -> Piece {
        Piece { at: at / N, step: 0, reach: N - at % N }
    }
}

/// `pad(x, (BEFORE, AFTER))` by elements of the operand, as `M` says.
pub struct Padded<const BEFORE: usize, const AFTER: usize, M>(PhantomData<M>);
/// By the element at the edge.
pub struct Edge;
/// Mirrored at the element at the edge.
pub struct Reflect;
/// Mirrored behind the element at the edge.
pub struct Symmetric;
/// By the elements from the other end on.
pub struct Wrap;
/// How elements go on beyond the ends of an axis.
pub trait Beyond: 'static {
    /// The piece at a position, counted from `before` elements before the first.
    fn piece(at: usize, before: usize, size: usize) -> Piece;
}
impl Beyond for Edge {
    #[inline(always)]
    fn piece(at: usize, before: usize, size: usize) -> Piece {
        if at < before {
            Piece { at: 0, step: 0, reach: before - at }
        } else if at - before < size {
            Piece { at: at - before, step: 1, reach: size - (at - before) }
        } else {
            Piece { at: size - 1, step: 0, reach: usize::MAX }
        }
    }
}
/// A position in periods of which one begins `before` elements on.
#[inline(always)]
fn within(at: usize, before: usize, period: usize) -> usize {
    (at + (period - before % period)) % period
}
impl Beyond for Wrap {
    #[inline(always)]
    fn piece(at: usize, before: usize, size: usize) -> Piece {
        let at = within(at, before, size);
        Piece { at, step: 1, reach: size - at }
    }
}
impl Beyond for Reflect {
    #[inline(always)]
    fn piece(at: usize, before: usize, size: usize) -> Piece {
        if size == 1 {
            return Piece { at: 0, step: 0, reach: usize::MAX };
        }
        let period = 2 * (size - 1);
        let at = within(at, before, period);
        if at < size {
            Piece { at, step: 1, reach: size - at }
        } else {
            Piece { at: period - at, step: -1, reach: period - at }
        }
    }
}
impl Beyond for Symmetric {
    #[inline(always)]
    fn piece(at: usize, before: usize, size: usize) -> Piece {
        let period = 2 * size;
        let at = within(at, before, period);
        if at < size {
            Piece { at, step: 1, reach: size - at }
        } else {
            Piece { at: period - 1 - at, step: -1, reach: period - at }
        }
    }
}
impl<const BEFORE: usize, const AFTER: usize, M: Beyond> Bend for Padded<BEFORE, AFTER, M> {
    #[inline(always)]
    fn len(size: usize) -> usize {
        BEFORE + size + AFTER
    }
    #[inline(always)]
    fn piece(at: usize, size: usize) -> Piece {
        M::piece(at, BEFORE, size)
    }
}

/// An axis, as a set of one, that is read as `H` says.
#[derive(Debug)]
pub struct Bending<X, H>(PhantomData<fn() -> (X, H)>);
impl<X, H> Clone for Bending<X, H> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<X, H> Copy for Bending<X, H> {}
impl<X, H> Default for Bending<X, H> {
    fn default() -> Self {
        Self::new()
    }
}
impl<X, H> Bending<X, H> {
    /// The axis and how it is read.
    #[inline(always)]
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}
impl<X: AxisBits, H: Bend> Bending<X, H> {
    /// The length of the result's run-time axis, given the operand's.
    #[inline(always)]
    pub(crate) fn lead(operand: Option<usize>) -> Option<usize> {
        if X::POSITION == 0 { operand.map(H::len) } else { operand }
    }
}

/// The operand `L`, broadcast to the shape `F`, whose axis `X` is read as `H` says for the shape `O`.
pub struct Bent<L, F, O, X, H> {
    leaf: L,
    types: PhantomData<(F, O, Bending<X, H>)>,
}
impl<L: Clone, F, O, X, H> Clone for Bent<L, F, O, X, H> {
    fn clone(&self) -> Self {
        Self { leaf: self.leaf.clone(), types: PhantomData }
    }
}
impl<L: Copy, F, O, X, H> Copy for Bent<L, F, O, X, H> {}

impl<L: Leaf, F: AnyShape, O: AnyShape, X: AxisBits, H: Bend> Bent<L, F, O, X, H> {
    const FROM: Layout = L::LAYOUT.broadcast(F::DIMS);
    const PACKING: Packing = Packing::new(O::DIMS);

    /// Reads `leaf` as an operand of the shape of `from`.
    ///
    /// # Panics
    ///
    /// If the axis is empty and the result's is not.
    #[inline(always)]
    pub fn new<T, U>(_: Bending<X, H>, _from: Ty<T, F>, _to: Ty<U, O>, leaf: L) -> Self {
        let bent = Self { leaf, types: PhantomData };
        let size = bent.size();
        assert!(size > 0 || H::len(size) == 0, "an axis without elements can only be padded by a constant");
        bent
    }

    /// The length of the operand's axis. One without the run-time axis is the same all along it.
    #[inline(always)]
    fn size(&self) -> usize {
        let size = const { F::DIMS }.size[X::POSITION];
        if size == RUN_TIME { self.leaf.lead().unwrap_or(1) } else { size }
    }

    /// The offset in the operand of a place whose position along the axis is `at`.
    #[inline(always)]
    fn offset(&self, offset: usize, at: usize) -> usize {
        let mut inner = self.leaf.origin().offset;
        let from = const { &Self::FROM };
        for axis in 0..const { O::DIMS.rank } {
            if axis != X::POSITION && (from.items >> axis) & 1 == 0 {
                let position = const { &Self::PACKING }.position(offset, axis);
                inner = inner.wrapping_add(position.wrapping_mul(from.stride[axis]));
            }
        }
        inner.wrapping_add(at.wrapping_mul(from.stride[X::POSITION]))
    }

    #[inline(always)]
    fn piece(&self, offset: usize) -> Piece {
        H::piece(const { &Self::PACKING }.position(offset, X::POSITION), self.size().max(1))
    }

    /// The distance in the operand of steps along an axis.
    #[inline(always)]
    fn stride(axis: usize, by: isize) -> usize {
        const { &Self::FROM }.stride[axis].wrapping_mul(by.cast_unsigned())
    }
}

/// A run of elements along one axis.
#[derive(Clone, Copy, Debug)]
pub struct BentRun<R> {
    offset: usize,
    step: isize,
    inner: R,
}

impl<L: Leaf, F: AnyShape, O: AnyShape, X: AxisBits, H: Bend> Leaf for Bent<L, F, O, X, H> {
    type Elem = L::Elem;
    type Shape = O;
    type Run = BentRun<L::Run>;
    const LAYOUT: Layout = {
        let mut layout = Layout { dims: O::DIMS, stride: [0; MAX_RANK], items: 0 };
        let mut axis = 0;
        while axis < O::DIMS.rank {
            layout.stride[axis] = 1 << Self::PACKING.shift[axis];
            if (Self::FROM.items >> axis) & 1 == 1 {
                assert!(
                    axis != X::POSITION,
                    "elements are moved along an axis of a step that is computed row by row; store that step first"
                );
                layout.stride[axis] = Self::FROM.stride[axis];
                layout.items |= 1 << axis;
            }
            axis += 1;
        }
        layout
    };
    const IS_MEMORY: bool = L::IS_MEMORY;
    const BREAKS: bool = H::LONG || L::BREAKS;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        Bending::<X, H>::lead(self.leaf.lead())
    }
    #[inline(always)]
    fn origin(&self) -> Place {
        Place { item: self.leaf.origin().item, offset: 0 }
    }
    #[inline(always)]
    fn prepare(&self, item: usize) {
        self.leaf.prepare(item);
    }
    #[inline(always)]
    fn load(&self, offset: usize) -> L::Elem {
        self.leaf.load(self.offset(offset, self.piece(offset).at))
    }
    #[inline(always)]
    fn run(&self, offset: usize, stride: usize) -> Self::Run {
        let piece = self.piece(offset);
        let first = self.offset(offset, piece.at);
        let inner = match const { &Self::PACKING }.along(stride) {
            Some((axis, by)) if axis == X::POSITION => by * piece.step,
            Some((_, by)) => by,
            None => 0,
        };
        let axis = const { &Self::PACKING }.along(stride).map_or(X::POSITION, |(axis, _)| axis);
        BentRun { offset, step: piece.step, inner: self.leaf.run(first, Self::stride(axis, inner)) }
    }
    #[inline(always)]
    fn at(&self, run: Self::Run, stride: usize, i: usize) -> L::Elem {
        match const { &Self::PACKING }.along(stride) {
            Some((axis, by)) if axis == X::POSITION => {
                if !H::LONG || by < 0 {
                    return self.load(run.offset.wrapping_add(i.wrapping_mul(stride)));
                }
                // One loop for each: the distance is then a constant.
                match run.step {
                    1 => self.leaf.at(run.inner, Self::stride(axis, by), i),
                    0 => self.leaf.at(run.inner, 0, i),
                    _ => self.leaf.at(run.inner, Self::stride(axis, -by), i),
                }
            }
            Some((axis, by)) => self.leaf.at(run.inner, Self::stride(axis, by), i),
            None => self.load(run.offset.wrapping_add(i.wrapping_mul(stride))),
        }
    }
    #[inline(always)]
    fn reach(&self, offset: usize, stride: usize) -> usize {
        let Some((axis, by)) = (const { &Self::PACKING }).along(stride) else { return usize::MAX };
        let piece = self.piece(offset);
        let (steps, own) = if axis != X::POSITION {
            (by, usize::MAX)
        } else if H::LONG && by > 0 {
            (by * piece.step, piece.reach.div_ceil(by.unsigned_abs()))
        } else {
            return usize::MAX;
        };
        if const { !L::BREAKS } {
            return own;
        }
        own.min(self.leaf.reach(self.offset(offset, piece.at), Self::stride(axis, steps)))
    }
}

/// All axes as one, read as `H` says.
#[derive(Debug)]
pub struct Turning<H>(PhantomData<fn() -> H>);
impl<H> Clone for Turning<H> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<H> Copy for Turning<H> {}
impl<H> Turning<H> {
    /// How they are read.
    #[inline(always)]
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}

/// The operand `L`, broadcast to the shape `O`, whose elements in row-major order are read as `H` says.
pub struct Turned<L, O, H> {
    leaf: L,
    types: PhantomData<fn() -> (O, H)>,
}
impl<L: Clone, O, H> Clone for Turned<L, O, H> {
    fn clone(&self) -> Self {
        Self { leaf: self.leaf.clone(), types: PhantomData }
    }
}
impl<L: Copy, O, H> Copy for Turned<L, O, H> {}

impl<L: Leaf, O: AnyShape, H: Bend> Turned<L, O, H> {
    const FROM: Layout = L::LAYOUT.broadcast(O::DIMS);
    /// Whether the operand's elements lie in that order.
    const IN_ORDER: bool = {
        let strides = O::DIMS.strides();
        let mut in_order = true;
        let mut axis = 0;
        while axis < O::DIMS.rank {
            in_order &= O::DIMS.size[axis] == 1 || Self::FROM.stride[axis] == strides[axis];
            axis += 1;
        }
        in_order
    };

    /// Reads `leaf` as an operand of the shape of the witness.
    #[inline(always)]
    pub fn new<T>(_: Turning<H>, _: Ty<T, O>, leaf: L) -> Self {
        Self { leaf, types: PhantomData }
    }

    #[inline(always)]
    fn piece(&self, offset: usize) -> Piece {
        H::piece(offset, const { O::DIMS }.count(0, self.leaf.lead().unwrap_or(1)).max(1))
    }

    /// The offset in the operand of the element `at`.
    #[inline(always)]
    fn offset(&self, at: usize) -> usize {
        let origin = self.leaf.origin().offset;
        if const { Self::IN_ORDER } {
            return origin.wrapping_add(at);
        }
        let (mut offset, mut rest) = (origin, at);
        let from = const { &Self::FROM };
        for axis in (0..const { O::DIMS.rank }).rev() {
            let position = if axis == 0 {
                rest
            } else {
                let size = const { O::DIMS }.size[axis];
                let position = rest % size;
                rest /= size;
                position
            };
            offset = offset.wrapping_add(position.wrapping_mul(from.stride[axis]));
        }
        offset
    }

    /// Whether steps of a stride go through the operand's elements as they lie.
    #[inline(always)]
    const fn is_plain(stride: usize) -> bool {
        Self::IN_ORDER && stride > 0 && stride < usize::MAX / 2
    }
}

impl<L: Leaf, O: AnyShape, H: Bend> Leaf for Turned<L, O, H> {
    type Elem = L::Elem;
    type Shape = O;
    type Run = (usize, L::Run);
    const LAYOUT: Layout = {
        assert!(
            Self::FROM.items == 0,
            "elements are moved along an axis of a step that is computed row by row; store that step first"
        );
        Layout::contiguous(O::DIMS)
    };
    const IS_MEMORY: bool = L::IS_MEMORY;
    const BREAKS: bool = true;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.leaf.lead()
    }
    #[inline(always)]
    fn prepare(&self, item: usize) {
        self.leaf.prepare(item);
    }
    #[inline(always)]
    fn load(&self, offset: usize) -> L::Elem {
        self.leaf.load(self.offset(self.piece(offset).at))
    }
    #[inline(always)]
    fn run(&self, offset: usize, stride: usize) -> Self::Run {
        let stride = if Self::is_plain(stride) { stride } else { 0 };
        (offset, self.leaf.run(self.offset(self.piece(offset).at), stride))
    }
    #[inline(always)]
    fn at(&self, (offset, run): Self::Run, stride: usize, i: usize) -> L::Elem {
        if Self::is_plain(stride) {
            self.leaf.at(run, stride, i)
        } else {
            self.load(offset.wrapping_add(i.wrapping_mul(stride)))
        }
    }
    #[inline(always)]
    fn reach(&self, offset: usize, stride: usize) -> usize {
        if !Self::is_plain(stride) {
            return usize::MAX;
        }
        let piece = self.piece(offset);
        let own = piece.reach.div_ceil(stride);
        if const { L::BREAKS } { own.min(self.leaf.reach(self.offset(piece.at), stride)) } else { own }
    }
}
