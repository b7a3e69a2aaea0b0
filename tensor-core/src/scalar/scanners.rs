//! How scans go on: from the value so far and the next element to the next value.

use crate::element::{Arithmetic, Element, Float, Number};

/// A scan of elements, already cast to `T`: the first is the first value, and each value follows from the one before.
///
/// # Examples
///
/// ```
/// use tensor_core::scalar::reducers::{Max, Sum};
/// use tensor_core::scalar::scanners::Scanner;
///
/// assert_eq!(<Sum as Scanner<u8>>::step(200, 100), 44);
/// assert_eq!(<Max as Scanner<f32>>::step(1.5, -2.0), 1.5);
/// ```
pub trait Scanner<T>: Copy {
    /// The value behind the next element.
    fn step(so_far: T, x: T) -> T;
}

/// Logarithm of the sum of exponentials.
#[derive(Clone, Copy, Debug)]
pub struct LogAddExp;

pub use super::reducers::{All, Any, Max, Min, Prod, Sum};

macro_rules! scanners {
    ($($Scanner:ident<$T:ty $(, $Generic:ident: $Bound:ident)?> $step:expr;)*) => {$(
        impl$(<$Generic: $Bound>)? Scanner<$T> for $Scanner {
            #[inline(always)]
            fn step(so_far: $T, x: $T) -> $T {
                $step(so_far, x)
            }
        }
    )*};
}

scanners! {
    Sum<T, T: Number> Arithmetic::add;
    Prod<T, T: Number> Arithmetic::mul;
    Max<T, T: Element> Arithmetic::max;
    Min<T, T: Element> Arithmetic::min;
    LogAddExp<T, T: Float> crate::math::Real::logaddexp;
    Any<bool> core::ops::BitOr::bitor;
    All<bool> core::ops::BitAnd::bitand;
}
