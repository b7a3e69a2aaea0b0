//! Axes of one element inserted: `x[:, None]`, `expand_dims`.

use super::stretch::Reverse;
use crate::check::Ty;
use crate::dim::Unit;
use crate::shape::{AnyShape, Cons, List, Nil, ToShape};

/// In a list of what to do with each axis: keep it.
#[derive(Clone, Copy, Debug)]
pub struct WholeAxis;
/// In a list of what to do with each axis: insert a [`Unit`] here.
#[derive(Clone, Copy, Debug)]
pub struct New;

/// The shape with [`Unit`] axes inserted as the list `Items` of [`WholeAxis`] and [`New`] says, from the first axis on.
#[diagnostic::on_unimplemented(
    message = "too many indices for shape {Self}",
    label = "shape {Self} has fewer axes"
)]
pub trait Insert<Items> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<T, O>
    where
        Self: Insert<Items, Output = O> + Sized,
    {
        Ty::new()
    }
}
/// The same, from the last axis on.
#[diagnostic::on_unimplemented(
    message = "too many indices for shape {Self}",
    label = "shape {Self} has fewer axes"
)]
pub trait InsertBack<Items> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<T, O>
    where
        Self: InsertBack<Items, Output = O> + Sized,
    {
        Ty::new()
    }
}
/// [`Insert`] on a list of axes.
pub trait InsertList<Items>: List {
    /// The result.
    type Output: List;
}
impl<L: List> InsertList<Nil> for L {
    type Output = L;
}
impl<L: InsertList<I>, I> InsertList<Cons<New, I>> for L {
    type Output = Cons<Unit, L::Output>;
}
impl<A, L: InsertList<I>, I> InsertList<Cons<WholeAxis, I>> for Cons<A, L> {
    type Output = Cons<A, L::Output>;
}
macro_rules! insert {
    ($items:ty, $($parameter:ident),*) => {
        #[diagnostic::do_not_recommend]
        impl<S: AnyShape, $($parameter),*> Insert<$items> for S
        where
            S::List: InsertList<$items>,
            <S::List as InsertList<$items>>::Output: ToShape,
        {
            type Output = <<S::List as InsertList<$items>>::Output as ToShape>::Shape;
        }
        #[diagnostic::do_not_recommend]
        impl<S: AnyShape, $($parameter),*> InsertBack<$items> for S
        where
            S::List: Reverse<Nil>,
            <S::List as Reverse<Nil>>::Output: InsertList<$items>,
            <<S::List as Reverse<Nil>>::Output as InsertList<$items>>::Output: Reverse<Nil, Output: ToShape>,
        {
            type Output = <<<<S::List as Reverse<Nil>>::Output as InsertList<$items>>::Output as Reverse<Nil>>::Output
                as ToShape>::Shape;
        }
    };
}
insert!(Cons<New, I>, I);
insert!(Cons<WholeAxis, I>, I);
