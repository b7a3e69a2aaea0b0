//! Functions of single elements, which expansions call from their loops.
//!
//! Each takes the witness of its result first; the operands are cast to the result's element type
//! and the operation is done there, as NumPy does it.

#![forbid(unsafe_code)]

mod arithmetic;
mod bits;
mod compare;
mod logic;
mod real;
pub mod reducers;
mod rounding;

pub use arithmetic::{
    absolute, add, clip, div, floor_divide, maximum, minimum, mul, negative, positive, power, reciprocal,
    relu, rem, select, sign, square, sub,
};
pub use bits::{bitwise_and, bitwise_or, bitwise_xor, invert, left_shift, right_shift};
pub use compare::{equal, greater, greater_equal, less, less_equal, not_equal};
pub use logic::{Classify, isfinite, isinf, isnan, logical_and, logical_not, logical_or, logical_xor};
pub use real::{
    cos, cosh, exp, exp2, expm1, gelu, log, log1p, log2, log10, sigmoid, silu, sin, sinh, softplus, sqrt,
    tan, tanh,
};
pub(crate) use rounding::power_of_ten;
pub use rounding::{ceil, floor, rint, round, round_decimals, trunc};
