//! Functions of real numbers, rounding, selection.

use super::{Operation, binary, special, unary};

/// Functions of real numbers.
pub(super) const REAL: &[Operation] = &[
    unary("sqrt", "sqrt", "float_fn", "square root"),
    unary("cbrt", "cbrt", "float_fn", "cube root"),
    binary("hypot", "hypot", "float_pair", "root of the sum of squares"),
    unary("exp", "exp", "float_fn", "e to the power of the operand"),
    unary("exp2", "exp2", "float_fn", "2 to the power of the operand"),
    unary("expm1", "expm1", "float_fn", "exp(x) - 1, exact near 0"),
    unary("log", "log", "float_fn", "natural logarithm"),
    unary("log2", "log2", "float_fn", "logarithm to base 2"),
    unary("log10", "log10", "float_fn", "logarithm to base 10"),
    unary("log1p", "log1p", "float_fn", "log(1 + x), exact near 0"),
    binary("logaddexp", "logaddexp", "float_pair", "log(exp(x1) + exp(x2))"),
    binary("logaddexp2", "logaddexp2", "float_pair", "log2(2**x1 + 2**x2)"),
    unary("sin", "sin", "float_fn", "sine"),
    unary("cos", "cos", "float_fn", "cosine"),
    unary("tan", "tan", "float_fn", "tangent"),
    unary("arcsin", "asin", "float_fn", "arc sine"),
    unary("asin", "asin", "float_fn", "arc sine"),
    unary("arccos", "acos", "float_fn", "arc cosine"),
    unary("acos", "acos", "float_fn", "arc cosine"),
    unary("arctan", "atan", "float_fn", "arc tangent"),
    unary("atan", "atan", "float_fn", "arc tangent"),
    binary("arctan2", "atan2", "float_pair", "angle of the point (x2, x1)"),
    binary("atan2", "atan2", "float_pair", "angle of the point (x2, x1)"),
    unary("sinc", "sinc", "mean_type", "sin(pi x) / (pi x)"),
    unary("deg2rad", "deg2rad", "float_fn", "degrees to radians").shown("deg2rad(n)"),
    unary("radians", "deg2rad", "float_fn", "degrees to radians").shown("radians(n)"),
    unary("rad2deg", "rad2deg", "float_fn", "radians to degrees"),
    unary("degrees", "rad2deg", "float_fn", "radians to degrees"),
    unary("sinh", "sinh", "float_fn", "hyperbolic sine"),
    unary("cosh", "cosh", "float_fn", "hyperbolic cosine"),
    unary("tanh", "tanh", "float_fn", "hyperbolic tangent"),
    unary("arcsinh", "asinh", "float_fn", "inverse hyperbolic sine"),
    unary("asinh", "asinh", "float_fn", "inverse hyperbolic sine"),
    unary("arccosh", "acosh", "float_fn", "inverse hyperbolic cosine").shown("arccosh(n)"),
    unary("acosh", "acosh", "float_fn", "inverse hyperbolic cosine").shown("acosh(n)"),
    unary("arctanh", "atanh", "float_fn", "inverse hyperbolic tangent"),
    unary("atanh", "atanh", "float_fn", "inverse hyperbolic tangent"),
    unary("erf", "erf", "float_fn", "error function"),
    unary("erfc", "erfc", "float_fn", "1 - erf(x), without cancellation"),
    binary("heaviside", "heaviside", "float_pair", "0 below zero, 1 above, and the second operand at zero"),
];

/// Rounding and classification.
#[rustfmt::skip]
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
    unary("isposinf", "isposinf", "truth", "whether infinite and positive").shown("isposinf(1 / (z - 0.5))"),
    unary("isneginf", "isneginf", "truth", "whether infinite and negative").shown("isneginf(1 / (0.5 - z))"),
    unary("signbit", "signbit", "truth", "whether there is a minus sign"),
    special!("nan_to_num", "x, nan=0.0, posinf=None, neginf=None", nan_to_num, "numbers in place of NaN and infinities", "nan_to_num(1 / (z - 0.5), posinf=100)"),
    binary("nextafter", "nextafter", "float_pair", "the next number in the direction of the second operand").shown("nextafter(z, 0) - z"),
    unary("spacing", "spacing", "float_fn", "distance to the next number away from zero"),
];

/// Selection.
pub(super) const SELECTION: &[Operation] = &[
    binary("maximum", "maximum", "promote", "the greater, or NaN"),
    binary("minimum", "minimum", "promote", "the lesser, or NaN"),
    binary("fmax", "fmax", "promote", "the greater; the other beside NaN"),
    binary("fmin", "fmin", "promote", "the lesser; the other beside NaN"),
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
