//! Axes of computed size as axes of that size, where it is known when code is checked.

use super::{Known, Spelled};
use crate::check::Ty;
use crate::computed::{Computation, Computed};
use crate::dim::{Dyn, Size, Unit};
use crate::shape::{AnyShape, Cons, List, Nil, ToShape};

/// An axis that is one of stated size, or has a size that is known: `Computed<Fewer<Size<3>, 1>>` is `Size<2>`.
pub trait Settles {
    /// The axis of that size.
    type Axis;
}
impl<const N: usize> Settles for Size<N> {
    type Axis = Self;
}
impl Settles for Unit {
    type Axis = Self;
}
impl Settles for Dyn {
    type Axis = Self;
}
impl<X: Computation> Settles for Computed<X>
where
    Self: Known<Number: Spelled>,
{
    type Axis = <<Self as Known>::Number as Spelled>::Axis;
}

/// A list of axes of which each settles.
pub trait SettlesList: List {
    /// The list.
    type Output: List;
}
impl SettlesList for Nil {
    type Output = Self;
}
impl<A: Settles, L: SettlesList> SettlesList for Cons<A, L> {
    type Output = Cons<A::Axis, L::Output>;
}

/// The witness of a node whose shape may have axes of computed size.
pub struct Settled<T, S>(pub Ty<T, S>);

impl<T, S: AnyShape> Settled<T, S>
where
    S::List: SettlesList<Output: ToShape>,
{
    /// The node with axes of stated size.
    #[inline(always)]
    pub fn settled(self) -> Ty<T, <<S::List as SettlesList>::Output as ToShape>::Shape> {
        Ty::new()
    }
}

/// What is asked where an axis does not settle: the sizes are compared when the code is built.
pub trait Unsettled {
    /// The node as it is.
    type Output;
    /// The node as it is.
    fn settled(self) -> Self::Output;
}
impl<T, S> Unsettled for Settled<T, S> {
    type Output = Ty<T, S>;
    #[inline(always)]
    fn settled(self) -> Ty<T, S> {
        self.0
    }
}
