//! Arithmetic, comparison, logic and bits.

use super::{Operation, binary, unary};

/// Arithmetic.
pub(super) const ARITHMETIC: &[Operation] = &[
    binary("add", "add", "promote", "sum"),
    binary("subtract", "sub", "subtract", "difference"),
    binary("multiply", "mul", "promote", "product"),
    binary("divide", "div", "divide", "quotient, a float"),
    binary("true_divide", "div", "divide", "quotient, a float"),
    binary("floor_divide", "floor_divide", "quotients", "quotient rounded down, Python's `//`"),
    binary("mod", "rem", "quotients", "remainder with the divisor's sign, Python's `%`"),
    binary("remainder", "rem", "quotients", "remainder with the divisor's sign"),
    binary("power", "power", "power", "power, Python's `**`"),
    unary("negative", "negative", "negate", "additive inverse"),
    unary("positive", "positive", "negate", "the operand itself"),
    unary("abs", "absolute", "absolute", "distance from zero"),
    unary("absolute", "absolute", "absolute", "distance from zero"),
    unary("sign", "sign", "signum", "-1, 0 or 1"),
    unary("square", "square", "square", "product with itself"),
    unary("reciprocal", "reciprocal", "reciprocal", "one over the operand"),
];

/// Comparison.
pub(super) const COMPARISON: &[Operation] = &[
    binary("less", "less", "compare", "whether less"),
    binary("less_equal", "less_equal", "compare", "whether less or equal"),
    binary("greater", "greater", "compare", "whether greater"),
    binary("greater_equal", "greater_equal", "compare", "whether greater or equal"),
    binary("equal", "equal", "compare", "whether equal"),
    binary("not_equal", "not_equal", "compare", "whether not equal"),
];

/// Logic and bits.
pub(super) const LOGIC: &[Operation] = &[
    binary("logical_and", "logical_and", "truth_pair", "whether both are true"),
    binary("logical_or", "logical_or", "truth_pair", "whether either is true"),
    binary("logical_xor", "logical_xor", "truth_pair", "whether one and only one is true"),
    unary("logical_not", "logical_not", "truth", "whether false"),
    binary("bitwise_and", "bitwise_and", "bitwise", "bitwise and"),
    binary("bitwise_or", "bitwise_or", "bitwise", "bitwise or"),
    binary("bitwise_xor", "bitwise_xor", "bitwise", "bitwise exclusive or"),
    unary("invert", "invert", "invert", "bitwise complement"),
    unary("bitwise_not", "invert", "invert", "bitwise complement"),
    binary("left_shift", "left_shift", "shift", "shift to the left"),
    binary("right_shift", "right_shift", "shift", "shift to the right"),
];
