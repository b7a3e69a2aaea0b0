//! What expansions of `tensor!` name. Not for users: it changes without notice.

pub mod lengths;
#[cfg(feature = "random")]
pub mod random;

pub use crate::axes::{
    At, AxisBits, Back, Counted, Cut, Fixed, FromEnd, FromStart, Front, Full, Index, Less, LessNth, New, Nth,
    Picked, Whole,
};
use crate::axes::{Indices, MaskedBy};
use crate::cast::Cast;
pub use crate::check::{AxisSet, EVERY_AXIS, NO_AXIS, Ty, node};
pub use crate::computed::{Computation, StatedAs};
use crate::element::Element;
pub use crate::kernel::matmul::MulAdd;
use crate::kernel::{self, Compute, Elementwise, Kept, Product, Reduction};
pub use crate::kernel::{
    FitsStage, Generated, InBounds, Indexed, Leaf, Permuted, Reshaped, Respaced, Reversed, Shared, Sink,
    Slice, Source, Stage, View,
};
pub use crate::limits::{Fits, NotEmpty, Reshape, filled, fits, reshaped as resized, stated};
use crate::masked::Masked;
use crate::operand::Integer;
pub use crate::operand::{Given, GivenOther, Operand};
pub use crate::plain::Plain;
pub use crate::rules;
use crate::scalar::reducers::Reducer;
pub use crate::scalar::{self, reducers};
#[cfg(feature = "alloc")]
use crate::shape::OnHeap;
use crate::shape::{AnyShape, KnownShape, Shape};
pub use crate::shape::{Cons, List, Nil};
use crate::storage;
use crate::tensor::{Tensor, flatten_slice_mut};
pub use crate::weak::{WeakFloat, WeakInt, range};

/// An integer literal.
#[must_use]
#[inline(always)]
pub const fn int<R: range::Range>(value: i128) -> WeakInt<R> {
    WeakInt::new(value)
}

/// A float literal.
#[must_use]
#[inline(always)]
pub const fn float(value: f64) -> WeakFloat {
    WeakFloat::new(value)
}

/// The witness of a literal.
#[inline(always)]
pub fn literal<T>(_: T) -> Ty<T, ()> {
    Ty::new()
}

/// The witness of a node of a named type and shape.
#[must_use]
#[inline(always)]
pub fn ty<T, S>() -> Ty<T, S> {
    Ty::new()
}

/// The witness of an operand.
#[inline(always)]
pub fn ty_of<L: Leaf>(_: L) -> Ty<L::Elem, L::Shape> {
    Ty::new()
}

/// The length of an operand's axis: `x.shape[0]`, `len(x)`. Like any Python integer, it is weak.
///
/// # Panics
///
/// If the axis is of 2^31 elements or more.
#[inline(always)]
pub fn length<L: Leaf>(operand: L, axis: isize) -> WeakInt<range::Count> {
    let dims = const { L::Shape::DIMS };
    let axis = if axis < 0 { dims.rank.wrapping_sub(axis.unsigned_abs()) } else { axis.unsigned_abs() };
    count(dims.len(axis, operand.lead().unwrap_or(1)))
}

/// The number of an operand's elements: `x.size`.
///
/// # Panics
///
/// If it has 2^31 elements or more.
#[inline(always)]
pub fn size<L: Leaf>(operand: L) -> WeakInt<range::Count> {
    count(const { L::Shape::DIMS }.count(0, operand.lead().unwrap_or(1)))
}

/// The number of an operand's axes: `x.ndim`.
#[inline(always)]
pub fn rank<L: Leaf>(_operand: L) -> WeakInt<range::Count> {
    count(const { L::Shape::DIMS }.rank)
}

#[inline(always)]
fn count(value: usize) -> WeakInt<range::Count> {
    WeakInt::new(value as i128)
}

/// A value in the element type of a witness.
#[inline(always)]
pub fn cast<V, S, A: Cast<V>>(_: Ty<V, S>, value: A) -> V {
    value.cast()
}

/// Operands read with axes of one element inserted or removed.
#[inline(always)]
pub fn respaced<L: Leaf, T, F: AnyShape, U, O: AnyShape>(
    from: Ty<T, F>,
    to: Ty<U, O>,
    leaf: L,
) -> View<L, F, O, Respaced> {
    View::new(leaf, from, to, Respaced)
}

/// Operands read with their axes reversed.
#[inline(always)]
pub fn reversed<L: Leaf, T, F: AnyShape, U, O: AnyShape>(
    from: Ty<T, F>,
    to: Ty<U, O>,
    leaf: L,
) -> View<L, F, O, Reversed> {
    View::new(leaf, from, to, Reversed)
}

/// Row-major operands read in another shape of the same size.
#[inline(always)]
pub fn reshaped<L: Leaf, T, F: AnyShape, U, O: AnyShape>(
    from: Ty<T, F>,
    to: Ty<U, O>,
    leaf: L,
) -> View<L, F, O, Reshaped> {
    View::new(leaf, from, to, Reshaped)
}

/// Operands read with their axes in another order.
#[inline(always)]
pub fn permuted<L: Leaf, T, F, U, O: AnyShape, P: Copy>(
    order: Permuted<P>,
    from: Ty<T, F>,
    to: Ty<U, O>,
    leaf: L,
) -> View<L, F, O, Permuted<P>>
where
    F: AnyShape + crate::axes::Permute<P>,
{
    View::new(leaf, from, to, order)
}

/// A position in an index, in braces.
#[inline(always)]
pub fn integer<I: Integer>(index: I) -> isize {
    index.position()
}

/// A count as a position in an index: `x[len(x) - 1]`.
#[inline(always)]
pub fn counted<R>(count: WeakInt<R>) -> isize {
    isize::try_from(count.get()).unwrap_or(isize::MAX)
}

/// The witness of an index.
pub type PhantomIndex<X> = core::marker::PhantomData<fn() -> X>;

/// The index `X`.
#[inline(always)]
pub fn index<X>() -> PhantomIndex<X> {
    core::marker::PhantomData
}

/// The witnesses of an index that was checked.
#[inline(always)]
pub fn in_bounds<T, F, U, O, X>(_: InBounds<F, O, X>, _from: Ty<T, F>, _to: Ty<U, O>) {}

/// Operands read through an index; `picks` are its run-time positions.
#[inline(always)]
pub fn indexed<L: Leaf, T, F: AnyShape, U, O: AnyShape, X: Indices, const N: usize>(
    _: PhantomIndex<X>,
    from: Ty<T, F>,
    to: Ty<U, O>,
    leaf: L,
    picks: [isize; N],
) -> Indexed<L, F, O, X> {
    Indexed::new(leaf, from, to, &picks)
}

/// Replaces every element of a part of a place by a function of itself and the operands.
///
/// # Panics
///
/// If an operand's run-time axis is not as long as the part's.
#[inline(always)]
pub fn assign<P, L, F>(place: P, _: Ty<P::Elem, P::Shape>, source: L, f: F)
where
    P: Sink<Elem: Element>,
    L: Source<P::Shape>,
    F: Fn(P::Elem, L::Elem) -> P::Elem + Copy,
{
    kernel::assign(place, source, f);
}

/// The value of a part of a place is computed before the first element is written.
#[inline(always)]
pub fn aside<T, S: Aside>(_: Ty<T, S>) {}

/// A shape without a run-time axis: a value of it can be computed aside as a whole.
#[diagnostic::on_unimplemented(
    message = "a place with a run-time axis cannot be written while its axes are read in another order",
    label = "store this in another place"
)]
pub trait Aside: KnownShape {}
#[diagnostic::do_not_recommend]
impl<S: KnownShape> Aside for S {}

/// Elements from their row-major position.
#[inline(always)]
pub fn generated<T: Copy + 'static, S: AnyShape, F: Fn(usize) -> T + Copy>(
    _: Ty<T, S>,
    at: F,
) -> Generated<F, S> {
    Generated::new(at)
}

/// The run-time part of a stage: computed when first read.
#[inline(always)]
pub fn stage<C: Compute>(_: FitsStage<C>, compute: C) -> Stage<C> {
    Stage::new(compute)
}

/// A reduction of an operand of the first witness to the second's, in items of the third's.
#[inline(always)]
pub fn reduction<T, V, D, X, K, B, R, L, F, E>(
    _operand: Ty<E, D>,
    _axes: AxisSet<X>,
    _result: Ty<V, K>,
    _item: Ty<(), B>,
    reducer: R,
    source: L,
    f: F,
) -> Reduction<D, X, K, B, T, R, L, F>
where
    D: AnyShape,
    X: AxisBits,
    K: AnyShape,
    B: KnownShape,
    R: Reducer<T, Output = V>,
    L: Source<D>,
    F: Fn(L::Elem) -> T + Copy,
{
    Reduction::new(reducer, source, f)
}

/// The set of the axes that a mask selects along.
#[inline(always)]
pub fn mask_axes<T, S, U, M, X>(_operand: Ty<T, S>, _mask: Ty<U, M>) -> AxisSet<X>
where
    S: MaskedBy<M, Bits = X>,
{
    AxisSet::new()
}

/// A condition as `bool`; that it is one is checked by its witness.
#[inline(always)]
pub fn flag<A: Cast<bool>>(condition: A) -> bool {
    condition.cast()
}

/// An elementwise step that is stored.
#[inline(always)]
pub fn elementwise<V, O, B, L, F>(
    _result: Ty<V, O>,
    _item: Ty<(), B>,
    source: L,
    f: F,
) -> Elementwise<O, B, V, L, F>
where
    V: Element,
    O: AnyShape,
    B: KnownShape,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    Elementwise::new(source, f)
}

/// An elementwise step that is stored where its items are small, since it is read more than once.
#[inline(always)]
pub fn kept<V, O, B, L, F>(_result: Ty<V, O>, _item: Ty<(), B>, source: L, f: F) -> Kept<O, B, V, L, F>
where
    V: Element,
    O: AnyShape,
    B: KnownShape,
    L: Source<O>,
    F: Fn(L::Elem) -> V + Copy,
{
    Kept::new(source, f)
}

/// A matrix product.
#[inline(always)]
pub fn product<A, C, V, O, B>(
    _result: Ty<V, O>,
    _item: Ty<(), B>,
    left: A,
    right: C,
) -> Product<A, C, O, B, V>
where
    A: Leaf<Elem: Cast<V>>,
    C: Leaf<Elem: Cast<V>>,
    V: Element + MulAdd,
    O: AnyShape,
    B: KnownShape,
{
    Product::new(left, right)
}

/// A result by value, not yet reduced to a plain scalar.
pub struct Evaluated<T: Element, S: Shape>(Tensor<T, S>);

impl<T: Element> Evaluated<T, ()> {
    /// Nothing is left of the shape: the plain element.
    #[inline(always)]
    pub fn finish(self) -> T {
        self.0.into_array()
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

/// The selected elements of an expression.
#[inline(always)]
pub fn select<V, O, L, F>(_: Ty<V, O>, source: L, f: F) -> Masked<V, O>
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

/// A result on the heap, whose type generic code knows if its shape is known at compile time.
#[cfg(feature = "alloc")]
pub struct Heap<T: Element, S: OnHeap>(S::Boxed<T>);

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

/// The elements of a place.
pub struct Target<'a, T, S> {
    elements: &'a mut [T],
    lead: usize,
    shape: core::marker::PhantomData<S>,
}

impl<'a, T: Element, S: AnyShape> Target<'a, T, S> {
    /// The witness of the place.
    #[inline(always)]
    pub fn ty(&self) -> Ty<T, S> {
        Ty::new()
    }

    /// Reads the place's own elements as an operand.
    #[inline(always)]
    pub fn leaf(&self) -> Slice<'_, T, S> {
        Slice::new(self.elements, self.lead)
    }

    /// The length of the place's run-time axis.
    ///
    /// # Panics
    ///
    /// If an operand's run-time axis has another length.
    #[inline(always)]
    fn checked_lead(&self, operands: Option<usize>) -> usize {
        if S::DIMS.is_run_time() {
            kernel::same_lead(Some(self.lead), operands);
        }
        self.lead
    }

    /// Overwrites every element.
    #[inline(always)]
    pub fn write<L, F>(self, source: L, f: F)
    where
        L: Source<S>,
        F: Fn(L::Elem) -> T + Copy,
    {
        let lead = self.checked_lead(source.lead());
        kernel::map::<S, T, L, F>(storage::as_slots(self.elements), lead, source, f);
    }

    /// Replaces every element by a function of itself and the operands.
    #[inline(always)]
    pub fn update<L, F>(self, source: L, f: F)
    where
        L: Source<S>,
        F: Fn(T, L::Elem) -> T + Copy,
    {
        let lead = self.checked_lead(source.lead());
        kernel::update::<S, T, L, F>(self.elements, lead, source, f);
    }

    /// The place as an operand that is read while the place is written.
    #[inline(always)]
    pub fn shared(self) -> Shared<'a, T, S> {
        Shared::new(self.elements, self.lead)
    }

    /// Copies a result over every element.
    #[inline(always)]
    pub fn copy_from(self, value: &Tensor<T, S>)
    where
        S: Shape,
    {
        self.elements.copy_from_slice(value.as_slice());
    }
}

/// The way of a computation to a place, each with its witness.
pub struct Way<P, C>(core::marker::PhantomData<(P, C)>);

/// The way from an expression to a place.
#[must_use]
#[inline(always)]
pub fn way<T, S, V, O>(_: Ty<T, S>, _: Ty<V, O>) -> Way<Ty<T, S>, Ty<V, O>> {
    Way(core::marker::PhantomData)
}

impl<T: Element, S: AnyShape> Way<Ty<T, S>, Ty<T, S>> {
    /// The place is as the computation: it writes there directly.
    #[inline(always)]
    pub fn store<C: Compute<Value = T, Whole = S>>(self, place: Target<'_, T, S>, compute: C) {
        let lead = place.checked_lead(compute.lead());
        kernel::compute_into(&compute, storage::as_slots(place.elements), lead);
    }
}

/// The way to a place of another element type or shape.
pub trait Store<T, S, V, O> {
    /// Computes first, then casts and broadcasts.
    fn store<C: Compute<Value = V, Whole = O>>(self, place: Target<'_, T, S>, compute: C);
}
impl<T: Element, S: AnyShape, V: Element + Cast<T>, O: AnyShape> Store<T, S, V, O>
    for Way<Ty<T, S>, Ty<V, O>>
{
    #[inline(always)]
    fn store<C: Compute<Value = V, Whole = O>>(self, place: Target<'_, T, S>, compute: C) {
        let _ = FitsStage::<C>::CHECKED;
        let stage = Stage::new(compute);
        place.write(&stage, Cast::cast);
    }
}

/// A place that `tensor!` can assign to.
pub trait Place {
    /// The type of its elements.
    type Elem: Element;
    /// Its shape.
    type Shape: AnyShape;
    /// Its elements.
    fn shapewise_place(&mut self) -> Target<'_, Self::Elem, Self::Shape>;
}
impl<T: Element, S: Shape> Place for Tensor<T, S> {
    type Elem = T;
    type Shape = S;
    #[inline(always)]
    fn shapewise_place(&mut self) -> Target<'_, T, S> {
        Target { elements: self.as_mut_slice(), lead: 0, shape: core::marker::PhantomData }
    }
}
impl<T: Element, S: Shape> Place for [Tensor<T, S>] {
    type Elem = T;
    type Shape = S::Stacked;
    #[inline(always)]
    fn shapewise_place(&mut self) -> Target<'_, T, S::Stacked> {
        let lead = self.len();
        Target { elements: flatten_slice_mut(self), lead, shape: core::marker::PhantomData }
    }
}
impl<T: Element> Place for T {
    type Elem = T;
    type Shape = ();
    #[inline(always)]
    fn shapewise_place(&mut self) -> Target<'_, T, ()> {
        Target { elements: core::slice::from_mut(self), lead: 0, shape: core::marker::PhantomData }
    }
}
impl<T: Element, S: Shape> Place for Masked<T, S> {
    type Elem = T;
    type Shape = (crate::Dyn,);
    #[inline(always)]
    fn shapewise_place(&mut self) -> Target<'_, T, (crate::Dyn,)> {
        let elements = self.as_mut_slice();
        Target { lead: elements.len(), elements, shape: core::marker::PhantomData }
    }
}

/// A nested list as a tensor.
#[inline(always)]
pub fn list<T: Element, S: Shape>(array: S::Array<T>, _: Ty<T, S>) -> Tensor<T, S> {
    Tensor::new(array)
}
