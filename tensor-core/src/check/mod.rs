//! [`Ty`]: zero-sized witnesses of an expression's nodes, with which it asks NumPy's rules.
//!
//! The rules are traits with a function `witness` that the macro calls by the trait's path, its arguments at
//! the operator. When the rule fails,
//! - rustc blames an argument, so the caret stands under the operator,
//! - it quotes no bound of ours, since `Self: Rule` is not written anywhere,
//! - the result stays unknown to it, so it keeps quiet about everything that follows.

use core::marker::PhantomData;

use crate::axes::All;

mod differentiated;
mod element;
mod parameter;
mod passed;
mod reduced;
mod stored;

pub use self::differentiated::{Differentiable, Differentiated};
pub use self::element::{Condition, Filled, Flags, NamedElement, Placed, Replaced, Truth, TruthPair};
pub use self::parameter::{Bound, Parameter};
pub use self::passed::{Passed, PassedAsAny, PassedBatch, PassedElement};
pub use self::stored::{Assign, ByValue, Copied, InBox, Initial, SameShape, SelectedBy};

/// Witness that a node has elements of type `T` and the shape `S`.
pub struct Ty<T, S>(PhantomData<fn() -> (T, S)>);

impl<T, S> Ty<T, S> {
    /// Makes the witness.
    #[must_use]
    #[inline(always)]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}
impl<T, S> Clone for Ty<T, S> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T, S> Copy for Ty<T, S> {}
impl<T, S> Default for Ty<T, S> {
    fn default() -> Self {
        Self::new()
    }
}

/// Witness of a set of axes.
pub struct AxisSet<X>(PhantomData<fn() -> X>);
impl<X> Clone for AxisSet<X> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<X> Copy for AxisSet<X> {}

/// `axis=None`
pub const EVERY_AXIS: AxisSet<All> = AxisSet(PhantomData);
/// `axis=()`
pub const NO_AXIS: AxisSet<typenum::UTerm> = AxisSet(PhantomData);

impl<X> AxisSet<X> {
    /// Makes the witness.
    #[inline(always)]
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}

/// A node of the element type and the shape of two witnesses.
#[inline(always)]
pub fn node<V, S, O, T>(_: Ty<V, S>, _: Ty<T, O>) -> Ty<V, O> {
    Ty::new()
}

/// What nothing is.
///
/// Where a rule has one impl for all shapes, rustc infers through it although its bounds fail; a second impl,
/// of another `Case`, keeps it from that.
pub trait Never {}
/// The impl that applies.
#[derive(Clone, Copy, Debug)]
pub struct Case;
/// The impl that never does.
#[derive(Clone, Copy, Debug)]
pub struct NoCase;

/// No shape: a second impl of each rule keeps rustc from inferring through a lone one.
#[derive(Clone, Copy, Debug)]
pub struct NoShape;
