//! [`Masked`]: the elements that a mask selects.

use core::fmt;
use core::mem::MaybeUninit;
use core::ops::{Deref, DerefMut};

use crate::element::Element;
use crate::shape::Shape;
use crate::tensor::Tensor;

/// The elements of a tensor of the shape `S` that a mask selects, in order: `x[mask]`.
///
/// Their number is known only at run time and is at most `S::SIZE`, so no heap is needed.
/// It derefs to a slice of the elements, and is an operand of `tensor!` with one run-time axis.
#[derive(Clone, Copy)]
pub struct Masked<T: Element, S: Shape> {
    storage: Tensor<T, S>,
    count: usize,
}

impl<T: Element, S: Shape> Masked<T, S> {
    /// Makes a selection; `fill` writes the elements to the front and returns their number.
    #[inline(always)]
    pub(crate) fn build(fill: impl FnOnce(&mut [MaybeUninit<T>]) -> usize) -> Self {
        let mut count = 0;
        let storage = Tensor::build(
            #[inline(always)]
            |slots| {
                count = fill(slots).min(slots.len());
                for slot in &mut slots[count..] {
                    slot.write(T::ZERO);
                }
            },
        );
        Self { storage, count }
    }

    /// The selected elements, in row-major order of the tensor they are from.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        &self.storage.as_slice()[..self.count]
    }

    /// The selected elements, to write.
    #[must_use]
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        &mut self.storage.as_mut_slice()[..self.count]
    }
}

impl<T: Element, S: Shape> Deref for Masked<T, S> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T: Element, S: Shape> DerefMut for Masked<T, S> {
    fn deref_mut(&mut self) -> &mut [T] {
        self.as_mut_slice()
    }
}

impl<T: Element, S: Shape> AsRef<[T]> for Masked<T, S> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<'a, T: Element, S: Shape> IntoIterator for &'a Masked<T, S> {
    type Item = &'a T;
    type IntoIter = core::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T: Element, S: Shape> IntoIterator for &'a mut Masked<T, S> {
    type Item = &'a mut T;
    type IntoIter = core::slice::IterMut<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl<T: Element, S: Shape> PartialEq for Masked<T, S> {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

/// NumPy's `str` of the one-dimensional selection.
impl<T: Element, S: Shape> fmt::Display for Masked<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = |index: usize| self[index].value();
        crate::fmt::Printable { dims: &[self.count], dtype: T::DTYPE, at: &at }.str(f)
    }
}

/// NumPy's `repr` of the one-dimensional selection.
impl<T: Element, S: Shape> fmt::Debug for Masked<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = |index: usize| self[index].value();
        crate::fmt::Printable { dims: &[self.count], dtype: T::DTYPE, at: &at }.repr(f)
    }
}
