//! Trains a two-layer perceptron on handwritten digits: gradients by `tensor!`, steps by Adam and by momentum.
//!
//! ```sh
//! cargo run --release --example perceptron
//! ```
//!
//! A training step is one gradient and one update of each place: plain loops, without a tape and without a heap,
//! which the counting allocator of this program confirms. What a step keeps is on the stack: the whole program runs in 768 KiB of it.

use std::error::Error;
use std::io::Write as _;
use std::time::Instant;

use shapewise::prelude::*;
use shapewise::random::RandomState;
use shapewise::unflatten_slice;

mod training;

use training::{Curve, allocations};

dims! {
    Batch = 128;
    Pixel = 64;
    Hidden = 128;
    Digit = 10;
}

const TRAINED: usize = 1437;
const EPOCHS: usize = 30;

/// The parameters, and whatever is of their shapes: gradients and moments.
#[derive(Clone, Copy)]
struct Layers {
    w1: Tensor<f32, shape![Pixel, Hidden]>,
    b1: Tensor<f32, shape![Hidden]>,
    w2: Tensor<f32, shape![Hidden, Digit]>,
    b2: Tensor<f32, shape![Digit]>,
}

impl Layers {
    fn zeros() -> Self {
        Self { w1: Tensor::zeros(), b1: Tensor::zeros(), w2: Tensor::zeros(), b2: Tensor::zeros() }
    }

    /// He's initialization: deviates of the variance that `relu` keeps.
    fn random(rng: &mut RandomState) -> Self {
        let mut layers = Self::zeros();
        tensor! {
            layers.w1 = rng.standard_normal((Pixel, Hidden)) * sqrt(2 / 64);
            layers.w2 = rng.standard_normal((Hidden, Digit)) * sqrt(2 / 128);
        }
        layers
    }

    /// The cross-entropy of a batch, and its gradients; rows of `shown` without a one do not count.
    #[rustfmt::skip]
    fn gradients(&self, x: &Tensor<f32, shape![Batch, Pixel]>, shown: &Tensor<f32, shape![Batch, Digit]>) -> (f32, Self) {
        let (mut loss, mut g) = (0.0, Self::zeros());
        tensor! {
            let hidden = relu(x @ self.w1 + self.b1);
            let scores = log_softmax(hidden @ self.w2 + self.b2, axis=1);
            (loss, (g.w1, g.b1, g.w2, g.b2)) =
                value_and_grad(-sum(shown * scores) / sum(shown), (self.w1, self.b1, self.w2, self.b2));
        }
        (loss, g)
    }

    /// The part of the images that are read right.
    #[rustfmt::skip]
    fn accuracy(&self, images: &[Image], labels: &[Label]) -> f64 {
        let hidden = tensor!(box relu(images @ self.w1 + self.b1));
        let read = tensor!(box np.argmax(hidden @ self.w2 + self.b2, axis=1));
        tensor!(np.mean(read == labels))
    }

    /// Every parameter with its gradient and two moments.
    fn each(&mut self, g: &Self, m: &mut Self, v: &mut Self, step: impl Step) {
        step.update(&mut self.w1, &g.w1, &mut m.w1, &mut v.w1);
        step.update(&mut self.b1, &g.b1, &mut m.b1, &mut v.b1);
        step.update(&mut self.w2, &g.w2, &mut m.w2, &mut v.w2);
        step.update(&mut self.b2, &g.b2, &mut m.b2, &mut v.b2);
    }
}

/// How a gradient changes a parameter of any shape.
trait Step: Copy {
    fn update<S: Shape>(
        &self,
        w: &mut Tensor<f32, S>,
        g: &Tensor<f32, S>,
        m: &mut Tensor<f32, S>,
        v: &mut Tensor<f32, S>,
    );
}

/// Kingma and Ba 2015, algorithm 1; `t` counts the steps from one.
#[derive(Clone, Copy)]
struct Adam {
    rate: f32,
    t: i32,
}
impl Step for Adam {
    #[rustfmt::skip]
    fn update<S: Shape>(&self, w: &mut Tensor<f32, S>, g: &Tensor<f32, S>, m: &mut Tensor<f32, S>, v: &mut Tensor<f32, S>) {
        let rate = self.rate * (1.0 - 0.999_f32.powi(self.t)).sqrt() / (1.0 - 0.9_f32.powi(self.t));
        tensor! {
            m += 0.1 * (g - m);
            v += 0.001 * (g ** 2 - v);
            w -= rate * m / (sqrt(v) + 1e-8);
        }
    }
}

/// Steps that keep some of their direction.
#[derive(Clone, Copy)]
struct Momentum {
    rate: f32,
}
impl Step for Momentum {
    #[rustfmt::skip]
    fn update<S: Shape>(&self, w: &mut Tensor<f32, S>, g: &Tensor<f32, S>, m: &mut Tensor<f32, S>, _: &mut Tensor<f32, S>) {
        tensor! {
            m = 0.9 * m + g;
            w -= self.rate * m;
        }
    }
}

type Image = Tensor<f32, shape![Pixel]>;
type Label = Tensor<u8, shape![]>;

/// The images in random order, ink as 1, and what they show.
fn data(rng: &mut RandomState) -> Result<(Vec<Image>, Vec<Label>), Box<dyn Error>> {
    let bytes = include_bytes!("../data/digits.bin");
    let (pixels, labels) = bytes.split_at(bytes.len() / 65 * 64);
    let (images, labels): (&[Tensor<u8, shape![Pixel]>], &[Label]) =
        (unflatten_slice(pixels)?, unflatten_slice(labels)?);
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

/// One training; the losses of its steps.
fn train<S: Step>(
    name: &str,
    mut layers: Layers,
    (images, labels): (&[Image], &[Label]),
    held_back: (&[Image], &[Label]),
    step: impl Fn(i32) -> S,
) -> (Layers, Curve) {
    let mut rng = RandomState::new(1);
    let (mut m, mut v) = (Layers::zeros(), Layers::zeros());
    let mut curve = Curve::new(name);
    let mut t = 0;
    let started = Instant::now();
    let mut allocated = 0;
    for epoch in 0..EPOCHS {
        let order = shuffled::<TRAINED>(&mut rng);
        // The last batch is short: the rows that it lacks count nothing.
        for part in order.chunks(Batch::SIZE) {
            let before = allocations();
            t += 1;
            let mut x = Tensor::zeros();
            let mut shown = Tensor::zeros();
            for (row, &at) in part.iter().enumerate() {
                let (image, label) = (&images[at], usize::from(labels[at][[]]));
                tensor!(x[{ row }] = image);
                tensor!(shown[{row}, {label}] = 1);
            }
            let (loss, g) = layers.gradients(&x, &shown);
            layers.each(&g, &mut m, &mut v, step(t));
            allocated += allocations() - before;
            curve.push(loss);
        }
        let done = "#".repeat((epoch + 1) * 30 / EPOCHS);
        print!("\r{name:9} [{done:30}] loss {:.4}", curve.last());
        let _ = std::io::stdout().flush();
    }
    let seconds = started.elapsed().as_secs_f64();
    let accuracy = layers.accuracy(held_back.0, held_back.1);
    println!(
        "  {accuracy:.3} of {} held-back images; {t} steps in {seconds:.2} s, {allocated} allocations",
        held_back.0.len()
    );
    (layers, curve)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut rng = RandomState::new(0);
    let (images, labels) = data(&mut rng)?;
    let (images, test_images) = images.split_at(TRAINED);
    let (labels, test_labels) = labels.split_at(TRAINED);
    let start = Layers::random(&mut rng);

    let (trained, test) = ((images, labels), (test_images, test_labels));
    let (_, momentum) = train("momentum", start, trained, test, |_| Momentum { rate: 0.05 });
    let (layers, adam) = train("adam", start, trained, test, |t| Adam { rate: 0.002, t });

    let path = "target/perceptron.png";
    training::draw(&[momentum, adam], path)?;
    println!("the losses of both are drawn in {path}");

    let path = "target/perceptron.safetensors";
    let weights = [
        ("w1", Pixel::SIZE, Hidden::SIZE, layers.w1.as_slice()),
        ("b1", 1, Hidden::SIZE, layers.b1.as_slice()),
        ("w2", Hidden::SIZE, Digit::SIZE, layers.w2.as_slice()),
        ("b2", 1, Digit::SIZE, layers.b2.as_slice()),
    ];
    training::save(&weights, path)?;
    let mut loaded = Layers::zeros();
    let bytes = std::fs::read(path)?;
    training::load(&bytes, "w1", loaded.w1.as_mut_slice())?;
    training::load(&bytes, "b1", loaded.b1.as_mut_slice())?;
    training::load(&bytes, "w2", loaded.w2.as_mut_slice())?;
    training::load(&bytes, "b2", loaded.b2.as_mut_slice())?;
    let accuracy = loaded.accuracy(test_images, test_labels);
    println!("the weights are saved in {path}; read from there, {accuracy:.3} are right");
    Ok(())
}
