//! The leaves that every expression has: elements in memory, and those that follow from their position.

use core::marker::PhantomData;

use super::layout::Layout;
use super::raw;
use super::source::{Leaf, plain_runs};
use crate::element::Element;
use crate::shape::AnyShape;

/// Row-major elements in memory.
#[derive(Debug)]
pub struct Slice<'a, T, S> {
    elements: &'a [T],
    lead: usize,
    shape: PhantomData<S>,
}
impl<T, S> Clone for Slice<'_, T, S> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T, S> Copy for Slice<'_, T, S> {}

impl<'a, T: Element, S: AnyShape> Slice<'a, T, S> {
    /// The elements of an operand whose run-time axis, if any, is of length `lead`.
    ///
    /// # Panics
    ///
    /// If there are not as many elements as the shape takes.
    #[inline(always)]
    pub fn new(elements: &'a [T], lead: usize) -> Self {
        assert!(elements.len() == S::DIMS.count(0, lead), "an operand's storage is not of its shape");
        Self { elements, lead, shape: PhantomData }
    }
}

impl<T: Element, S: AnyShape> Leaf for Slice<'_, T, S> {
    type Elem = T;
    type Shape = S;
    const LAYOUT: Layout = Layout::contiguous(S::DIMS);

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        if S::DIMS.is_run_time() { Some(self.lead) } else { None }
    }
    #[inline(always)]
    fn prepare(&self, _: usize) {}
    #[inline(always)]
    fn load(&self, offset: usize) -> T {
        raw::load(self.elements, offset)
    }
    plain_runs!();
    #[inline(always)]
    fn prefetch(&self, offset: usize) {
        raw::prefetch(self.elements, offset);
    }
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, _: &mut raw::Forks) -> Option<Self> {
        Some(*self)
    }
    #[inline(always)]
    fn memory(&self) -> Option<&[T]> {
        Some(self.elements)
    }
}

/// Elements computed from their row-major position: `arange`, `eye`, `full`.
#[derive(Debug)]
pub struct Generated<F, S> {
    at: F,
    lead: Option<usize>,
    shape: PhantomData<S>,
}
impl<F: Clone, S> Clone for Generated<F, S> {
    fn clone(&self) -> Self {
        Self { at: self.at.clone(), ..*self }
    }
}
impl<F: Copy, S> Copy for Generated<F, S> {}
impl<T: Copy, S: AnyShape, F: Fn(usize) -> T + Copy> Generated<F, S> {
    /// The operand of the shape `S` whose element at the position `i` is `at(i)`.
    #[inline(always)]
    pub fn new(at: F) -> Self {
        Self::alike(None, at)
    }

    /// The same with a run-time axis of the length `lead`.
    #[inline(always)]
    pub fn alike(lead: Option<usize>, at: F) -> Self {
        Self { at, lead, shape: PhantomData }
    }
}
impl<T: Copy + 'static, S: AnyShape, F: Fn(usize) -> T + Copy> Leaf for Generated<F, S> {
    type Elem = T;
    type Shape = S;
    const LAYOUT: Layout = Layout::contiguous(S::DIMS);
    const IS_MEMORY: bool = false;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        self.lead
    }
    #[inline(always)]
    fn prepare(&self, _: usize) {}
    #[inline(always)]
    fn load(&self, offset: usize) -> T {
        (self.at)(offset)
    }
    plain_runs!();
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, _: &mut raw::Forks) -> Option<Self> {
        // What it captures may be anything.
        if size_of::<F>() == 0 { Some(*self) } else { None }
    }
}

/// Beside operands whose elements are computed from at some length, as by `exp`, which needs the instructions
/// of the machine's level however few the elements.
#[derive(Clone, Copy, Debug)]
pub struct Heavy;
impl Leaf for Heavy {
    type Elem = ();
    type Shape = ();
    const LAYOUT: Layout = Layout::contiguous(<() as AnyShape>::DIMS);
    const IS_MEMORY: bool = false;
    const IS_HEAVY: bool = true;

    #[inline(always)]
    fn lead(&self) -> Option<usize> {
        None
    }
    #[inline(always)]
    fn prepare(&self, _: usize) {}
    #[inline(always)]
    fn load(&self, _: usize) {}
    plain_runs!();
    #[cfg(feature = "rayon")]
    #[inline(always)]
    fn fork(&self, _: &mut raw::Forks) -> Option<Self> {
        Some(*self)
    }
}
