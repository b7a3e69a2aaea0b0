//! Witnesses of a function's parameters, from a call of it that is checked and never made.

use super::witness::Passes;
use crate::check::Ty;
use crate::element::Element;
use crate::shape::Shape;
use crate::tensor::Tensor;

/// Of a tensor.
#[inline(always)]
pub fn owned<T: Element, S: Shape>(_: Tensor<T, S>) -> Ty<T, S> {
    Ty::new()
}

/// Of a reference to one.
#[inline(always)]
pub fn borrowed<T: Element, S: Shape>(_: &Tensor<T, S>) -> Ty<T, S> {
    Ty::new()
}

/// Of a slice of tensors.
#[inline(always)]
pub fn batch<T: Element, S: Shape>(_: &[Tensor<T, S>]) -> Ty<T, S> {
    Ty::new()
}

/// Of a number.
#[inline(always)]
pub fn number<T>(_: T) -> Ty<T, ()> {
    Ty::new()
}

/// The witness of an argument, unknown where that of the body's value is: both would be refused for one mistake.
#[inline(always)]
pub fn behind<T, S, U, V, O, P>(_: Ty<T, S>, _: Ty<U, V>) -> Ty<O, P>
where
    T: Passes<U, Passed = O>,
    S: Passes<V, Passed = P>,
{
    Ty::new()
}
