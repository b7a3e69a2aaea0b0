//! The axes that a mask selects along: `x[mask]`.

use super::All;
use crate::check::{Assign, AxisSet, Case, Never, NoCase, NoShape, SameShape, Ty};
use typenum::{B1, UInt, UTerm};

use crate::dim::Unit;
use crate::shape::{AnyShape, Cons, List, Nil, Shape, ToShape};

/// The mask's shape is that of the leading axes of `Self`; `Rest` are the axes behind them.
pub trait MaskedBy<Mask> {
    /// The mask's axes, followed by one [`Unit`] for each further axis of `Self`.
    type Aligned: AnyShape;
    /// The axes behind the mask's.
    type Rest: Shape;
    /// The set of the mask's axes.
    type Bits;
}
/// A mask of the operand's whole shape.
#[derive(Clone, Copy, Debug)]
pub struct WholeMask;
/// A mask of its leading axes.
#[derive(Clone, Copy, Debug)]
pub struct LeadingMask;

/// An operand and a mask, which are asked by a method whether their shapes are one: then generic code needs no bound.
#[derive(Clone, Copy)]
pub struct Masking<T, S, U, M>(pub Ty<T, S>, pub Ty<U, M>);
/// A shape itself: where one is not known yet, it is not inferred from the other, as by one type for both it would be.
pub trait IsShape<S> {}
impl<S> IsShape<S> for S {}

impl<T, S: IsShape<M>, U, M> Masking<T, S, U, M> {
    /// They are.
    #[must_use]
    #[inline(always)]
    pub const fn case(self) -> WholeMask {
        WholeMask
    }
}
/// What is no mask of the whole shape.
pub trait MaskingLeads: Sized {
    /// It is a mask of leading axes, if any.
    #[inline(always)]
    fn case(self) -> LeadingMask {
        LeadingMask
    }
}
impl<T, S, U, M> MaskingLeads for Masking<T, S, U, M> {}

/// What a mask selects of an operand of this shape: single elements, or all that is behind the mask's axes.
#[diagnostic::on_unimplemented(
    message = "a mask of shape {Mask} does not fit shape {Self}; a mask's axes are exactly the leading ones, without broadcasting",
    label = "cannot select from {Self} by a mask of shape {Mask}"
)]
pub trait Selects<Kind, Mask, Case> {
    /// The mask's axes, then units.
    type Aligned: AnyShape;
    /// The axes behind the mask's.
    type Rest: Shape;
    /// The set of the mask's axes.
    type Bits;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Kind, _: Ty<T, Self>, _: Ty<U, Mask>) -> Ty<bool, O>
    where
        Self: Selects<Kind, Mask, Case, Aligned = O> + Sized,
    {
        Ty::new()
    }

    #[doc(hidden)]
    #[inline(always)]
    fn rest<T, U, O>(_: Kind, _: Ty<T, Self>, _: Ty<U, Mask>) -> Ty<U, O>
    where
        Self: Selects<Kind, Mask, Case, Rest = O> + Sized,
    {
        Ty::new()
    }

    #[doc(hidden)]
    #[inline(always)]
    fn axes<T, U, X>(_: Kind, _: Ty<T, Self>, _: Ty<U, Mask>) -> AxisSet<X>
    where
        Self: Selects<Kind, Mask, Case, Bits = X> + Sized,
    {
        AxisSet::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape> Selects<WholeMask, S, Case> for S {
    type Aligned = S;
    type Rest = ();
    type Bits = All;
}
#[diagnostic::do_not_recommend]
impl<S: MaskedBy<M>, M> Selects<LeadingMask, M, Case> for S {
    type Aligned = S::Aligned;
    type Rest = S::Rest;
    type Bits = S::Bits;
}
#[diagnostic::do_not_recommend]
impl<S: Never, K, M> Selects<K, M, NoCase> for S {
    type Aligned = ();
    type Rest = ();
    type Bits = All;
}

/// The mask's shape is all of the shape `Self`: what it selects is one-dimensional.
#[diagnostic::on_unimplemented(
    message = "a mask of shape {Mask} does not select single elements of shape {Self}; \
               on its own, a selection is by a mask of the whole shape",
    label = "a mask of shape {Mask} for shape {Self}"
)]
pub trait MaskedWhole<Mask> {
    /// The shape of both.
    type Output;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<T, Self>, _: Ty<U, Mask>) -> Ty<bool, O>
    where
        Self: MaskedWhole<Mask, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape> MaskedWhole<S> for S {
    type Output = S;
}
// No mask has it; but for it rustc would infer the mask's shape while its type is not known, and find another.
#[diagnostic::do_not_recommend]
impl<S: AnyShape> MaskedWhole<NoShape> for S {
    type Output = NoShape;
}
/// A value of this shape stands beside what a mask selects, behind whose axes the operand has the shape `Rest`.
#[diagnostic::on_unimplemented(
    message = "a value of shape {Self} cannot stand beside a selection `x[mask]`, whose length is known at run time only",
    label = "shape {Self}; select from it by the same mask, or select from the result"
)]
pub trait BesideSelection<Rest> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U>(_: Ty<T, Self>, _: Ty<U, Rest>)
    where
        Self: Sized,
    {
    }
}
#[diagnostic::do_not_recommend]
impl<S, Rest: Assign<S>> BesideSelection<Rest> for S {}

/// A value of this shape is stored where a mask selects, behind whose axes the place has the shape `Rest`.
#[diagnostic::on_unimplemented(
    message = "a value of shape {Self} cannot be stored where a mask selects: each place there is of shape {Rest}",
    label = "cannot broadcast {Self} to {Rest}"
)]
pub trait StoredSelection<Rest> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U>(_: Ty<T, Self>, _: Ty<U, Rest>)
    where
        Self: Sized,
    {
    }
}
#[diagnostic::do_not_recommend]
impl<S, Rest: Assign<S>> StoredSelection<Rest> for S {}

/// What a mask selects of an operand of this shape is stored where it selects of a place of shape `P`.
#[diagnostic::on_unimplemented(
    message = "what a mask selects of shape {Self} cannot be stored where it selects of shape {P}",
    label = "shape {Self}, not {P}"
)]
pub trait SelectedInto<P> {
    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U>(_: Ty<T, Self>, _: Ty<U, P>)
    where
        Self: Sized,
    {
    }
}
#[diagnostic::do_not_recommend]
impl<S: SameShape<P>, P> SelectedInto<P> for S {}

/// [`MaskedBy`] on lists of axes.
pub trait MaskedByList<Mask>: List {
    /// The mask's axes, then units.
    type Aligned: List;
    /// The axes behind.
    type Rest: List;
    /// The set of the mask's axes.
    type Bits;
}
impl MaskedByList<Nil> for Nil {
    type Aligned = Nil;
    type Rest = Nil;
    type Bits = UTerm;
}
impl<A, L: MaskedByList<Nil>> MaskedByList<Nil> for Cons<A, L> {
    type Aligned = Cons<Unit, L::Aligned>;
    type Rest = Self;
    type Bits = UTerm;
}
impl<A, L: MaskedByList<M>, M> MaskedByList<Cons<A, M>> for Cons<A, L> {
    type Aligned = Cons<A, L::Aligned>;
    type Rest = L::Rest;
    type Bits = UInt<L::Bits, B1>;
}
macro_rules! masked_by {
    ($($mask:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<S: AnyShape, $($mask),*> MaskedBy<($($mask,)*)> for S
        where
            ($($mask,)*): AnyShape,
            S::List: MaskedByList<<($($mask,)*) as AnyShape>::List>,
            <S::List as MaskedByList<<($($mask,)*) as AnyShape>::List>>::Aligned: ToShape,
            <S::List as MaskedByList<<($($mask,)*) as AnyShape>::List>>::Rest: ToShape<Shape: Shape>,
        {
            type Aligned =
                <<S::List as MaskedByList<<($($mask,)*) as AnyShape>::List>>::Aligned as ToShape>::Shape;
            type Rest = <<S::List as MaskedByList<<($($mask,)*) as AnyShape>::List>>::Rest as ToShape>::Shape;
            type Bits = <S::List as MaskedByList<<($($mask,)*) as AnyShape>::List>>::Bits;
        }
    };
}
masked_by!(A);
masked_by!(A B);
masked_by!(A B C);
masked_by!(A B C D);
masked_by!(A B C D E);
masked_by!(A B C D E F);
masked_by!(A B C D E F G);
masked_by!(A B C D E F G H);
masked_by!(A B C D E F G H I);
