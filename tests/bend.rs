//! Axes that are split, rolled, tiled, repeated and padded are read where they stand, and give what NumPy gives.

#[path = "numpy/golden.rs"]
mod golden;

use golden::{cases, q, t, v, w, x, xs, y};
use shapewise::prelude::*;

const GOLDENS: &str = include_str!("data/bend.txt");

#[test]
#[rustfmt::skip]
fn axes_are_split() {
    let (v, x, y, t) = (v(), x(), y(), t());
    cases! {
        GOLDENS;
        [2] (split(v[1:], 3)[1]);
        [2, 6] (split(x, [1, 3])[1]);
        [2, 6] (split(x, [1, 3])[2]);
        [1, 6] (split(x, (1, 3))[0]);
        [5, 3] (split(x, 2, axis=1)[1]);
        [5, 2] (np.split(x, 3, axis=-1)[-1]);
        [0] (split(v, [3, 3])[1]);
        [3] (array_split(v, 3)[0]);
        [2] (array_split(v, 3)[1]);
        [2] (array_split(v, 3)[2]);
        [5, 1] (array_split(x, 4, axis=1)[3]);
        [5, 2] (array_split(x, 4, axis=1)[1]);
        [0] (array_split(v, 9)[8]);
        [2] (array_split(v, [2, 5])[2]);
        [1, 4] (vsplit(y, 3)[2]);
        [3, 2] (hsplit(y, 2)[1]);
        [1] (hsplit(v, 7)[4]);
        [5, 4] (hsplit(x, [1, 5])[1]);
        [2, 3, 2] (dsplit(t, 2)[1]);
        [3, 2] (split(y * 2 + 1, 2, axis=1)[1] - split(y, 2, axis=1)[0]);
        [2, 3] (split(y, 2, axis=1)[1].T);
        [] (sum(split(y, 2, axis=1)[1]));
        [3, 4] (concatenate((split(y, 2, axis=1)[1], split(y, 2, axis=1)[0]), axis=1));
    }
    let (a, b) = (tensor!(y[:, :2]), tensor!(y[:, 2:]));
    assert_eq!(tensor! { let (one, other) = split(y, 2, axis=1); one - other }, tensor!(a - b));
    let (one, other) = tensor!(split(y, 2, axis=1));
    assert_eq!((one, other), (a, b));
}

#[test]
#[rustfmt::skip]
fn axes_are_rolled() {
    let (v, w, x, y, t, q) = (v(), w(), x(), y(), t(), q());
    cases! {
        GOLDENS;
        [7] (roll(v, 2));
        [7] (roll(v, -2));
        [7] (np.roll(v, 0));
        [7] (roll(v, 7));
        [7] (roll(v, 10, axis=0));
        [7] (roll(v, -9, 0));
        [5, 6] (roll(x, 1));
        [5, 6] (roll(x, -8));
        [5, 6] (roll(x, 2, axis=0));
        [5, 6] (roll(x, -1, axis=1));
        [5, 6] (roll(x, 4, axis=-1));
        [5, 6] (roll(x, (1, -2), axis=(0, 1)));
        [5, 6] (roll(x, 1, axis=(0, 1)));
        [2, 3, 4] (roll(t, 5, axis=1));
        [2, 3, 4] (roll(t, 5));
        [6, 5] (roll(x, 3).T);
        [6, 5] (roll(x.T, 3));
        [3, 6] (roll(x, 3)[::2, ::-1]);
        [4] (roll(w, 1) - w);
        [4] (roll(w * 2 + 1, 1)[::-1]);
        [3, 4] (roll(y * y, 1, axis=1) + y);
        [] (sum(roll(y, 1, axis=0) * y));
        [3] (sum(roll(y, 1, axis=1) * y, axis=1));
        [3, 4] (roll(concatenate((y[:, :2], y[:, 2:] * 2), axis=1), 1, axis=1));
        [3, 4] (roll(softmax(y, axis=1), 1, axis=0));
        [2, 3, 4, 5] (roll(q, (1, 2, 3), axis=(1, 2, 3)));
    }
}

#[test]
#[rustfmt::skip]
fn axes_are_tiled_and_repeated() {
    let (v, w, x, y, t) = (v(), w(), x(), y(), t());
    cases! {
        GOLDENS;
        [14] (tile(v, 2));
        [7] (tile(v, 1));
        [0] (tile(v, 0));
        [2, 14] (tile(v, (2, 2)));
        [3, 7] (tile(v, (3, 1)));
        [3, 12] (tile(y, 3));
        [6, 12] (np.tile(y, (2, 3)));
        [4, 3, 8] (tile(t, (2, 1, 2)));
        [2, 6, 4] (tile(t, (2, 1)));
        [3] (tile(5, 3));
        [2, 1, 14] (tile(v, (2, 1, 2)));
        [2, 1, 3, 8] (tile(y, (2, 1, 1, 2)));
        [12, 3] (tile(y, 3).T);
        [14] (repeat(v, 2));
        [24] (repeat(y, 2));
        [3, 8] (repeat(y, 2, axis=1));
        [9, 4] (repeat(y, 3, axis=0));
        [3, 12] (np.repeat(y, 3, axis=-1));
        [2, 6, 4] (repeat(t, 2, axis=1));
        [8] (tile(w, 2) + repeat(w, 2));
        [8] (tile(w + 1, 2)[::-1]);
        [4] (repeat(w * 2, 2)[::2]);
        [] (sum(tile(y, 3)));
        [12] (sum(tile(y, 3), axis=0));
        [3] (sum(repeat(y, 3, axis=1), axis=1));
        [3, 8] (tile(concatenate((y[:, :1], y[:, 1:]), axis=1), 2));
        [10, 6] (concatenate((tile(x, (1, 1)), roll(x, 1, axis=0))));
    }
}

#[test]
#[rustfmt::skip]
fn axes_are_padded() {
    let (v, x, y, t) = (v(), x(), y(), t());
    cases! {
        GOLDENS;
        [9] (pad(v, 1));
        [10] (pad(v, (1, 2)));
        [9] (pad(v, (0, 2), constant_values=5));
        [6, 9] (pad(x, ((1, 0), (1, 2))));
        [5, 8] (pad(y, ((1, 1), (2, 2)), constant_values=0.5));
        [7, 6] (pad(x, ((1, 1), (0, 0)), mode="constant", constant_values=-3));
        [2, 5, 6] (pad(t, ((0, 0), (1, 1), (2, 0))));
        [12] (pad(v, (2, 3), mode="edge"));
        [12] (pad(v, (2, 3), "reflect"));
        [12] (pad(v, (2, 3), mode="symmetric"));
        [12] (pad(v, (2, 3), mode="wrap"));
        [27] (pad(v, (12, 8), mode="reflect"));
        [35] (pad(v, (15, 13), mode="symmetric"));
        [27] (pad(v, (12, 8), mode="wrap"));
        [7, 10] (pad(x, ((1, 1), (2, 2)), mode="reflect"));
        [7, 10] (pad(x, ((1, 1), (2, 2)), mode="edge"));
        [6, 9] (pad(x * 2 + 1, ((1, 0), (1, 2)), mode="symmetric"));
        [9, 6] (pad(x, ((1, 0), (1, 2)), mode="wrap").T);
        [3, 5] (pad(x, ((1, 0), (1, 2)), mode="wrap")[::2, ::-2]);
        [] (sum(pad(y, ((1, 1), (2, 2)), mode="reflect")));
        [8] (sum(pad(y, ((1, 1), (2, 2)), mode="edge"), axis=0));
        [6] (pad(y, ((1, 1), (1, 1)))[1]);
        [4] (pad(v[2:3], (1, 2), mode="reflect"));
        [6] (pad(v[2:3], (3, 2), mode="wrap") * 2);
    }
}

#[test]
#[rustfmt::skip]
fn vectors_span_grids() {
    let (v, w, y) = (v(), w(), y());
    cases! {
        GOLDENS;
        [4, 7] (meshgrid(v, w)[0]);
        [4, 7] (meshgrid(v, w)[1]);
        [7, 4] (meshgrid(v, w, indexing="ij")[0]);
        [7, 4] (np.meshgrid(v, w, indexing="ij")[1]);
        [1, 7] (meshgrid(v, w, sparse=True)[0]);
        [4, 7, 3] (meshgrid(v, w, y[:, 0])[0]);
        [4, 7, 3] (meshgrid(v, w, y[:, 0])[2]);
        [7] (meshgrid(v)[0]);
        [4, 7] (meshgrid(v * 2, w + 1)[0] * meshgrid(v * 2, w + 1)[1]);
        [] (sum(meshgrid(v, w)[0] ** 2));
    }
    let total = tensor! { let (gx, gy) = meshgrid(v, w); sum(gx * gy) };
    assert!((total - tensor!(sum(v) * sum(w))).abs() < 1e-12);
}

#[test]
#[rustfmt::skip]
fn a_run_time_axis_is_moved_and_lengthened() {
    let xs = xs();
    macro_rules! rows {
        ($([$($dims:tt)*] ($($case:tt)*);)*) => {$(
            let got = tensor!(box ($($case)*).astype(np.float64));
            let flat: Vec<f64> = got.iter().flat_map(|row| row.as_slice()).copied().collect();
            golden::check(GOLDENS, stringify!($($case)*), &[$($dims)*], &flat);
        )*};
    }
    rows! {
        [4, 3] (roll(xs, 1, axis=0));
        [4, 3] (roll(xs, -1));
        [4, 3] (roll(xs * 2, 1, axis=1));
        [8, 3] (tile(xs, (2, 1)));
        [4, 6] (tile(xs, 2));
        [8, 3] (repeat(xs, 2, axis=0));
        [7, 3] (pad(xs, ((1, 2), (0, 0)), mode="reflect"));
        [7, 4] (pad(xs, ((1, 2), (1, 0)), constant_values=7));
        [4, 1] (split(xs, 3, axis=1)[1]);
        [4, 3] (roll(xs / sum(xs, axis=1, keepdims=True), 1, axis=1));
    }
    assert_eq!(tensor!(try box tile(xs, (2, 1)) + tile(xs, (2, 1))).expect("one length").len(), 8);
    let error = tensor!(try box tile(xs, (2, 1)) + xs).expect_err("two lengths");
    assert_eq!(error.to_string(), "run-time axes of lengths 8 and 4 cannot be broadcast together");
}

#[test]
fn places_are_moved_and_padded() {
    let mut x = Tensor::from([1, 2, 3, 4, 5]);
    tensor!(x = roll(x, 2));
    assert_eq!(x, Tensor::from([4, 5, 1, 2, 3]));
    tensor!(x += roll(x, 1, axis = 0));
    assert_eq!(x, Tensor::from([7, 9, 6, 3, 5]));
    let mut wide = Tensor::<i32, shape![9]>::zeros();
    tensor!(wide[1:] = pad(x, (1, 2), mode="edge"));
    assert_eq!(wide, Tensor::from([0, 7, 7, 9, 6, 3, 5, 5, 5]));
}

fn lengthened<const N: usize, const M: usize>(x: &Tensor<f64, shape![{ N }]>) -> f64 {
    tensor!(
        sum(tile(x, { M })) + sum(pad(x, (1, 2), mode = "edge")) + sum(roll(x, 1) * x) + sum(split(x, 2)[1])
    )
}

#[test]
fn generic_code_lengthens() {
    let x = Tensor::from([1.0, 2.0, 3.0, 4.0]);
    let sum = lengthened::<4, 3>(&x);
    assert!((sum - (30.0 + 19.0 + 24.0 + 7.0)).abs() < 1e-12, "{sum}");
}
