//! What has no offsets as an operand that views can read: its offsets are positions, each axis's in bits of its own.

use core::marker::PhantomData;

use super::gather::Packing;
use super::layout::Layout;
use super::source::{Leaf, Source};
use crate::check::Ty;
use crate::shape::{AnyShape, MAX_RANK};

/// The source `L`, read at the places of the shape `O`.
pub struct Packed<O, L> {
    source: L,
    shape: PhantomData<fn() -> O>,
}
impl<O, L: Clone> Clone for Packed<O, L> {
    fn clone(&self) -> Self {
        Self { source: self.source.clone(), shape: PhantomData }
    }
}
impl<O, L: Copy> Copy for Packed<O, L> {}

impl<O: AnyShape, L: Source<O>> Packed<O, L> {
    const PACKING: Packing = Packing::new(O::DIMS);

    /// A source of the shape of the witness.
    #[inline(always)]
    pub fn new<T>(_: Ty<T, O>, source: L) -> Self {
        Self { source, shape: PhantomData }
    }

    #[inline(always)]
    fn cursor(&self, offset: usize) -> L::Cursor {
        let mut cursor = self.source.origin();
        for axis in 0..const { O::DIMS.rank } {
            cursor = self.source.step(cursor, axis, const { &Self::PACKING }.position(offset, axis));
        }
        cursor
    }
}

/// A run of elements of a source along one of its axes.
#[derive(Clone, Copy, Debug)]
pub struct PackedRun<R> {
    offset: usize,
    row: R,
}

impl<O: AnyShape, T: Copy + 'static, L: Source<O, Elem = T>> Leaf for Packed<O, L> {
    type Elem = T;
    type Shape = O;
    type Run = PackedRun<L::Row>;
    const LAYOUT: Layout = {
        assert!(
            L::PREFIX == 0,
            "this is viewed in another order, and a step below it is computed row by row; store that step first"
        );
        let mut layout = Layout { dims: O::DIMS, stride: [0; MAX_RANK], items: 0 };
        let mut axis = 0;
        while axis < O::DIMS.rank {
            layout.stride[axis] = 1 << Self::PACKING.shift[axis];
            axis += 1;
        }
        layout
    };
    const IS_MEMORY: bool = false;
    const BREAKS: bool = L::BREAKS != 0;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.source.lead()
    }
    #[inline(always)]
    fn prepare(&self, _: usize) {}
    #[inline(always)]
    fn load(&self, offset: usize) -> T {
        let cursor = self.cursor(offset);
        self.source.prepare(cursor);
        self.source.get(self.source.row(cursor, 0), 0, 0)
    }
    #[inline(always)]
    fn run(&self, offset: usize, stride: usize) -> Self::Run {
        let cursor = self.cursor(offset);
        self.source.prepare(cursor);
        let axis = match const { &Self::PACKING }.along(stride) {
            Some((axis, _)) => axis,
            None => 0,
        };
        PackedRun { offset, row: self.source.row(cursor, axis) }
    }
    #[inline(always)]
    fn at(&self, run: Self::Run, stride: usize, i: usize) -> T {
        match const { &Self::PACKING }.along(stride) {
            Some((axis, by)) if by > 0 => self.source.get(run.row, axis, i.wrapping_mul(by.cast_unsigned())),
            _ => self.load(run.offset.wrapping_add(i.wrapping_mul(stride))),
        }
    }
    #[inline(always)]
    fn reach(&self, offset: usize, stride: usize) -> usize {
        match const { &Self::PACKING }.along(stride) {
            Some((axis, by)) if by > 0 => {
                self.source.reach(self.cursor(offset), axis).div_ceil(by.cast_unsigned())
            }
            _ => usize::MAX,
        }
    }
}
