//! What reads places ahead: all that it reads of them is read once it is prepared at its first element, so that they can be
//! written while the rest is computed.
//!
//! A place itself is read late, unless it is written last, and so is a stage of items whose operands are. A stage that holds all
//! its elements computes them when it is prepared.

use super::bent::{Bend, Bent, Turned};
use super::divide::Dividing;
use super::index::Indexed;
use super::kept::Kept;
use super::operands::{Generated, Heavy, Slice};
use super::packed::Packed;
use super::product::{Computed, Patches, Product, Slides};
use super::shared::Unwritten;
use super::source::Lead;
use super::stage::{Compute, Elementwise, Erased, Reduction, Stage};
use super::view::View;
use crate::element::Element;
use crate::shape::KnownShape;

/// What reads places ahead.
pub trait Ahead {}

/// A computation whose stage does.
pub trait StagedAhead {}

/// Memory that is borrowed, and what reads none.
macro_rules! reads_no_place {
    ($([$($generic:tt)*] $T:ty;)*) => {$(
        impl<$($generic)*> Ahead for $T {}
    )*};
}
reads_no_place! {
    [] ();
    [] Lead;
    [] Heavy;
    [T: Element, S] Slice<'_, T, S>;
    [F, S] Generated<F, S>;
    [T, S] Unwritten<'_, T, S>;
}

/// What reads as its operand does.
macro_rules! reads_as {
    ($operand:ident: $([$($generic:tt)*] $T:ty;)*) => {$(
        impl<$operand: Ahead, $($generic)*> Ahead for $T {}
    )*};
}
reads_as! { L:
    [F, O, C] View<L, F, O, C>;
    [F, O, X] Indexed<L, F, O, X>;
    [F, O, X, H: Bend] Bent<L, F, O, X, H>;
    [O, H: Bend] Turned<L, O, H>;
    [O] Packed<O, L>;
    [G, const M: u32] Dividing<L, G, M>;
    [O, B, V: Element, F] &Kept<O, B, V, L, F>;
    [S, F] Computed<S, L, F>;
    [D, P: Slides] Patches<D, P, L>;
}
impl<A: Ahead, B: Ahead> Ahead for (A, B) {}
impl<A: Ahead, C: Ahead, O, B, V, M> Ahead for Product<A, C, O, B, V, M> {}
impl<C: Compute + StagedAhead> Ahead for &Stage<C> {}

impl<D, X, K, B, T, R, L: Ahead, F> StagedAhead for Reduction<D, X, K, B, T, R, L, F> {}
impl<O, B, V, L: Ahead, F> StagedAhead for Elementwise<O, B, V, L, F> {}
/// A product whose item is all of it is computed as a whole.
impl<A, C, S, V, M> StagedAhead for Product<A, C, S, S, V, M> {}

impl<V: Element, K, B: KnownShape> Ahead for Erased<'_, V, K, B, Early> {}

/// Of an [`Erased`] stage: it reads places ahead.
#[derive(Clone, Copy, Debug)]
pub struct Early;
/// Of one of which that is not known.
#[derive(Clone, Copy, Debug)]
pub struct MaybeLate;

/// Of what it is asked how it reads places.
#[derive(Clone, Copy, Debug)]
pub struct Ask<P>(pub P);

impl<'a, C: Compute + StagedAhead> Ask<&'a Stage<C>> {
    /// The stage without its type, of which it is known that it reads places ahead.
    #[inline(always)]
    pub fn erased(self) -> Erased<'a, C::Value, C::Whole, C::Item, Early> {
        self.0.erased_as()
    }
}

/// What is asked of a stage that may read places late.
pub trait ErasedLate {
    /// The stage without its type.
    type Erased;
    /// The stage without its type.
    fn erased(self) -> Self::Erased;
}
impl<'a, C: Compute> ErasedLate for Ask<&'a Stage<C>> {
    type Erased = Erased<'a, C::Value, C::Whole, C::Item>;
    #[inline(always)]
    fn erased(self) -> Self::Erased {
        self.0.erased()
    }
}
