//! THE operation table: one entry an operation. Names, arity, promotion, scalar function and documentation
//! are read from it; adding an elementwise operation or a reduction is adding an entry.

use crate::build::{Arguments, Builder};
use crate::graph::Id;

/// Builds the node of a call; `None` where its arguments were refused.
pub(crate) type Build = fn(&mut Builder<'_>, &mut Arguments<'_>) -> Option<Id>;

/// How the result's element type and shape follow from the operands'.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Rule {
    /// Elementwise; the name is that of a method of `Ty`.
    Elementwise(&'static str),
    /// A reduction whose result type is given by a method of `Ty`.
    Reduction { ty: &'static str, reducer: &'static str, empty: bool, one_axis: bool },
    /// Built by its own function in `build`.
    Special(Build),
}

/// An operation of NumPy, or one that deep learning knows by this name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Operation {
    /// The name users write.
    pub(crate) name: &'static str,
    /// How many operands it takes.
    pub(crate) arity: usize,
    /// Its function in `scalar`, for elementwise operations.
    pub(crate) scalar: &'static str,
    /// How its result follows.
    pub(crate) rule: Rule,
    /// What it computes, for the docs.
    #[expect(dead_code, reason = "read by the documentation table")]
    pub(crate) doc: &'static str,
}

const fn unary(name: &'static str, scalar: &'static str, ty: &'static str, doc: &'static str) -> Operation {
    Operation { name, arity: 1, scalar, rule: Rule::Elementwise(ty), doc }
}

const fn binary(name: &'static str, scalar: &'static str, ty: &'static str, doc: &'static str) -> Operation {
    Operation { name, arity: 2, scalar, rule: Rule::Elementwise(ty), doc }
}

const fn reduction(
    name: &'static str,
    reducer: &'static str,
    ty: &'static str,
    doc: &'static str,
) -> Operation {
    Operation {
        name,
        arity: 1,
        scalar: "",
        rule: Rule::Reduction { ty, reducer, empty: true, one_axis: false },
        doc,
    }
}

const fn nonempty(
    name: &'static str,
    reducer: &'static str,
    ty: &'static str,
    one_axis: bool,
    doc: &'static str,
) -> Operation {
    Operation {
        name,
        arity: 1,
        scalar: "",
        rule: Rule::Reduction { ty, reducer, empty: false, one_axis },
        doc,
    }
}

/// An operation that a method of [`Builder`] builds.
macro_rules! special {
    ($name:literal, $arity:literal, $build:ident, $doc:literal) => {
        Operation {
            name: $name,
            arity: $arity,
            scalar: "",
            rule: Rule::Special(|builder, arguments| builder.$build(arguments)),
            doc: $doc,
        }
    };
}

/// Every operation.
pub(crate) const OPERATIONS: &[Operation] = &[
    // Arithmetic.
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
    // Comparison.
    binary("less", "less", "compare", "whether less"),
    binary("less_equal", "less_equal", "compare", "whether less or equal"),
    binary("greater", "greater", "compare", "whether greater"),
    binary("greater_equal", "greater_equal", "compare", "whether greater or equal"),
    binary("equal", "equal", "compare", "whether equal"),
    binary("not_equal", "not_equal", "compare", "whether not equal"),
    // Logic and bits.
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
    // Functions of real numbers.
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
    unary("relu", "relu", "absolute", "the greater of the operand and 0"),
    unary("sigmoid", "sigmoid", "float_fn", "1 / (1 + exp(-x))"),
    unary("silu", "silu", "float_fn", "x * sigmoid(x)"),
    unary("softplus", "softplus", "float_fn", "log(1 + exp(x))"),
    unary("gelu", "gelu", "float_fn", "x times the normal distribution's probability of less than x"),
    // Rounding and classification.
    unary("floor", "floor", "rounding", "rounds down"),
    unary("ceil", "ceil", "rounding", "rounds up"),
    unary("trunc", "trunc", "rounding", "rounds towards zero"),
    unary("rint", "rint", "round_to_int", "rounds to the nearest integer, half to even"),
    special!("round", 1, round, "rounds half to even, at `decimals` behind the point"),
    unary("isnan", "isnan", "truth", "whether NaN"),
    unary("isinf", "isinf", "truth", "whether infinite"),
    unary("isfinite", "isfinite", "truth", "whether neither NaN nor infinite"),
    // Selection.
    binary("maximum", "maximum", "promote", "the greater, or NaN"),
    binary("minimum", "minimum", "promote", "the lesser, or NaN"),
    special!("clip", 3, clip, "raised to the second operand, lowered to the third"),
    special!("where", 3, select, "the second operand where the first is true, elsewhere the third"),
    // Reductions.
    reduction("sum", "Sum", "summed", "sum"),
    reduction("prod", "Prod", "summed", "product"),
    reduction("mean", "Mean", "averaged", "mean"),
    special!("var", 1, var, "variance: the mean squared deviation, of `count - ddof`"),
    special!("std", 1, std, "standard deviation: the root of the variance"),
    nonempty("max", "Max", "ordered", false, "greatest element, NaN if any is"),
    nonempty("amax", "Max", "ordered", false, "greatest element, NaN if any is"),
    nonempty("min", "Min", "ordered", false, "least element, NaN if any is"),
    nonempty("amin", "Min", "ordered", false, "least element, NaN if any is"),
    reduction("any", "Any", "tested", "whether any is true"),
    reduction("all", "All", "tested", "whether all are true"),
    nonempty("argmax", "ArgMax", "counted", true, "index of the first greatest element"),
    nonempty("argmin", "ArgMin", "counted", true, "index of the first least element"),
    reduction("count_nonzero", "CountNonzero", "counted", "number of true elements"),
    // Products.
    special!("matmul", 2, matmul, "matrix product, Python's `@`"),
    special!("dot", 2, matmul, "matrix product of operands of one or two axes"),
    // Shape.
    special!("transpose", 1, transpose, "axes reversed, or in the order given"),
    special!("reshape", 2, reshape, "the same elements in another shape"),
    special!("expand_dims", 2, expand_dims, "an axis of one element inserted"),
    special!("squeeze", 1, squeeze, "axes of one element removed"),
    // Creation.
    special!("zeros", 1, zeros, "zeros of a shape"),
    special!("ones", 1, ones, "ones of a shape"),
    special!("full", 2, full, "one value in a shape"),
    special!("zeros_like", 1, zeros_like, "zeros of an operand's shape and type"),
    special!("ones_like", 1, ones_like, "ones of an operand's shape and type"),
    special!("full_like", 2, full_like, "one value in an operand's shape and type"),
    special!("arange", 1, arange, "evenly spaced values, the end excluded"),
    special!("linspace", 3, linspace, "evenly spaced values, the end included"),
    special!("eye", 1, eye, "ones on the diagonal"),
    special!("identity", 1, eye, "ones on the diagonal"),
    special!("array", 1, array, "a nested list as a tensor"),
    special!("asarray", 1, array, "a nested list as a tensor"),
    special!("astype", 2, astype, "another element type"),
    // Random numbers: of `np.random`, or methods of a generator.
    special!("random.rand", 0, rand, "evenly distributed floats of [0, 1), each size an argument"),
    special!("random.random", 0, random_sample, "evenly distributed floats of [0, 1)"),
    special!("random.random_sample", 0, random_sample, "evenly distributed floats of [0, 1)"),
    special!("random.uniform", 0, uniform, "evenly distributed floats between two bounds"),
    special!("random.randn", 0, randn, "standard normal deviates, each size an argument"),
    special!("random.standard_normal", 0, standard_normal, "standard normal deviates"),
    special!("random.normal", 0, normal, "normal deviates of a mean and a standard deviation"),
    special!("random.randint", 1, randint, "evenly distributed integers, the upper bound excluded"),
    special!("random.permutation", 1, permutation, "the integers below a size, in random order"),
];

/// The operation of a name.
pub(crate) fn find(name: &str) -> Option<&'static Operation> {
    OPERATIONS.iter().find(|operation| operation.name == name)
}
