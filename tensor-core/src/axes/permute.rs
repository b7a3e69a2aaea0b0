//! Axes in another order: `transpose(x, axes)` and `.T`.

use super::AxisAt;
use crate::check::{Case, Never, NoCase, Ty};
use crate::dim::Axis;
use crate::kernel::Permuted;
use crate::shape::AnyShape;

/// A position in a permutation of axes.
#[derive(Clone, Copy, Debug)]
pub struct At<const I: isize>;

/// The axes in the order of the tuple of positions `P`, which names each axis once.
#[diagnostic::on_unimplemented(
    message = "the axes of shape {Self} cannot be put in this order",
    label = "{Self} has another number of axes, or its run-time axis would not lead"
)]
pub trait Permute<P, Case> {
    /// The axes in their new order.
    type Output: AnyShape;
    /// For each axis of the output, its position in the operand.
    const ORDER: [usize; crate::shape::MAX_RANK];
    /// `P`
    type Order;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O, Q>(_: Ty<T, Self>) -> (Ty<T, O>, Permuted<Q>)
    where
        Self: Permute<P, Case, Output = O, Order = Q> + Sized,
    {
        (Ty::new(), Permuted::new())
    }
}
macro_rules! permute {
    ($(($($axis:ident)*) ($($position:ident)*);)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($axis: Axis,)* $(const $position: isize),*> Permute<($(At<$position>,)*), Case> for ($($axis,)*)
        where
            $(Self: AxisAt<$position>,)*
            ($(<Self as AxisAt<$position>>::Axis,)*): AnyShape,
        {
            type Output = ($(<Self as AxisAt<$position>>::Axis,)*);
            type Order = ($(At<$position>,)*);
            const ORDER: [usize; crate::shape::MAX_RANK] = order(&[$($position),*]);
        }
        #[diagnostic::do_not_recommend]
        impl<$($axis: Never,)* $(const $position: isize),*> Permute<($(At<$position>,)*), NoCase> for ($($axis,)*) {
            type Output = ();
            type Order = ();
            const ORDER: [usize; crate::shape::MAX_RANK] = [0; crate::shape::MAX_RANK];
        }
    )*};
}
permute! {
    (A) (I); (A B) (I J); (A B C) (I J K); (A B C D) (I J K L); (A B C D E) (I J K L M);
    (A B C D E F) (I J K L M N); (A B C D E F G) (I J K L M N O); (A B C D E F G H) (I J K L M N O P);
}

#[expect(clippy::cast_sign_loss, reason = "negative positions count from the end")]
const fn order(positions: &[isize]) -> [usize; crate::shape::MAX_RANK] {
    let mut order = [0; crate::shape::MAX_RANK];
    let mut axis = 0;
    while axis < positions.len() {
        let position = positions[axis];
        order[axis] =
            if position < 0 { positions.len() - position.unsigned_abs() } else { position as usize };
        axis += 1;
    }
    order
}

/// `.T` of a shape that has one.
pub trait ReversedShape {
    /// The axes in reverse order.
    type Output: AnyShape;
}
impl<S: AnyShape> ReversedShape for S
where
    S::Reversed: AnyShape,
{
    type Output = S::Reversed;
}

/// The rule of `.T`: a run-time axis can only lead, so a shape of more axes with one has none.
#[diagnostic::on_unimplemented(
    message = "shape {Self} has no transpose: its run-time axis can only lead",
    label = "the run-time axis of {Self} would come last"
)]
pub trait Transpose<Case> {
    /// The axes in reverse order.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, O>(_: Ty<T, Self>) -> Ty<T, O>
    where
        Self: Transpose<Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: ReversedShape> Transpose<Case> for S {
    type Output = S::Output;
}
#[diagnostic::do_not_recommend]
impl<S: Never> Transpose<NoCase> for S {
    type Output = ();
}
