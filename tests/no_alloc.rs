//! Kernels allocate nothing: an allocator counts what this thread asks for.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::hint::black_box;

use shapewise::prelude::*;

thread_local! {
    /// Allocations of this thread; the test harness allocates on others.
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

struct Counting;

// SAFETY: every call is handed on to `System` as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.with(|count| count.set(count.get() + 1));
        // SAFETY: the caller's promises are those that `System` asks for.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller's promises are those that `System` asks for.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often this thread allocates while `work` runs; its result is dropped only afterwards.
fn allocations<R>(work: impl FnOnce() -> R) -> usize {
    let before = COUNT.with(Cell::get);
    let result = black_box(work());
    let after = COUNT.with(Cell::get);
    drop(result);
    after - before
}

/// Asserts that each expression allocates as often as stated.
macro_rules! allocate {
    ($($count:literal: $($expression:expr),+ $(,)?;)*) => {$($(
        assert_eq!(allocations(|| $expression), $count, "{}", stringify!($expression));
    )+)*};
}

type Matrix<T> = Tensor<T, shape![6, 7]>;

fn ramp<T: Element>(scale: f64, of: impl Fn(f64) -> T) -> Matrix<T> {
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    Tensor::from_fn(|[i, j]| of((i * 7 + j) as f64 * scale - 2.0))
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| Box::new(black_box(1))), 1);
}

#[test]
#[rustfmt::skip]
fn every_kernel_form_allocates_nothing() {
    let x = ramp(0.25, |x| x);
    #[expect(clippy::cast_possible_truncation, reason = "small numbers")]
    let i = ramp(1.0, |x| x as i64);
    #[expect(clippy::cast_possible_truncation, reason = "small numbers")]
    let f = ramp(0.125, |x| x as f32);
    let row = Tensor::<f64, shape![7]>::ones();
    let column = Tensor::<f64, shape![6, 1]>::ones();
    let w = Tensor::<f64, shape![7, 5]>::full(0.5);
    let batch = Tensor::<f32, shape![2, 3, 4, 5]>::ones();
    let rows = [row; 9];
    let rows: &[Tensor<f64, shape![7]>] = &rows;
    allocate! {
        0: tensor!(x + 1), tensor!(x * row - column / 2), tensor!(i ** 2 % 3), tensor!(f / i),
           tensor!((x > 0) & (i != 3)), tensor!(~(x > 0)), tensor!(where(x > 0, x, 0)), tensor!(clip(x, -1, 1));
        0: tensor!(exp(x) + log(abs(x) + 1)), tensor!(tanh(f)), tensor!(gelu(f)), tensor!(x.astype(np.int32)),
           tensor!(round(x, 1)), tensor!(isnan(x)), tensor!(maximum(x, row));
        0: tensor!(sum(x)), tensor!(sum(x, axis=0)), tensor!(mean(x, axis=1)), tensor!(mean(batch, axis=(0, 2, 3))),
           tensor!(var(x, axis=0)), tensor!(std(x)), tensor!(max(x, axis=1, keepdims=True)), tensor!(prod(i)),
           tensor!(any(x > 3)), tensor!(all(x > 3, axis=0)), tensor!(argmax(x)), tensor!(argmin(x, axis=1)),
           tensor!(count_nonzero(i, axis=1));
        0: tensor!(x[x > 0]), tensor!(x[x > 0].mean()), tensor!(max(x[x > 0] * 2)),
           tensor!(np.std(x[x > 0]));
        0: tensor!(sort(x[x > 0])), tensor!(np.unique(i)), tensor!(np.unique(i, return_counts=True)), tensor!(flatnonzero(x)),
           tensor!(topk(x, 2)), tensor!(x[x > 0][x[x > 0] < 2]), tensor!([row, row]), tensor!(sum([row, row], axis=0));
        0: tensor!(x @ w), tensor!(x.T @ x), tensor!(x @ row), tensor!(dot(row, row)), tensor!(relu(x @ w + 1)),
           tensor!(x.T), tensor!(transpose(batch, (3, 1, 0, 2)) * 2), tensor!(reshape(x, (3, 14))),
           tensor!(x[:, None] + 1), tensor!(squeeze(column)), tensor!(expand_dims(x, axis=-1));
        0: tensor!(np.zeros((6, 7)) + x), tensor!(np.arange(7) * x), tensor!(np.linspace(0, 1, 7) + row), tensor!(np.eye(3)),
           tensor!(ones_like(x)), tensor!(full((2, 2), 3)), tensor!(np.array([[1, 2], [3, 4]]));
        0: tensor!(exp(x - max(x, axis=1, keepdims=True)) / sum(exp(x - max(x, axis=1, keepdims=True)), axis=1, keepdims=True)),
           tensor!((x - mean(x, axis=0)) / sqrt(var(x, axis=0) + 1e-5)),
           tensor!((x - mean(x, axis=-1, keepdims=True)) / np.std(x, axis=-1, keepdims=True) * row + row);
        0: tensor!(mean(rows, axis=0)), tensor!(sum(rows)), tensor!(max(rows * 2));
        0: tensor!(concatenate((x, x * 2)) - 1), tensor!(concatenate((x, column), axis=1).T), tensor!(stack((x, x), axis=-1)),
           tensor!(sum(hstack((row, row)))), tensor!(concatenate((rows, rows), axis=1)[0]);
        0: tensor!(roll(x, 1) - x), tensor!(tile(x, (2, 2))), tensor!(repeat(x, 2, axis=0)), tensor!(pad(x, ((1, 1), (0, 2)))),
           tensor!(pad(x, ((1, 1), (0, 2)), mode="reflect")), tensor!(split(x, 2)), tensor!(meshgrid(row, row));
        1: tensor!(box x + 1), tensor!(box sum(x, axis=0)), tensor!(box x @ w), tensor!(box rows * 2), tensor!(box rows @ w),
           tensor!(box sum(rows, axis=1)),
           tensor!(box (x - mean(x, axis=0)) / sqrt(var(x, axis=0) + 1e-5));
    }
}

#[test]
#[rustfmt::skip]
fn places_allocate_nothing() {
    let x = ramp(0.25, |x| x);
    let w = Tensor::<f64, shape![7, 7]>::full(0.5);
    let mut y = x;
    let mut total = 0.0_f64;
    let mut rows = vec![Tensor::<f64, shape![7]>::ones(); 9];
    allocate! {
        0: tensor!(y = x * 2), tensor!(y += x), tensor!(y = exp(y) - 1), tensor!(y[y > 1] = 0), tensor!(y[y > 1] += 1),
           tensor!(y = y / sum(y, axis=1, keepdims=True)), tensor!(y = y - mean(y)), tensor!(y = x @ w), tensor!(y = relu(x @ w + 1)),
           tensor!(total = sum(x)), tensor!(total += mean(x * x));
        0: tensor!(rows *= 2), tensor!(rows = relu(rows @ w)),
           tensor! { let m = mean(x, axis=1, keepdims=True); y = x - m; y *= 2; sum(y) };
    }
    assert!(total.is_finite());
}

#[test]
fn boxed_constructors_allocate_once() {
    type Large = Tensor<f32, shape![64, 64]>;
    allocate! {
        1: Large::boxed_zeros(), Large::boxed_full(1.0), Large::boxed_from_fn(|[i, j]| if i == j { 1.0 } else { 0.0 }),
           Large::boxed_from_slice(&[0.0; 64 * 64]).expect("the size fits");
        0: Large::view(&[0.0; 64 * 64]).is_ok(), Large::zeros(), Large::from_slice(&[0.0; 3]).is_err();
    }
}
