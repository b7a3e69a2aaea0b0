//! Reductions.

use super::{Operation, extremum, position, reduction, special};

/// What a function of two operands takes where it reduces: by default the first axis.
const UFUNC: &str = "array, axis=0, dtype=None, keepdims=False, initial=None, where=True";
/// The same of one that is true or false.
const TRUTH_UFUNC: &str = "array, axis=0, dtype=None, keepdims=False, where=True";
/// What a sum takes.
const TOTAL: &str = "a, axis=None, dtype=None, keepdims=False, initial=None, where=True";
/// What a mean takes, `any` and `all`.
const COUNTED: &str = "a, axis=None, dtype=None, keepdims=False, where=True";
/// What a maximum takes.
const EXTREME: &str = "a, axis=None, keepdims=False, initial=None, where=True";

/// Reductions.
pub(super) const REDUCTION: &[Operation] = &[
    reduction("sum", "Sum", "summed", "sum").of(TOTAL),
    reduction("prod", "Prod", "summed", "product").of(TOTAL),
    reduction("mean", "Mean", "averaged", "mean").of(COUNTED),
    special!(
        "var",
        "a, axis=None, dtype=None, ddof=0, keepdims=False, where=True",
        var,
        "variance: the mean squared deviation, of `count - ddof`",
        "var(a, axis=0)"
    ),
    special!(
        "std",
        "a, axis=None, dtype=None, ddof=0, keepdims=False, where=True",
        std,
        "standard deviation: the root of the variance",
        "std(a, axis=0)"
    ),
    extremum("max", "Max", "ordered", "greatest element, NaN if any is").of(EXTREME),
    extremum("amax", "Max", "ordered", "greatest element, NaN if any is").of(EXTREME),
    extremum("min", "Min", "ordered", "least element, NaN if any is").of(EXTREME),
    extremum("amin", "Min", "ordered", "least element, NaN if any is").of(EXTREME),
    reduction("any", "Any", "tested", "whether any is true").of(COUNTED),
    reduction("all", "All", "tested", "whether all are true").of(COUNTED),
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
        .of(TRUTH_UFUNC)
        .shown("np.logical_and.reduce(a)"),
    reduction("logical_or.reduce", "Any", "tested", "whether any is true")
        .of(TRUTH_UFUNC)
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
        "average",
        "a, axis=None, weights=None, keepdims=False",
        average,
        "sum of weighted elements over that of the weights",
        "average(a, axis=1, weights=[1, 2, 1])"
    ),
    special!(
        "median",
        "a, axis=None, keepdims=False",
        median,
        "element in the middle of the order, or the mean of two; NaN if any is",
        "median(a, axis=1)"
    ),
    special!(
        "quantile",
        "a, q, axis=None, method='linear', keepdims=False",
        quantile,
        "value below which a part of the elements is, or some: literals from 0 to 1",
        "quantile(a, 0.25, axis=1)"
    ),
    special!(
        "percentile",
        "a, q, axis=None, method='linear', keepdims=False",
        percentile,
        "the same with literals from 0 to 100",
        "percentile(a, (25, 75), axis=1)"
    ),
    special!(
        "nanmedian",
        "a, axis=None, keepdims=False",
        nanmedian,
        "median of what is not NaN",
        "nanmedian(sqrt(a - 1), axis=1)"
    ),
    special!(
        "nanquantile",
        "a, q, axis=None, keepdims=False",
        nanquantile,
        "quantile of what is not NaN",
        "nanquantile(sqrt(a - 1), 0.25, axis=1)"
    ),
    special!(
        "nanpercentile",
        "a, q, axis=None, keepdims=False",
        nanpercentile,
        "percentile of what is not NaN",
        "nanpercentile(sqrt(a - 1), 25, axis=1)"
    ),
    special!(
        "cov",
        "m, rowvar=True, bias=False, ddof=None",
        cov,
        "covariances of the rows, `f64`: variables",
        "cov(a)"
    ),
    special!(
        "corrcoef",
        "x, rowvar=True",
        corrcoef,
        "correlations of the rows, `f64`: variables",
        "corrcoef(a)"
    ),
    special!(
        "linalg.norm",
        "x, ord=None, axis=None, keepdims=False",
        norm,
        "length of vectors, `ord` 1, 2, inf, -inf, or of matrices along two axes, \"fro\", 1, inf, -inf; of all elements",
        "np.linalg.norm(a, axis=1)"
    ),
    special!(
        "linalg.vector_norm",
        "x, axis=None, keepdims=False, ord=2",
        vector_norm,
        "length of vectors, or of all elements: `ord` 1, 2, inf, -inf",
        "np.linalg.vector_norm(a, axis=0, ord=1)"
    ),
    special!(
        "linalg.matrix_norm",
        "x, keepdims=False, ord=fro",
        norm_of_matrices,
        "norm of the matrices along the last two axes: `ord` \"fro\", 1, inf, -inf",
        "np.linalg.matrix_norm(a)"
    ),
];
