//! The casts between tensors, nested arrays and slices of elements.

use core::mem::MaybeUninit;

use crate::element::Element;
use crate::plain::Plain;
use crate::shape::Shape;
use crate::tensor::Tensor;

/// Proves, when compiled, that a tensor is exactly `S::SIZE` elements in a row.
struct Layout<T, S>(core::marker::PhantomData<(T, S)>);
impl<T: Element, S: Shape> Layout<T, S> {
    const CHECKED: () = {
        assert!(<S::Array<T> as Plain>::LEN == S::SIZE, "an axis's array is not of its size");
        assert!(size_of::<Tensor<T, S>>() == S::SIZE * size_of::<T>());
        assert!(align_of::<Tensor<T, S>>() == align_of::<T>());
    };
}

/// The scalars of a nested array.
#[inline(always)]
pub(crate) fn elements<P: Plain>(array: &P) -> &[P::Scalar] {
    // SAFETY: `Plain` is sealed: `P` is `LEN` scalars in a row, borrowed as long as the result.
    unsafe { core::slice::from_raw_parts(core::ptr::from_ref(array).cast(), P::LEN) }
}

/// The scalars of a nested array, to write.
#[inline(always)]
pub(crate) fn elements_mut<P: Plain>(array: &mut P) -> &mut [P::Scalar] {
    // SAFETY: `Plain` is sealed: `P` is `LEN` scalars in a row, borrowed as long as the result;
    // any scalar may be written.
    unsafe { core::slice::from_raw_parts_mut(core::ptr::from_mut(array).cast(), P::LEN) }
}

/// A slice of `S::SIZE` elements as a tensor.
#[inline(always)]
pub(crate) fn view<T: Element, S: Shape>(elements: &[T]) -> Option<&Tensor<T, S>> {
    const { Layout::<T, S>::CHECKED };
    if elements.len() != S::SIZE {
        return None;
    }
    // SAFETY: a tensor is `S::SIZE` elements in a row with their alignment (`Layout`), and so many there are.
    Some(unsafe { &*elements.as_ptr().cast() })
}

/// A slice of `S::SIZE` elements as a tensor, to write.
#[inline(always)]
pub(crate) fn view_mut<T: Element, S: Shape>(elements: &mut [T]) -> Option<&mut Tensor<T, S>> {
    const { Layout::<T, S>::CHECKED };
    if elements.len() != S::SIZE {
        return None;
    }
    // SAFETY: as in `view`; the borrow is unique, and any element may be written.
    Some(unsafe { &mut *elements.as_mut_ptr().cast() })
}

/// Makes a tensor whose every element `fill` writes.
///
/// `fill` is this crate's kernels and constructors, which write each slot; it is checked in debug builds.
#[inline(always)]
pub(crate) fn build<T: Element, S: Shape>(fill: impl FnOnce(&mut [MaybeUninit<T>])) -> Tensor<T, S> {
    const { Layout::<T, S>::CHECKED };
    let mut tensor = MaybeUninit::<Tensor<T, S>>::uninit();
    let slots = core::ptr::from_mut(&mut tensor).cast::<MaybeUninit<T>>();
    // SAFETY: a tensor is `S::SIZE` elements in a row (`Layout`); uninitialized ones may be `MaybeUninit`.
    fill(unsafe { core::slice::from_raw_parts_mut(slots, S::SIZE) });
    // SAFETY: every caller's `fill` writes all slots: a map, reduction or product covers its whole result.
    unsafe { tensor.assume_init() }
}

/// Initialized elements as slots to overwrite.
#[inline(always)]
pub(crate) fn as_slots<T: Element>(elements: &mut [T]) -> &mut [MaybeUninit<T>] {
    let length = elements.len();
    // SAFETY: the same memory; this crate's callers write only initialized elements through it.
    unsafe { core::slice::from_raw_parts_mut(elements.as_mut_ptr().cast(), length) }
}

/// Whether two element types are one.
pub(crate) const fn is_same<T: Element, V: Element>() -> bool {
    T::DTYPE as u8 == V::DTYPE as u8
}

/// Elements as those of a type that is the same under another name.
#[inline(always)]
pub(crate) fn as_same<T: Element, V: Element>(elements: &mut [T]) -> Option<&mut [V]> {
    if const { !is_same::<T, V>() } {
        return None;
    }
    let length = elements.len();
    // SAFETY: each element type has a `DTYPE` of its own, and the set of them is closed, so `V` is `T`.
    Some(unsafe { core::slice::from_raw_parts_mut(elements.as_mut_ptr().cast(), length) })
}

/// The elements of a slice of tensors.
#[inline(always)]
pub(crate) fn flatten<T: Element, S: Shape>(tensors: &[Tensor<T, S>]) -> &[T] {
    const { Layout::<T, S>::CHECKED };
    // SAFETY: each tensor is `S::SIZE` elements in a row (`Layout`), so all of them are that many in a row.
    unsafe { core::slice::from_raw_parts(tensors.as_ptr().cast(), tensors.len() * S::SIZE) }
}

/// The elements of a slice of tensors, to write.
#[inline(always)]
pub(crate) fn flatten_mut<T: Element, S: Shape>(tensors: &mut [Tensor<T, S>]) -> &mut [T] {
    const { Layout::<T, S>::CHECKED };
    let length = tensors.len() * S::SIZE;
    // SAFETY: as in `flatten`; the borrow is unique.
    unsafe { core::slice::from_raw_parts_mut(tensors.as_mut_ptr().cast(), length) }
}

/// A slice of elements as a slice of tensors, if it divides.
pub(crate) fn unflatten<T: Element, S: Shape>(elements: &[T]) -> Option<&[Tensor<T, S>]> {
    const { Layout::<T, S>::CHECKED };
    let count = elements.len().checked_div(S::SIZE)?;
    if count * S::SIZE != elements.len() {
        return None;
    }
    // SAFETY: `count` tensors are `count * S::SIZE` elements in a row (`Layout`), and so many there are.
    Some(unsafe { core::slice::from_raw_parts(elements.as_ptr().cast(), count) })
}

/// A tensor of zeros made on the heap.
#[cfg(feature = "alloc")]
pub(crate) fn boxed_zeroed<T: Element, S: Shape>() -> alloc::boxed::Box<Tensor<T, S>> {
    const { Layout::<T, S>::CHECKED };
    // SAFETY: all bits zero is a valid value of every element: 0, 0.0 or `false`.
    unsafe { alloc::boxed::Box::<Tensor<T, S>>::new_zeroed().assume_init() }
}

/// `length` tensors of zeros made on the heap.
#[cfg(feature = "alloc")]
pub(crate) fn boxed_zeroed_slice<T: Element, S: Shape>(length: usize) -> alloc::boxed::Box<[Tensor<T, S>]> {
    const { Layout::<T, S>::CHECKED };
    // SAFETY: all bits zero is a valid value of every element: 0, 0.0 or `false`.
    unsafe { alloc::boxed::Box::<[Tensor<T, S>]>::new_zeroed_slice(length).assume_init() }
}
