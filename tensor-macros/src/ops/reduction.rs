//! Reductions.

use super::{Operation, extremum, position, reduction, special};

/// What a function of two operands takes where it reduces: by default the first axis.
const UFUNC: &str = "array, axis=0, dtype=None, keepdims=False";

/// Reductions.
pub(super) const REDUCTION: &[Operation] = &[
    reduction("sum", "Sum", "summed", "sum"),
    reduction("prod", "Prod", "summed", "product"),
    reduction("mean", "Mean", "averaged", "mean"),
    special!(
        "var",
        "a, axis=None, ddof=0, keepdims=False",
        var,
        "variance: the mean squared deviation, of `count - ddof`",
        "var(a, axis=0)"
    ),
    special!(
        "std",
        "a, axis=None, ddof=0, keepdims=False",
        std,
        "standard deviation: the root of the variance",
        "std(a, axis=0)"
    ),
    extremum("max", "Max", "ordered", "greatest element, NaN if any is"),
    extremum("amax", "Max", "ordered", "greatest element, NaN if any is"),
    extremum("min", "Min", "ordered", "least element, NaN if any is"),
    extremum("amin", "Min", "ordered", "least element, NaN if any is"),
    reduction("any", "Any", "tested", "whether any is true"),
    reduction("all", "All", "tested", "whether all are true"),
    position("argmax", "ArgMax", "index of the first greatest element"),
    position("argmin", "ArgMin", "index of the first least element"),
    reduction("count_nonzero", "CountNonzero", "counted", "number of true elements"),
    reduction("add.reduce", "Sum", "summed", "sum").of(UFUNC).shown("np.add.reduce(a)"),
    reduction("multiply.reduce", "Prod", "summed", "product").of(UFUNC).shown("np.multiply.reduce(a)"),
    extremum("maximum.reduce", "Max", "ordered", "greatest element, NaN if any is")
        .of(UFUNC)
        .shown("np.maximum.reduce(a)"),
    extremum("minimum.reduce", "Min", "ordered", "least element, NaN if any is")
        .of(UFUNC)
        .shown("np.minimum.reduce(a)"),
    reduction("logical_and.reduce", "All", "tested", "whether all are true")
        .of(UFUNC)
        .shown("np.logical_and.reduce(a)"),
    reduction("logical_or.reduce", "Any", "tested", "whether any is true")
        .of(UFUNC)
        .shown("np.logical_or.reduce(a)"),
    special!("ptp", "a, axis=None, keepdims=False", ptp, "greatest element less the least", "ptp(a, axis=0)"),
    special!(
        "nansum",
        "a, axis=None, keepdims=False",
        nansum,
        "sum of what is not NaN",
        "nansum(log(a - 1), axis=1)"
    ),
    special!(
        "nanprod",
        "a, axis=None, keepdims=False",
        nanprod,
        "product of what is not NaN",
        "nanprod(sqrt(a - 1), axis=1)"
    ),
    special!(
        "nanmean",
        "a, axis=None, keepdims=False",
        nanmean,
        "mean of what is not NaN",
        "nanmean(sqrt(a - 1), axis=1)"
    ),
    special!(
        "nanvar",
        "a, axis=None, ddof=0, keepdims=False",
        nanvar,
        "variance of what is not NaN",
        "nanvar(sqrt(a - 1), axis=1)"
    ),
    special!(
        "nanstd",
        "a, axis=None, ddof=0, keepdims=False",
        nanstd,
        "deviation of what is not NaN",
        "nanstd(sqrt(a - 1), axis=1)"
    ),
    special!(
        "nanmax",
        "a, axis=None, keepdims=False",
        nanmax,
        "greatest element that is not NaN",
        "nanmax(sqrt(a - 1), axis=1)"
    ),
    special!(
        "nanmin",
        "a, axis=None, keepdims=False",
        nanmin,
        "least element that is not NaN",
        "nanmin(sqrt(a - 1), axis=1)"
    ),
    special!(
        "nanargmax",
        "a, axis=None, keepdims=False",
        nanargmax,
        "index of the greatest element that is not NaN",
        "nanargmax(sqrt(a - 1), axis=1)"
    ),
    special!(
        "nanargmin",
        "a, axis=None, keepdims=False",
        nanargmin,
        "index of the least element that is not NaN",
        "nanargmin(sqrt(a - 1), axis=1)"
    ),
    special!(
        "linalg.norm",
        "x, ord=None, axis=None, keepdims=False",
        norm,
        "length of vectors: `ord` 1, 2, inf, -inf; of all elements",
        "np.linalg.norm(a, axis=1)"
    ),
];
