//! [`MaskedRows`]: the tensors that a mask of leading axes selects.

use core::fmt;
use core::marker::PhantomData;
use core::ops::Deref;

use crate::element::Element;
use crate::masked::Masked;
use crate::shape::{MAX_RANK, Shape};
use crate::storage;
use crate::tensor::Tensor;

/// The tensors of shape `R` that a mask of the leading axes of a tensor of shape `S` selects, in order: the rows `x[mask]` of a matrix.
///
/// Their number is known only at run time and is at most what fits in `S`, so no heap is needed.
/// It derefs to a slice of tensors, and is an operand of `tensor!` with one run-time axis before those of `R`.
#[derive(Clone, Copy)]
pub struct MaskedRows<T: Element, S: Shape, R: Shape> {
    elements: Masked<T, S>,
    row: PhantomData<fn() -> R>,
}

impl<T: Element, S: Shape, R: Shape> MaskedRows<T, S, R> {
    /// Of the elements of all rows.
    #[inline(always)]
    pub(crate) fn new(elements: Masked<T, S>) -> Self {
        const {
            assert!(
                R::SIZE > 0,
                "how many rows a mask selects is not told by their elements where rows have none"
            );
        }
        Self { elements, row: PhantomData }
    }

    /// The selected tensors, in row-major order of the tensor they are from.
    #[must_use]
    pub fn as_slice(&self) -> &[Tensor<T, R>] {
        // The elements are those of whole rows.
        storage::unflatten(self.elements.as_slice()).unwrap_or_default()
    }
}

impl<T: Element, S: Shape, R: Shape> Deref for MaskedRows<T, S, R> {
    type Target = [Tensor<T, R>];
    fn deref(&self) -> &[Tensor<T, R>] {
        self.as_slice()
    }
}

impl<T: Element, S: Shape, R: Shape> AsRef<[Tensor<T, R>]> for MaskedRows<T, S, R> {
    fn as_ref(&self) -> &[Tensor<T, R>] {
        self.as_slice()
    }
}

impl<'a, T: Element, S: Shape, R: Shape> IntoIterator for &'a MaskedRows<T, S, R> {
    type Item = &'a Tensor<T, R>;
    type IntoIter = core::slice::Iter<'a, Tensor<T, R>>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Element, S: Shape, R: Shape> PartialEq for MaskedRows<T, S, R> {
    fn eq(&self, other: &Self) -> bool {
        self.elements == other.elements
    }
}

impl<T: Element, S: Shape, R: Shape> MaskedRows<T, S, R> {
    fn printed(&self, print: impl FnOnce(crate::fmt::Printable<'_>) -> fmt::Result) -> fmt::Result {
        let at = |index: usize| self.elements[index].value();
        let mut dims = [self.as_slice().len(); MAX_RANK];
        let rank = R::RANK + 1;
        dims[1..rank].copy_from_slice(R::SIZES);
        print(crate::fmt::Printable { dims: &dims[..rank], dtype: T::DTYPE, at: &at })
    }
}

/// NumPy's `str` of the selection.
impl<T: Element, S: Shape, R: Shape> fmt::Display for MaskedRows<T, S, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printed(|array| array.str(f))
    }
}

/// NumPy's `repr` of the selection.
impl<T: Element, S: Shape, R: Shape> fmt::Debug for MaskedRows<T, S, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printed(|array| array.repr(f))
    }
}

/// What a mask leaves of a shape, and what holds a selection of it.
#[diagnostic::on_unimplemented(
    message = "what is behind the mask's axes has no shape of known sizes: {Self}",
    label = "shape {Self}"
)]
pub trait SelectedShape: Shape {
    /// A selection from a tensor of shape `O`.
    type Selection<V: Element, O: Shape>;
    #[doc(hidden)]
    fn selection<V: Element, O: Shape>(elements: Masked<V, O>) -> Self::Selection<V, O>;
}
#[diagnostic::do_not_recommend]
impl SelectedShape for () {
    type Selection<V: Element, O: Shape> = Masked<V, O>;
    #[inline(always)]
    fn selection<V: Element, O: Shape>(elements: Masked<V, O>) -> Masked<V, O> {
        elements
    }
}
macro_rules! rows {
    ($($axis:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<$($axis: crate::dim::Dim),*> SelectedShape for ($($axis,)*) {
            type Selection<V: Element, O: Shape> = MaskedRows<V, O, Self>;
            #[inline(always)]
            fn selection<V: Element, O: Shape>(elements: Masked<V, O>) -> MaskedRows<V, O, Self> {
                MaskedRows::new(elements)
            }
        }
    };
}
rows!(A);
rows!(A B);
rows!(A B C);
rows!(A B C D);
rows!(A B C D E);
rows!(A B C D E F);
rows!(A B C D E F G);
