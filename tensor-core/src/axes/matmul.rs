//! The shape of a matrix product.

use crate::broadcast::BroadcastDim;
use crate::dim::{Axis, Dim};
use crate::shape::AnyShape;

/// The product of two shapes by `@`.
#[diagnostic::on_unimplemented(
    message = "shapes {Self} and {Rhs} cannot be multiplied by `@`",
    label = "the last axis of {Self} must be the last but one of {Rhs}"
)]
pub trait MatMul<Rhs> {
    /// The shape of the product.
    type Output: AnyShape;
}
#[diagnostic::do_not_recommend]
impl<K: Dim> MatMul<(K,)> for (K,) {
    type Output = ();
}
/// One operand of two axes behind `$b`, axes the two share or only the first has.
macro_rules! matmul {
    ($($b:ident $c:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<$($c: Dim,)* K: Dim, N: Dim> MatMul<($($c,)* K, N)> for (K,)
        where
            ($($c,)* N,): AnyShape,
        {
            type Output = ($($c,)* N,);
        }
        #[diagnostic::do_not_recommend]
        impl<$($b: Axis,)* M: Axis, K: Dim> MatMul<(K,)> for ($($b,)* M, K)
        where
            ($($b,)* M,): AnyShape,
        {
            type Output = ($($b,)* M,);
        }
        #[diagnostic::do_not_recommend]
        impl<$($b: BroadcastDim<$c>, $c,)* M: Axis, K: Dim, N: Dim> MatMul<($($c,)* K, N)> for ($($b,)* M, K)
        where
            ($(<$b as BroadcastDim<$c>>::Output,)* M, N): AnyShape,
        {
            type Output = ($(<$b as BroadcastDim<$c>>::Output,)* M, N);
        }
    };
}
macro_rules! matmul_batch {
    ($($b:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<$($b: Axis,)* M: Axis, K: Dim, N: Dim> MatMul<(K, N)> for ($($b,)* M, K)
        where
            ($($b,)* M, N): AnyShape,
        {
            type Output = ($($b,)* M, N);
        }
        #[diagnostic::do_not_recommend]
        impl<$($b: Axis,)* M: Dim, K: Dim, N: Dim> MatMul<($($b,)* K, N)> for (M, K)
        where
            ($($b,)* M, N): AnyShape,
        {
            type Output = ($($b,)* M, N);
        }
    };
}
matmul!();
matmul!(A0 B0);
matmul!(A0 B0 A1 B1);
matmul!(A0 B0 A1 B1 A2 B2);
matmul!(A0 B0 A1 B1 A2 B2 A3 B3);
matmul!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4);
matmul!(A0 B0 A1 B1 A2 B2 A3 B3 A4 B4 A5 B5);
matmul_batch!(A0);
matmul_batch!(A0 A1);
matmul_batch!(A0 A1 A2);
matmul_batch!(A0 A1 A2 A3);
matmul_batch!(A0 A1 A2 A3 A4);
matmul_batch!(A0 A1 A2 A3 A4 A5);
