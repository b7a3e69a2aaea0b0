//! Shapes: tuples of axes, their ranks and sizes as consts, and the lists that type functions walk over.

use crate::broadcast::Broadcast;
use crate::check::SameShape;
use crate::dim::{AnyLength, Dim, Dyn, Extent, Size, Unit};
#[cfg(feature = "alloc")]
use crate::element::Element;
use crate::plain::Plain;
#[cfg(feature = "alloc")]
use crate::storage;
#[cfg(feature = "alloc")]
use crate::tensor::{Tensor, flatten_slice_mut};

/// The highest rank of an operand: eight axes behind a run-time leading one.
pub const MAX_RANK: usize = 9;

/// The length that stands for a run-time axis in [`Dims`].
pub const RUN_TIME: usize = usize::MAX;

/// A shape as a value: what kernels compute their strides from, at compile time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dims {
    /// The number of axes.
    pub rank: usize,
    /// The length of each axis; [`RUN_TIME`] for a leading [`Dyn`].
    pub size: [usize; MAX_RANK],
}

impl Dims {
    /// The dims of the given axis lengths.
    #[must_use]
    pub const fn new(sizes: &[usize]) -> Self {
        let mut size = [1; MAX_RANK];
        let mut axis = 0;
        while axis < sizes.len() {
            size[axis] = sizes[axis];
            axis += 1;
        }
        Self { rank: sizes.len(), size }
    }

    /// Whether the leading axis is known only at run time.
    #[must_use]
    pub const fn is_run_time(&self) -> bool {
        self.rank > 0 && self.size[0] == RUN_TIME
    }

    /// The product of the lengths of the axes from `first` on; a run-time axis counts as `lead`.
    #[must_use]
    pub const fn count(&self, first: usize, lead: usize) -> usize {
        let mut count = 1;
        let mut axis = first;
        while axis < self.rank {
            count *= self.len(axis, lead);
            axis += 1;
        }
        count
    }

    /// Whether the axes from `first` on are of at most so many elements, whatever the length of a run-time axis.
    #[must_use]
    pub const fn is_at_most(&self, first: usize, elements: usize) -> bool {
        let mut count = 1;
        let mut axis = first;
        while axis < self.rank {
            if self.size[axis] == RUN_TIME || (self.size[axis] > 0 && count > elements) {
                return false;
            }
            count *= self.size[axis];
            axis += 1;
        }
        count <= elements
    }

    /// The length of an axis; a run-time axis counts as `lead`.
    #[must_use]
    pub const fn len(&self, axis: usize, lead: usize) -> usize {
        if self.size[axis] == RUN_TIME { lead } else { self.size[axis] }
    }

    /// Whether these are the same axes.
    #[must_use]
    pub const fn is_same(&self, other: &Self) -> bool {
        let mut axis = 0;
        while axis < self.rank {
            if self.size[axis] != other.size[axis] {
                return false;
            }
            axis += 1;
        }
        self.rank == other.rank
    }

    /// Whether these are the same axes, but for axes of one element.
    #[must_use]
    pub const fn same_but_units(&self, other: &Self) -> bool {
        let mut axis = self.next_from(0);
        let mut target = other.next_from(0);
        while axis < self.rank && target < other.rank {
            if self.size[axis] != other.size[target] {
                return false;
            }
            axis = self.next(axis);
            target = other.next(target);
        }
        axis >= self.rank && target >= other.rank
    }

    /// Row-major strides, in elements.
    #[must_use]
    pub const fn strides(&self) -> [usize; MAX_RANK] {
        let mut strides = [0; MAX_RANK];
        let mut step = 1;
        let mut axis = self.rank;
        while axis > 0 {
            axis -= 1;
            strides[axis] = step;
            // The run-time axis leads: no stride depends on its length.
            if axis > 0 {
                step *= self.size[axis];
            }
        }
        strides
    }
}

/// The shape of an operand: a tuple of axes, of which the first may be [`Dyn`].
///
/// Every shape broadcasts with itself and with a scalar's; the supertraits say so.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a shape",
    label = "a shape is a tuple of up to eight axes; a run-time axis can only lead"
)]
pub trait AnyShape:
    Copy + 'static + Broadcast<Self, Output = Self> + Broadcast<(), Output = Self> + SameShape<Self>
{
    /// The axes as a list.
    type List: List;
    /// The shape without its run-time leading axis.
    type Item: KnownShape;
    /// The same with a run-time axis, otherwise a shape without elements: what a second place of that axis takes.
    type Apart: KnownShape;
    /// The same number of axes, each of one element: what `keepdims=True` leaves of a total reduction.
    type Units: Shape;
    /// The axes in reverse order: `.T`.
    type Reversed;
    /// What a function's parameter takes where this is passed, whose run-time axis may be of any length.
    type Passed: AnyShape;
    /// The same where it takes any shape: that of a computed axis stands for any, too.
    type PassedAsAny: Shape;
    /// The shape as a value.
    const DIMS: Dims;
}

/// A shape that a result on the heap can have: axes of stated sizes, the leading one perhaps known at run time.
#[diagnostic::on_unimplemented(
    message = "the size of an axis of this result is computed, so its shape {Self} cannot be stored as it is; \
               state it, as in `tensor!(box <_, [4]> ..)`, or store the result in a place",
    label = "shape {Self}"
)]
pub trait OnHeap: AnyShape {
    /// A result of this shape on the heap: a boxed tensor, or a boxed slice of tensors.
    #[cfg(feature = "alloc")]
    type Boxed<T: Element>;
    /// Zeros of this shape on the heap, its run-time axis of length `lead`.
    #[cfg(feature = "alloc")]
    fn boxed<T: Element>(lead: usize) -> Self::Boxed<T>;
    /// The elements on the heap.
    #[cfg(feature = "alloc")]
    fn boxed_elements<T: Element>(boxed: &mut Self::Boxed<T>) -> &mut [T];
}

/// A shape whose sizes are constants, some perhaps [`Computed`](crate::Computed): what a step of an expression
/// may have, and an owned tensor only if it is a [`Shape`].
pub trait KnownShape: AnyShape<Item = Self, Passed = Self> {
    /// The number of elements.
    const COUNT: usize;
    /// Nested arrays of at least as many elements.
    type Nested<E: Plain>: Plain<Scalar = E::Scalar>;
}

/// A shape that is known entirely at compile time: a tuple of up to eight axes.
///
/// ```
/// use tensor_core::{Shape, Size, Unit};
/// assert_eq!(<(Size<2>, Unit, Size<4>)>::SIZES, [2, 1, 4]);
/// assert_eq!(<(Size<2>, Unit, Size<4>)>::SIZE, 8);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a shape known at compile time",
    label = "a shape is a tuple of up to eight axes such as `shape![2, 3]`"
)]
pub trait Shape: KnownShape<PassedAsAny = Self> + OnHeap {
    /// The number of axes.
    const RANK: usize;
    /// The length of each axis.
    const SIZES: &'static [usize];
    /// The number of elements.
    const SIZE: usize;
    /// Nested arrays of elements in this shape.
    type Array<E: Plain>: Plain<Scalar = E::Scalar>;
    /// The same shape behind a run-time leading axis: that of a slice of tensors.
    type Stacked: AnyShape<Item = Self> + OnHeap;
    /// A result on the heap as what it is: a boxed tensor.
    #[cfg(feature = "alloc")]
    #[doc(hidden)]
    fn boxed_tensor<T: Element>(boxed: Self::Boxed<T>) -> alloc::boxed::Box<Tensor<T, Self>>;
}

/// Axes as a nested list.
pub trait List {}

/// The empty list of axes.
#[derive(Clone, Copy, Debug)]
pub struct Nil;

/// The axis `A` before the axes `Rest`.
#[derive(Clone, Copy, Debug)]
pub struct Cons<A, Rest>(core::marker::PhantomData<(A, Rest)>);

impl List for Nil {}
impl<A, Rest: List> List for Cons<A, Rest> {}

/// The shape a list of axes spells.
#[diagnostic::on_unimplemented(
    message = "the result would have more than eight axes, or a run-time axis that does not lead"
)]
pub trait ToShape: List {
    /// The tuple.
    type Shape: AnyShape;
}

macro_rules! list {
    () => { Nil };
    ($first:ident $($rest:ident)*) => { Cons<$first, list!($($rest)*)> };
}
macro_rules! array {
    ($element:ident;) => { $element };
    ($element:ident; $first:ident $($rest:ident)*) => { $first::Array<array!($element; $($rest)*)> };
}
macro_rules! nested {
    ($element:ident;) => { $element };
    ($element:ident; $first:ident $($rest:ident)*) => { $first::Row<nested!($element; $($rest)*)> };
}
macro_rules! unit {
    ($axis:ident) => {
        Unit
    };
}
macro_rules! shape_impl {
    ($rank:tt; $($axis:ident)*; $($reversed:ident)*) => {
        impl<$($axis: Extent,)*> AnyShape for ($($axis,)*) {
            type List = list!($($axis)*);
            type Item = Self;
            type Apart = (Size<0>,);
            type Units = ($(unit!($axis),)*);
            type Reversed = ($($reversed,)*);
            type Passed = Self;
            type PassedAsAny = ($($axis::Passed,)*);
            const DIMS: Dims = Dims::new(&[$($axis::LEN,)*]);
        }
        impl<$($axis: Extent,)*> KnownShape for ($($axis,)*) {
            const COUNT: usize = 1 $(* $axis::LEN)*;
            type Nested<Element: Plain> = nested!(Element; $($axis)*);
        }
        impl<$($axis: Dim,)*> OnHeap for ($($axis,)*) {
            #[cfg(feature = "alloc")]
            type Boxed<Element: crate::Element> = alloc::boxed::Box<Tensor<Element, Self>>;
            #[cfg(feature = "alloc")]
            fn boxed<Element: crate::Element>(_: usize) -> Self::Boxed<Element> {
                storage::boxed_zeroed()
            }
            #[cfg(feature = "alloc")]
            fn boxed_elements<Element: crate::Element>(boxed: &mut Self::Boxed<Element>) -> &mut [Element] {
                boxed.as_mut_slice()
            }
        }
        impl<$($axis: Dim,)*> Shape for ($($axis,)*) {
            const RANK: usize = $rank;
            const SIZES: &'static [usize] = &[$($axis::SIZE,)*];
            const SIZE: usize = 1 $(* $axis::SIZE)*;
            type Array<Element: Plain> = array!(Element; $($axis)*);
            type Stacked = (Dyn, $($axis,)*);
            #[cfg(feature = "alloc")]
            fn boxed_tensor<Element: crate::Element>(
                boxed: Self::Boxed<Element>,
            ) -> alloc::boxed::Box<Tensor<Element, Self>> {
                boxed
            }
        }
        impl<$($axis: Extent,)*> AnyShape for (Dyn, $($axis,)*) {
            type List = Cons<Dyn, list!($($axis)*)>;
            type Item = ($($axis,)*);
            type Apart = Self::Item;
            type Units = shape_impl!(@units $rank $($axis)*);
            type Reversed = ($($reversed,)* Dyn,);
            type Passed = shape_impl!(@passed $rank; $($axis,)*);
            type PassedAsAny = shape_impl!(@passed $rank; $($axis::Passed,)*);
            const DIMS: Dims = Dims::new(&[RUN_TIME, $($axis::LEN,)*]);
        }
        impl<$($axis: Dim,)*> OnHeap for (Dyn, $($axis,)*) {
            #[cfg(feature = "alloc")]
            type Boxed<Element: crate::Element> = alloc::boxed::Box<[Tensor<Element, ($($axis,)*)>]>;
            #[cfg(feature = "alloc")]
            fn boxed<Element: crate::Element>(lead: usize) -> Self::Boxed<Element> {
                storage::boxed_zeroed_slice(lead)
            }
            #[cfg(feature = "alloc")]
            fn boxed_elements<Element: crate::Element>(boxed: &mut Self::Boxed<Element>) -> &mut [Element] {
                flatten_slice_mut(boxed)
            }
        }
        impl<$($axis),*> ToShape for list!($($axis)*) where ($($axis,)*): AnyShape {
            type Shape = ($($axis,)*);
        }
    };
    // A total reduction of nine axes with keepdims has no shape of its own: it is a scalar's.
    (@units 8 $($axis:ident)*) => { () };
    (@units $rank:tt $($axis:ident)*) => { (Unit, $(unit!($axis),)*) };
    // No parameter has nine axes.
    (@passed 8; $($axis:ty,)*) => { () };
    (@passed $rank:tt; $($axis:ty,)*) => { (AnyLength, $($axis,)*) };
}
shape_impl!(0; ;);
shape_impl!(1; A; A);
shape_impl!(2; A B; B A);
shape_impl!(3; A B C; C B A);
shape_impl!(4; A B C D; D C B A);
shape_impl!(5; A B C D E; E D C B A);
shape_impl!(6; A B C D E F; F E D C B A);
shape_impl!(7; A B C D E F G; G F E D C B A);
shape_impl!(8; A B C D E F G H; H G F E D C B A);

impl<A, B, C, D, E, F, G, H> ToShape for Cons<Dyn, list!(A B C D E F G H)>
where
    (Dyn, A, B, C, D, E, F, G, H): AnyShape,
{
    type Shape = (Dyn, A, B, C, D, E, F, G, H);
}

/// The shape type of a list of axes: a literal (1 gives [`Unit`]), a type, or a const expression in braces.
///
/// ```
/// use tensor_core::{shape, Shape};
/// const K: usize = 5;
/// assert_eq!(<shape![2, 1, {K + 1}]>::SIZES, [2, 1, 6]);
/// ```
#[macro_export]
macro_rules! shape {
    (@axes [$($done:tt)*]) => { ($($done)*) };
    (@axes [$($done:tt)*] 1 $(, $($rest:tt)*)?) => {
        $crate::shape!(@axes [$($done)* $crate::Unit,] $($($rest)*)?)
    };
    (@axes [$($done:tt)*] $size:literal $(, $($rest:tt)*)?) => {
        $crate::shape!(@axes [$($done)* $crate::Size<$size>,] $($($rest)*)?)
    };
    (@axes [$($done:tt)*] $size:block $(, $($rest:tt)*)?) => {
        $crate::shape!(@axes [$($done)* $crate::Size<$size>,] $($($rest)*)?)
    };
    (@axes [$($done:tt)*] $axis:ty $(, $($rest:tt)*)?) => {
        $crate::shape!(@axes [$($done)* $axis,] $($($rest)*)?)
    };
    ($($axes:tt)*) => { $crate::shape!(@axes [] $($axes)*) };
}
