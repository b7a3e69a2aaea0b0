//! Reductions that ignore NaN, ranges and norms give what NumPy gives.

#[path = "numpy/golden.rs"]
mod golden;

use golden::{c, cases, q, t, v, w, x, xs, y};
use shapewise::prelude::*;

const GOLDENS: &str = include_str!("data/spread.txt");

#[test]
#[rustfmt::skip]
fn what_is_not_nan_is_reduced() {
    let (v, x, y, t) = (v(), x(), y(), t());
    cases! {
        GOLDENS;
        [] (nansum(sqrt(y)));
        [4] (nansum(sqrt(y), axis=0));
        [3] (np.nansum(sqrt(y), axis=-1));
        [3, 1] (nansum(sqrt(y), axis=1, keepdims=True));
        [6] (nansum(x, axis=0));
        [] (nanprod(sqrt(y)));
        [3] (nanprod(sqrt(y), 1));
        [] (nanmean(sqrt(y)));
        [4] (nanmean(sqrt(y), axis=0));
        [5] (nanmean(x, axis=1));
        [3] (nanmean(log(t - 2), axis=(0, 2)));
        [] (nanvar(sqrt(y)));
        [4] (nanvar(sqrt(y), axis=0));
        [3] (nanvar(sqrt(y), axis=1, ddof=1));
        [3, 1] (nanstd(sqrt(y), axis=1, keepdims=True));
        [] (nanmax(sqrt(y)));
        [4] (nanmax(sqrt(y - 1), axis=0));
        [4] (nanmin(sqrt(y - 1), axis=0));
        [3, 1] (nanmin(sqrt(y), axis=1, keepdims=True));
        [] (nanmax(v));
        [5] (nanmin(x, axis=1));
        [2] (nanmax(log(t - 20), axis=(1, 2)));
        [] (nanargmax(sqrt(y)));
        [3] (nanargmax(sqrt(y), axis=1));
        [3] (nanargmin(sqrt(y), axis=1));
        [3, 4] (sqrt(y) - nanmean(sqrt(y), axis=0));
    }
}

#[test]
#[rustfmt::skip]
fn ranges_and_norms_have_an_axis() {
    let (v, w, x, y, q, c) = (v(), w(), x(), y(), q(), c());
    cases! {
        GOLDENS;
        [] (ptp(v));
        [6] (np.ptp(x, axis=0));
        [5, 1] (np.ptp(x, axis=1, keepdims=True));
        [3, 4] (np.ptp(q, axis=(0, -1)));
        [] (ptp(y * c));
        [] (np.linalg.norm(v));
        [] (np.linalg.norm(x));
        [] (np.linalg.norm(y, "fro"));
        [3] (np.linalg.norm(y, axis=1));
        [4] (np.linalg.norm(y, 1, axis=0));
        [3] (np.linalg.norm(y, 2, axis=-1));
        [3] (np.linalg.norm(y, ord=np.inf, axis=-1));
        [3] (np.linalg.norm(y, -np.inf, axis=1));
        [3, 1] (np.linalg.norm(y, axis=1, keepdims=True));
        [2, 4] (np.linalg.norm(q, "fro", axis=(1, 3)));
        [2, 4] (np.linalg.norm(q, axis=(1, 3)));
        [] (np.linalg.norm(y, axis=(0, 1)));
        [] (np.linalg.norm(y, 1, axis=(0, 1)));
        [] (np.linalg.norm(y, 1, axis=(1, 0)));
        [2, 4] (np.linalg.norm(q, np.inf, axis=(1, 3)));
        [2, 1, 4, 1] (np.linalg.norm(q, -np.inf, axis=(-1, 1), keepdims=True));
        [3, 4] (y / np.linalg.norm(y, axis=1, keepdims=True));
        [] (np.linalg.norm(w, 1, axis=0));
    }
}

#[test]
fn integers_keep_their_type_and_run_time_axes_are_reduced() {
    let (x, xs) = (x(), xs());
    let most: Tensor<i64, shape![6]> = tensor!(nanmax(x, axis = 0) - nanmin(x, axis = 0));
    assert_eq!(most, tensor!(ptp(x, axis = 0)));
    let range: Tensor<i64, shape![3]> = tensor!(ptp(xs, axis = 0));
    assert_eq!(range, Tensor::from([9, 9, 9]));
    assert!(tensor!(isnan(nanmean(sqrt([-1.0, -2.0])))));
}
