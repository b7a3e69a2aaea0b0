//! What is left of a shape when axes are reduced.

use typenum::{B0, B1, UInt, UTerm};

use super::All;
use crate::dim::Unit;
use crate::shape::{AnyShape, Cons, List, Nil, ToShape};

/// What is left of a shape when the axes of the set `B` are reduced.
#[diagnostic::on_unimplemented(message = "axis is out of bounds for shape {Self}")]
pub trait Reduce<B> {
    /// With `keepdims=True`: each reduced axis becomes [`Unit`].
    type Keep: AnyShape;
    /// Without: the other axes.
    type Drop: AnyShape;
    /// `Keep` from the first reduced axis on: what one row of the operand gives.
    type Row: AnyShape;
    /// One row of the operand: its axes from the first reduced one on.
    type Span: AnyShape;
}

#[diagnostic::do_not_recommend]
impl<S: AnyShape> Reduce<All> for S {
    type Keep = S::Units;
    type Drop = ();
    type Row = S::Units;
    type Span = S;
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape> Reduce<UTerm> for S {
    type Keep = S;
    type Drop = S;
    type Row = ();
    type Span = ();
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, U, B> Reduce<UInt<U, B>> for S
where
    S::List: ReduceList<UInt<U, B>>,
{
    type Keep = <<S::List as ReduceList<UInt<U, B>>>::Keep as ToShape>::Shape;
    type Drop = <<S::List as ReduceList<UInt<U, B>>>::Drop as ToShape>::Shape;
    type Row = <<S::List as ReduceList<UInt<U, B>>>::Row as ToShape>::Shape;
    type Span = <<S::List as ReduceList<UInt<U, B>>>::Span as ToShape>::Shape;
}

/// [`Reduce`] on a list of axes.
pub trait ReduceList<B>: List {
    /// With `keepdims=True`.
    type Keep: ToShape;
    /// Without.
    type Drop: ToShape;
    /// From the first reduced axis on.
    type Row: ToShape;
    /// The list itself from the first reduced axis on.
    type Span: ToShape;
}
impl<L: ToShape> ReduceList<UTerm> for L {
    type Keep = L;
    type Drop = L;
    type Row = Nil;
    type Span = Nil;
}
impl<A, L: ReduceList<U>, U> ReduceList<UInt<U, B0>> for Cons<A, L>
where
    Cons<A, L::Keep>: ToShape,
    Cons<A, L::Drop>: ToShape,
{
    type Keep = Cons<A, L::Keep>;
    type Drop = Cons<A, L::Drop>;
    type Row = L::Row;
    type Span = L::Span;
}
impl<A, L: ReduceList<U>, U> ReduceList<UInt<U, B1>> for Cons<A, L>
where
    Cons<Unit, L::Keep>: ToShape,
    Cons<A, L>: ToShape,
{
    type Keep = Cons<Unit, L::Keep>;
    type Drop = L::Drop;
    type Row = Cons<Unit, L::Keep>;
    type Span = Cons<A, L>;
}
