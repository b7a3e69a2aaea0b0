//! Samples in a row: interpolation, integrals, slopes, convolutions, polynomials and windows give what NumPy gives.

#[path = "numpy/golden.rs"]
mod golden;

use golden::{c, cases, q, t, v, w, x, y};
use shapewise::prelude::*;

const GOLDENS: &str = include_str!("data/series.txt");

#[test]
#[rustfmt::skip]
fn lines_are_drawn_between_points() {
    let (v, w, x, y) = (v(), w(), x(), y());
    cases! {
        GOLDENS;
        [7] (interp(v, [0.0, 2.0, 4.0], [1.0, 3.0, -1.0]));
        [5, 6] (np.interp(x, [-8, -1, 3, 12], [2, 0, 5, 1]));
        [3, 4] (np.interp(y, [-0.5, 0.0, 1.0], y[0, :3]));
        [4] (interp(w, [0.125, 0.5, 2.25], [3.0, 1.0, 2.0]));
        [4] (interp(w, [0.0, 1.0], [3.0, 1.0], left=-7, right=9.5));
        [3] (interp([0.0, np.nan, np.inf], [0.0, 1.0], [3.0, 1.0]));
        [] (interp(0.25, [0.0, 1.0], [3.0, 1.0]));
        [2] (interp([1.0, 2.0], [1.5], [3.0]));
    }
}

#[test]
#[rustfmt::skip]
fn integrals_and_slopes_have_an_axis() {
    let (v, w, x, y, t, c) = (v(), w(), x(), y(), t(), c());
    cases! {
        GOLDENS;
        [] (trapezoid(v));
        [] (np.trapezoid(w, [0.0, 1.0, 3.0, 4.5]));
        [] (np.trapezoid(w, x=[0.0, 1.0, 3.0, 4.5]));
        [3] (trapezoid(y, dx=0.25));
        [4] (trapezoid(y, axis=0));
        [2, 4] (trapezoid(t, dx=2, axis=1));
        [3] (trapezoid(y, y + c));
        [7] (np.gradient(v, axis=0));
        [7] (np.gradient(v));
        [7] (np.gradient(v, 0.25));
        [7] (np.gradient(v, 2, axis=-1));
        [4] (np.gradient(w, 0.5, axis=0));
        [5, 6] (np.gradient(x, axis=0));
        [5, 6] (np.gradient(x, axis=1));
        [2, 3, 4] (np.gradient(t, axis=1));
    }
}

#[test]
#[rustfmt::skip]
fn vectors_slide_along_others() {
    let (v, w, q) = (v(), w(), q());
    cases! {
        GOLDENS;
        [9] (convolve(v, [1, 2, -1]));
        [9] (np.convolve(v, [1, 2, -1], "full"));
        [5] (np.convolve(v, [1, 2, -1], mode="valid"));
        [10] (convolve(v, w));
        [4] (correlate(v, w));
        [10] (correlate(v, w, "full"));
        [7] (convolve(v, [3]));
        [6] (convolve(q[0, 0, 0], [0.5, -0.5]));
    }
}

#[test]
#[rustfmt::skip]
fn polynomials_and_windows_follow_formulas() {
    let (v, w, y, q) = (v(), w(), y(), q());
    cases! {
        GOLDENS;
        [7] (polyval([2, 0, -1], v));
        [3, 4] (polyval([0.5, 1.0], y));
        [] (polyval([3.0, 1.0, 2.0], 0.5));
        [4] (polyval([1.5], w));
        [2, 3, 4, 5] (polyval([1, 2], q));
        [8] (hanning(8));
        [9] (hamming(9));
        [1] (blackman(1));
        [12] (blackman(12));
        [2] (bartlett(2));
        [7] (bartlett(7));
        [7] (v * hanning(7));
        [6] (logspace(-1, 2, 6));
        [4] (logspace(0, 3, num=4, base=2));
    }
}

#[test]
#[rustfmt::skip]
fn matrices_and_choices() {
    let (v, w, x, y, t, c) = (v(), w(), x(), y(), t(), c());
    cases! {
        GOLDENS;
        [3] (matvec(y, w));
        [2, 3] (np.matvec(t, w));
        [4] (vecmat(c[:, 0], y));
        [2, 4] (np.vecmat(t[:, 0, :3], y));
        [3, 3] (np.linalg.multi_dot([y, y.T, y, y.T]));
        [5, 5] (np.linalg.matrix_power(x @ x.T, 3));
        [5, 5] (np.linalg.matrix_power(x @ x.T % 3, 6));
        [3, 3] (np.linalg.matrix_power(y @ y.T, 1));
        [] (np.linalg.vector_norm(y));
        [2] (np.linalg.vector_norm(t, axis=(1, 2)));
        [2, 1, 1] (np.linalg.vector_norm(t, ord=1, axis=(1, 2), keepdims=True));
        [2] (np.linalg.matrix_norm(t));
        [2] (np.linalg.matrix_norm(t, ord=1));
        [2, 1, 1] (np.linalg.matrix_norm(t, ord=-np.inf, keepdims=True));
        [7] (np.select([v > 3, v > 1], [v * 10, -v]));
        [3, 4] (np.select([y > 0.5, y < 0], [y * 2, c], default=7));
        [7] (isin(v, [1, 2, 3]));
        [5, 6] (np.isin(x, v));
        [3] (around([0.55, 1.5, -2.25], 1));
        [6, 6] (row_stack((x, x[0])));
    }
}
