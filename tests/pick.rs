//! Tensors of integers are indices, as in NumPy: of values and of places.

#[path = "numpy/golden.rs"]
mod golden;

use golden::{c, cases, i, j, k, labels, q, t, v, x, xs, y};
use shapewise::Error;
use shapewise::prelude::*;

const GOLDENS: &str = include_str!("data/pick.txt");

#[test]
#[rustfmt::skip]
fn integers_pick_from_an_axis() {
    let (v, x, y, t, q, i, j, k, c) = (v(), x(), y(), t(), q(), i(), j(), k(), c());
    cases! {
        GOLDENS;
        [4] (take(v, i));
        [4] (v.take(k));
        [2, 2] (take(v, j));
        [2, 2] (take(x, j));
        [4, 6] (take(x, i, axis=0));
        [5, 4] (take(x, i, axis=1));
        [5, 4] (np.take(x, i, -1));
        [5, 2, 2] (take(x, j, axis=1));
        [2, 2, 6] (take(x, j, axis=0));
        [2, 3, 2, 2, 5] (take(q, j, axis=2));
        [3, 6] (x[[0, 2, 2]]);
        [2, 2, 6] (x[[[0, 1], [2, -1]]]);
        [4, 6] (x[i, :]);
        [4, 6] (x[i, ...]);
        [5, 4] (x[:, i]);
        [5, 4] (x[..., i]);
        [5, 2, 2] (x[:, j]);
        [2, 4, 4] (t[:, i]);
        [2, 3, 2, 2] (t[..., j]);
        [4, 2] (x[i, 1:3]);
        [2, 4] (x[1:3, i]);
        [5, 4] (x[::-1, k]);
        [2, 4, 1] (x[1:3, i, None]);
        [1, 5, 4] (x[None, :, i]);
        [4] (x[i, k]);
        [4] (x[i, 2]);
        [4] (x[-1, i]);
        [4] (x[{1 + 1}, i]);
        [2, 2] (x[j, 0]);
        [2, 4] (x[j[:, :1], k]);
        [2, 3, 4] (t[:, :, k]);
        [2, 4] (t[:, i, k]);
        [4, 3] (t[[0, 1, 1, 0], :, k]);
        [4, 3] (t[0, :, k]);
        [4, 2] (t[:, i, 1].T);
        [2, 2, 3] (t[1, ..., j]);
        [4, 3, 4] (q[0, :, i, :4][:, :, :]);
        [4, 2, 3] (q[:, i, 1:, k]);
        [3] (y[arange(3), [0, 3, -2]]);
        [] (mean(y[arange(3), [3, 0, 1]]));
        [4] (take(v + v, i) * 2);
        [4, 4] (take(y * c, i, axis=0) - 1);
        [4] (take(sum(y, axis=1), i));
        [4, 1] (take(sum(y, axis=1, keepdims=True), i, axis=0));
        [3, 4] (y / take(max(y, axis=1, keepdims=True), [0, 1, 1], axis=0));
        [6] (x[argmax(x, axis=0)[0], :]);
        [6, 6] (x[argmax(x, axis=0)]);
        [3, 4] (take(take(x, i, axis=1), [0, 0, 1], axis=0));
        [4, 3] (x[i, :][:, 1:4]);
        [6, 4] (take(x, i, axis=0).T);
        [4] (flip(take(v, i)));
        [4] (take(flip(v), i + 1));
        [4, 4] (take(y, i, axis=0) @ y.T @ y);
        [6] (sum(take(x, i, axis=0), axis=0));
    }
}

#[test]
#[rustfmt::skip]
fn one_element_is_picked_along_an_axis() {
    let (x, y, i) = (x(), y(), i());
    cases! {
        GOLDENS;
        [5, 1] (take_along_axis(x, argmax(x, axis=1, keepdims=True), axis=1));
        [1, 6] (take_along_axis(x, argmin(x, axis=0, keepdims=True), axis=0));
        [3, 2] (take_along_axis(y, np.array([[0, 3], [-1, 2], [1, 1]]), axis=1));
        [2, 4] (take_along_axis(y, np.array([[0, 2, -1, 1], [1, 1, 1, 0]]), 0));
        [3, 4] (take_along_axis(y, i[None, :], axis=1));
        [3, 2] (take_along_axis(y * 2, np.array([[0, 3], [-1, 2], [1, 1]]), axis=1) + 1);
    }
}

#[test]
fn a_run_time_axis_is_picked_from_and_picks() {
    let (xs, i) = (xs(), i());
    assert_eq!(tensor!(take(xs, i, axis = 0)), Tensor::from([[3, 4, 5], [0, 1, 2], [9, 10, 11], [3, 4, 5]]));
    let columns = tensor!(box take(xs, [2, 0], axis=1));
    assert_eq!(
        columns.iter().map(|row| *row.as_array()).collect::<Vec<_>>(),
        [[2, 0], [5, 3], [8, 6], [11, 9]]
    );
    let table = Tensor::<f32, shape![3, 2]>::from([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]);
    let batch = vec![Tensor::<u32, shape![2]>::from([2, 0]), Tensor::from([1, 1])];
    let embedded = tensor!(box table[batch, :]);
    assert_eq!(
        embedded.iter().map(|row| *row.as_array()).collect::<Vec<_>>(),
        [[[5.0, 6.0], [1.0, 2.0]], [[3.0, 4.0], [3.0, 4.0]],]
    );
    assert!(tensor!(sum(table[batch, :]) == 28.0));
}

#[test]
fn an_index_that_is_out_of_bounds_is_told_before_anything_is_written() {
    let (y, labels) = (y(), labels());
    let beyond = Tensor::from([0_i64, 4, 1]);
    assert_eq!(tensor!(<f64, [3]> try y[arange(3), labels]).map(|z| z.as_slice().len()), Ok(3));
    assert_eq!(
        tensor!(<f64, [3]> try y[arange(3), beyond]),
        Err(Error::Index { index: 4, axis: 1, size: 4 })
    );
    assert_eq!(tensor!(try take(y, beyond, axis=0)), Err(Error::Index { index: 4, axis: 0, size: 3 }));
    let mut place = Tensor::<f64, shape![3, 4]>::zeros();
    assert_eq!(tensor!(try place[beyond, :] = y[:, :]), Err(Error::Index { index: 4, axis: 0, size: 3 }));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        tensor!(place[beyond, :] = y[:, :]);
    }));
    let message = panicked.expect_err("index 4 is out of bounds");
    let message = message.downcast_ref::<String>().expect("a message");
    assert_eq!(message, "index 4 is out of bounds for axis 0 with size 3");
    assert_eq!(place, Tensor::zeros());
    assert_eq!(tensor!(try take(y, beyond - 5, axis=0)), Err(Error::Index { index: -5, axis: 0, size: 3 }));
}

#[test]
fn places_are_picked_the_last_value_stays_and_nothing_accumulates() {
    let mut x = Tensor::<i64, shape![4]>::from([10, 20, 30, 40]);
    let i = Tensor::from([1_i64, 3, 1]);
    tensor!(x[i, ...] = [1, 2, 3]);
    assert_eq!(x, Tensor::from([10, 3, 30, 2]));
    tensor!(x[i, ...] += 100);
    assert_eq!(x, Tensor::from([10, 103, 30, 102]));
    tensor!(x[[0, 0, 2]] = x[[2, 3, 0]]);
    assert_eq!(x, Tensor::from([102, 103, 10, 102]));
    tensor!(x[i, ...] = x[i, ...] * 2);
    assert_eq!(x, Tensor::from([102, 206, 10, 204]));
    let mut m = Tensor::<i64, shape![2, 3]>::zeros();
    tensor!(m[[0, 1], [2, 0]] = [7, 8]);
    assert_eq!(m, Tensor::from([[0, 0, 7], [8, 0, 0]]));
    tensor!(m[:, [2, 1]] = [[1, 2], [3, 4]]);
    assert_eq!(m, Tensor::from([[0, 2, 1], [8, 4, 3]]));
    tensor!(m[:, [0, 2]] = m[:, [2, 0]]);
    assert_eq!(m, Tensor::from([[1, 2, 0], [3, 4, 8]]));
}

#[test]
fn integers_whose_type_is_inferred_are_an_index() {
    let i = Tensor::from([1, 0]);
    let x = Tensor::from([[1, 2], [3, 4]]);
    assert_eq!(tensor!(x[i, :]), Tensor::from([[3, 4], [1, 2]]));
    assert_eq!(tensor!(take(x, i)), Tensor::from([2, 1]));
}

#[test]
fn an_index_that_is_seen_to_be_of_integers_picks_rows() {
    let x = Tensor::from([[3.0, 1.0], [1.0, 5.0], [2.0, 0.0]]);
    let sorted = tensor! {
        let order = argsort(x[:, 0]);
        x[order]
    };
    assert_eq!(sorted, Tensor::from([[1.0, 5.0], [2.0, 0.0], [3.0, 1.0]]));
    assert_eq!(tensor!(x[searchsorted([0.5, 1.5], [0.0, 1.0])]), Tensor::from([[3.0, 1.0], [1.0, 5.0]]));
    let at: i64 = 2;
    assert_eq!(tensor!(x[np.array([at, 0]).astype(int)]), Tensor::from([[2.0, 0.0], [3.0, 1.0]]));
    assert_eq!(tensor!(x[argmin(x, axis = 0)]), Tensor::from([[1.0, 5.0], [2.0, 0.0]]));
}
