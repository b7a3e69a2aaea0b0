//! The last pass of a value: by value, in a box, or selected by a mask.

#[cfg(feature = "alloc")]
use crate::cast::Cast;
use crate::check::{NoShape, Ty};
use crate::element::Element;
#[cfg(feature = "alloc")]
use crate::kernel::FitsThere;
use crate::kernel::{self, Compute, Source};
use crate::masked::Masked;
use crate::masked_rows::SelectedShape;
use crate::places::{Located, Places};
#[cfg(feature = "alloc")]
use crate::shape::OnHeap;
use crate::shape::{AnyShape, Shape};
#[cfg(feature = "alloc")]
use crate::storage;
use crate::tensor::Tensor;
#[cfg(feature = "alloc")]
use crate::tensor::flatten_slice_mut;

/// A result by value, not yet reduced to a plain scalar.
pub struct Evaluated<T: Element, S: Shape>(pub(super) Tensor<T, S>);

/// The shape of which nothing is left.
///
/// Where a mistake left the shape unknown, the result is unknown, too: the second impl, which no result meets, keeps
/// rustc from inferring the first, and so from saying that what surrounds the macro is of another type.
pub trait NothingLeft {
    /// The plain element.
    type Finished<T>;
    #[doc(hidden)]
    fn finished<T>(element: T) -> Self::Finished<T>;
}
macro_rules! nothing_left {
    ($($Shape:ty)*) => {$(
        impl NothingLeft for $Shape {
            type Finished<T> = T;
            #[inline(always)]
            fn finished<T>(element: T) -> T {
                element
            }
        }
    )*};
}
nothing_left!(() NoShape);

impl<T: Element, S: Shape + NothingLeft> Evaluated<T, S> {
    /// Nothing is left of the shape: the plain element.
    #[inline(always)]
    pub fn finish(self) -> S::Finished<T> {
        S::finished(self.0.as_slice()[0])
    }
}

impl<T: Element, S: Shape> Evaluated<T, S> {
    /// The result as a tensor, whatever its shape.
    #[inline(always)]
    pub fn into_tensor(self) -> Tensor<T, S> {
        self.0
    }
}

/// The result of an expression of any shape but `()`.
pub trait Finish {
    /// The result.
    type Output;
    /// Unwraps it.
    fn finish(self) -> Self::Output;
}
impl<T: Element, S: Shape> Finish for Evaluated<T, S> {
    type Output = Tensor<T, S>;
    #[inline(always)]
    fn finish(self) -> Tensor<T, S> {
        self.0
    }
}

/// The elements of an expression, by value.
#[inline(always)]
pub fn evaluate<V, O, L, F>(_: Ty<V, O>, source: L, f: F) -> Evaluated<V, O>
where
    V: Element,
    O: Shape,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    Evaluated(Tensor::build_unlimited(
        #[inline(always)]
        |out| kernel::map::<O, V, L, F>(out, 0, source, f),
    ))
}

/// A reduction or product, by value.
#[inline(always)]
pub fn compute<V, O, C>(_: Ty<V, O>, compute: C) -> Evaluated<V, O>
where
    V: Element,
    O: Shape,
    C: Compute<Value = V>,
{
    const { assert!(C::Whole::DIMS.same_but_units(&O::DIMS), "the stated sizes are not the expression's") }
    Evaluated(Tensor::build_unlimited(
        #[inline(always)]
        |out| kernel::compute_into(&compute, out, 0),
    ))
}

/// The selected elements of an expression, or the tensors of shape `R`.
#[inline(always)]
pub fn select<V, O, U, R, L, F>(_: Ty<V, O>, _rest: Ty<U, R>, source: L, f: F) -> R::Selection<V, O>
where
    V: Element,
    O: Shape,
    R: SelectedShape,
    L: Source<O>,
    F: Fn(L::Elem) -> (bool, V) + Copy,
{
    R::selection(selected::<O, V, L, F>(source, f))
}

#[inline(always)]
fn selected<O, V, L, F>(source: L, f: F) -> Masked<V, O>
where
    V: Element,
    O: Shape,
    L: Source<O>,
    F: Fn(L::Elem) -> (bool, V) + Copy,
{
    Masked::build(
        #[inline(always)]
        |out| kernel::select::<O, V, L, F>(out, source, f),
    )
}

/// The same on the heap: counted first, so that no more is allocated.
#[cfg(feature = "alloc")]
#[inline(always)]
pub fn select_boxed<V, O, U, R, L, F>(
    _: Ty<V, O>,
    _rest: Ty<U, R>,
    source: L,
    f: F,
) -> alloc::boxed::Box<[Tensor<V, R>]>
where
    V: Element,
    O: Shape,
    R: SelectedShape,
    L: Source<O>,
    F: Fn(L::Elem) -> (bool, V) + Copy,
{
    const {
        assert!(
            R::SIZE > 0,
            "how many rows a mask selects is not told by their elements where rows have none"
        );
    }
    let count = kernel::select::<O, V, L, F>(&mut [], source, f);
    let mut selected = storage::boxed_zeroed_slice::<V, R>(count.checked_div(R::SIZE).unwrap_or_default());
    kernel::select::<O, V, L, F>(storage::as_slots(flatten_slice_mut(&mut selected)), source, f);
    selected
}

/// The selected row-major positions, as positions along each axis.
pub fn select_columns<O, U, R, L, F>(_: Ty<i64, O>, _rest: Ty<U, R>, source: L, f: F) -> O::Columns
where
    O: Located,
    L: Source<O>,
    F: Fn(L::Elem) -> (bool, i64) + Copy,
{
    O::columns(&selected::<O, i64, L, F>(source, f))
}

/// The selected row-major positions, an integer for each axis.
pub fn select_positions<O, U, R, L, F>(_: Ty<i64, O>, _rest: Ty<U, R>, source: L, f: F) -> Places<O>
where
    O: Located,
    L: Source<O>,
    F: Fn(L::Elem) -> (bool, i64) + Copy,
{
    Places::new(&selected::<O, i64, L, F>(source, f))
}

/// A result on the heap, whose type generic code knows if its shape is known at compile time.
#[cfg(feature = "alloc")]
pub struct Heap<T: Element, S: OnHeap>(pub(super) S::Boxed<T>);

#[cfg(feature = "alloc")]
impl<T: Element, S: Shape> Heap<T, S> {
    /// A boxed tensor, in generic code too.
    #[inline(always)]
    pub fn finish(self) -> alloc::boxed::Box<Tensor<T, S>> {
        S::boxed_tensor(self.0)
    }
}
#[cfg(feature = "alloc")]
impl<T: Element, S: OnHeap> Finish for Heap<T, S> {
    type Output = S::Boxed<T>;
    #[inline(always)]
    fn finish(self) -> S::Boxed<T> {
        self.0
    }
}

/// The elements of an expression, on the heap.
#[cfg(feature = "alloc")]
#[inline(always)]
pub fn evaluate_boxed<V, O, L, F>(_: Ty<V, O>, source: L, f: F) -> Heap<V, O>
where
    V: Element,
    O: OnHeap,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    let lead = source.lead().unwrap_or(0);
    let mut boxed = O::boxed(lead);
    kernel::map::<O, V, L, F>(storage::as_slots(O::boxed_elements(&mut boxed)), lead, source, f);
    Heap(boxed)
}

/// A reduction or product, on the heap.
#[cfg(feature = "alloc")]
#[inline(always)]
pub fn compute_boxed<V, O, C>(_: Ty<V, O>, compute: C) -> Heap<V, O>
where
    V: Element,
    O: OnHeap,
    C: Compute<Value = V>,
{
    let lead = compute.lead().unwrap_or(0);
    let mut boxed = O::boxed(lead);
    kernel::compute_into(&compute, storage::as_slots(O::boxed_elements(&mut boxed)), lead);
    Heap(boxed)
}

/// The elements of an expression that reads a computation, on the heap: one too large for a step is made there.
#[cfg(feature = "alloc")]
#[inline(always)]
pub fn evaluate_over_boxed<V, O, C, U, R, L, F>(
    fits: FitsThere<V, O, C>,
    _: Ty<V, O>,
    result: Ty<U, R>,
    compute: C,
    rest: L,
    f: F,
) -> Heap<V, O>
where
    V: Element + Cast<C::Value>,
    O: OnHeap,
    C: Compute,
    R: AnyShape,
    L: Source<O>,
    F: Fn((C::Value, L::Elem)) -> V + Copy,
{
    let lead = kernel::same_lead(compute.lead(), rest.lead()).unwrap_or(0);
    let mut boxed = O::boxed(lead);
    super::places::on_heap(O::boxed_elements(&mut boxed), lead).write_over(fits, result, compute, rest, f);
    Heap(boxed)
}
