//! Creation and random numbers.

use super::{Operation, special};

/// Creation.
pub(super) const CREATION: &[Operation] = &[
    special!("zeros", "shape, dtype=float", zeros, "zeros of a shape", "zeros((2, 3))"),
    special!("ones", "shape, dtype=float", ones, "ones of a shape", "ones(3, dtype=int)"),
    special!("full", "shape, fill_value, dtype=None", full, "one value in a shape", "full((2, 2), 7)"),
    special!(
        "zeros_like",
        "a, dtype=None",
        zeros_like,
        "zeros of an operand's shape and type",
        "zeros_like(x)"
    ),
    special!("ones_like", "a, dtype=None", ones_like, "ones of an operand's shape and type", "ones_like(x)"),
    special!(
        "full_like",
        "a, fill_value, dtype=None",
        full_like,
        "one value in an operand's shape and type",
        "full_like(x, 0.5)"
    ),
    special!(
        "arange",
        "start, stop=None, step=1, dtype=None",
        arange,
        "evenly spaced values, the end excluded",
        "arange(2, 10, 3)"
    ),
    special!(
        "linspace",
        "start, stop, num=50, dtype=None",
        linspace,
        "evenly spaced values, the end included",
        "linspace(0, 1, 5)"
    ),
    special!(
        "logspace",
        "start, stop, num=50, base=10.0, dtype=None",
        logspace,
        "a base to the power of evenly spaced values, the end included",
        "logspace(0, 2, 5)"
    ),
    special!("eye", "N, dtype=float", eye, "ones on the diagonal", "eye(3)"),
    special!("identity", "n, dtype=float", eye, "ones on the diagonal", "identity(2)"),
    special!("array", "object, dtype=None", array, "a nested list as a tensor", "array([[1, 2], [3, 4]])"),
    special!("asarray", "object, dtype=None", array, "a nested list as a tensor", "asarray([0.5, 1.5])"),
    special!("astype", "x, dtype", astype, "another element type", "x.astype(int)"),
];

/// Random numbers: of `np.random`, or methods of a generator.
pub(super) const RANDOM: &[Operation] = &[
    special!(
        "random.rand",
        "*sizes",
        rand,
        "evenly distributed floats of [0, 1), each size an argument",
        "np.random.rand(2, 3)"
    ),
    special!(
        "random.random",
        "size=None",
        random_sample,
        "evenly distributed floats of [0, 1)",
        "np.random.random((2, 3))"
    ),
    special!(
        "random.random_sample",
        "size=None",
        random_sample,
        "evenly distributed floats of [0, 1)",
        "np.random.random_sample(3)"
    ),
    special!(
        "random.uniform",
        "low=0.0, high=1.0, size=None",
        uniform,
        "evenly distributed floats between two bounds",
        "np.random.uniform(-1, 1, 3)"
    ),
    special!(
        "random.randn",
        "*sizes",
        randn,
        "standard normal deviates, each size an argument",
        "np.random.randn(2, 3)"
    ),
    special!(
        "random.standard_normal",
        "size=None",
        standard_normal,
        "standard normal deviates",
        "np.random.standard_normal(3)"
    ),
    special!(
        "random.normal",
        "loc=0.0, scale=1.0, size=None",
        normal,
        "normal deviates of a mean and a standard deviation",
        "np.random.normal(10, 2, 3)"
    ),
    special!(
        "random.randint",
        "low, high=None, size=None, dtype=int",
        randint,
        "evenly distributed integers, the upper bound excluded",
        "np.random.randint(1, 7, 10)"
    ),
    special!(
        "random.permutation",
        "n",
        permutation,
        "the integers below a size, in random order",
        "np.random.permutation(5)"
    ),
];
