//! The operands of `@` as matrices: what the gradient of a product is made of.

use crate::check::Ty;
use crate::dim::{Axis, Extent, Unit};
use crate::shape::AnyShape;

/// The left operand of `@`: a vector is a matrix of one row.
#[diagnostic::on_unimplemented(message = "shape {Self} is no left operand of `@`")]
pub trait RowMatrix {
    /// The shape with two axes or more.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<T, O>
    where
        Self: RowMatrix<Output = O> + Sized,
    {
        Ty::new()
    }
}
/// The right operand of `@`: a vector is a matrix of one column.
#[diagnostic::on_unimplemented(message = "shape {Self} is no right operand of `@`")]
pub trait ColumnMatrix {
    /// The shape with two axes or more.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<T, O>
    where
        Self: ColumnMatrix<Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<A: Extent> RowMatrix for (A,) {
    type Output = (Unit, A);
}
#[diagnostic::do_not_recommend]
impl<A: Axis> ColumnMatrix for (A,)
where
    (A, Unit): AnyShape,
{
    type Output = (A, Unit);
}
macro_rules! matrices {
    ($($($axis:ident)*;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($axis: Axis,)*> RowMatrix for ($($axis,)*)
        where
            Self: AnyShape,
        {
            type Output = Self;
        }
        #[diagnostic::do_not_recommend]
        impl<$($axis: Axis,)*> ColumnMatrix for ($($axis,)*)
        where
            Self: AnyShape,
        {
            type Output = Self;
        }
    )*};
}
matrices! { A B; A B C; A B C D; A B C D E; A B C D E F; A B C D E F G; A B C D E F G H; A B C D E F G H I; }
