//! Slices of tensors: operands, places and boxed results with a leading axis of any length.
#![forbid(unsafe_code)]
#![deny(warnings)]

use shapewise::prelude::*;

type Row = Tensor<f64, shape![2]>;

fn rows(count: i32) -> Vec<Row> {
    (0..count).map(|row| Tensor::from([f64::from(row), f64::from(10 * row)])).collect()
}

fn flat(rows: &[Row]) -> Vec<f64> {
    shapewise::flatten_slice(rows).to_vec()
}

#[test]
fn slices_vectors_boxes_and_references_are_operands() {
    let vector = rows(3);
    let slice: &[Row] = &vector;
    let boxed: Box<[Row]> = vector.clone().into_boxed_slice();
    let expected = [1.0, 10.0];
    assert_eq!(tensor!(mean(vector, axis = 0)).as_slice(), expected);
    assert_eq!(tensor!(mean(slice, axis = 0)).as_slice(), expected);
    assert_eq!(tensor!(mean(boxed, axis = 0)).as_slice(), expected);
    assert_eq!(tensor!(mean({ &vector[..3] }, axis = 0)).as_slice(), expected);
}

#[test]
fn reductions_over_the_run_time_axis_have_a_static_shape() {
    let x = rows(4);
    let sum: Row = tensor!(sum(x, axis = 0));
    assert_eq!(sum.as_slice(), [6.0, 60.0]);
    assert_eq!(tensor!(max(x, axis = 0)).as_slice(), [3.0, 30.0]);
    assert_eq!(tensor!(argmax(x, axis = 0)).as_slice(), [3, 3]);
    assert_eq!(tensor!(std(x, axis = 0) * 0).as_slice(), [0.0, 0.0]);
    assert_eq!(tensor!(count_nonzero(x)), 6);
    assert!(tensor!(all(x >= 0)));
    assert_eq!(tensor!(sum(x, axis = (0, 1)).astype(np.int64)), 66);
    assert_eq!(tensor!(prod(x + 1, axis = 0).astype(np.int64)).as_slice(), [24, 11 * 21 * 31]);
}

#[test]
fn reductions_over_other_axes_keep_it() {
    let x = rows(3);
    let sums = tensor!(box sum(x, axis=1));
    assert_eq!(sums.iter().map(|sum| sum.as_slice()[0]).collect::<Vec<_>>(), [0.0, 11.0, 22.0]);
    let centred = tensor!(box x - mean(x, axis=-1, keepdims=True));
    assert_eq!(flat(&centred), [0.0, 0.0, -4.5, 4.5, -9.0, 9.0]);
}

#[test]
fn elementwise_results_are_boxed_slices() {
    let x = rows(2);
    let y: Box<[Row]> = tensor!(box x * 2 + [1.0, 2.0]);
    assert_eq!(flat(&y), [1.0, 2.0, 3.0, 22.0]);
    assert_eq!(flat(&tensor!(box where(x > 0, x, -1))), [-1.0, -1.0, 1.0, 10.0]);
}

#[test]
fn two_slices_of_one_length_meet() {
    let (x, y) = (rows(3), rows(3));
    assert_eq!(tensor!(sum(x * y, axis = 0)).as_slice(), [5.0, 500.0]);
    assert_eq!(tensor!(sum(x == y)), 6);
}

#[test]
fn slices_are_places() {
    let x = rows(2);
    let mut y = rows(2);
    tensor!(y = x * 3);
    assert_eq!(flat(&y), [0.0, 0.0, 3.0, 30.0]);
    let part: &mut [Row] = &mut y[1..];
    tensor!(part += 1);
    assert_eq!(flat(&y), [0.0, 0.0, 4.0, 31.0]);
    tensor!(y = y - mean(y, axis = 0));
    assert_eq!(flat(&y), [-2.0, -15.5, 2.0, 15.5]);
    tensor!(y[y < 0] = 0);
    assert_eq!(flat(&y), [0.0, 0.0, 2.0, 15.5]);
}

#[test]
fn a_product_keeps_the_run_time_axis() {
    let x = rows(3);
    let w = Tensor::from([[1.0, 0.0, 2.0], [0.0, 1.0, 1.0]]);
    let y: Box<[Tensor<f64, shape![3]>]> = tensor!(box x @ w);
    assert_eq!(y[2].as_slice(), [2.0, 20.0, 24.0]);
    let mut z = [Tensor::<f64, shape![3]>::zeros(); 3];
    let z: &mut [_] = &mut z;
    tensor!(z = relu(x @ w - 5));
    assert_eq!(z[2].as_slice(), [0.0, 15.0, 19.0]);
}

#[test]
fn an_empty_slice_sums_to_zero() {
    let none: Vec<Row> = Vec::new();
    assert_eq!(tensor!(sum(none, axis = 0)).as_slice(), [0.0, 0.0]);
    assert!(tensor!(box none + 1).is_empty());
}

#[test]
fn the_last_short_batch_is_a_chunk() {
    let x = rows(5);
    let means: Vec<f64> = x.chunks(2).map(|batch| tensor!(max(mean(batch, axis = 0)))).collect();
    assert_eq!(means, [5.0, 25.0, 40.0]);
}

#[test]
fn lengths_are_counted_at_run_time() {
    let x = rows(4);
    assert_eq!(tensor!(sum(x, axis = 0) / len(x)).as_slice(), [1.5, 15.0]);
    assert_eq!(tensor!(x.shape[0] + x.size), 12);
}

#[test]
fn lengths_of_a_computed_value_are_those_of_what_it_is_computed_from() {
    let x = rows(4);
    let w: Tensor<f64, shape![2, 3]> = Tensor::ones();
    assert_eq!(tensor!((x @ w).size + 100 * (x @ w).ndim + len(x[1:, None])), 12 + 200 + 3);
    let mean: Tensor<f64, shape![3]> = tensor! { let h = x @ w; np.sum(h, axis=0) / h.shape[0] };
    assert_eq!(mean.as_slice(), [16.5; 3]);
    let mut y = x.clone();
    tensor!(y += (y * 2).shape[0] + (y[:, :1] + x).shape[-1]);
    assert_eq!(flat(&y), flat(&x).iter().map(|x| x + 6.0).collect::<Vec<_>>());
    let v: Tensor<f64, shape![2]> = Tensor::ones();
    let slope: Tensor<f64, shape![2]> = tensor! { let h = x * v; grad(sum(h) / h.size * h.ndim, v) };
    assert_eq!(slope.as_slice(), [1.5, 15.0]);
}

#[test]
fn elements_are_picked_along_it_beside_an_operand_without_it() {
    let (x, v) = (rows(3), Tensor::<f64, shape![2]>::new([10.0, 100.0]));
    assert_eq!(tensor!(np.take(x + v, [2, -3], axis = 0)).as_slice(), [12.0, 120.0, 10.0, 100.0]);
    assert!(std::panic::catch_unwind(|| tensor!(np.take(x + v, [3], axis = 0))).is_err());
}

#[test]
fn lengths_that_differ_below_a_count_are_an_error_under_try_and_a_panic_elsewhere() {
    let (x, y) = (rows(2), rows(3));
    let counted = tensor! { try let both = x + y; sum(x) / len(both) };
    assert_eq!(counted, Err(shapewise::Error::Lengths { left: 2, right: 3 }));
    let counted = std::panic::catch_unwind(|| tensor! { let both = x + y; sum(x) / len(both) });
    assert!(counted.is_err());
}

#[test]
fn two_axes_swap_behind_a_single_run_time_axis() {
    let x = vec![Tensor::<i32, shape![2, 3]>::from([[1, 2, 3], [4, 5, 6]]); 2];
    let columns: Tensor<i64, shape![3]> = tensor!(sum(x, axis = (0, 1)));
    assert_eq!(columns.as_slice(), [10, 14, 18]);
}

#[test]
#[should_panic(expected = "run-time axes of lengths 2 and 3 cannot be broadcast together")]
fn lengths_that_differ_are_a_panic_that_names_both() {
    let (x, y) = (rows(2), rows(3));
    let _ = tensor!(sum(x + y, axis = 0));
}

#[test]
#[should_panic(expected = "run-time axes of lengths 3 and 2 cannot be broadcast together")]
fn a_place_of_another_length_is_a_panic() {
    let (x, mut y) = (rows(2), rows(3));
    tensor!(y = x);
}
