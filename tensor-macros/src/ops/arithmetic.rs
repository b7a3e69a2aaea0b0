//! Arithmetic, comparison, logic and bits.

use super::{Operation, binary, composed, special, unary};

/// Arithmetic.
#[rustfmt::skip]
pub(super) const ARITHMETIC: &[Operation] = &[
    binary("add", "add", "promote", "sum").vjp(&["g", "g"]),
    binary("subtract", "sub", "subtract", "difference").vjp(&["g", "-g"]),
    binary("multiply", "mul", "promote", "product").vjp(&["g * x2", "g * x1"]),
    binary("divide", "div", "divide", "quotient, a float").vjp(&["g / x2", "-g * y / x2"]),
    binary("true_divide", "div", "divide", "quotient, a float"),
    binary("floor_divide", "floor_divide", "quotients", "quotient rounded down, Python's `//`"),
    binary("mod", "rem", "quotients", "remainder with the divisor's sign, Python's `%`").vjp(&["g", "-g * floor(x1 / x2)"]),
    binary("remainder", "rem", "quotients", "remainder with the divisor's sign"),
    binary("fmod", "fmod", "quotients", "remainder with the dividend's sign, C's").vjp(&["g", "-g * trunc(x1 / x2)"]),
    binary("power", "power", "power", "power, Python's `**`").vjp(&["where(x2 == 0, 0, g * x2 * x1 ** (x2 - 1))", "g * y * log(where(x1 == 0, 1, x1))"]),
    binary("pow", "power", "power", "power, Python's `**`"),
    composed("float_power", "x1, x2", "x1.astype(np.float64) ** x2.astype(np.float64)", "power, in `f64` always", "float_power(n, -1)"),
    unary("negative", "negative", "negate", "additive inverse").vjp(&["-g"]),
    unary("positive", "positive", "negate", "the operand itself").vjp(&["g"]),
    unary("abs", "absolute", "absolute", "distance from zero").vjp(&["where(x >= 0, g, -g)"]),
    unary("absolute", "absolute", "absolute", "distance from zero"),
    unary("sign", "sign", "signum", "-1, 0 or 1").flat(),
    unary("square", "square", "square", "product with itself").vjp(&["2 * g * x"]),
    unary("reciprocal", "reciprocal", "reciprocal", "one over the operand").vjp(&["-g * y ** 2"]),
    unary("fabs", "fabs", "float_fn", "distance from zero, a float").shown("fabs(z)").vjp(&["where(x >= 0, g, -g)"]),
    binary("copysign", "copysign", "float_pair", "the first operand's magnitude with the second's sign").vjp(&["g * where(x1 < 0, -1, 1) * where(signbit(x2), -1, 1)", "0 * g"]),
    binary("gcd", "gcd", "integer_pair", "greatest common divisor"),
    binary("lcm", "lcm", "integer_pair", "least common multiple"),
    composed("lerp", "start, end, weight", "where(abs(weight) < 0.5, start + weight * (end - start), end - (end - start) * (1 - weight))", "part of the way from the first operand to the second", "lerp(z, 10, 0.25)"),
];

/// Comparison.
#[rustfmt::skip]
pub(super) const COMPARISON: &[Operation] = &[
    binary("less", "less", "compare", "whether less").flat(),
    binary("less_equal", "less_equal", "compare", "whether less or equal").flat(),
    binary("greater", "greater", "compare", "whether greater").flat(),
    binary("greater_equal", "greater_equal", "compare", "whether greater or equal").flat(),
    binary("equal", "equal", "compare", "whether equal").flat(),
    binary("not_equal", "not_equal", "compare", "whether not equal").flat(),
    special!("isclose", "a, b, rtol=1e-5, atol=1e-8, equal_nan=False", isclose, "whether within `atol` plus `rtol` times the second operand's magnitude", "isclose(z, 0.49, atol=0.1)"),
    special!("allclose", "a, b, rtol=1e-5, atol=1e-8, equal_nan=False", allclose, "whether all are close", "allclose(z, z + 1e-9)"),
];

/// Logic and bits.
pub(super) const LOGIC: &[Operation] = &[
    binary("logical_and", "logical_and", "truth_pair", "whether both are true").flat(),
    binary("logical_or", "logical_or", "truth_pair", "whether either is true").flat(),
    binary("logical_xor", "logical_xor", "truth_pair", "whether one and only one is true").flat(),
    unary("logical_not", "logical_not", "truth", "whether false").flat(),
    binary("bitwise_and", "bitwise_and", "bitwise", "bitwise and"),
    binary("bitwise_or", "bitwise_or", "bitwise", "bitwise or"),
    binary("bitwise_xor", "bitwise_xor", "bitwise", "bitwise exclusive or"),
    unary("invert", "invert", "invert", "bitwise complement"),
    unary("bitwise_not", "invert", "invert", "bitwise complement"),
    unary("bitwise_invert", "invert", "invert", "bitwise complement"),
    binary("left_shift", "left_shift", "shift", "shift to the left"),
    binary("right_shift", "right_shift", "shift", "shift to the right"),
    binary("bitwise_left_shift", "left_shift", "shift", "shift to the left"),
    binary("bitwise_right_shift", "right_shift", "shift", "shift to the right"),
    unary("bitwise_count", "bitwise_count", "bit_count", "number of ones in the magnitude's binary form"),
];
