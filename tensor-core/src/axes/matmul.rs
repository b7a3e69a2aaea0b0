//! The shape of a matrix product.

use crate::broadcast::{BroadcastDim, Known, known};
use crate::check::Ty;
use crate::dim::{Axis, Extent};
use crate::shape::AnyShape;

/// The product of two shapes by `@`.
#[diagnostic::on_unimplemented(
    message = "shapes {Self} and {Rhs} cannot be multiplied by `@`",
    label = "the last axis of {Self} meets the last but one of {Rhs}, or its only one; axes before them broadcast"
)]
pub trait MatMul<Rhs> {
    /// The shape of the product.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<T, Self>, _: Ty<U, Rhs>) -> Ty<(), O>
    where
        Self: MatMul<Rhs, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<K: Extent> MatMul<(K,)> for (K,) {
    type Output = ();
}
/// A shape that there is not.
pub enum Unmet<const WHICH: bool> {}
// A scalar has no products. Two impls that no operand meets keep rustc from saying so where the other is unknown.
#[diagnostic::do_not_recommend]
impl MatMul<Unmet<false>> for () {
    type Output = ();
}
#[diagnostic::do_not_recommend]
impl MatMul<Unmet<true>> for () {
    type Output = ();
}
/// One operand of two axes behind `$b`, axes the two share or only the first has.
macro_rules! matmul {
    ($($b:ident $c:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<$($c: Extent,)* K: Extent, N: Extent> MatMul<($($c,)* K, N)> for (K,)
        where
            ($($c,)* N,): AnyShape,
        {
            type Output = ($($c,)* N,);
        }
        #[diagnostic::do_not_recommend]
        impl<$($b: Axis,)* M: Axis, K: Extent> MatMul<(K,)> for ($($b,)* M, K)
        where
            ($($b,)* M,): AnyShape,
        {
            type Output = ($($b,)* M,);
        }
        #[diagnostic::do_not_recommend]
        impl<$($b: BroadcastDim<$c>, $c,)* M: Axis, K: Extent, N: Extent> MatMul<($($c,)* K, N)> for ($($b,)* M, K)
        where
            known!(($(<$b as BroadcastDim<$c>>::Output,)* M, N); $($b $c,)*): AnyShape,
        {
            type Output = known!(($(<$b as BroadcastDim<$c>>::Output,)* M, N); $($b $c,)*);
        }
    };
}
/// Stacks of matrices where one operand has the further leading axes `$x`.
macro_rules! matmul_extra {
    ([] $($b:ident $c:ident)*) => {};
    ([$first:ident $($x:ident)*] $($b:ident $c:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<$first: Axis, $($x: Axis,)* $($b: BroadcastDim<$c>, $c,)* M: Axis, K: Extent, N: Extent>
            MatMul<($($c,)* K, N)> for ($first, $($x,)* $($b,)* M, K)
        where
            known!(($first, $($x,)* $(<$b as BroadcastDim<$c>>::Output,)* M, N); $($b $c,)*): AnyShape,
        {
            type Output = known!(($first, $($x,)* $(<$b as BroadcastDim<$c>>::Output,)* M, N); $($b $c,)*);
        }
        #[diagnostic::do_not_recommend]
        impl<$first: Axis, $($x: Axis,)* $($b: BroadcastDim<$c>, $c,)* M: Extent, K: Extent, N: Extent>
            MatMul<($first, $($x,)* $($c,)* K, N)> for ($($b,)* M, K)
        where
            known!(($first, $($x,)* $(<$b as BroadcastDim<$c>>::Output,)* M, N); $($b $c,)*): AnyShape,
        {
            type Output = known!(($first, $($x,)* $(<$b as BroadcastDim<$c>>::Output,)* M, N); $($b $c,)*);
        }
        matmul_extra!([$($x)*] $($b $c)*);
    };
}
matmul!();
matmul!(A0 B0);
matmul!(A0 B0 A1 B1);
matmul!(A0 B0 A1 B1 A2 B2);
matmul!(A0 B0 A1 B1 A2 B2 A3 B3);
matmul!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4);
matmul!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5);
matmul_extra!([X0 X1 X2 X3 X4 X5]);
matmul_extra!([X0 X1 X2 X3 X4] A0 B0);
matmul_extra!([X0 X1 X2 X3] A0 B0 A1 B1);
matmul_extra!([X0 X1 X2] A0 B0 A1 B1 A2 B2);
matmul_extra!([X0 X1] A0 B0 A1 B1 A2 B2 A3 B3);
matmul_extra!([X0] A0 B0 A1 B1 A2 B2 A3 B3 A4 B4);
