//! [`Tensor`]: storage, construction, views and conversions.

use core::fmt;
use core::mem::MaybeUninit;
use core::ops::{Index, IndexMut};

use crate::element::Element;
use crate::error::ShapeError;
use crate::limits::{Fits, Reshape};
use crate::plain::Plain;
use crate::shape::Shape;
use crate::storage;

/// The largest tensor that is passed by value, in bytes: 256 KiB.
pub const BY_VALUE_LIMIT: usize = 256 * 1024;

/// Elements of type `T` in the shape `S`: plain data, nested arrays in row-major order.
///
/// ```
/// use tensor_core::{shape, Tensor};
/// static W: Tensor<f32, shape![2, 2]> = Tensor::new([[1.0, 2.0], [3.0, 4.0]]);
/// assert_eq!(W[[1, 0]], 3.0);
/// assert_eq!(W.to_string(), "[[1. 2.]\n [3. 4.]]");
/// ```
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Tensor<T: Element, S: Shape>(S::Array<T>);

impl<T: Element, S: Shape> Tensor<T, S> {
    /// The tensor of a nested array, also in a `const` or `static`.
    ///
    /// ```
    /// use tensor_core::{shape, Tensor};
    /// const EYE: Tensor<i32, shape![2, 2]> = Tensor::new([[1, 0], [0, 1]]);
    /// assert_eq!(EYE.as_slice(), [1, 0, 0, 1]);
    /// ```
    #[must_use]
    pub const fn new(array: S::Array<T>) -> Self {
        Self(array)
    }

    /// All elements 0, or `false`.
    #[must_use]
    pub fn zeros() -> Self {
        // In each constructor, so that an error points at its caller.
        let _ = Fits::<T, S>::CHECKED;
        Self::filled_with(T::ZERO)
    }

    /// All elements 1, or `true`.
    #[must_use]
    pub fn ones() -> Self {
        let _ = Fits::<T, S>::CHECKED;
        Self::filled_with(T::ONE)
    }

    /// All elements `value`.
    #[must_use]
    #[inline]
    pub fn full(value: T) -> Self {
        let _ = Fits::<T, S>::CHECKED;
        Self::filled_with(value)
    }

    #[inline]
    fn filled_with(value: T) -> Self {
        Self::build_unlimited(|slots| {
            for slot in slots {
                slot.write(value);
            }
        })
    }

    /// Each element made from its index, in row-major order.
    ///
    /// # Panics
    ///
    /// If `R` is not the rank.
    ///
    /// ```
    /// use tensor_core::{shape, Tensor};
    /// let t = Tensor::<usize2, shape![2, 3]>::from_fn(|[i, j]| 10 * i as i64 + j as i64);
    /// assert_eq!(t.as_slice(), [0, 1, 2, 10, 11, 12]);
    /// # #[allow(non_camel_case_types)] type usize2 = i64;
    /// ```
    #[must_use]
    pub fn from_fn<const R: usize>(f: impl FnMut([usize; R]) -> T) -> Self {
        let _ = Fits::<T, S>::CHECKED;
        Self::build_unlimited(|slots| fill_by_index::<T, S, R>(slots, f))
    }

    /// A copy of the elements of a slice, in row-major order.
    ///
    /// # Errors
    ///
    /// [`ShapeError`] with both counts if the slice is not of `S::SIZE` elements.
    pub fn from_slice(elements: &[T]) -> Result<Self, ShapeError> {
        Self::view(elements).copied()
    }

    /// Reads a slice as a tensor, without a copy.
    ///
    /// # Errors
    ///
    /// [`ShapeError`] with both counts if the slice is not of `S::SIZE` elements.
    ///
    /// ```
    /// use tensor_core::{shape, Tensor};
    /// let samples = [1.0_f32, 2.0, 3.0, 4.0];
    /// let t: &Tensor<f32, shape![2, 2]> = Tensor::view(&samples).unwrap();
    /// assert_eq!(t[[1, 1]], 4.0);
    /// let error = Tensor::<f32, shape![3]>::view(&samples).unwrap_err();
    /// assert_eq!(error.to_string(), "cannot read 4 elements as shape (3,) of 3 elements");
    /// ```
    pub fn view(elements: &[T]) -> Result<&Self, ShapeError> {
        storage::view(elements).ok_or(ShapeError::new(S::SIZES, elements.len()))
    }

    /// Reads and writes a slice as a tensor, without a copy.
    ///
    /// # Errors
    ///
    /// [`ShapeError`] with both counts if the slice is not of `S::SIZE` elements.
    pub fn view_mut(elements: &mut [T]) -> Result<&mut Self, ShapeError> {
        let found = elements.len();
        storage::view_mut(elements).ok_or(ShapeError::new(S::SIZES, found))
    }

    /// The length of each axis.
    #[must_use]
    pub const fn shape(&self) -> &'static [usize] {
        S::SIZES
    }

    /// The number of axes.
    #[must_use]
    pub const fn rank(&self) -> usize {
        S::RANK
    }

    /// The number of elements.
    #[must_use]
    pub const fn size(&self) -> usize {
        S::SIZE
    }

    /// The elements in row-major order.
    #[must_use]
    #[inline(always)]
    pub fn as_slice(&self) -> &[T] {
        storage::elements(&self.0)
    }

    /// The elements in row-major order, to write.
    #[must_use]
    #[inline(always)]
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        storage::elements_mut(&mut self.0)
    }

    /// The nested array.
    #[must_use]
    pub const fn as_array(&self) -> &S::Array<T> {
        &self.0
    }

    /// The nested array, by value.
    #[must_use]
    pub const fn into_array(self) -> S::Array<T> {
        self.0
    }

    /// The same elements under another shape of the same size, without a copy.
    ///
    /// Sizes are compared at compile time.
    ///
    /// ```
    /// use tensor_core::{shape, Tensor};
    /// let t = Tensor::<i32, shape![6]>::from_fn(|[i]| i as i32);
    /// assert_eq!(t.as_shape::<shape![2, 3]>()[[1, 0]], 3);
    /// ```
    #[must_use]
    pub fn as_shape<R: Shape>(&self) -> &Tensor<T, R> {
        let _ = Reshape::<S, R>::CHECKED;
        match storage::view(self.as_slice()) {
            Some(same) => same,
            None => unreachable!("the sizes were compared"),
        }
    }

    /// The same elements under another shape of the same size.
    #[must_use]
    pub fn into_shape<R: Shape>(self) -> Tensor<T, R> {
        *self.as_shape()
    }

    /// Makes a tensor by filling every one of its elements.
    #[inline(always)]
    pub(crate) fn build(fill: impl FnOnce(&mut [MaybeUninit<T>])) -> Self {
        let _ = Fits::<T, S>::CHECKED;
        Self::build_unlimited(fill)
    }

    /// The same for callers that check the size themselves.
    #[inline(always)]
    pub(crate) fn build_unlimited(fill: impl FnOnce(&mut [MaybeUninit<T>])) -> Self {
        storage::build(fill)
    }
}

/// Boxed constructors: nothing passes through the stack, in debug builds either.
#[cfg(feature = "alloc")]
impl<T: Element, S: Shape> Tensor<T, S> {
    /// All elements 0, on the heap.
    #[must_use]
    pub fn boxed_zeros() -> alloc::boxed::Box<Self> {
        storage::boxed_zeroed()
    }

    /// All elements `value`, on the heap.
    #[must_use]
    pub fn boxed_full(value: T) -> alloc::boxed::Box<Self> {
        let mut tensor = Self::boxed_zeros();
        tensor.as_mut_slice().fill(value);
        tensor
    }

    /// Each element made from its index, on the heap.
    ///
    /// # Panics
    ///
    /// If `R` is not the rank.
    #[must_use]
    pub fn boxed_from_fn<const R: usize>(f: impl FnMut([usize; R]) -> T) -> alloc::boxed::Box<Self> {
        let mut tensor = Self::boxed_zeros();
        fill_by_index::<T, S, R>(storage::as_slots(tensor.as_mut_slice()), f);
        tensor
    }

    /// A copy of the elements of a slice, on the heap.
    ///
    /// # Errors
    ///
    /// [`ShapeError`] with both counts if the slice is not of `S::SIZE` elements.
    pub fn boxed_from_slice(elements: &[T]) -> Result<alloc::boxed::Box<Self>, ShapeError> {
        if elements.len() != S::SIZE {
            return Err(ShapeError::new(S::SIZES, elements.len()));
        }
        let mut tensor = Self::boxed_zeros();
        tensor.as_mut_slice().copy_from_slice(elements);
        Ok(tensor)
    }
}

fn fill_by_index<T: Element, S: Shape, const R: usize>(
    slots: &mut [MaybeUninit<T>],
    mut f: impl FnMut([usize; R]) -> T,
) {
    assert!(R == S::RANK, "an index of {R} numbers for a tensor of rank {}", S::RANK);
    let mut index = [0; R];
    for slot in slots {
        slot.write(f(index));
        for axis in (0..R).rev() {
            index[axis] += 1;
            if index[axis] < S::SIZES[axis] {
                break;
            }
            index[axis] = 0;
        }
    }
}

/// The position of an index in row-major order.
///
/// # Panics
///
/// If the index has another rank than the shape, or is out of bounds along an axis.
fn position<S: Shape, const R: usize>(index: [usize; R]) -> usize {
    assert!(R == S::RANK, "an index of {R} numbers for a tensor of rank {}", S::RANK);
    let mut position = 0;
    for (axis, (&at, &size)) in index.iter().zip(S::SIZES).enumerate() {
        assert!(at < size, "index {at} is out of bounds for axis {axis} with size {size}");
        position = position * size + at;
    }
    position
}

/// # Panics
///
/// If the index has another rank than the tensor, or is out of bounds along an axis.
impl<T: Element, S: Shape, const R: usize> Index<[usize; R]> for Tensor<T, S> {
    type Output = T;
    #[inline]
    fn index(&self, index: [usize; R]) -> &T {
        &self.as_slice()[position::<S, R>(index)]
    }
}

/// # Panics
///
/// If the index has another rank than the tensor, or is out of bounds along an axis.
impl<T: Element, S: Shape, const R: usize> IndexMut<[usize; R]> for Tensor<T, S> {
    #[inline]
    fn index_mut(&mut self, index: [usize; R]) -> &mut T {
        &mut self.as_mut_slice()[position::<S, R>(index)]
    }
}

/// Nested arrays become tensors: `Tensor::from([[1.0, 2.0], [3.0, 4.0]])`.
macro_rules! from_array {
    ($array:ty => $shape:ty, $($size:ident)*) => {
        impl<T: Element, $(const $size: usize),*> From<$array> for Tensor<T, $shape> {
            fn from(array: $array) -> Self {
                Self(array)
            }
        }
    };
}
use crate::dim::Size;
from_array!([T; A] => (Size<A>,), A);
from_array!([[T; B]; A] => (Size<A>, Size<B>), A B);
from_array!([[[T; C]; B]; A] => (Size<A>, Size<B>, Size<C>), A B C);
from_array!([[[[T; D]; C]; B]; A] => (Size<A>, Size<B>, Size<C>, Size<D>), A B C D);
from_array!([[[[[T; E]; D]; C]; B]; A] => (Size<A>, Size<B>, Size<C>, Size<D>, Size<E>), A B C D E);
from_array!([[[[[[T; F]; E]; D]; C]; B]; A]
    => (Size<A>, Size<B>, Size<C>, Size<D>, Size<E>, Size<F>), A B C D E F);
from_array!([[[[[[[T; G]; F]; E]; D]; C]; B]; A]
    => (Size<A>, Size<B>, Size<C>, Size<D>, Size<E>, Size<F>, Size<G>), A B C D E F G);
from_array!([[[[[[[[T; H]; G]; F]; E]; D]; C]; B]; A]
    => (Size<A>, Size<B>, Size<C>, Size<D>, Size<E>, Size<F>, Size<G>, Size<H>), A B C D E F G H);

impl<T: Element, S: Shape> PartialEq for Tensor<T, S> {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl<T: Element, S: Shape> Default for Tensor<T, S> {
    fn default() -> Self {
        Self::zeros()
    }
}

/// NumPy's `str`.
impl<T: Element, S: Shape> fmt::Display for Tensor<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = |index: usize| self.as_slice()[index].value();
        crate::fmt::Printable { dims: S::SIZES, dtype: T::DTYPE, at: &at }.str(f)
    }
}

/// NumPy's `repr`.
impl<T: Element, S: Shape> fmt::Debug for Tensor<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = |index: usize| self.as_slice()[index].value();
        crate::fmt::Printable { dims: S::SIZES, dtype: T::DTYPE, at: &at }.repr(f)
    }
}

/// The elements of a slice of tensors, in row-major order.
///
/// ```
/// use tensor_core::{flatten_slice, shape, Tensor};
/// let rows = [Tensor::<i32, shape![2]>::new([1, 2]), Tensor::new([3, 4])];
/// assert_eq!(flatten_slice(&rows), [1, 2, 3, 4]);
/// ```
#[must_use]
#[inline(always)]
pub fn flatten_slice<T: Element, S: Shape>(tensors: &[Tensor<T, S>]) -> &[T] {
    storage::flatten(tensors)
}

/// The elements of a slice of tensors, to write.
#[must_use]
#[inline(always)]
pub fn flatten_slice_mut<T: Element, S: Shape>(tensors: &mut [Tensor<T, S>]) -> &mut [T] {
    storage::flatten_mut(tensors)
}

/// A slice of elements as a slice of tensors, without a copy.
///
/// # Errors
///
/// [`ShapeError`] if the number of elements is not a multiple of a tensor's.
pub fn unflatten_slice<T: Element, S: Shape>(elements: &[T]) -> Result<&[Tensor<T, S>], ShapeError> {
    storage::unflatten(elements).ok_or(ShapeError::new(S::SIZES, elements.len()))
}

const _: () = assert!(<[[f32; 3]; 2] as Plain>::LEN == 6);
