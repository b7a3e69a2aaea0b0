//! Trains a small convolutional network on handwritten digits: two convolutions, a pooling and a dense layer.
//!
//! ```sh
//! cargo run --release --example convnet
//! ```
//!
//! The gradient of all of it is one expression of `tensor!`: plain loops, without a tape and without a heap, which the
//! counting allocator of this program confirms. What a step keeps is on the stack: the whole program runs in 512 KiB of it.

use std::error::Error;
use std::io::Write as _;
use std::time::Instant;

use shapewise::prelude::*;
use shapewise::random::RandomState;
use shapewise::unflatten_slice;

#[expect(dead_code, reason = "the perceptron saves its weights too")]
#[path = "../perceptron/training.rs"]
mod training;

use training::{Curve, allocations};

const BATCH: usize = 32;
const TRAINED: usize = 1437;
const EPOCHS: usize = 25;

/// The parameters, and whatever is of their shapes: gradients and moments.
#[derive(Clone, Copy)]
struct Network {
    strokes: Tensor<f32, shape![8, 1, 3, 3]>,
    shapes: Tensor<f32, shape![16, 8, 3, 3]>,
    bias: Tensor<f32, shape![16]>,
    dense: Tensor<f32, shape![64, 10]>,
}

type Images = Tensor<f32, shape![{ BATCH }, 1, 8, 8]>;
type Shown = Tensor<f32, shape![{ BATCH }, 10]>;

impl Network {
    fn zeros() -> Self {
        Self {
            strokes: Tensor::zeros(),
            shapes: Tensor::zeros(),
            bias: Tensor::zeros(),
            dense: Tensor::zeros(),
        }
    }

    /// He's initialization: deviates of the variance that `relu` keeps.
    fn random(rng: &mut RandomState) -> Self {
        let mut network = Self::zeros();
        tensor! {
            network.strokes = rng.standard_normal((8, 1, 3, 3)) * sqrt(2 / 9);
            network.shapes = rng.standard_normal((16, 8, 3, 3)) * sqrt(2 / 72);
            network.dense = rng.standard_normal((64, 10)) * sqrt(2 / 64);
        }
        network
    }

    /// The cross-entropy of a batch, and its gradients; rows of `shown` without a one do not count.
    #[rustfmt::skip]
    fn gradients(&self, x: &Images, shown: &Shown) -> (f32, Self) {
        let (mut loss, mut g) = (0.0, Self::zeros());
        tensor! {
            let strokes = relu(conv2d(x, self.strokes));
            let shapes = relu(conv2d(strokes, self.shapes, self.bias));
            let features = max_pool2d(shapes, 2).reshape({ BATCH }, 64);
            let scores = log_softmax(features @ self.dense, axis=1);
            (loss, (g.strokes, g.shapes, g.bias, g.dense)) = value_and_grad(
                -sum(shown * scores) / sum(shown),
                (self.strokes, self.shapes, self.bias, self.dense),
            );
        }
        (loss, g)
    }

    /// What the images of a batch are read as.
    #[rustfmt::skip]
    fn read(&self, x: &Images) -> Tensor<i64, shape![{ BATCH }]> {
        tensor! {
            let strokes = relu(conv2d(x, self.strokes));
            let shapes = relu(conv2d(strokes, self.shapes, self.bias));
            argmax(max_pool2d(shapes, 2).reshape({ BATCH }, 64) @ self.dense, axis=1)
        }
    }

    /// The part of the images that are read right.
    fn accuracy(&self, (images, labels): (&[Image], &[Label])) -> f64 {
        let mut right = 0_u32;
        for (images, labels) in images.chunks(BATCH).zip(labels.chunks(BATCH)) {
            let mut x = Tensor::zeros();
            for (row, image) in images.iter().enumerate() {
                tensor!(x[{ row }] = image);
            }
            let read = self.read(&x);
            for (&read, label) in read.as_slice().iter().zip(labels) {
                right += u32::from(read == i64::from(label[[]]));
            }
        }
        let count = u32::try_from(images.len()).unwrap_or(u32::MAX);
        f64::from(right) / f64::from(count)
    }

    /// Adam's step (Kingma and Ba 2015, algorithm 1), the `t`th.
    fn step(&mut self, g: &Self, m: &mut Self, v: &mut Self, t: i32) {
        adam(&mut self.strokes, &g.strokes, &mut m.strokes, &mut v.strokes, t);
        adam(&mut self.shapes, &g.shapes, &mut m.shapes, &mut v.shapes, t);
        adam(&mut self.bias, &g.bias, &mut m.bias, &mut v.bias, t);
        adam(&mut self.dense, &g.dense, &mut m.dense, &mut v.dense, t);
    }
}

#[rustfmt::skip]
fn adam<S: Shape>(w: &mut Tensor<f32, S>, g: &Tensor<f32, S>, m: &mut Tensor<f32, S>, v: &mut Tensor<f32, S>, t: i32) {
    let rate = 0.003 * (1.0 - 0.999_f32.powi(t)).sqrt() / (1.0 - 0.9_f32.powi(t));
    tensor! {
        m += 0.1 * (g - m);
        v += 0.001 * (g ** 2 - v);
        w -= rate * m / (sqrt(v) + 1e-8);
    }
}

type Image = Tensor<f32, shape![1, 8, 8]>;
type Label = Tensor<u8, shape![]>;

/// The images in random order, ink as 1, and what they show.
fn data(rng: &mut RandomState) -> Result<(Vec<Image>, Vec<Label>), Box<dyn Error>> {
    let bytes = include_bytes!("../data/digits.bin");
    let (pixels, labels) = bytes.split_at(bytes.len() / 65 * 64);
    let images: &[Tensor<u8, shape![1, 8, 8]>] = unflatten_slice(pixels)?;
    let labels: &[Label] = unflatten_slice(labels)?;
    let order = shuffled::<1797>(rng);
    let images = order.iter().map(|&at| {
        let image = &images[at];
        tensor!(np.float32(image) / 16)
    });
    let labels = order.iter().map(|&at| labels[at]);
    Ok((images.collect(), labels.collect()))
}

/// The numbers below `N` in random order.
fn shuffled<const N: usize>(rng: &mut RandomState) -> [usize; N] {
    let order: Tensor<i64, shape![{ N }]> = tensor!(rng.permutation({ N }));
    order.as_array().map(|at| usize::try_from(at).unwrap_or(0))
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut rng = RandomState::new(0);
    let (images, labels) = data(&mut rng)?;
    let (images, test_images) = images.split_at(TRAINED);
    let (labels, test_labels) = labels.split_at(TRAINED);

    let mut network = Network::random(&mut rng);
    let (mut m, mut v) = (Network::zeros(), Network::zeros());
    let mut curve = Curve::new("convnet");
    let (mut t, mut allocated) = (0, 0);
    let started = Instant::now();
    for epoch in 0..EPOCHS {
        let order = shuffled::<TRAINED>(&mut rng);
        // The last batch is short: the rows that it lacks count nothing.
        for part in order.chunks(BATCH) {
            let before = allocations();
            t += 1;
            let (mut x, mut shown) = (Tensor::zeros(), Tensor::zeros());
            for (row, &at) in part.iter().enumerate() {
                let (image, label) = (&images[at], usize::from(labels[at][[]]));
                tensor!(x[{ row }] = image);
                tensor!(shown[{row}, {label}] = 1);
            }
            let (loss, g) = network.gradients(&x, &shown);
            network.step(&g, &mut m, &mut v, t);
            allocated += allocations() - before;
            curve.push(loss);
        }
        let done = "#".repeat((epoch + 1) * 30 / EPOCHS);
        print!("\r[{done:30}] loss {:.4}", curve.last());
        let _ = std::io::stdout().flush();
    }
    let seconds = started.elapsed().as_secs_f64();
    let accuracy = network.accuracy((test_images, test_labels));
    println!(
        "  {accuracy:.3} of {} held-back images; {t} steps in {seconds:.2} s, {allocated} allocations",
        test_images.len()
    );
    let path = "target/convnet.png";
    training::draw(&[curve], path)?;
    println!("its losses are drawn in {path}");
    Ok(())
}
