//! Functions of real numbers, rounding, selection.

use super::{Operation, binary, special, unary};

/// Functions of real numbers.
pub(super) const REAL: &[Operation] = &[
    unary("sqrt", "sqrt", "float_fn", "square root"),
    unary("exp", "exp", "float_fn", "e to the power of the operand"),
    unary("exp2", "exp2", "float_fn", "2 to the power of the operand"),
    unary("expm1", "expm1", "float_fn", "exp(x) - 1, exact near 0"),
    unary("log", "log", "float_fn", "natural logarithm"),
    unary("log2", "log2", "float_fn", "logarithm to base 2"),
    unary("log10", "log10", "float_fn", "logarithm to base 10"),
    unary("log1p", "log1p", "float_fn", "log(1 + x), exact near 0"),
    unary("sin", "sin", "float_fn", "sine"),
    unary("cos", "cos", "float_fn", "cosine"),
    unary("tan", "tan", "float_fn", "tangent"),
    unary("sinh", "sinh", "float_fn", "hyperbolic sine"),
    unary("cosh", "cosh", "float_fn", "hyperbolic cosine"),
    unary("tanh", "tanh", "float_fn", "hyperbolic tangent"),
];

/// Rounding and classification.
pub(super) const ROUNDING: &[Operation] = &[
    unary("floor", "floor", "rounding", "rounds down"),
    unary("ceil", "ceil", "rounding", "rounds up"),
    unary("trunc", "trunc", "rounding", "rounds towards zero"),
    unary("rint", "rint", "round_to_int", "rounds to the nearest integer, half to even"),
    special!(
        "round",
        "a, decimals=0",
        round,
        "rounds half to even, at `decimals` behind the point",
        "round(z, 1)"
    ),
    unary("isnan", "isnan", "truth", "whether NaN"),
    unary("isinf", "isinf", "truth", "whether infinite"),
    unary("isfinite", "isfinite", "truth", "whether neither NaN nor infinite"),
];

/// Selection.
pub(super) const SELECTION: &[Operation] = &[
    binary("maximum", "maximum", "promote", "the greater, or NaN"),
    binary("minimum", "minimum", "promote", "the lesser, or NaN"),
    special!(
        "clip",
        "a, min, max",
        clip,
        "raised to the second operand, lowered to the third",
        "clip(z, 0, 1)"
    ),
    special!(
        "where",
        "condition, x, y",
        select,
        "the second operand where the first is true, elsewhere the third",
        "where(z > 0, z, 0)"
    ),
];
