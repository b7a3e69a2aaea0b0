//! The workloads that nalgebra has operations for; its matrices are stored by columns.

use nalgebra::{DMatrix, DVector, Dim, Matrix, RawStorage, SMatrix};

use crate::inputs::{between, f32s};
use crate::measure::{Case, Place, case};

const MILLION: usize = 1 << 20;

/// The workload of that name.
pub(crate) fn prepare(workload: &str) -> Option<Box<dyn Case>> {
    match workload {
        "W5" => case((vector(1, MILLION, 0.0, 1.0), vector(2, MILLION, 0.0, 1.0)), 0.0, |(p, t), out| {
            *out = p.metric_distance(t).powi(2) / MILLION as f32
        }),
        "W7a" => case(matrix(1, 1024, 1024, 0.0, 1.0), DVector::zeros(1024), |x, out| *out = x.row_sum_tr()),
        "W7b" => case(matrix(1, 1024, 1024, 0.0, 1.0), DVector::zeros(1024), |x, out| *out = x.column_sum()),
        "W7c" => case(matrix(1, 1024, 1024, 0.0, 1.0), 0.0, |x, out| *out = x.sum()),
        "W7d" => case(matrix(1, 1024, 1024, 0.0, 1.0), 0.0, |x, out| *out = x.max()),
        "W10" => case(
            (matrix(1, 256, 784, -1.0, 1.0), matrix(2, 784, 128, -1.0, 1.0), vector(3, 128, -1.0, 1.0)),
            DMatrix::zeros(256, 128),
            |(x, w, b), out| {
                x.mul_to(w, out);
                for (mut column, b) in out.column_iter_mut().zip(b) {
                    column.apply(|out| *out = (*out + b).max(0.0));
                }
            },
        ),
        "W11-4" => multiply_add::<4>(),
        "W11-8" => multiply_add::<8>(),
        "W11b-4" => inner::<4>(),
        "W11b-8" => inner::<8>(),
        "W11c-4" => small_product::<4>(),
        "W11c-8" => small_product::<8>(),
        "W12-1e3" => polynomial(1_000),
        "W12-1e5" => polynomial(100_000),
        "W12-1e7" => polynomial(10_000_000),
        "M64" => product(64, 64, 64),
        "M512" => product(512, 512, 512),
        "M1024" => product(1024, 1024, 1024),
        "M1x784" => product(1, 784, 128),
        "M32x10" => product(32, 10, 32),
        _ => None,
    }
}

fn multiply_add<const N: usize>() -> Option<Box<dyn Case>> {
    case(
        (small::<N>(1, -1.0, 1.0), small::<N>(2, -1.0, 1.0), small::<N>(3, -1.0, 1.0)),
        SMatrix::<f32, N, N>::zeros(),
        |(a, b, c), out| *out = a.component_mul(b) + c,
    )
}

fn inner<const N: usize>() -> Option<Box<dyn Case>> {
    case((small::<N>(1, 0.0, 1.0), small::<N>(2, 0.0, 1.0)), 0.0, |(a, b), out| *out = a.dot(b))
}

fn small_product<const N: usize>() -> Option<Box<dyn Case>> {
    case(
        (small::<N>(1, -1.0, 1.0), small::<N>(2, -1.0, 1.0)),
        SMatrix::<f32, N, N>::zeros(),
        |(a, b), out| *out = a * b,
    )
}

fn polynomial(n: usize) -> Option<Box<dyn Case>> {
    case(
        (vector(1, n, -1.0, 1.0), vector(2, n, -1.0, 1.0)),
        DVector::zeros(n),
        |(x, y), out: &mut DVector<f32>| {
            out.zip_zip_apply(x, y, |out, x, y| *out = x * x + 3.0 * x * y - y / 2.0);
        },
    )
}

fn product(i: usize, k: usize, j: usize) -> Option<Box<dyn Case>> {
    case(
        (matrix(1, i, k, -1.0, 1.0), matrix(2, k, j, -1.0, 1.0)),
        DMatrix::zeros(i, j),
        |(x, w), out: &mut DMatrix<f32>| x.mul_to(w, out),
    )
}

fn vector(seed: u32, count: usize, low: f64, high: f64) -> DVector<f32> {
    DVector::from_vec(f32s(seed, count, low, high))
}

fn matrix(seed: u32, rows: usize, columns: usize, low: f64, high: f64) -> DMatrix<f32> {
    DMatrix::from_row_slice(rows, columns, &f32s(seed, rows * columns, low, high))
}

fn small<const N: usize>(seed: u32, low: f64, high: f64) -> SMatrix<f32, N, N> {
    SMatrix::from_fn(|row, column| between(seed, row * N + column, low, high) as f32)
}

impl<R: Dim, C: Dim, S: RawStorage<f32, R, C> + 'static> Place for Matrix<f32, R, C, S> {
    fn elements(&self) -> Vec<f64> {
        self.row_iter()
            .flat_map(|row| row.iter().map(|&element| f64::from(element)).collect::<Vec<_>>())
            .collect()
    }
}
