//! An index that is a name: a mask or a tensor of integers, by its type.
#![forbid(unsafe_code)]
#![deny(warnings)]
#![expect(clippy::cast_precision_loss, reason = "small numbers")]
#![expect(clippy::float_cmp, reason = "the same operations give the same bits")]

use shapewise::prelude::*;

type Table = Tensor<f32, shape![5, 3]>;

struct Model {
    table: Table,
    ids: Tensor<i64, shape![2]>,
}

fn table() -> Table {
    Tensor::from_fn(|[i, j]| (i * 3 + j) as f32)
}

#[test]
fn rows_are_picked_by_integers() {
    let (w, ids, pairs) = (table(), Tensor::from([4_i64, 0]), Tensor::from([[0_u8, 4], [2, 2]]));
    let picked: Tensor<f32, shape![2, 3]> = tensor!(w[ids]);
    assert_eq!(picked, tensor!(take(w, ids, axis = 0)));
    let by_pairs: Tensor<f32, shape![2, 2, 3]> = tensor!(w[pairs]);
    assert_eq!(by_pairs, tensor!(take(w, pairs, axis = 0)));
    let model = Model { table: w, ids };
    assert_eq!(tensor!(model.table[model.ids]), picked);
    let row: i64 = 3;
    assert_eq!(tensor!(w[row]), tensor!(w[3]));
    assert_eq!(*tensor!(box w[ids]), picked);
    assert_eq!(tensor!(<f64, [2, 3]> w[ids]), tensor!(picked as f64));
    assert!(tensor!(try w[ids]).is_ok());
    let outside = Tensor::from([1_i64, 5]);
    assert!(tensor!(try w[outside]).is_err());
}

#[test]
fn what_is_picked_is_an_operand() {
    let (w, ids) = (table(), Tensor::from([4_i64, 0]));
    let (bias, m) = (Tensor::<f32, shape![3]>::full(0.5), Tensor::<f32, shape![3, 4]>::full(0.25));
    let picked = tensor!(take(w, ids, axis = 0));
    assert_eq!(tensor!(w[ids] * 2 + bias), tensor!(picked * 2 + bias));
    assert_eq!(tensor!(sum(w[ids] - bias)), tensor!(sum(picked - bias)));
    assert_eq!(tensor!(mean(w[ids], axis = 0)), tensor!(mean(picked, axis = 0)));
    assert_eq!(tensor!(mean(w[ids], axis = 1)), tensor!(mean(picked, axis = 1)));
    assert_eq!(tensor!(w[ids] @ m), tensor!(picked @ m));
    assert_eq!(tensor!(w[ids].T), tensor!(picked.T));
    assert_eq!(tensor!(grad(sum((w[ids] @ m) ** 2), w)), tensor!(grad(sum((w[ids, ...] @ m) ** 2), w)));
    let in_a_block = tensor! { let rows = w[ids]; softmax(rows @ m, axis=-1) };
    assert_eq!(in_a_block, tensor!(softmax(picked @ m, axis=-1)));
}

#[test]
fn a_place_takes_what_is_picked() {
    let (w, ids, mut out) = (table(), Tensor::from([4_i64, 0]), Tensor::<f32, shape![2, 3]>::zeros());
    tensor!(out = w[ids]);
    assert_eq!(out, tensor!(take(w, ids, axis = 0)));
    tensor!(out += relu(w[ids] - 1));
    assert_eq!(out, tensor!(take(w, ids, axis = 0) + relu(take(w, ids, axis = 0) - 1)));
}

#[test]
fn a_mask_selects_as_before() {
    let w = table();
    let (mask, rows) = (tensor!(w > 6), tensor!(w[:, 0] > 6));
    let (rate, bias) = (0.5_f32, Tensor::<f32, shape![3]>::full(0.5));
    assert_eq!(tensor!(w[mask]).as_slice(), [7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0]);
    assert_eq!(tensor!(w[mask] * rate + 1).as_slice()[..2], [4.5, 5.0]);
    assert_eq!(tensor!(sum(w[mask])), 84.0);
    assert_eq!(tensor!(mean(w[rows] + bias, axis = 0)).as_slice(), [11.0, 12.0, 13.0]);
    assert_eq!(tensor!(sum(w[mask] * w[mask] - w[mask])), tensor!(sum(w[w > 6] * *2 - w[w > 6])));
}

fn rows_of<const N: usize, const K: usize>(
    w: &Tensor<f32, shape![{ N }, 3]>,
    ids: &Tensor<i64, shape![{ K }]>,
) -> Tensor<f32, shape![{ K }, 3]> {
    tensor!(w[ids] + 1)
}

#[test]
fn generic_code_picks_by_name() {
    let (w, ids) = (table(), Tensor::from([4_i64, 0]));
    assert_eq!(rows_of(&w, &ids), tensor!(w[ids] + 1));
    let batch = vec![Tensor::<f32, shape![3]>::from([1.0, 2.0, 3.0]); 4];
    let last = Tensor::from([3_i64, 3]);
    assert_eq!(tensor!(batch[last])[[0, 1]], 2.0);
}

#[test]
fn integers_name_a_place() {
    let (ids, g) =
        (Tensor::from([4_i64, 0, 4]), Tensor::<f32, shape![3, 3]>::from_fn(|[i, _]| i as f32 + 1.0));
    let (rate, mut w) = (0.5_f32, table());
    // Of elements that are picked twice the last value stays, and an update adds one of them, as in NumPy.
    tensor!(w[ids] = g);
    assert_eq!(tensor!(w[4]).as_slice(), [3.0; 3]);
    assert_eq!(tensor!(w[0]).as_slice(), [2.0; 3]);
    tensor!(w[ids] -= rate * g);
    assert_eq!(tensor!(w[4]).as_slice(), [1.5; 3]);
    tensor!(w[ids] *= 2);
    assert_eq!(tensor!(w[4]).as_slice(), [3.0; 3]);
    assert_eq!(tensor!(w[1]), tensor!(np.array([3, 4, 5]) as f32));
    let mut model = Model { table: table(), ids: Tensor::from([1, 2]) };
    tensor!(model.table[model.ids] = 0);
    assert_eq!(tensor!(sum(model.table, axis = 1)).as_slice(), [3.0, 0.0, 0.0, 30.0, 39.0]);
    let mut rows: Vec<Tensor<f32, shape![3]>> = (0..5).map(|_| Tensor::ones()).collect();
    tensor!(rows[ids] += 1);
    assert_eq!([rows[0][[0]], rows[1][[0]], rows[4][[0]]], [2.0, 1.0, 2.0]);
    assert!(tensor!(try rows[ids] = 7).is_ok());
}

#[test]
fn a_mask_names_a_place_as_before() {
    let (rate, mut w) = (0.5_f32, table());
    let mask = tensor!(w > 6);
    tensor!(w[mask] *= rate);
    assert_eq!(tensor!(w[2]).as_slice(), [6.0, 3.5, 4.0]);
    tensor!(w[mask] = 0);
    assert_eq!(tensor!(sum(w)), 21.0);
}

#[test]
fn a_gradient_goes_to_what_is_picked() {
    let (w, ids) = (table(), Tensor::from([4_i64, 0, 4]));
    let (t, b) = (Tensor::<f32, shape![3, 3]>::full(0.5), Tensor::<f32, shape![3]>::full(0.25));
    assert_eq!(tensor!(grad(sum(w[ids] * *2), w)), tensor!(grad(sum(w[ids, ...] ** 2), w)));
    let (loss, (dw, db)) = tensor!(value_and_grad(mean((w[ids] * b - t) * *2), (w, b)));
    let (expected, (ew, eb)) = tensor!(value_and_grad(mean((w[ids, ...] * b - t) ** 2), (w, b)));
    assert_eq!((loss, dw, db), (expected, ew, eb));
    let mask = tensor!(w > 6);
    assert_eq!(tensor!(grad(mean(w[mask] * *2), w)), tensor!(grad(mean(w[w > 6] * *2), w)));
}

#[test]
fn a_position_in_rust_is_an_index() {
    let (mut w, last) = (table(), -1_isize);
    let mut total = 0.0;
    for i in 0..w.as_array().len() {
        total += tensor!(sum(w[i]));
        tensor!(w[i] *= 2);
    }
    assert_eq!(total, 105.0);
    assert_eq!(tensor!(w[last]).as_slice(), [24.0, 26.0, 28.0]);
    for i in &[3_usize, 0] {
        tensor!(w[i] = 0);
    }
    assert_eq!(tensor!(sum(w)), 210.0 - 60.0 - 6.0);
    let v = Tensor::from([1.0, 2.0, 3.0]);
    let i = 2_usize;
    let element: f64 = tensor!(v[i]);
    assert_eq!(element, 3.0);
    assert_eq!(tensor!(v[i] * v), tensor!(3 * v));
    let (rows, row, column) = (table(), 1_usize, 2_usize);
    assert_eq!(tensor!(rows[row, column]), 5.0);
    assert_eq!(tensor!(rows[:, column]), tensor!(rows[:, 2]));
    let beyond = usize::MAX;
    assert!(tensor!(try v[beyond]).is_err());
}

#[test]
fn a_mask_of_leading_axes_selects_rows() {
    let w = table();
    let (mask, bias) = (tensor!(w[:, 0] > 5), Tensor::<f32, shape![3]>::from([1.0, 2.0, 3.0]));
    let rows = tensor!(w[mask]);
    assert_eq!(rows.len(), 3);
    assert_eq!(*rows, [tensor!(w[2]), tensor!(w[3]), tensor!(w[4])]);
    assert_eq!(format!("{rows:?}"), format!("{:?}", tensor!(w[2:])));
    assert_eq!(tensor!(mean(rows, axis = 0)), tensor!(mean(w[2:], axis=0)));
    assert_eq!(*tensor!(w[mask] * 2 + bias), [2, 3, 4].map(|i: usize| tensor!(w[i] * 2 + bias)));
    assert_eq!(tensor!(box w[mask]).len(), 3);
    assert_eq!(tensor!(w[w[:, 0] > 100]).len(), 0);
    let deep =
        Tensor::<i32, shape![2, 3, 4]>::from_fn(|[i, j, k]| i32::try_from(100 * i + 10 * j + k).unwrap());
    let pairs = Tensor::from([[true, false, false], [false, false, true]]);
    assert_eq!(*tensor!(deep[pairs]), [Tensor::from([0, 1, 2, 3]), Tensor::from([120, 121, 122, 123])]);
}

#[test]
fn rows_are_places_by_a_mask_of_leading_axes() {
    let (mut w, bias) = (table(), Tensor::<f32, shape![3]>::from([1.0, 2.0, 3.0]));
    let mask = tensor!(w[:, 0] > 5);
    tensor!(w[mask] = 0);
    assert_eq!(tensor!(sum(w)), 15.0);
    tensor!(w[mask] += bias);
    assert_eq!(tensor!(w[4]), bias);
    tensor!(w[sum(w, axis = 1) > 5] *= 2);
    assert_eq!(tensor!(w[4]), tensor!(2 * bias));
    assert_eq!(tensor!(w[0]).as_slice(), [0.0, 1.0, 2.0]);
    // The mask is read before its row is written.
    tensor!(w[w[:, 0] > 5] = 0);
    assert_eq!(tensor!(sum(w, axis = 1)).as_slice(), [3.0, 0.0, 12.0, 12.0, 12.0]);
    tensor!(w[w > 3] -= 3);
    assert_eq!(tensor!(w[4]).as_slice(), [2.0, 1.0, 3.0]);
}

#[test]
fn what_the_same_mask_selects_is_stored() {
    let (mut w, g) = (table(), Tensor::<f32, shape![5, 3]>::full(0.5));
    let (mask, rows) = (tensor!(w > 6), tensor!(w[:, 0] > 5));
    tensor!(w[mask] = g[mask]);
    assert_eq!(tensor!(w[2]).as_slice(), [6.0, 0.5, 0.5]);
    tensor!(w[rows] += 2 * g[rows] - w[rows]);
    assert_eq!(tensor!(w[2]).as_slice(), [1.0, 1.0, 1.0]);
    tensor!(w[w < 1] = -w[w < 1]);
    assert_eq!(tensor!(w[0]).as_slice(), [0.0, 1.0, 2.0]);
    let ids = Tensor::from([1, 0]);
    tensor!(w[ids] = g[ids]);
    assert_eq!(tensor!(w[1]).as_slice(), [0.5, 0.5, 0.5]);
}

fn selected_sum<S: Shape>(x: &Tensor<f32, S>) -> f32 {
    tensor!(sum(x[x > 1]) / sum(x > 1) as f32)
}

#[test]
fn generic_code_selects_from_any_shape() {
    assert_eq!(selected_sum(&table()), 8.0);
}

#[test]
fn integers_whose_type_is_inferred_later_are_an_index() {
    let (w, ids) = (table(), Tensor::from([2, 0]));
    let rows = tensor!(w[ids]);
    assert_eq!(rows.shape(), [2, 3]);
    assert_eq!(tensor!(w[ids] * 2).as_slice()[0], 12.0);
    let i = 1;
    assert_eq!(tensor!(w[i]).as_slice(), [3.0, 4.0, 5.0]);
    let (rows, columns) = (Tensor::from([0, 4]), Tensor::from([2, 0]));
    assert_eq!(tensor!(w[rows, columns]).as_slice(), [2.0, 12.0]);
}
