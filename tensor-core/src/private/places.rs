//! The last pass of an assignment: the elements of a place, and the ways to them.

use crate::cast::Cast;
use crate::check::Ty;
use crate::element::Element;
use crate::kernel::{
    self, Ask, Compute, FitsFused, FitsThere, Leaf, Respaced, Shared, Sink, Slice, Source, Stage, Tiles, View,
};
use crate::masked::Masked;
use crate::shape::{AnyShape, KnownShape, Shape};
use crate::storage;
use crate::tensor::{Tensor, flatten_slice_mut};

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

/// How a stage or a product reads places is asked of this, by a method.
#[inline(always)]
pub fn asked<P>(of: P) -> Ask<P> {
    Ask(of)
}

/// Computes what is stored, so that what it is computed from can be written.
#[inline(always)]
pub fn ready<L: Leaf>(stage: L) {
    if L::Shape::DIMS.count(0, stage.lead().unwrap_or(0)) > 0 {
        Leaf::prepare(&stage, 0);
    }
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

/// The elements of a place.
pub struct Target<'a, T, S> {
    pub(super) elements: &'a mut [T],
    pub(super) lead: usize,
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

    /// Overwrites every element by a computation, of the shape `R` without the axes that it drops: where the elements stand if
    /// they are of the place's type and shape.
    #[inline(always)]
    pub fn compute<C: Compute<Value: Cast<T>>, V, R: AnyShape>(self, result: Ty<V, R>, compute: C) {
        let lead = self.checked_lead(compute.lead());
        if const { kernel::is_in_place::<T, S, C>() } {
            if let Some(elements) = storage::as_same(self.elements) {
                kernel::compute_into(&compute, storage::as_slots(elements), lead);
            }
        } else {
            const {
                if !kernel::is_in_place::<T, S, C>() {
                    kernel::fits::<C::Value, C::Item>();
                }
            }
            let stage = Stage::new(compute);
            let stage = View::new(&stage, Ty::<V, C::Whole>::new(), result, Respaced);
            kernel::map::<S, T, _, _>(storage::as_slots(self.elements), lead, stage, Cast::cast);
        }
    }

    /// Overwrites every element from a computation's and the operands'; a computation too large for a step is made where the
    /// place's elements stand, and gone over once more.
    #[inline(always)]
    pub fn write_over<C, V, R, L, F>(self, _: FitsThere<T, S, C>, result: Ty<V, R>, compute: C, rest: L, f: F)
    where
        C: Compute,
        T: Cast<C::Value>,
        R: AnyShape,
        L: Source<S>,
        F: Fn((C::Value, L::Elem)) -> T + Copy,
    {
        let lead = self.checked_lead(kernel::same_lead(compute.lead(), rest.lead()));
        if const { kernel::is_made_there::<T, S, C>() } {
            if let Some(elements) = storage::as_same(&mut *self.elements) {
                kernel::compute_into(&compute, storage::as_slots(elements), lead);
            }
            kernel::update::<S, T, L, _>(
                self.elements,
                lead,
                rest,
                #[inline(always)]
                move |made: T, rest| f((made.cast(), rest)),
            );
        } else {
            let stage = Stage::new(compute);
            let stage = View::new(&stage, Ty::<V, C::Whole>::new(), result, Respaced);
            kernel::map::<S, T, _, _>(storage::as_slots(self.elements), lead, (stage, rest), f);
        }
    }

    /// Overwrites every element from a product's and the operands'.
    #[inline(always)]
    pub fn write_product<P, L, F>(self, _: FitsFused<S, P, L>, product: P, rest: L, f: F)
    where
        P: Tiles,
        L: Source<S>,
        F: Fn((P::Value, L::Elem)) -> T + Copy,
    {
        let lead = self.checked_lead(kernel::same_lead(product.lead(), rest.lead()));
        let out = storage::as_slots(self.elements);
        kernel::map_product::<S, T, P, L, F>(out, lead, product, rest, f);
    }

    /// Replaces every element by a function of itself, a product's and the operands'.
    #[inline(always)]
    pub fn update_product<P, L, F>(self, _: FitsFused<S, P, L>, product: P, rest: L, f: F)
    where
        P: Tiles,
        L: Source<S>,
        F: Fn(T, (P::Value, L::Elem)) -> T + Copy,
    {
        let lead = self.checked_lead(kernel::same_lead(product.lead(), rest.lead()));
        kernel::update_product::<S, T, P, L, F>(self.elements, lead, product, rest, f);
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

/// The elements of a tensor that is made on the heap, as those of a place.
#[cfg(feature = "alloc")]
#[inline(always)]
pub(super) fn on_heap<T: Element, S: AnyShape>(elements: &mut [T], lead: usize) -> Target<'_, T, S> {
    Target { elements, lead, shape: core::marker::PhantomData }
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
/// An element that is a place on its own.
///
/// Nothing but the message is its own: rustc tells of this one bound, for all that a place derefs to.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no place that `tensor!` can assign to",
    label = "not a tensor",
    note = "a place is a tensor, a slice or `Vec` of tensors, a selection, or a number"
)]
pub trait NumberPlace: Element {}
#[diagnostic::do_not_recommend]
impl<T: Element> NumberPlace for T {}
#[expect(
    clippy::needless_maybe_sized,
    reason = "what is no place derefs to `str` too, of which rustc would tell apart"
)]
impl<T: NumberPlace + ?Sized> Place for T {
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
