//! Literals and nodes, each with its witness.

use crate::cast::Cast;
use crate::check::Ty;
use crate::element::Element;
use crate::kernel::Leaf;
use crate::shape::Shape;
use crate::tensor::Tensor;
use crate::weak::{FloatLiteral, IntLiteral, range};

/// An integer literal.
#[must_use]
#[inline(always)]
pub const fn int<R: range::Range>(value: i128) -> IntLiteral<R> {
    IntLiteral::new(value)
}

/// A float literal.
#[must_use]
#[inline(always)]
pub const fn float(value: f64) -> FloatLiteral {
    FloatLiteral::new(value)
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

/// What a mistake in the element type `Self` leaves unknown.
pub trait Passes<U> {
    /// `U`
    type Passed;
}
impl<T, U> Passes<U> for T {
    type Passed = U;
}

/// The second witness, unknown where the first's element type is: both would be refused for one mistake.
#[inline(always)]
pub fn after<T, S, U, V, O, P>(_: Ty<T, S>, _: Ty<U, V>) -> Ty<O, P>
where
    T: Passes<U, Passed = O> + Passes<V, Passed = P>,
{
    Ty::new()
}

/// A value in the element type of a witness.
#[inline(always)]
pub fn cast<V, S, A: Cast<V>>(_: Ty<V, S>, value: A) -> V {
    value.cast()
}

/// A nested list as a tensor.
#[inline(always)]
pub fn list<T: Element, S: Shape>(array: S::Array<T>, _: Ty<T, S>) -> Tensor<T, S> {
    Tensor::new(array)
}
