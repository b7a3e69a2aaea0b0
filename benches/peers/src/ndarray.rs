//! The workloads with ndarray: `Zip` and folds where they are faster than its operators.

use ndarray::linalg::general_mat_mul;
use ndarray::{Array, Array1, Array2, Array4, Axis, Dimension, ShapeBuilder, Zip};

use crate::inputs::{bools, f32s, f64s};
use crate::measure::{Case, Place, case};

const MILLION: usize = 1 << 20;

/// The workload of that name.
pub(crate) fn prepare(workload: &str) -> Option<Box<dyn Case>> {
    match workload {
        "W1" => case(
            (square(1, -1.0, 1.0), square(2, -1.0, 1.0), array(3, 1024, -1.0, 1.0)),
            Array2::zeros((1024, 1024)),
            |(x, w, b), out| {
                Zip::from(out)
                    .and(x)
                    .and(w)
                    .and_broadcast(b)
                    .for_each(|out, x, w, b| *out = (x * w + b).max(0.0));
            },
        ),
        "W2" => case(
            (array(1, MILLION, 0.0, 1.0), Array1::from(bools(2, MILLION))),
            0.0,
            |(pred, target), out| {
                let equal =
                    Zip::from(pred).and(target).fold(0_u32, |sum, &p, &t| sum + u32::from((p > 0.5) == t));
                *out = f64::from(equal) / pred.len() as f64;
            },
        ),
        "W3" => case(
            array::<_, _>(1, (32, 3, 64, 64), 0.0, 1.0),
            Array1::zeros(3),
            |images: &Array4<f32>, out| {
                for (out, channel) in out.iter_mut().zip(images.axis_iter(Axis(1))) {
                    *out = channel.outer_iter().map(|image| image.sum()).sum::<f32>() / channel.len() as f32;
                }
            },
        ),
        "W3d" => case(array64((32, 3, 64, 64)), Array1::zeros(3), |images: &Array4<f64>, out| {
            for (out, channel) in out.iter_mut().zip(images.axis_iter(Axis(1))) {
                *out = channel.outer_iter().map(|image| image.sum()).sum::<f64>() / channel.len() as f64;
            }
        }),
        "W4" => softmax(1024, 1024),
        "W4s" => softmax(32, 10),
        "W5" => case(
            (array(1, MILLION, 0.0, 1.0), array(2, MILLION, 0.0, 1.0)),
            Mean { terms: Array1::zeros(MILLION), mean: 0.0 },
            |(p, t), out: &mut Mean| {
                Zip::from(&mut out.terms).and(p).and(t).for_each(|term, p, t| *term = (p - t) * (p - t));
                out.mean = out.terms.sum() / MILLION as f32;
            },
        ),
        "W6" => {
            case((array(1, MILLION, 0.0, 4.0), Array1::from(bools(2, MILLION))), 0.0, |(loss, mask), out| {
                let (sum, count) =
                    Zip::from(loss).and(mask).fold((0.0_f32, 0_u32), |(sum, count), &loss, &mask| {
                        (sum + if mask { loss } else { 0.0 }, count + u32::from(mask))
                    });
                *out = sum / count as f32;
            })
        }
        "W7a" => case(square(1, 0.0, 1.0), Array1::zeros(1024), |x, out| *out = x.sum_axis(Axis(0))),
        "W7b" => case(square(1, 0.0, 1.0), Array1::zeros(1024), |x, out| *out = x.sum_axis(Axis(1))),
        "W7c" => case(square(1, 0.0, 1.0), 0.0, |x, out| *out = x.sum()),
        "W7c-f64" => case(array64((1024, 1024)), 0.0, |x: &Array2<f64>, out| *out = x.sum()),
        "W7d" => case(square(1, 0.0, 1.0), 0.0, |x, out| *out = max(x.as_slice().unwrap())),
        "W7d-f64" => {
            case(array64((1024, 1024)), 0.0, |x: &Array2<f64>, out| *out = max64(x.as_slice().unwrap()))
        }
        "W8" => case(square(1, -1.0, 3.0), Array2::zeros((1024, 1024)), standardize),
        "W9-exp" => map(f32::exp),
        "W9-tanh" => map(f32::tanh),
        "W9-sigmoid" => map(|x| 1.0 / (1.0 + (-x).exp())),
        "W10" => case(
            (array(1, (256, 784), -1.0, 1.0), array(2, (784, 128), -1.0, 1.0), array(3, 128, -1.0, 1.0)),
            Array2::zeros((256, 128)),
            |(x, w, b): &(Array2<f32>, Array2<f32>, Array1<f32>), out| {
                general_mat_mul(1.0, x, w, 0.0, out);
                Zip::from(out).and_broadcast(b).for_each(|out, b| *out = (*out + b).max(0.0));
            },
        ),
        "W11-4" => multiply_add(4),
        "W11-8" => multiply_add(8),
        "W11b-4" => inner(4),
        "W11b-8" => inner(8),
        "W11c-4" => product(4, 4, 4),
        "W11c-8" => product(8, 8, 8),
        "W12-1e3" => polynomial(1_000),
        "W12-1e5" => polynomial(100_000),
        "W12-1e7" => polynomial(10_000_000),
        "W13" => case(
            (array(1, (256, 768), -1.0, 3.0), array(2, 768, 0.5, 1.5), array(3, 768, -1.0, 1.0)),
            Array2::zeros((256, 768)),
            |(x, scale, shift): &(Array2<f32>, Array1<f32>, Array1<f32>), out| {
                for (mut out, x) in out.outer_iter_mut().zip(x.outer_iter()) {
                    let mean = x.sum() / 768.0;
                    Zip::from(&mut out).and(&x).for_each(|out, x| *out = (x - mean) * (x - mean));
                    let inverse = 1.0 / (out.sum() / 768.0 + 1e-5).sqrt();
                    Zip::from(&mut out).and(&x).and(scale).and(shift).for_each(|out, x, scale, shift| {
                        *out = (x - mean) * inverse * scale + shift;
                    });
                }
            },
        ),
        "M64" => product(64, 64, 64),
        "M512" => product(512, 512, 512),
        "M1024" => product(1024, 1024, 1024),
        "M1x784" => product(1, 784, 128),
        "M32x10" => product(32, 10, 32),
        _ => None,
    }
}

fn softmax(rows: usize, columns: usize) -> Option<Box<dyn Case>> {
    case(
        array(1, (rows, columns), -4.0, 4.0),
        Array2::zeros((rows, columns)),
        |x: &Array2<f32>, out: &mut Array2<f32>| {
            for (mut out, x) in out.outer_iter_mut().zip(x.outer_iter()) {
                let largest = max(x.as_slice().unwrap());
                Zip::from(&mut out).and(&x).for_each(|out, x| *out = (x - largest).exp());
                out *= 1.0 / out.sum();
            }
        },
    )
}

/// Two passes over rows: sums, and squares of what is left when the mean is taken off.
fn standardize(x: &Array2<f32>, out: &mut Array2<f32>) {
    let rows = x.nrows() as f32;
    let mean = x.sum_axis(Axis(0)) / rows;
    let mut inverse = Array1::<f32>::zeros(x.ncols());
    for row in x.outer_iter() {
        Zip::from(&mut inverse).and(&row).and(&mean).for_each(|sum, x, mean| *sum += (x - mean) * (x - mean));
    }
    inverse.mapv_inplace(|sum| 1.0 / (sum / rows + 1e-5).sqrt());
    for (out, x) in out.outer_iter_mut().zip(x.outer_iter()) {
        Zip::from(out)
            .and(&x)
            .and(&mean)
            .and(&inverse)
            .for_each(|out, x, mean, inverse| *out = (x - mean) * inverse);
    }
}

fn map(function: impl Fn(f32) -> f32 + 'static) -> Option<Box<dyn Case>> {
    case(array(1, MILLION, -4.0, 4.0), Array1::zeros(MILLION), move |x: &Array1<f32>, out| {
        Zip::from(out).and(x).for_each(|out, &x| *out = function(x))
    })
}

fn multiply_add(n: usize) -> Option<Box<dyn Case>> {
    case(
        (array(1, (n, n), -1.0, 1.0), array(2, (n, n), -1.0, 1.0), array(3, (n, n), -1.0, 1.0)),
        Array2::zeros((n, n)),
        |(a, b, c): &(Array2<f32>, Array2<f32>, Array2<f32>), out| {
            Zip::from(out).and(a).and(b).and(c).for_each(|out, a, b, c| *out = a * b + c);
        },
    )
}

fn inner(n: usize) -> Option<Box<dyn Case>> {
    case(
        (array(1, (n, n), 0.0, 1.0), array(2, (n, n), 0.0, 1.0)),
        0.0,
        |(a, b): &(Array2<f32>, Array2<f32>), out| {
            *out = Zip::from(a).and(b).fold(0.0, |sum, a, b| sum + a * b)
        },
    )
}

fn product(i: usize, k: usize, j: usize) -> Option<Box<dyn Case>> {
    case((array(1, (i, k), -1.0, 1.0), array(2, (k, j), -1.0, 1.0)), Array2::zeros((i, j)), |(x, w), out| {
        general_mat_mul(1.0, x, w, 0.0, out)
    })
}

fn polynomial(n: usize) -> Option<Box<dyn Case>> {
    case((array(1, n, -1.0, 1.0), array(2, n, -1.0, 1.0)), Array1::zeros(n), |(x, y), out| {
        Zip::from(out).and(x).and(y).for_each(|out, x, y| *out = x * x + 3.0 * x * y - y / 2.0)
    })
}

/// Lanes side by side; one running maximum would wait for itself.
fn max(x: &[f32]) -> f32 {
    let mut lanes = [f32::NEG_INFINITY; 32];
    let (chunks, rest) = x.as_chunks::<32>();
    for chunk in chunks {
        for (lane, &x) in lanes.iter_mut().zip(chunk) {
            *lane = if x > *lane { x } else { *lane };
        }
    }
    lanes.iter().chain(rest).copied().fold(f32::NEG_INFINITY, f32::max)
}

fn max64(x: &[f64]) -> f64 {
    let mut lanes = [f64::NEG_INFINITY; 32];
    let (chunks, rest) = x.as_chunks::<32>();
    for chunk in chunks {
        for (lane, &x) in lanes.iter_mut().zip(chunk) {
            *lane = if x > *lane { x } else { *lane };
        }
    }
    lanes.iter().chain(rest).copied().fold(f64::NEG_INFINITY, f64::max)
}

fn array<D: Dimension, S: ShapeBuilder<Dim = D>>(seed: u32, shape: S, low: f64, high: f64) -> Array<f32, D> {
    let shape = shape.into_shape_with_order();
    let count = shape.raw_dim().size();
    Array::from_shape_vec(shape, f32s(seed, count, low, high)).expect("as many elements as the shape has")
}

fn array64<D: Dimension, S: ShapeBuilder<Dim = D>>(shape: S) -> Array<f64, D> {
    let shape = shape.into_shape_with_order();
    let count = shape.raw_dim().size();
    Array::from_shape_vec(shape, f64s(1, count, 0.0, 1.0)).expect("as many elements as the shape has")
}

fn square(seed: u32, low: f64, high: f64) -> Array2<f32> {
    array(seed, (1024, 1024), low, high)
}

/// A mean and the place for what is summed: ndarray's `sum` is its fastest way to add.
struct Mean {
    terms: Array1<f32>,
    mean: f32,
}

impl Place for Mean {
    fn elements(&self) -> Vec<f64> {
        vec![f64::from(self.mean)]
    }
}

impl<T: Copy + Into<f64> + 'static, D: Dimension + 'static> Place for Array<T, D> {
    fn elements(&self) -> Vec<f64> {
        self.iter().map(|&element| element.into()).collect()
    }
}
