//! Exactly rounded operations: fused multiply-add, square root and rounding to integers.
//!
//! With `std` these are the methods of the float types, single instructions where the target has them.
//! Without it they are computed here, to the same bits.

/// `x * a + b`, rounded once: one instruction inside a function compiled for FMA, a call of equal result
/// elsewhere.
#[cfg(feature = "std")]
#[inline(always)]
pub(crate) fn fma_f32(x: f32, a: f32, b: f32) -> f32 {
    x.mul_add(a, b)
}

/// `x * a + b`, rounded once: one instruction inside a function compiled for FMA, a call of equal result
/// elsewhere.
#[cfg(feature = "std")]
#[inline(always)]
pub(crate) fn fma_f64(x: f64, a: f64, b: f64) -> f64 {
    x.mul_add(a, b)
}

#[cfg(not(feature = "std"))]
pub(crate) use super::software::{fma_f32, fma_f64};

macro_rules! rounding {
    ($float:ident, $integral_above:literal) => {
        /// Square root.
        #[inline(always)]
        pub fn sqrt(x: $float) -> $float {
            #[cfg(feature = "std")]
            return x.sqrt();
            #[cfg(not(feature = "std"))]
            return crate::math::software::sqrt::$float(x);
        }

        /// The largest integer not above x.
        #[inline(always)]
        pub fn floor(x: $float) -> $float {
            #[cfg(feature = "std")]
            return x.floor();
            #[cfg(not(feature = "std"))]
            {
                let near = rint(x);
                (if near > x { near - 1.0 } else { near }).copysign(x)
            }
        }

        /// The smallest integer not below x.
        #[inline(always)]
        pub fn ceil(x: $float) -> $float {
            #[cfg(feature = "std")]
            return x.ceil();
            #[cfg(not(feature = "std"))]
            {
                let near = rint(x);
                (if near < x { near + 1.0 } else { near }).copysign(x)
            }
        }

        /// x without its fraction.
        #[inline(always)]
        pub fn trunc(x: $float) -> $float {
            #[cfg(feature = "std")]
            return x.trunc();
            #[cfg(not(feature = "std"))]
            return floor(x.abs()).copysign(x);
        }

        /// The nearest integer, ties to the even one.
        #[inline(always)]
        pub fn rint(x: $float) -> $float {
            #[cfg(feature = "std")]
            return x.round_ties_even();
            #[cfg(not(feature = "std"))]
            {
                // Adding 2^MANTISSA leaves no room for a fraction.
                let near = ((x.abs() + $integral_above) - $integral_above).copysign(x);
                if x.abs() < $integral_above { near } else { x }
            }
        }
    };
}

/// The operations on `f32`.
pub mod single {
    rounding!(f32, 8_388_608.0);
}

/// The operations on `f64`.
pub mod double {
    rounding!(f64, 4_503_599_627_370_496.0);
}
