//! Axes put elsewhere, stretched, merged or read backwards give what NumPy gives.

#[path = "numpy/golden.rs"]
mod golden;

use golden::{c, cases, int, q, t, v, w, x, xs, y};
use shapewise::prelude::*;

const GOLDENS: &str = include_str!("data/arrange.txt");

#[test]
#[rustfmt::skip]
fn axes_are_exchanged_and_moved() {
    let (x, t, q) = (x(), t(), q());
    cases! {
        GOLDENS;
        [6, 5] (swapaxes(x, 0, 1));
        [6, 5] (x.swapaxes(-1, 0));
        [5, 6] (swapaxes(x, 1, -1));
        [4, 3, 2] (swapaxes(t, 0, 2));
        [2, 4, 3] (np.swapaxes(t, axis1=1, axis2=2));
        [2, 4, 3] (t.mT);
        [2, 3, 5, 4] (matrix_transpose(q));
        [3, 4, 2] (moveaxis(t, 0, -1));
        [4, 2, 3] (moveaxis(t, 2, 0));
        [3, 2, 4] (moveaxis(t, 1, 0));
        [3, 2, 4] (moveaxis(t, 0, 1));
        [3, 4, 5, 2] (moveaxis(q, 0, 3));
        [3, 4, 5, 2] (moveaxis(q, source=0, destination=-1));
        [4, 5, 2, 3] (moveaxis(q, (0, 1), (2, 3)));
        [4, 5, 3, 2] (moveaxis(q, [0, 1], [-1, -2]));
        [4, 3, 2, 5] (moveaxis(q, (-2, -3), (0, 1)));
        [5, 2, 4, 3] (moveaxis(q, (0, 3, 1), (1, 0, 3)));
        [3, 5, 4, 2] (moveaxis(q, (-1, -4), (1, 3)));
        [5, 3, 4, 2] (permute_dims(q, (3, 1, 2, 0)));
        [5, 4, 3, 2] (swapaxes(q, 0, 3).swapaxes(1, 2));
        [4, 4] (t[0].mT @ t[1]);
        [2, 4, 4] (t.mT @ t);
        [3] (sum(moveaxis(t, 1, 0), axis=(1, 2)));
        [3, 2] (mean(t, axis=2).T + 1);
        [3, 2] (mean(t, axis=2, keepdims=True).swapaxes(0, 1)[..., 0]);
        [1, 5, 1, 6] (np.expand_dims(x, (2, 0)));
        [1, 5, 6, 1] (np.expand_dims(x, axis=(0, -1)));
        [1, 5, 1, 6] (np.expand_dims(x, axis=[-2, -4]));
    }
}

#[test]
#[rustfmt::skip]
fn elements_are_read_backwards() {
    let (v, x, y, t, c) = (v(), x(), y(), t(), c());
    cases! {
        GOLDENS;
        [7] (flip(v));
        [5, 6] (flip(x));
        [5, 6] (flip(x, 0));
        [5, 6] (flip(x, axis=1));
        [5, 6] (flip(x, axis=-1));
        [2, 3, 4] (flip(t, axis=(0, 2)));
        [2, 3, 4] (flip(t, axis=(-1, 1)));
        [2, 3, 4] (flip(t, axis=None));
        [5, 6] (fliplr(x));
        [5, 6] (flipud(x));
        [2, 3, 4] (fliplr(t));
        [6, 5] (flip(x, 0).T);
        [6, 5] (flip(x.T, 0));
        [2, 3] (flip(x, 1)[1:3, 2:5]);
        [5, 6] (flip(flip(x, 1), 0));
        [3, 4] (flip(y * c, 1) + y);
        [3, 4] (flip(y * c, 0) - c);
        [3, 3] (flip(y, 1) @ y.T);
        [3, 4] (y / flip(sum(y, axis=1, keepdims=True), 0));
        [4] (y[0] / flip(sum(y, axis=0)));
        [] (max(flip(x, 0) * x));
        [2, 6] (reshape(flip(t[0]), (2, 6)));
        [6, 5] (rot90(x));
        [5, 6] (rot90(x, 2));
        [6, 5] (rot90(x, k=3));
        [6, 5] (rot90(x, -1));
        [5, 6] (rot90(x, 4));
        [2, 4, 3] (rot90(t, 1, (1, 2)));
        [4, 3, 2] (rot90(t, 3, axes=(0, 2)));
        [3, 2, 4] (rot90(t, 1, (1, 0)));
    }
}

#[test]
#[rustfmt::skip]
fn shapes_are_stretched_and_merged() {
    let (v, w, x, y, t, c) = (v(), w(), x(), y(), t(), c());
    cases! {
        GOLDENS;
        [2, 7] (broadcast_to(v, (2, 7)));
        [3, 4] (broadcast_to(c, (3, 4)));
        [2, 3, 4] (broadcast_to(c, (2, 3, 4)));
        [2, 3, 4] (broadcast_to(c * w, (2, 3, 4)));
        [2, 2] (broadcast_to(5.5, (2, 2)));
        [3, 4] (y + broadcast_to(w, (3, 4)));
        [] (sum(broadcast_to(w, (6, 4))));
        [6] (sum(broadcast_to(w, (6, 4)), axis=1));
        [30] (ravel(x));
        [30] (x.ravel());
        [30] (x.T.flatten());
        [12] ((y * c).flatten());
        [24] (t.reshape(-1));
        [24] (t.reshape((-1,)));
        [7] (v.ravel());
        [1] (ravel(v[0]));
        [12] (ravel(t[0]) + ravel(t[1]));
        [24] (t.ravel() * 2 - t.mT.flatten());
        [3] (x.ravel()[1:4]);
        [30] (flip(x.ravel()));
        [1] (atleast_1d(v[2]));
        [7] (atleast_1d(v));
        [1, 1] (atleast_2d(v[2]));
        [1, 7] (atleast_2d(v));
        [5, 6] (atleast_2d(x));
        [1, 1, 1] (atleast_3d(v[0]));
        [1, 7, 1] (atleast_3d(v));
        [5, 6, 1] (atleast_3d(x));
        [2, 3, 4] (atleast_3d(t));
    }
}

#[test]
#[rustfmt::skip]
fn run_time_axes_are_read_backwards_too() {
    let xs = xs();
    let cases = [tensor!(box flip(xs)), tensor!(box flip(xs, 0)), tensor!(box flip(xs * 2, axis=1))];
    let expected: [[[i64; 3]; 4]; 3] = [
        [[11, 10, 9], [8, 7, 6], [5, 4, 3], [2, 1, 0]],
        [[9, 10, 11], [6, 7, 8], [3, 4, 5], [0, 1, 2]],
        [[4, 2, 0], [10, 8, 6], [16, 14, 12], [22, 20, 18]],
    ];
    for (got, rows) in cases.iter().zip(&expected) {
        assert_eq!(got.iter().map(|row| *row.as_array()).collect::<Vec<_>>(), rows);
    }
    assert_eq!(tensor!(sum(flip(xs, 0) * xs, axis=0)), Tensor::from([36, 76, 124]));
    let empty: &[Tensor<i64, shape![3]>] = &[];
    assert_eq!(tensor!(sum(flip(empty, 0))), 0);
}

#[test]
fn a_place_may_be_turned_in_itself() {
    let mut x = Tensor::<i64, shape![3, 3]>::from_fn(|[i, j]| int(i * 3 + j));
    tensor!(x = flip(x));
    assert_eq!(x, Tensor::from([[8, 7, 6], [5, 4, 3], [2, 1, 0]]));
    tensor!(x = x.mT - flip(x, 1));
    assert_eq!(x, Tensor::from([[2, -2, -6], [4, 0, -4], [6, 2, -2]]));
    tensor!(x[0] = flip(x[0]));
    assert_eq!(x, Tensor::from([[-6, -2, 2], [4, 0, -4], [6, 2, -2]]));
    tensor!(x += rot90(x));
    assert_eq!(x, Tensor::from([[-4, -6, 0], [2, 0, -2], [0, 6, 4]]));
}

/// Rows so wide that they are taken strip by strip.
#[test]
fn wide_transposed_operands() {
    let x: Box<_> = tensor!(box (arange(300 * 70) % 1013).reshape(300, 70));
    let y: Box<_> = tensor!(box (arange(300 * 70) % 911).reshape(70, 300));
    let sum: Box<_> = tensor!(box x.T + y);
    let copy: Box<_> = tensor!(box x.T);
    let bytes: Box<_> = tensor!(box x.T.astype(np.uint8));
    for (i, j) in (0..70).flat_map(|i| (0..300).map(move |j| (i, j))) {
        assert_eq!(sum[[i, j]], x[[j, i]] + y[[i, j]]);
        assert_eq!(copy[[i, j]], x[[j, i]]);
        assert_eq!(i64::from(bytes[[i, j]]), x[[j, i]] % 256);
    }
    let batch: Box<_> = tensor!(box (arange(2 * 270 * 3) % 1013).reshape(2, 270, 3));
    let turned: Box<_> = tensor!(box batch.mT * 2);
    for (n, i, j) in (0..2 * 3 * 270).map(|at| (at / 810, at / 270 % 3, at % 270)) {
        assert_eq!(turned[[n, i, j]], 2 * batch[[n, j, i]]);
    }
}
