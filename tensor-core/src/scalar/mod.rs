//! Functions of single elements, which expansions call from their loops.
//!
//! Each takes the witness of its result first; the operands are cast to the result's element type
//! and the operation is done there, as NumPy does it.

#![forbid(unsafe_code)]

mod arithmetic;
mod bits;
mod compare;
mod extremes;
mod logic;
mod positions;
pub mod quantiles;
mod real;
pub mod reducers;
mod rounding;
pub mod scanners;
pub mod sorters;

pub use arithmetic::{
    absolute, add, clip, div, floor_divide, fmax, fmin, fmod, maximum, minimum, mul, negative, positive,
    power, reciprocal, relu, rem, select, selected_or_highest, selected_or_last, selected_or_lowest,
    selected_or_nothing, selected_or_one, sign, square, stop_gradient, sub,
};
pub use bits::{
    bitwise_and, bitwise_count, bitwise_or, bitwise_xor, gcd, invert, lcm, left_shift, right_shift,
};
pub use compare::{equal, greater, greater_equal, less, less_equal, not_equal};
pub use logic::{
    Classify, isfinite, isinf, isnan, isneginf, isposinf, logical_and, logical_not, logical_or, logical_xor,
    signbit,
};
pub use real::{
    acos, acosh, asin, asinh, atan, atan2, atanh, cbrt, copysign, cos, cosh, deg2rad, erf, erfc, exp, exp2,
    expm1, fabs, gelu, gelu_tanh, heaviside, hypot, log, log1p, log2, log10, logaddexp, logaddexp2, mish,
    nan_to_num, nextafter, rad2deg, sigmoid, silu, sin, sinc, sinh, softplus, spacing, sqrt, tan, tanh,
};
pub(crate) use rounding::power_of_ten;
pub use rounding::{ceil, floor, rint, round, round_decimals, trunc};
