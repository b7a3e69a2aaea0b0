//! Windows that slide along an axis: `sliding_window_view`, and what convolutions and pooling read.

use super::arrange::{AxisOf, HasAxis, With, view_rule};
use super::diagonal::LeftOver;
use crate::check::{AxisSet, Case, Never, NoCase, Ty};
use crate::computed::{Computed, OnWindow};
use crate::dim::{Extent, Unit};
use crate::kernel::{Respaced, Windows};
use crate::shape::{AnyShape, ToShape};

/// How far a window moves each time, and how far apart its elements are.
#[derive(Clone, Copy, Debug)]
pub struct Steps<const STRIDE: usize, const DILATION: usize>;

view_rule! {
    /// The shape with the positions of a window `W` in place of its axis `X`, and behind all axes the window's.
    #[diagnostic::on_unimplemented(
        message = "no window slides along this axis of shape {Self}",
        label = "a window is along an axis of {Self} that is not its run-time axis, and adds one axis, of at most 8"
    )]
    Windowed<P, W, X>(X) -> Windows<P, X> = Windows::new();
}
#[diagnostic::do_not_recommend]
impl<S: Sliding<P, W, X>, P, W, X> Windowed<P, W, X, Case> for S {
    type Output = S::Slid;
}
/// [`Windowed`] where the result is a shape.
pub trait Sliding<P, W, X> {
    /// The result.
    type Slid: AnyShape;
}
impl<S: AnyShape, const STRIDE: usize, const DILATION: usize, W: Extent, X>
    Sliding<Steps<STRIDE, DILATION>, W, X> for S
where
    S::List: HasAxis<X, Axis: Extent>,
    With<S::List, X, Stops<AxisOf<S::List, X>, W, STRIDE, DILATION>>: LeftOver<W, Output: ToShape>,
{
    type Slid = <<With<S::List, X, Stops<AxisOf<S::List, X>, W, STRIDE, DILATION>> as LeftOver<W>>::Output as ToShape>::Shape;
}
type Stops<A, W, const STRIDE: usize, const DILATION: usize> = Computed<OnWindow<A, W, STRIDE, DILATION>>;

/// The same where the window is the axis `Y` of the shape `Like`, as that of a convolution's weights.
#[diagnostic::on_unimplemented(
    message = "no window of shape {Like} slides along this axis of shape {Self}",
    label = "images are (N, C, H, W) or (C, H, W), weights (O, C, KH, KW)"
)]
pub trait WindowedAs<P, X, Y, Like, Case> {
    /// The result.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(
        _: AxisSet<X>,
        _: AxisSet<Y>,
        _: Ty<U, Like>,
        _: Ty<T, Self>,
    ) -> (Ty<T, O>, Windows<P, X>)
    where
        Self: WindowedAs<P, X, Y, Like, Case, Output = O> + Sized,
    {
        (Ty::new(), Windows::new())
    }
}
#[diagnostic::do_not_recommend]
impl<S, P, X, Y, Like: AnyShape<List: HasAxis<Y>>> WindowedAs<P, X, Y, Like, Case> for S
where
    S: Sliding<P, AxisOf<Like::List, Y>, X>,
{
    type Output = S::Slid;
}
#[diagnostic::do_not_recommend]
impl<S: Never, P, X, Y, Like> WindowedAs<P, X, Y, Like, NoCase> for S {
    type Output = ();
}

/// Images that weights of the shape `Like` are made for: of as many channels.
#[diagnostic::on_unimplemented(
    message = "images {Self} and weights {Like} do not go together",
    label = "images are (N, C, H, W) or (C, H, W), weights (O, C, KH, KW), with one and the same C"
)]
pub trait Convolved<Like, Case> {
    /// The images' shape.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<U, Like>, _: Ty<T, Self>) -> (Ty<T, O>, Respaced)
    where
        Self: Convolved<Like, Case, Output = O> + Sized,
    {
        (Ty::new(), Respaced)
    }
}
#[diagnostic::do_not_recommend]
impl<S: ImagesFor<Like>, Like> Convolved<Like, Case> for S {
    type Output = S;
}
#[diagnostic::do_not_recommend]
impl<S: Never, Like> Convolved<Like, NoCase> for S {
    type Output = ();
}
/// The weights `S` of images of this shape, which a refusal leaves unknown, and with them the weights.
pub trait Weighs<S, Case> {
    /// The weights' shape.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<U, Self>, _: Ty<T, S>) -> (Ty<T, O>, Respaced)
    where
        Self: Weighs<S, Case, Output = O> + Sized,
    {
        (Ty::new(), Respaced)
    }
}
impl<I: AnyShape, S: AnyShape> Weighs<S, Case> for I {
    type Output = S;
}
impl<I: Never, S> Weighs<S, NoCase> for I {
    type Output = ();
}
/// [`Convolved`], axis by axis.
pub trait ImagesFor<Like>: AnyShape {}
impl<N, C, H, W, O, KH, KW> ImagesFor<(O, C, KH, KW)> for (N, C, H, W) where Self: AnyShape {}
impl<C, H, W, O, KH, KW> ImagesFor<(O, C, KH, KW)> for (C, H, W) where Self: AnyShape {}

/// For each element of images and of each window of weights of the shape `Like`: what a convolution's gradient is summed from.
#[doc(hidden)]
pub trait Returns<Like, Case> {
    /// Images, a unit axis, the weights' axes without channels, and the images' rows and columns.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<U, Like>, _: Ty<T, Self>) -> (Ty<T, O>, Respaced)
    where
        Self: Returns<Like, Case, Output = O> + Sized,
    {
        (Ty::new(), Respaced)
    }
}
#[diagnostic::do_not_recommend]
impl<S: ReturnsTo<Like>, Like> Returns<Like, Case> for S {
    type Output = S::Shape;
}
#[diagnostic::do_not_recommend]
impl<S: Never, Like> Returns<Like, NoCase> for S {
    type Output = ();
}
/// [`Returns`], axis by axis.
pub trait ReturnsTo<Like> {
    /// The shape.
    type Shape: AnyShape;
}
impl<N, C, H, W, O, CW, KH, KW> ReturnsTo<(O, CW, KH, KW)> for (N, C, H, W)
where
    (N, Unit, O, KH, KW, H, W): AnyShape,
{
    type Shape = (N, Unit, O, KH, KW, H, W);
}
impl<C, H, W, O, CW, KH, KW> ReturnsTo<(O, CW, KH, KW)> for (C, H, W)
where
    (Unit, O, KH, KW, H, W): AnyShape,
{
    type Shape = (Unit, O, KH, KW, H, W);
}

/// What is read of the gradient of a convolution's result there: the shape `Like`.
#[doc(hidden)]
pub trait Returned<Like, Case> {
    /// `Like`.
    type Output: AnyShape;

    #[doc(hidden)]
    #[inline(always)]
    fn witness<T, U, O>(_: Ty<U, Like>, _: Ty<T, Self>) -> (Ty<T, O>, Respaced)
    where
        Self: Returned<Like, Case, Output = O> + Sized,
    {
        (Ty::new(), Respaced)
    }
}
#[diagnostic::do_not_recommend]
impl<S: AnyShape, Like: AnyShape> Returned<Like, Case> for S {
    type Output = Like;
}
#[diagnostic::do_not_recommend]
impl<S: Never, Like> Returned<Like, NoCase> for S {
    type Output = ();
}
