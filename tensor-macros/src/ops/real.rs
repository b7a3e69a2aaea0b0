//! Functions of real numbers, rounding, selection.

use super::{Operation, binary, special, unary};

/// Functions of real numbers.
pub(super) const REAL: &[Operation] = &[
    unary("sqrt", "sqrt", "float_fn", "square root").vjp(&["g / (2 * y)"]),
    unary("cbrt", "cbrt", "float_fn", "cube root").vjp(&["g / (3 * y ** 2)"]),
    binary("hypot", "hypot", "float_pair", "root of the sum of squares").vjp(&["g * x1 / y", "g * x2 / y"]),
    unary("exp", "exp", "float_fn", "e to the power of the operand").vjp(&["g * y"]),
    unary("exp2", "exp2", "float_fn", "2 to the power of the operand").vjp(&["g * y * 0.6931471805599453"]),
    unary("expm1", "expm1", "float_fn", "exp(x) - 1, exact near 0").vjp(&["g * (y + 1)"]),
    unary("log", "log", "float_fn", "natural logarithm").vjp(&["g / x"]),
    unary("log2", "log2", "float_fn", "logarithm to base 2").vjp(&["g / (x * 0.6931471805599453)"]),
    unary("log10", "log10", "float_fn", "logarithm to base 10").vjp(&["g / (x * 2.302585092994046)"]),
    unary("log1p", "log1p", "float_fn", "log(1 + x), exact near 0").vjp(&["g / (1 + x)"]),
    binary("logaddexp", "logaddexp", "float_pair", "log(exp(x1) + exp(x2))")
        .vjp(&["g * exp(x1 - y)", "g * exp(x2 - y)"]),
    binary("logaddexp2", "logaddexp2", "float_pair", "log2(2**x1 + 2**x2)")
        .vjp(&["g * exp2(x1 - y)", "g * exp2(x2 - y)"]),
    unary("sin", "sin", "float_fn", "sine").vjp(&["g * cos(x)"]),
    unary("cos", "cos", "float_fn", "cosine").vjp(&["-g * sin(x)"]),
    unary("tan", "tan", "float_fn", "tangent").vjp(&["g * (1 + y ** 2)"]),
    unary("arcsin", "asin", "float_fn", "arc sine").vjp(&["g / sqrt(1 - x ** 2)"]),
    unary("asin", "asin", "float_fn", "arc sine"),
    unary("arccos", "acos", "float_fn", "arc cosine").vjp(&["-g / sqrt(1 - x ** 2)"]),
    unary("acos", "acos", "float_fn", "arc cosine"),
    unary("arctan", "atan", "float_fn", "arc tangent").vjp(&["g / (1 + x ** 2)"]),
    unary("atan", "atan", "float_fn", "arc tangent"),
    binary("arctan2", "atan2", "float_pair", "angle of the point (x2, x1)")
        .vjp(&["g * x2 / (x1 ** 2 + x2 ** 2)", "-g * x1 / (x1 ** 2 + x2 ** 2)"]),
    binary("atan2", "atan2", "float_pair", "angle of the point (x2, x1)"),
    unary("sinc", "sinc", "mean_type", "sin(pi x) / (pi x)")
        .vjp(&["g * where(x == 0, 0, (cos(np.pi * x) - y) / where(x == 0, 1, x))"]),
    unary("deg2rad", "deg2rad", "float_fn", "degrees to radians").shown("deg2rad(n)").vjp(&["deg2rad(g)"]),
    unary("radians", "deg2rad", "float_fn", "degrees to radians").shown("radians(n)"),
    unary("rad2deg", "rad2deg", "float_fn", "radians to degrees").vjp(&["rad2deg(g)"]),
    unary("degrees", "rad2deg", "float_fn", "radians to degrees"),
    unary("sinh", "sinh", "float_fn", "hyperbolic sine").vjp(&["g * cosh(x)"]),
    unary("cosh", "cosh", "float_fn", "hyperbolic cosine").vjp(&["g * sinh(x)"]),
    unary("tanh", "tanh", "float_fn", "hyperbolic tangent").vjp(&["g * (1 - y ** 2)"]),
    unary("arcsinh", "asinh", "float_fn", "inverse hyperbolic sine").vjp(&["g / sqrt(x ** 2 + 1)"]),
    unary("asinh", "asinh", "float_fn", "inverse hyperbolic sine"),
    unary("arccosh", "acosh", "float_fn", "inverse hyperbolic cosine")
        .shown("arccosh(n)")
        .vjp(&["g / sqrt(x ** 2 - 1)"]),
    unary("acosh", "acosh", "float_fn", "inverse hyperbolic cosine").shown("acosh(n)"),
    unary("arctanh", "atanh", "float_fn", "inverse hyperbolic tangent").vjp(&["g / (1 - x ** 2)"]),
    unary("atanh", "atanh", "float_fn", "inverse hyperbolic tangent"),
    unary("erf", "erf", "float_fn", "error function").vjp(&["g * exp(-x ** 2) * 1.1283791670955126"]),
    unary("erfc", "erfc", "float_fn", "1 - erf(x), without cancellation")
        .vjp(&["-g * exp(-x ** 2) * 1.1283791670955126"]),
    binary("heaviside", "heaviside", "float_pair", "0 below zero, 1 above, and the second operand at zero")
        .flat(),
];

/// Rounding and classification.
#[rustfmt::skip]
pub(super) const ROUNDING: &[Operation] = &[
    unary("floor", "floor", "rounding", "rounds down").flat(),
    unary("ceil", "ceil", "rounding", "rounds up").flat(),
    unary("trunc", "trunc", "rounding", "rounds towards zero").flat(),
    unary("rint", "rint", "round_to_int", "rounds to the nearest integer, half to even").flat(),
    special!(
        "round",
        "a, decimals=0",
        round,
        "rounds half to even, at `decimals` behind the point",
        "round(z, 1)"
    ),
    special!("around", "a, decimals=0", round, "the same", "around(z, 1)"),
    unary("isnan", "isnan", "truth", "whether NaN").flat(),
    unary("isinf", "isinf", "truth", "whether infinite").flat(),
    unary("isfinite", "isfinite", "truth", "whether neither NaN nor infinite").flat(),
    unary("isposinf", "isposinf", "truth", "whether infinite and positive").shown("isposinf(1 / (z - 0.5))").flat(),
    unary("isneginf", "isneginf", "truth", "whether infinite and negative").shown("isneginf(1 / (0.5 - z))").flat(),
    unary("signbit", "signbit", "truth", "whether there is a minus sign").flat(),
    special!("nan_to_num", "x, nan=0.0, posinf=None, neginf=None", nan_to_num, "numbers in place of NaN and infinities", "nan_to_num(1 / (z - 0.5), posinf=100)"),
    binary("nextafter", "nextafter", "float_pair", "the next number in the direction of the second operand").shown("nextafter(z, 0) - z"),
    unary("spacing", "spacing", "float_fn", "distance to the next number away from zero"),
];

/// Selection.
pub(super) const SELECTION: &[Operation] = &[
    binary("maximum", "maximum", "promote", "the greater, or NaN").vjp(&[
        "where(x1 > x2, g, where(x1 == x2, g / 2, 0))",
        "where(x2 > x1, g, where(x1 == x2, g / 2, 0))",
    ]),
    binary("minimum", "minimum", "promote", "the lesser, or NaN").vjp(&[
        "where(x1 < x2, g, where(x1 == x2, g / 2, 0))",
        "where(x2 < x1, g, where(x1 == x2, g / 2, 0))",
    ]),
    binary("fmax", "fmax", "promote", "the greater; the other beside NaN")
        .vjp(&["where((x1 > x2) | isnan(x2), g, 0)", "where((x1 > x2) | isnan(x2), 0, g)"]),
    binary("fmin", "fmin", "promote", "the lesser; the other beside NaN")
        .vjp(&["where((x1 < x2) | isnan(x2), g, 0)", "where((x1 < x2) | isnan(x2), 0, g)"]),
    special!(
        "clip",
        "a, min, max",
        clip,
        "raised to the second operand, lowered to the third",
        "clip(z, 0, 1)"
    ),
    special!(
        "select",
        "condlist, choicelist, default=0",
        choices,
        "elements of the first listed choice whose condition holds, or the default",
        "np.select([z < 0, z > 1], [-z, z * 10], 0.5)"
    ),
    special!(
        "where",
        "condition, x, y",
        select,
        "the second operand where the first is true, elsewhere the third; of one operand, its `nonzero`",
        "where(z > 0, z, 0)"
    ),
];
