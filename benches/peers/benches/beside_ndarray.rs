//! `cargo bench --manifest-path benches/peers/Cargo.toml`: a few expressions in `tensor!` beside the same in ndarray, as one would write each.
//!
//! `benches/run.py` has all workloads and more libraries, in turn on one core.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ndarray::linalg::general_mat_mul;
use ndarray::{Array, Array1, Array2, Array4, Axis, Dimension, ShapeBuilder, Zip};
use shapewise::prelude::*;

type Square = shape![1024, 1024];
type Long = shape![100_000];

/// A number in [-1, 1) for each index, the same in every run.
fn number(index: usize) -> f32 {
    let once = index.wrapping_mul(0x9e37_79b1);
    let [_, _, low, high, ..] = (once ^ (once >> 15)).wrapping_mul(0x85eb_ca77).to_le_bytes();
    f32::from(u16::from_le_bytes([low, high])) / 32768.0 - 1.0
}

#[expect(clippy::unnecessary_box_returns, reason = "most are too large for the stack")]
fn tensor<S: Shape>() -> Box<Tensor<f32, S>> {
    let elements: Vec<f32> = (0..S::SIZE).map(number).collect();
    Tensor::boxed_from_slice(&elements).expect("as many elements as the shape has")
}

fn array<D: Dimension>(shape: impl ShapeBuilder<Dim = D>) -> Array<f32, D> {
    let mut index = 0;
    Array::from_shape_simple_fn(shape, || {
        index += 1;
        number(index - 1)
    })
}

/// Two ways to compute one thing from their inputs, which the compiler may not look into.
fn compare<I, J, O, P>(
    criterion: &mut Criterion,
    name: &str,
    (inputs, ours): (I, impl FnMut(&I) -> O),
    (arrays, theirs): (J, impl FnMut(&J) -> P),
) {
    let (mut ours, mut theirs) = (ours, theirs);
    let mut group = criterion.benchmark_group(name);
    group.bench_function("tensor!", |bencher| bencher.iter(|| ours(black_box(&inputs))));
    group.bench_function("ndarray", |bencher| bencher.iter(|| theirs(black_box(&arrays))));
    group.finish();
}

#[rustfmt::skip]
fn elementwise(criterion: &mut Criterion) {
    let (mut out, mut aout) = (Tensor::<f32, Long>::boxed_zeros(), Array1::zeros(100_000));
    compare(
        criterion,
        "polynomial of 100,000",
        ((tensor::<Long>(), tensor::<Long>()), |(x, y)| tensor!(out = x ** 2 + 3 * x * y - y / 2)),
        ((array(100_000), array(100_000)), |(x, y)| {
            Zip::from(&mut aout).and(x).and(y).for_each(|out, x, y| *out = x * x + 3.0 * x * y - y / 2.0);
        }),
    );
    compare(
        criterion,
        "sigmoid of 100,000",
        (tensor::<Long>(), |x| tensor!(out = sigmoid(x))),
        (array(100_000), |x| Zip::from(&mut aout).and(x).for_each(|out, x| *out = 1.0 / (1.0 + (-x).exp()))),
    );
    let (mut out, mut aout) = (Tensor::<f32, Square>::boxed_zeros(), Array2::zeros((1024, 1024)));
    compare(
        criterion,
        "relu(x*w + b), 1024 by 1024",
        (
            (tensor::<Square>(), tensor::<Square>(), tensor::<shape![1024]>()),
            |(x, w, b)| tensor!(out = relu(x * w + b)),
        ),
        ((array((1024, 1024)), array((1024, 1024)), array(1024)), |(x, w, b)| {
            Zip::from(&mut aout).and(x).and(w).and_broadcast(b).for_each(|out, x, w, b| *out = (x * w + b).max(0.0));
        }),
    );
}

#[rustfmt::skip]
fn reductions(criterion: &mut Criterion) {
    compare(
        criterion,
        "sum of rows, 1024 by 1024",
        (tensor::<Square>(), |x| tensor!(sum(x, axis=1))),
        (array((1024, 1024)), |x: &Array2<f32>| x.sum_axis(Axis(1))),
    );
    compare(
        criterion,
        "sum of columns, 1024 by 1024",
        (tensor::<Square>(), |x| tensor!(sum(x, axis=0))),
        (array((1024, 1024)), |x: &Array2<f32>| x.sum_axis(Axis(0))),
    );
    compare(
        criterion,
        "mean of channels, 32 images of 3 by 64 by 64",
        (tensor::<shape![32, 3, 64, 64]>(), |images| tensor!(mean(images, axis=(0, 2, 3)))),
        (array((32, 3, 64, 64)), |images: &Array4<f32>| {
            images.axis_iter(Axis(1)).map(|channel| channel.mean()).collect::<Array1<_>>()
        }),
    );
    compare(
        criterion,
        "mean of what a mask keeps, 1024 by 1024",
        (tensor::<Square>(), |x| tensor!(mean(x[x > 0]))),
        (array((1024, 1024)), |x: &Array2<f32>| {
            let (sum, count) = x.iter().filter(|&&x| x > 0.0).fold((0.0, 0.0), |(sum, count), x| (sum + x, count + 1.0));
            sum / count
        }),
    );
}

#[rustfmt::skip]
fn rows(criterion: &mut Criterion) {
    let (mut out, mut aout) = (Tensor::<f32, shape![256, 768]>::boxed_zeros(), Array2::<f32>::zeros((256, 768)));
    compare(
        criterion,
        "softmax, 256 by 768",
        (tensor::<shape![256, 768]>(), |x| tensor!(
            out = exp(x - max(x, axis=1, keepdims=True)) / sum(exp(x - max(x, axis=1, keepdims=True)), axis=1, keepdims=True)
        )),
        (array((256, 768)), |x: &Array2<f32>| {
            for (mut out, x) in aout.outer_iter_mut().zip(x.outer_iter()) {
                let largest = x.fold(f32::NEG_INFINITY, |largest, &x| largest.max(x));
                Zip::from(&mut out).and(&x).for_each(|out, x| *out = (x - largest).exp());
                out /= out.sum();
            }
        }),
    );
}

#[rustfmt::skip]
fn products(criterion: &mut Criterion) {
    let (mut out, mut aout) = (Tensor::<f32, shape![256, 128]>::boxed_zeros(), Array2::zeros((256, 128)));
    compare(
        criterion,
        "relu(x @ w + b), 256 by 784 by 128",
        (
            (tensor::<shape![256, 784]>(), tensor::<shape![784, 128]>(), tensor::<shape![128]>()),
            |(x, w, b)| tensor!(out = relu(x @ w + b)),
        ),
        (
            (array((256, 784)), array((784, 128)), array(128)),
            |(x, w, b): &(Array2<f32>, Array2<f32>, Array1<f32>)| {
                general_mat_mul(1.0, x, w, 0.0, &mut aout);
                Zip::from(&mut aout).and_broadcast(b).for_each(|out, b| *out = (*out + b).max(0.0));
            },
        ),
    );
    compare(
        criterion,
        "a @ b, 4 by 4",
        ((tensor::<shape![4, 4]>(), tensor::<shape![4, 4]>()), |(a, b)| tensor!(a @ b)),
        ((array((4, 4)), array((4, 4))), |(a, b): &(Array2<f32>, Array2<f32>)| a.dot(b)),
    );
}

criterion_group!(benches, elementwise, reductions, rows, products);
criterion_main!(benches);
