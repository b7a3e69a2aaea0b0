//! NumPy's broadcasting, as types: the four axis rules and their shape-level trait.

use crate::check::{Case, Never, NoCase, Ty};
use crate::dim::{Axis, Dyn, Size, Unit};
use crate::shape::AnyShape;

/// Two axes broadcast if
/// - they are the same axis, or
/// - one of them is [`Unit`].
#[diagnostic::on_unimplemented(message = "axes {Self} and {Rhs} cannot be broadcast together")]
pub trait BroadcastDim<Rhs> {
    /// The axis of the result.
    type Output: Axis;
}

impl<const N: usize> BroadcastDim<Size<N>> for Size<N> {
    type Output = Self;
}
impl<const N: usize> BroadcastDim<Unit> for Size<N> {
    type Output = Self;
}
impl<A: Axis> BroadcastDim<A> for Unit {
    type Output = A;
}
impl BroadcastDim<Dyn> for Dyn {
    type Output = Self;
}
impl BroadcastDim<Unit> for Dyn {
    type Output = Self;
}

/// Two shapes broadcast if their axes do, aligned at the last one; missing axes count as [`Unit`].
#[diagnostic::on_unimplemented(
    message = "shapes {Self} and {Rhs} cannot be broadcast together",
    label = "cannot broadcast {Self} with {Rhs}"
)]
pub trait Broadcast<Rhs> {
    /// The shape of the result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<T, Self>, _: Ty<U, Rhs>) -> Ty<(), O>
    where
        Self: Broadcast<Rhs, Output = O> + Sized,
    {
        Ty::new()
    }
}

/// [`Broadcast`] where one operand is a reduction of the other.
#[diagnostic::on_unimplemented(
    message = "shapes {Self} and {Rhs} cannot be broadcast together",
    label = "cannot broadcast {Self} with {Rhs}",
    note = "a reduction drops its axes; with `keepdims=True` each stays as an axis of one element, which broadcasts"
)]
pub trait BroadcastReduced<Rhs, Case> {
    /// The shape of the result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<T, Self>, _: Ty<U, Rhs>) -> Ty<(), O>
    where
        Self: BroadcastReduced<Rhs, Case, Output = O> + Sized,
    {
        Ty::new()
    }
}
#[diagnostic::do_not_recommend]
impl<S: Broadcast<Rhs>, Rhs> BroadcastReduced<Rhs, Case> for S {
    type Output = S::Output;
}
#[diagnostic::do_not_recommend]
impl<S: Never, Rhs> BroadcastReduced<Rhs, NoCase> for S {
    type Output = ();
}

#[diagnostic::do_not_recommend]
impl<S: AnyShape> Broadcast<S> for () {
    type Output = S;
}

/// `S`, where an axis is known.
///
/// Only one impl of [`Broadcast`] is for two ranks, and rustc infers through it although an axis fails. What it
/// infers is nothing, as long as the result is reached only by way of each axis.
pub trait Known<S> {
    /// `S`
    type Shape;
}
impl<A, S> Known<S> for A {
    type Shape = S;
}
macro_rules! known {
    ($shape:ty;) => { $shape };
    ($shape:ty; $a:ident $b:ident, $($rest:tt)*) => {
        <<$a as BroadcastDim<$b>>::Output as Known<known!($shape; $($rest)*)>>::Shape
    };
}
pub(crate) use known;

/// Implements [`Broadcast`] for aligned pairs of axes `$a $b` behind more axes on one side.
macro_rules! broadcast {
    ([$($left:ident)*] [$($right:ident)*] $($a:ident $b:ident,)*) => {
        #[diagnostic::do_not_recommend]
        impl<$($left: Axis,)* $($right: Axis,)* $($a, $b,)*> Broadcast<($($right,)* $($b,)*)> for ($($left,)* $($a,)*)
        where
            $($a: BroadcastDim<$b>,)*
            known!(($($left,)* $($right,)* $(<$a as BroadcastDim<$b>>::Output,)*); $($a $b,)*): AnyShape,
        {
            type Output = known!(($($left,)* $($right,)* $(<$a as BroadcastDim<$b>>::Output,)*); $($a $b,)*);
        }
    };
}
/// All impls with the given aligned pairs: as many further axes left or right as the rank allows.
macro_rules! aligned {
    ([$($pair:ident)*] [$($extra:ident)*]) => {
        aligned!(@left [$($pair)*] [] [$($extra)*]);
        aligned!(@right [$($pair)*] [] [$($extra)*]);
    };
    (@left $pairs:tt [$($used:ident)*] [$next:ident $($more:ident)*]) => {
        aligned!(@emit_left $pairs [$($used)* $next]);
        aligned!(@left $pairs [$($used)* $next] [$($more)*]);
    };
    (@left $pairs:tt $used:tt []) => {};
    (@right $pairs:tt [$($used:ident)*] [$next:ident $($more:ident)*]) => {
        aligned!(@emit_right $pairs [$($used)* $next]);
        aligned!(@right $pairs [$($used)* $next] [$($more)*]);
    };
    (@right $pairs:tt $used:tt []) => {};
    (@emit_left [$($a:ident $b:ident)*] $used:tt) => { broadcast!($used [] $($a $b,)*); };
    (@emit_right [$($a:ident $b:ident)*] $used:tt) => { broadcast!([] $used $($a $b,)*); };
}
macro_rules! ranks {
    ([$($pair:ident)*] [$a:ident $b:ident $l:ident, $($rest:tt)*]) => {
        ranks!(@equal [$($pair)* $a $b]);
        ranks!(@extra [$($pair)* $a $b] [$($rest)*]);
        ranks!([$($pair)* $a $b] [$($rest)*]);
    };
    ($pairs:tt []) => {};
    (@equal [$($a:ident $b:ident)*]) => { broadcast!([] [] $($a $b,)*); };
    (@extra $pairs:tt [$($a:ident $b:ident $l:ident,)*]) => { aligned!($pairs [$($l)*]); };
}
ranks!([] [A0 B0 L0, A1 B1 L1, A2 B2 L2, A3 B3 L3, A4 B4 L4, A5 B5 L5, A6 B6 L6, A7 B7 L7, A8 B8 L8,]);

/// A shape with axes broadcasts with a scalar.
macro_rules! with_scalar {
    ($first:ident $($axis:ident)*) => {
        #[diagnostic::do_not_recommend]
        impl<$first, $($axis,)*> Broadcast<()> for ($first, $($axis,)*)
        where
            ($first, $($axis,)*): AnyShape,
        {
            type Output = ($first, $($axis,)*);
        }
        with_scalar!($($axis)*);
    };
    () => {};
}
with_scalar!(A0 A1 A2 A3 A4 A5 A6 A7 A8);
