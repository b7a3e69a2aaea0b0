//! Axes as types: [`Size`], [`Unit`], [`Dyn`] and the traits [`Axis`] and [`Dim`].

use typenum::B0;

use crate::axes::StretchDim;
use crate::broadcast::BroadcastDim;
use crate::computed::StatedAs;
use crate::number::Settles;
use crate::plain::Plain;
use crate::shape::{Cons, List};

/// An axis of a shape: one whose size is a type ([`Dim`]) or the run-time leading axis [`Dyn`].
///
/// Every axis broadcasts with itself and with [`Unit`]; the supertraits say so,
/// which is why generic code needs no `where` clause.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an axis",
    label = "an axis is `Size<N>`, `Unit`, or a name declared by `dims!`"
)]
pub trait Axis:
    Copy
    + 'static
    + BroadcastDim<Self, Output = Self>
    + BroadcastDim<Unit, Output = Self>
    + StatedAs<Self>
    + StretchDim<Self, Bit = B0>
    + StretchDim<Unit>
{
    /// What is left of the axes `Self, Rest..` once axes of one element are removed.
    type Squeezed<Rest: List>: List;
}

/// An axis whose size is known at compile time.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an axis of known size",
    label = "an axis of known size is `Size<N>`, `Unit`, or a name declared by `dims!`"
)]
pub trait Dim: Axis + Settles<Axis = Self> {
    /// The number of elements along the axis.
    const SIZE: usize;
    /// `SIZE` values of `E` in a row.
    type Array<E: Plain>: Plain<Scalar = E::Scalar>;
}

/// An axis whose size is a constant: a stated one ([`Dim`]), or one that is [`Computed`](crate::Computed).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an axis of known size",
    label = "an axis of known size is `Size<N>`, `Unit`, or a name declared by `dims!`"
)]
pub trait Extent: Axis {
    /// The number of elements along the axis.
    const LEN: usize;
    /// At least `LEN` values of `E` in a row.
    type Row<E: Plain>: Plain<Scalar = E::Scalar>;
    /// The axis of a parameter that takes one of any size, where this one is passed.
    type Passed: Dim;
}
impl<A: Dim> Extent for A {
    const LEN: usize = A::SIZE;
    type Passed = A;
    type Row<E: Plain> = A::Array<E>;
}

/// An axis of `N` elements.
///
/// ```
/// use tensor_core::{Dim, Size};
/// assert_eq!(Size::<3>::SIZE, 3);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Size<const N: usize>;

/// The axis of one element that broadcasts to any other.
///
/// `keepdims=True`, `None` in an index and a literal 1 in [`shape!`](crate::shape!) give it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Unit;

/// A leading axis whose length is known only at run time: that of a slice of tensors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Dyn;

impl<const N: usize> Axis for Size<N> {
    type Squeezed<Rest: List> = Cons<Self, Rest>;
}
impl<const N: usize> Dim for Size<N> {
    const SIZE: usize = N;
    type Array<E: Plain> = [E; N];
}

impl Axis for Unit {
    type Squeezed<Rest: List> = Rest;
}
impl Dim for Unit {
    const SIZE: usize = 1;
    type Array<E: Plain> = [E; 1];
}

impl Axis for Dyn {
    type Squeezed<Rest: List> = Cons<Self, Rest>;
}

/// Declares axes with names of their own.
///
/// A named axis matches itself and [`Unit`], never a [`Size`] of the same length.
///
/// ```
/// tensor_core::dims! {
///     /// Images in a batch.
///     pub Batch = 32;
///     Feature = 10;
/// }
/// use tensor_core::Dim;
/// assert_eq!((Batch::SIZE, Feature::SIZE), (32, 10));
/// ```
#[macro_export]
macro_rules! dims {
    ($($(#[$attribute:meta])* $visibility:vis $name:ident = $size:expr;)*) => {$(
        $(#[$attribute])*
        #[doc = ::core::concat!("An axis of `", ::core::stringify!($size), "` elements.")]
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        $visibility struct $name;
        impl $crate::BroadcastDim<$name> for $name {
            type Output = $name;
        }
        impl $crate::BroadcastDim<$crate::Unit> for $name {
            type Output = $name;
        }
        impl<X: $crate::private::Computation> $crate::BroadcastDim<$crate::Computed<X>> for $name {
            type Output = $name;
        }
        impl<X: $crate::private::Computation> $crate::BroadcastDim<$name> for $crate::Computed<X> {
            type Output = $name;
        }
        impl $crate::private::StatedAs<$name> for $name {}
        impl $crate::private::StretchDim<$name> for $name {
            type Bit = $crate::private::B0;
        }
        impl $crate::private::StretchDim<$crate::Unit> for $name {
            type Bit = $crate::private::B1;
        }
        impl<X: $crate::private::Computation> $crate::private::StretchDim<$crate::Computed<X>> for $name {
            type Bit = $crate::private::B0;
        }
        impl<X: $crate::private::Computation> $crate::private::StatedAs<$name> for $crate::Computed<X> {}
        impl $crate::private::Settles for $name {
            type Axis = $name;
        }
        // The bound is not of this impl alone (`for<'a>`), so that rustc lets it fail.
        impl $crate::private::Known for $name
        where
            for<'a> $crate::Size<{ $size }>: $crate::private::Known,
        {
            type Number = <$crate::Size<{ $size }> as $crate::private::Known>::Number;
        }
        impl $crate::Axis for $name {
            type Squeezed<Rest: $crate::private::List> = $crate::private::Cons<$name, Rest>;
        }
        impl $crate::Dim for $name {
            const SIZE: usize = $size;
            type Array<E: $crate::private::Plain> = [E; $size];
        }
    )*};
}

dims! {
    /// Of any length: what the axis of a parameter is called where an axis is passed whose size is no type of its own.
    pub AnyLength = 1;
}
