//! Scans and differences.

use super::{Operation, scan, special};

/// Scans and differences.
#[rustfmt::skip]
pub(super) const SCAN: &[Operation] = &[
    scan("cumsum", "a, axis=None, dtype=None", "Sum", "SumType", "sums of the elements up to each"),
    scan("cumulative_sum", "x, axis=None, dtype=None", "Sum", "SumType", "sums of the elements up to each"),
    scan("add.accumulate", "array, axis=0, dtype=None", "Sum", "SumType", "sums of the elements up to each").shown("np.add.accumulate(a)"),
    scan("cumprod", "a, axis=None, dtype=None", "Prod", "SumType", "products of the elements up to each"),
    scan("cumulative_prod", "x, axis=None, dtype=None", "Prod", "SumType", "products of the elements up to each"),
    scan("multiply.accumulate", "array, axis=0, dtype=None", "Prod", "SumType", "products of the elements up to each").shown("np.multiply.accumulate(a)"),
    scan("cummax", "a, axis=None", "Max", "Absolute", "greatest of the elements up to each, NaN behind one"),
    scan("maximum.accumulate", "array, axis=0", "Max", "Absolute", "greatest of the elements up to each").shown("np.maximum.accumulate(a)"),
    scan("cummin", "a, axis=None", "Min", "Absolute", "least of the elements up to each, NaN behind one"),
    scan("minimum.accumulate", "array, axis=0", "Min", "Absolute", "least of the elements up to each").shown("np.minimum.accumulate(a)"),
    scan("logcumsumexp", "x, axis=None", "LogAddExp", "FloatFn", "logarithms of the sums of exponentials up to each"),
    scan("logaddexp.accumulate", "array, axis=0", "LogAddExp", "FloatFn", "logarithms of the sums of exponentials up to each").shown("np.logaddexp.accumulate(a)"),
    scan("logical_and.accumulate", "array, axis=0", "All", "Truth", "whether all up to each are true").shown("np.logical_and.accumulate(a)"),
    scan("logical_or.accumulate", "array, axis=0", "Any", "Truth", "whether any up to each is true").shown("np.logical_or.accumulate(a)"),
    special!("nancumsum", "a, axis=None", nancumsum, "sums of what is not NaN up to each", "nancumsum(sqrt(a - 1), axis=1)"),
    special!("nancumprod", "a, axis=None", nancumprod, "products of what is not NaN up to each", "nancumprod(sqrt(a - 1), axis=1)"),
    special!("diff", "a, n=1, axis=-1", diff, "each element's distance from the one before it", "diff(a, axis=1)"),
    special!("ediff1d", "ary", ediff1d, "the same of all elements in their order", "ediff1d(a)"),
];
