//! Elements and nested arrays of them: what a tensor's storage may be.

use crate::element::Element;

mod sealed {
    pub trait Sealed {}
}

/// An element, or an array of such: `LEN` scalars in a row and nothing else.
///
/// Sealed, so that `unsafe` code may rely on it whatever a user's [`Dim`](crate::Dim) says.
pub trait Plain: sealed::Sealed + Copy + Send + Sync + 'static {
    /// The element type at the bottom.
    type Scalar: Element;
    /// How many scalars there are.
    const LEN: usize;
}

impl<T: Element> sealed::Sealed for T {}
impl<T: Element> Plain for T {
    type Scalar = T;
    const LEN: usize = 1;
}

impl<P: Plain, const N: usize> sealed::Sealed for [P; N] {}
impl<P: Plain, const N: usize> Plain for [P; N] {
    type Scalar = P::Scalar;
    const LEN: usize = N * P::LEN;
}

/// One after the other.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Both<P, Q>(P, Q);
impl<P: Plain, Q: Plain<Scalar = P::Scalar>> sealed::Sealed for Both<P, Q> {}
impl<P: Plain, Q: Plain<Scalar = P::Scalar>> Plain for Both<P, Q> {
    type Scalar = P::Scalar;
    const LEN: usize = P::LEN + Q::LEN;
}
