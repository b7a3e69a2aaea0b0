//! Expressions with several reductions: each step is computed once, item by item, and gives what it means.

#![allow(clippy::cast_precision_loss, reason = "small numbers")]
#![allow(clippy::unnecessary_box_returns, reason = "samples are larger than results by value may be")]

use shapewise::prelude::*;

/// Elements in [-2, 2), from a fixed sequence.
fn sample<S: Shape>(seed: u32) -> Box<Tensor<f32, S>> {
    let mut tensor = Tensor::<f32, S>::boxed_zeros();
    let mut state = seed;
    for x in tensor.as_mut_slice() {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        *x = (state >> 8) as f32 / 4_194_304.0 - 2.0;
    }
    tensor
}

fn wide(x: &[f32]) -> Vec<f64> {
    x.iter().map(|&x| f64::from(x)).collect()
}

#[track_caller]
fn assert_close(got: &[f32], expected: &[f64]) {
    assert_eq!(got.len(), expected.len());
    for (at, (&got, &expected)) in got.iter().zip(expected).enumerate() {
        assert!(
            (f64::from(got) - expected).abs() <= 1e-5 * (1.0 + expected.abs()),
            "element {at} is {got}, not {expected}"
        );
    }
}

fn softmax_of_rows(x: &[f32], columns: usize) -> Vec<f64> {
    let rows = wide(x);
    rows.chunks(columns)
        .flat_map(|row| {
            let greatest = row.iter().fold(f64::NEG_INFINITY, |a, &b| a.max(b));
            let powers: Vec<f64> = row.iter().map(|x| (x - greatest).exp()).collect();
            let sum: f64 = powers.iter().sum();
            powers.into_iter().map(move |power| power / sum)
        })
        .collect()
}

fn mean_and_variance(x: &[f64]) -> (f64, f64) {
    let mean = x.iter().sum::<f64>() / x.len() as f64;
    (mean, x.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / x.len() as f64)
}

macro_rules! softmax_of {
    ($($rows:literal x $columns:literal)*) => {$({
        #[inline(never)]
        fn case() {
        let x = sample::<shape![$rows, $columns]>(7);
        let expected = softmax_of_rows(x.as_slice(), $columns);
        let mut y = Tensor::<f32, shape![$rows, $columns]>::boxed_zeros();
        tensor!(y = exp(x - max(x, axis=1, keepdims=True)) / sum(exp(x - max(x, axis=1, keepdims=True)), axis=1, keepdims=True));
        assert_close(y.as_slice(), &expected);
        let boxed = tensor!(box exp(x - max(x, axis=-1, keepdims=True)) / sum(exp(x - max(x, axis=-1, keepdims=True)), axis=-1, keepdims=True));
        assert!(boxed == y);
        // In place: each row is read before it is written.
        let mut z = x.clone();
        tensor!(z = exp(z - max(z, axis=1, keepdims=True)) / sum(exp(z - max(z, axis=1, keepdims=True)), axis=1, keepdims=True));
        assert!(z == y);
        }
        case();
    })*};
}

#[test]
fn a_softmax_is_right_for_rows_of_any_length() {
    softmax_of!(3 x 2 5 x 7 32 x 10 4 x 16 4 x 33 9 x 64 6 x 100 2 x 1024 2 x 5000);
    // Rows that are too long to be stored.
    softmax_of!(2 x 4096 2 x 4097 2 x 20000);
}

#[test]
fn a_softmax_over_the_middle_axis_of_three_is_right() {
    let x = sample::<shape![4, 5, 6]>(3);
    let y = tensor!(
        exp(x - max(x, axis = 1, keepdims = True))
            / sum(exp(x - max(x, axis = 1, keepdims = True)), axis = 1, keepdims = True)
    );
    let mut expected = vec![0.0; 120];
    for (i, k) in (0..4).flat_map(|i| (0..6).map(move |k| (i, k))) {
        let column: Vec<f32> = (0..5).map(|j| x[[i, j, k]]).collect();
        for (j, value) in softmax_of_rows(&column, 5).into_iter().enumerate() {
            expected[(i * 5 + j) * 6 + k] = value;
        }
    }
    assert_close(y.as_slice(), &expected);
}

#[test]
fn a_stored_step_may_be_read_in_a_larger_shape() {
    let x = sample::<shape![3, 10]>(4);
    let shift = sample::<shape![2, 3, 10]>(5);
    let y = tensor!(exp(x) / sum(exp(x), axis = 1, keepdims = True) + shift);
    let rows = wide(x.as_slice());
    let softmax: Vec<f64> = rows
        .chunks(10)
        .flat_map(|row| {
            let sum: f64 = row.iter().map(|x| x.exp()).sum();
            row.iter().map(move |x| x.exp() / sum)
        })
        .collect();
    let expected: Vec<f64> =
        wide(shift.as_slice()).iter().enumerate().map(|(i, shift)| softmax[i % 30] + shift).collect();
    assert_close(y.as_slice(), &expected);
}

#[test]
fn a_costly_step_that_is_read_by_two_reductions_is_right() {
    let x = sample::<shape![5, 12]>(6);
    let y = tensor!(
        mean(tanh(x) * *2, axis = 1, keepdims = True) - mean(tanh(x), axis = 1, keepdims = True) * *2
            + tanh(x)
    );
    let rows = wide(x.as_slice());
    let expected: Vec<f64> = rows
        .chunks(12)
        .flat_map(|row| {
            let values: Vec<f64> = row.iter().map(|x| x.tanh()).collect();
            let variance = mean_and_variance(&values).1;
            values.into_iter().map(move |value| variance + value)
        })
        .collect();
    assert_close(y.as_slice(), &expected);
}

macro_rules! standardized {
    ($($rows:literal x $columns:literal)*) => {$({
        #[inline(never)]
        fn case() {
        let x = sample::<shape![$rows, $columns]>(8);
        let y = tensor!(box (x - mean(x, axis=0)) / sqrt(var(x, axis=0) + 1e-5));
        let rows = wide(x.as_slice());
        let columns: Vec<(f64, f64)> = (0..$columns)
            .map(|j| mean_and_variance(&rows.iter().skip(j).step_by($columns).copied().collect::<Vec<_>>()))
            .collect();
        let expected: Vec<f64> = rows
            .iter()
            .enumerate()
            .map(|(i, x)| (x - columns[i % $columns].0) / (columns[i % $columns].1 + 1e-5).sqrt())
            .collect();
        assert_close(y.as_slice(), &expected);
        }
        case();
    })*};
}

#[test]
fn columns_are_standardized_whatever_their_number() {
    standardized!(2 x 3 7 x 64 8 x 65 9 x 512 100 x 513 65 x 1030 600 x 5 1000 x 20);
}

macro_rules! layer_norm {
    ($($rows:literal x $columns:literal)*) => {$({
        #[inline(never)]
        fn case() {
        let x = sample::<shape![$rows, $columns]>(9);
        let (scale, shift) = (sample::<shape![$columns]>(10), sample::<shape![$columns]>(11));
        let y = tensor!(box (x - mean(x, axis=1, keepdims=True)) / sqrt(var(x, axis=1, keepdims=True) + 1e-5) * scale + shift);
        let rows = wide(x.as_slice());
        let (scale, shift) = (wide(scale.as_slice()), wide(shift.as_slice()));
        let expected: Vec<f64> = rows
            .chunks($columns)
            .flat_map(|row| {
                let (mean, variance) = mean_and_variance(row);
                let affine: Vec<(f64, f64)> = scale.iter().copied().zip(shift.iter().copied()).collect();
                row.iter().zip(affine).map(move |(x, (scale, shift))| (x - mean) / (variance + 1e-5).sqrt() * scale + shift).collect::<Vec<_>>()
            })
            .collect();
        assert_close(y.as_slice(), &expected);
        }
        case();
    })*};
}

#[test]
fn rows_are_normalized_whatever_their_length() {
    layer_norm!(2 x 3 3 x 17 2 x 64 2 x 768 2 x 1025 2 x 5000);
}

macro_rules! variances {
    ($($shape:tt)*) => {$({
        #[inline(never)]
        fn case() {
        let x = sample::<shape! $shape>(12);
        let values = wide(x.as_slice());
        assert_close(&[tensor!(var(x))], &[mean_and_variance(&values).1]);
        assert_close(&[tensor!(std(x))], &[mean_and_variance(&values).1.sqrt()]);
        assert_close(&[tensor!(var(x, ddof=1))], &[mean_and_variance(&values).1 * values.len() as f64 / (values.len() - 1) as f64]);
        }
        case();
    })*};
}

#[test]
fn the_variance_of_everything_is_right_for_any_size() {
    variances!([2] [3, 5] [1023] [1024] [1025] [3, 7, 11] [2100] [40000]);
}

#[test]
fn a_run_time_axis_takes_part_in_staged_steps() {
    let rows: Vec<Tensor<f32, shape![10]>> = (0..13).map(|seed| *sample(seed)).collect();
    let mut softmax = vec![Tensor::<f32, shape![10]>::zeros(); 13];
    tensor!(
        softmax = exp(rows - max(rows, axis = 1, keepdims = True))
            / sum(exp(rows - max(rows, axis = 1, keepdims = True)), axis = 1, keepdims = True)
    );
    let flat: Vec<f32> = rows.iter().flat_map(|row| row.as_slice().to_vec()).collect();
    let got: Vec<f32> = softmax.iter().flat_map(|row| row.as_slice().to_vec()).collect();
    assert_close(&got, &softmax_of_rows(&flat, 10));
    let spread = tensor!(var(rows, axis = 0));
    let expected: Vec<f64> = (0..10)
        .map(|j| {
            mean_and_variance(&flat.iter().skip(j).step_by(10).map(|&x| f64::from(x)).collect::<Vec<_>>()).1
        })
        .collect();
    assert_close(spread.as_slice(), &expected);
}
