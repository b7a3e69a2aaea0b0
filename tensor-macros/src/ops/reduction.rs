//! Reductions.

use super::{Operation, extremum, position, reduction, special};

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
];
