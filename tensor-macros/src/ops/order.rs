//! Order and counting.

use super::{Operation, composed, special};

/// Order and counting.
#[rustfmt::skip]
pub(super) const ORDER: &[Operation] = &[
    special!("sort", "a, axis=-1, kind=None, stable=None, descending=False", sort, "the elements along an axis from the least on, NaN last; `axis=None` sorts all", "sort(a, axis=0)"),
    special!("argsort", "a, axis=-1, kind=None, stable=None, descending=False", argsort, "the positions of the elements in that order, those of equal ones in theirs", "argsort(-a, axis=1)"),
    special!("topk", "a, k, axis=-1, largest=True, sorted=True", topk, "the `k` greatest elements along an axis, a literal number of them, and their positions; with `largest=False` the least", "topk(a, 2, axis=1)"),
    special!("unique", "ar, return_index=False, return_inverse=False, return_counts=False, axis=None", unique, "each element once, in order: a `Masked` value, as a selection is; beside it where each was first, which one each element is, how often each is there", "unique(floor(a / 2), return_counts=True)"),
    composed("isin", "element, test_elements", "any(element[..., None] == ravel(test_elements), axis=-1)", "whether each element is among others", "isin(n, [2, 3, 5])"),
    composed("union1d", "ar1, ar2", "unique(concatenate((ravel(ar1), ravel(ar2))))", "each element of either once, in order: a `Masked` value", "union1d(n, [2, 3])"),
    special!("flatnonzero", "a", flatnonzero, "the row-major positions of the elements that are not zero: a `Masked` value", "flatnonzero(a > 1)"),
    special!("nonzero", "a", nonzero, "the positions of the elements that are not zero, along each axis: a tuple of `Masked` values", "nonzero(a > 1)"),
    special!("argwhere", "a", argwhere, "the same as rows of one integer for each axis: a `Places` value, which derefs to a slice of tensors", "argwhere(a > 1)"),
    special!("searchsorted", "a, v, side=left", searchsorted, "where each element of `v` would be put in the sorted vector `a`", "searchsorted(x, a, side=\"right\")"),
    special!("digitize", "x, bins, right=False", digitize, "the bin that each element is in, of bounds that rise or fall; otherwise a panic, or an `Err` under `try`", "digitize(a, [-1.0, 0.0, 2.0])"),
    special!("bincount", "x, weights=None, minlength=0", bincount, "how often each integer below `minlength`, a literal, is there; another is a panic, or an `Err` under `try`", "bincount([0, 1, 1, 3], minlength=5)"),
    special!("histogram", "a, bins=10, range=None, density=False", histogram, "the counts of elements in bins, a literal number of them or a vector of bounds, and the bounds", "histogram(a, bins=4, range=(-2, 2))"),
    special!("histogram_bin_edges", "a, bins=10, range=None", histogram_bin_edges, "the bounds of these bins", "histogram_bin_edges(a, bins=4)"),
];
