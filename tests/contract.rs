//! Products and diagonals of tensors give what NumPy gives.

#[path = "numpy/golden.rs"]
mod golden;

use golden::{c, cases, q, t, v, w, x, y};
use shapewise::prelude::*;

const GOLDENS: &str = include_str!("data/contract.txt");

#[test]
#[rustfmt::skip]
fn vectors_and_matrices_are_multiplied() {
    let (v, w, x, y, t, c) = (v(), w(), x(), y(), t(), c());
    cases! {
        GOLDENS;
        [] (inner(w, w));
        [3] (inner(y, w));
        [3] (np.inner(w, y));
        [3, 3] (inner(y, y));
        [2, 3, 3] (inner(t, y));
        [3, 3] (inner(y * c, y + 1));
        [4] (inner(w, 3));
        [7] (np.inner(2, v));
        [7, 4] (outer(v, w));
        [12, 7] (np.outer(y, v));
        [12, 3] (outer(y * c, c));
        [1, 7] (outer(2, v));
        [7, 4] (np.linalg.outer(v, w));
        [] (vdot(x, x));
        [] (np.vdot(y, y * c));
        [] (vdot(x, x.reshape(6, 5)));
        [3] (vecdot(y, w));
        [3] (np.vecdot(y, y));
        [4] (np.vecdot(y, y, axis=0));
        [2, 3] (np.linalg.vecdot(t, y));
        [2, 4] (vecdot(t, t, axis=-2));
        [2, 3, 4] (dot(t, 2));
        [2, 3] (dot(t, w));
        [2, 3, 3] (dot(t, y.T));
        [2, 4, 4] (np.linalg.matmul(t.mT, t));
        [2, 4, 3] (np.linalg.matrix_transpose(t));
    }
}

#[test]
#[rustfmt::skip]
fn diagonals_are_taken_and_summed() {
    let (x, y, t, q, c) = (x(), y(), t(), q(), c());
    cases! {
        GOLDENS;
        [5] (diagonal(x));
        [5] (x.diagonal(1));
        [3] (np.diagonal(x, offset=3));
        [4] (diagonal(x, -1));
        [0] (diagonal(x, 6));
        [0] (diagonal(x, -9));
        [5] (diagonal(x.T));
        [4] (diagonal(x, 1, 1, 0));
        [4, 2] (diagonal(t));
        [2, 3] (diagonal(t, 0, 1, 2));
        [3, 2] (diagonal(t, 1, axis1=-3, axis2=-1));
        [3, 2] (diagonal(t, -1, 2, 0));
        [2, 3, 4] (np.linalg.diagonal(q));
        [3] (diagonal(y * c + 1));
        [3] (diagonal(x, 2)[1:]);
        [3] (diagonal(y / sum(y, axis=1, keepdims=True)));
        [4, 2] (diagonal(t - max(t, axis=2, keepdims=True)));
        [] (trace(x));
        [] (x.trace(2));
        [] (np.trace(x, offset=-4));
        [] (trace(x, 17));
        [4] (trace(t));
        [2] (trace(t, 1, 1, 2));
        [2, 3] (np.linalg.trace(q));
        [2] (np.linalg.trace(t, offset=-1));
        [] (trace(x @ x.T));
        [] (trace(x > 3));
        [5] (x.diagonal() - mean(x, axis=1));
    }
}

#[test]
#[rustfmt::skip]
fn triangles_are_cut_out() {
    let (x, y, t, c) = (x(), y(), t(), c());
    cases! {
        GOLDENS;
        [5, 6] (tril(x));
        [5, 6] (triu(x));
        [5, 6] (np.tril(x, -2));
        [5, 6] (np.triu(x, k=2));
        [5, 6] (np.tril(x.T, 1).T);
        [2, 3, 4] (tril(t, 1));
        [2, 3, 4] (triu(t));
        [3, 4] (triu(y * c) - tril(y, -1));
        [5] (sum(tril(x), axis=1));
        [3, 3] (tril(y @ y.T));
        [3, 3] (np.triu(1 / (y[:, :3] - y[:, :3])));
    }
}
