//! Axes whose size follows from another axis's: `x[1:]`, `x[::2]`.
//!
//! Stable Rust has no `Size<{ N - 1 }>`. Such an axis is part of expressions only: it meets axes of the same
//! size, which is compared when the code is built, and gives way to them; an owned tensor has stated axes.

use core::marker::PhantomData;

use typenum::{B0, B1};

use crate::axes::StretchDim;
use crate::broadcast::BroadcastDim;
use crate::dim::{AnyLength, Axis, Dyn, Extent, Size, Unit};
use crate::plain::{Both, Plain};
use crate::shape::{Cons, KnownShape, List};

/// An axis of as many elements as `X` says: [`Fewer`] or [`EveryNth`].
pub struct Computed<X>(PhantomData<fn() -> X>);
impl<X> Clone for Computed<X> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<X> Copy for Computed<X> {}

/// `K` elements fewer than along `A`: `x[1:]`, `x[:-1]`.
pub struct Fewer<A, const K: usize>(PhantomData<fn() -> A>);
/// Every `S`th element along `A`: `x[::2]`.
pub struct EveryNth<A, const S: usize>(PhantomData<fn() -> A>);

/// As many elements as the shape `S` has: `ravel(x)`.
pub struct ProductOf<S>(PhantomData<fn() -> S>);
/// As many elements as a diagonal of rows `A` and columns `B` has that starts `DOWN` rows down and `RIGHT` columns
/// to the right: `diagonal(x)`.
pub struct OnDiagonal<A, B, const DOWN: usize, const RIGHT: usize>(PhantomData<fn() -> (A, B)>);
/// As many elements as there are positions of the window `W` along `A`, `STRIDE` apart, its own elements `DILATION` apart.
pub struct OnWindow<A, W, const STRIDE: usize, const DILATION: usize>(PhantomData<fn() -> (A, W)>);

/// As many elements as along `A`, times those along `B`: axes made one.
pub struct Times<A, B>(PhantomData<fn() -> (A, B)>);

/// How the size of a [`Computed`] axis follows.
pub trait Computation: 'static {
    /// The size.
    const SIZE: usize;
    /// At least `SIZE` values of `E` in a row.
    type Array<E: Plain>: Plain<Scalar = E::Scalar>;
}
impl<A: Extent, const K: usize> Computation for Fewer<A, K> {
    const SIZE: usize = {
        assert!(
            K <= A::LEN,
            "a slice starts or stops beyond the end of its axis; NumPy shortens such a slice, here its size is a type"
        );
        A::LEN - K
    };
    type Array<E: Plain> = A::Row<E>;
}
impl<A: Extent, const S: usize> Computation for EveryNth<A, S> {
    const SIZE: usize = A::LEN.div_ceil(S);
    type Array<E: Plain> = A::Row<E>;
}

impl<A: Extent, B: Extent, const DOWN: usize, const RIGHT: usize> Computation
    for OnDiagonal<A, B, DOWN, RIGHT>
{
    const SIZE: usize = {
        let (rows, columns) = (A::LEN.saturating_sub(DOWN), B::LEN.saturating_sub(RIGHT));
        if rows < columns { rows } else { columns }
    };
    type Array<E: Plain> = A::Row<E>;
}

impl<A: Extent, W: Extent, const STRIDE: usize, const DILATION: usize> Computation
    for OnWindow<A, W, STRIDE, DILATION>
{
    const SIZE: usize = {
        assert!(W::LEN > 0, "a window has no element");
        let reach = (W::LEN - 1) * DILATION;
        assert!(reach < A::LEN, "a window is longer than the axis that it slides along");
        (A::LEN - 1 - reach) / STRIDE + 1
    };
    type Array<E: Plain> = A::Row<E>;
}
impl<A: Extent, B: Extent> Computation for Times<A, B> {
    const SIZE: usize = A::LEN * B::LEN;
    type Array<E: Plain> = A::Row<B::Row<E>>;
}

impl<S: KnownShape> Computation for ProductOf<S> {
    const SIZE: usize = S::COUNT;
    type Array<E: Plain> = S::Nested<E>;
}

/// As many elements as along `A` and `B` together: `concatenate((a, b))`.
pub struct Sum<A, B>(PhantomData<fn() -> (A, B)>);
impl<A: Extent, B: Extent> Computation for Sum<A, B> {
    const SIZE: usize = A::LEN + B::LEN;
    type Array<E: Plain> = Both<A::Row<E>, B::Row<E>>;
}

/// As many elements as one of `N` parts of `A` has: those of `A` and `M` more, divided by `N`.
pub struct Share<A, const N: usize, const M: usize>(PhantomData<fn() -> A>);
impl<A: Extent, const N: usize, const M: usize> Computation for Share<A, N, M> {
    const SIZE: usize = (A::LEN + M) / N;
    type Array<E: Plain> = A::Row<E>;
}

impl<X: Computation> Axis for Computed<X> {
    type Squeezed<Rest: List> = Cons<Self, Rest>;
}
impl<X: Computation> Extent for Computed<X> {
    type Passed = AnyLength;
    const LEN: usize = X::SIZE;
    type Row<E: Plain> = X::Array<E>;
}

impl<X: Computation, Y: Computation> BroadcastDim<Computed<Y>> for Computed<X> {
    type Output = Self;
}
impl<X: Computation> BroadcastDim<Unit> for Computed<X> {
    type Output = Self;
}
impl<X: Computation, const N: usize> StretchDim<Size<N>> for Computed<X> {
    type Bit = B0;
}
impl<X: Computation, const N: usize> StretchDim<Computed<X>> for Size<N> {
    type Bit = B0;
}
impl<X: Computation, Y: Computation> StretchDim<Computed<Y>> for Computed<X> {
    type Bit = B0;
}
impl<X: Computation> StretchDim<Unit> for Computed<X> {
    type Bit = B1;
}
impl<X: Computation, const N: usize> BroadcastDim<Size<N>> for Computed<X> {
    type Output = Size<N>;
}
impl<X: Computation, const N: usize> BroadcastDim<Computed<X>> for Size<N> {
    type Output = Self;
}

/// An axis may be stated as another: itself, or for a computed one any of its size.
pub trait StatedAs<A> {}
impl<X: Computation, Y: Computation> StatedAs<Computed<Y>> for Computed<X> {}
impl<X: Computation, const N: usize> StatedAs<Size<N>> for Computed<X> {}
impl<const N: usize> StatedAs<Size<N>> for Size<N> {}
impl StatedAs<Unit> for Unit {}
impl StatedAs<Dyn> for Dyn {}
