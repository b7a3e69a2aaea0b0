//! Trains one block of a transformer to predict the next character of a licence, and lets it write.
//!
//! ```sh
//! cargo run --release --example transformer
//! ```
//!
//! Attention of several heads under a causal mask, layer norms, GELU: the loss and the gradient of all eleven parameters
//! are one block of `tensor!`, without a tape and without a heap. What a step keeps is on the stack: the program runs in 6 MiB of it.

use std::error::Error;
use std::io::Write as _;
use std::time::Instant;

use shapewise::prelude::*;
use shapewise::random::RandomState;

#[expect(dead_code, reason = "the perceptron saves its weights too")]
#[path = "../perceptron/training.rs"]
mod training;

use training::{Curve, allocations};

dims! {
    Batch = 8;
    Time = 32;
    Width = 32;
    Wide = 128;
    Symbol = 71;
}

const STEPS: i32 = 600;
const TEXT: &str = include_str!("../../LICENSE-APACHE");

/// The parameters, and whatever is of their shapes: gradients and moments.
#[derive(Clone, Copy)]
struct Block {
    embedding: Tensor<f32, shape![Symbol, Width]>,
    position: Tensor<f32, shape![Time, Width]>,
    query: Tensor<f32, shape![Width, Width]>,
    key: Tensor<f32, shape![Width, Width]>,
    value: Tensor<f32, shape![Width, Width]>,
    joined: Tensor<f32, shape![Width, Width]>,
    scales: Tensor<f32, shape![2, Width]>,
    widened: Tensor<f32, shape![Width, Wide]>,
    bias: Tensor<f32, shape![Wide]>,
    narrowed: Tensor<f32, shape![Wide, Width]>,
    read: Tensor<f32, shape![Width, Symbol]>,
}

type Tokens = Tensor<u8, shape![Batch, Time]>;
type Hidden = Tensor<f32, shape![Batch, Time, Width]>;
type Scores = Tensor<f32, shape![Batch, Time, Symbol]>;
type Square = Tensor<f32, shape![Width, Width]>;

tensor_fn! {
    /// Layer norm, without a bias.
    fn norm(x: &Hidden, scale: &Tensor<f32, shape![Width]>) -> Hidden {
        (x - mean(x, axis=-1, keepdims=True)) / sqrt(var(x, axis=-1, keepdims=True) + 1e-5) * scale
    }
}

tensor_fn! {
    /// The scores of each next symbol: called to write, differentiated to learn.
    #[expect(clippy::too_many_arguments, reason = "each parameter of a block")]
    fn block(
        given: &Tokens,
        embedding: &Tensor<f32, shape![Symbol, Width]>,
        position: &Tensor<f32, shape![Time, Width]>,
        query: &Square,
        key: &Square,
        value: &Square,
        joined: &Square,
        scales: &Tensor<f32, shape![2, Width]>,
        widened: &Tensor<f32, shape![Width, Wide]>,
        bias: &Tensor<f32, shape![Wide]>,
        narrowed: &Tensor<f32, shape![Wide, Width]>,
        read: &Tensor<f32, shape![Width, Symbol]>,
    ) -> Scores {
        let x = take(embedding, given, axis=0) + position;
        let normed = norm!(x, scales[0]);
        let q = (normed @ query).reshape(crate::Batch, crate::Time, 4, 8).swapaxes(1, 2);
        let k = (normed @ key).reshape(crate::Batch, crate::Time, 4, 8).swapaxes(1, 2);
        let v = (normed @ value).reshape(crate::Batch, crate::Time, 4, 8).swapaxes(1, 2);
        let past = tril(ones((crate::Time, crate::Time))) > 0;
        let attention = softmax(where(past, q @ k.mT / 8 ** 0.5, -1e9), axis=-1);
        let heads = (attention @ v).swapaxes(1, 2).reshape(crate::Batch, crate::Time, crate::Width);
        let y = x + heads @ joined;
        let z = y + gelu(norm!(y, scales[1]) @ widened + bias) @ narrowed;
        z @ read
    }
}

impl Block {
    fn zeros() -> Self {
        Self {
            embedding: Tensor::zeros(),
            position: Tensor::zeros(),
            query: Tensor::zeros(),
            key: Tensor::zeros(),
            value: Tensor::zeros(),
            joined: Tensor::zeros(),
            scales: Tensor::zeros(),
            widened: Tensor::zeros(),
            bias: Tensor::zeros(),
            narrowed: Tensor::zeros(),
            read: Tensor::zeros(),
        }
    }

    fn random(rng: &mut RandomState) -> Self {
        let mut block = Self::zeros();
        tensor! {
            block.embedding = rng.standard_normal((Symbol, Width)) * 0.3;
            block.position = rng.standard_normal((Time, Width)) * 0.3;
            block.query = rng.standard_normal((Width, Width)) * sqrt(1 / 32);
            block.key = rng.standard_normal((Width, Width)) * sqrt(1 / 32);
            block.value = rng.standard_normal((Width, Width)) * sqrt(1 / 32);
            block.joined = rng.standard_normal((Width, Width)) * sqrt(1 / 32);
            block.scales = 1;
            block.widened = rng.standard_normal((Width, Wide)) * sqrt(2 / 32);
            block.narrowed = rng.standard_normal((Wide, Width)) * sqrt(1 / 128);
            block.read = rng.standard_normal((Width, Symbol)) * sqrt(1 / 32);
        }
        block
    }

    /// The mean cross-entropy of each next symbol, and its gradients.
    #[rustfmt::skip]
    fn gradients(&self, given: &Tokens, next: &Tokens) -> (f32, Self) {
        let (mut loss, mut g) = (0.0, Self::zeros());
        tensor! {
            let scores = log_softmax(block!(given, self.embedding, self.position, self.query, self.key, self.value, self.joined,
                self.scales, self.widened, self.bias, self.narrowed, self.read), axis=-1);
            (loss, (g.embedding, g.position, g.query, g.key, g.value, g.joined, g.scales, g.widened, g.bias, g.narrowed, g.read)) =
                value_and_grad(-mean(take_along_axis(scores, next[:, :, None], axis=-1)),
                    (self.embedding, self.position, self.query, self.key, self.value, self.joined, self.scales,
                     self.widened, self.bias, self.narrowed, self.read));
        }
        (loss, g)
    }

    /// The scores of each next symbol.
    fn scores(&self, given: &Tokens) -> Scores {
        block(
            given,
            &self.embedding,
            &self.position,
            &self.query,
            &self.key,
            &self.value,
            &self.joined,
            &self.scales,
            &self.widened,
            &self.bias,
            &self.narrowed,
            &self.read,
        )
    }

    /// Adam's step (Kingma and Ba 2015, algorithm 1), the `t`th.
    fn step(&mut self, g: &Self, m: &mut Self, v: &mut Self, t: i32) {
        adam(&mut self.embedding, &g.embedding, &mut m.embedding, &mut v.embedding, t);
        adam(&mut self.position, &g.position, &mut m.position, &mut v.position, t);
        adam(&mut self.query, &g.query, &mut m.query, &mut v.query, t);
        adam(&mut self.key, &g.key, &mut m.key, &mut v.key, t);
        adam(&mut self.value, &g.value, &mut m.value, &mut v.value, t);
        adam(&mut self.joined, &g.joined, &mut m.joined, &mut v.joined, t);
        adam(&mut self.scales, &g.scales, &mut m.scales, &mut v.scales, t);
        adam(&mut self.widened, &g.widened, &mut m.widened, &mut v.widened, t);
        adam(&mut self.bias, &g.bias, &mut m.bias, &mut v.bias, t);
        adam(&mut self.narrowed, &g.narrowed, &mut m.narrowed, &mut v.narrowed, t);
        adam(&mut self.read, &g.read, &mut m.read, &mut v.read, t);
    }
}

#[rustfmt::skip]
fn adam<S: Shape>(w: &mut Tensor<f32, S>, g: &Tensor<f32, S>, m: &mut Tensor<f32, S>, v: &mut Tensor<f32, S>, t: i32) {
    let rate = 0.005 * (1.0 - 0.999_f32.powi(t)).sqrt() / (1.0 - 0.9_f32.powi(t));
    tensor! {
        m += 0.1 * (g - m);
        v += 0.001 * (g ** 2 - v);
        w -= rate * m / (sqrt(v) + 1e-8);
    }
}

/// The text as positions in the list of its symbols.
fn tokens() -> (Vec<u8>, Vec<char>) {
    let mut symbols: Vec<char> = TEXT.chars().collect();
    symbols.sort_unstable();
    symbols.dedup();
    let at = |c: char| symbols.iter().position(|&symbol| symbol == c).unwrap_or(0);
    let tokens = TEXT.chars().map(|c| u8::try_from(at(c)).unwrap_or(0)).collect();
    (tokens, symbols)
}

/// The mean number of nats that a symbol takes if only how often each occurs is known.
fn entropy(tokens: &[u8]) -> f64 {
    let symbols = tokens.iter().map(|&token| Tensor::<u8, shape![]>::new(token)).collect::<Vec<_>>();
    let mut total = 0.0;
    for symbol in 0..u8::try_from(Symbol::SIZE).unwrap_or(u8::MAX) {
        let part: f64 = tensor!(np.mean(symbols == symbol));
        total -= part * part.max(f64::MIN_POSITIVE).ln();
    }
    total
}

/// Writes on from the start of the text.
fn written(block: &Block, tokens: &[u8], symbols: &[char], rng: &mut RandomState) -> String {
    let mut text = tokens[..Time::SIZE].to_vec();
    for _ in 0..400 {
        let mut given = Tokens::zeros();
        given.as_mut_slice()[..Time::SIZE].copy_from_slice(&text[text.len() - Time::SIZE..]);
        let scores = block.scores(&given);
        let last: Tensor<f32, shape![Symbol]> = tensor!(scores[0, -1] / 0.5);
        let chances: Tensor<f32, shape![Symbol]> = tensor!(softmax(last));
        let mut left: Tensor<f64, shape![1]> = tensor!(rng.random(1));
        let next = chances.as_slice().iter().position(|&chance| {
            left.as_mut_slice()[0] -= f64::from(chance);
            left[[0]] < 0.0
        });
        text.push(u8::try_from(next.unwrap_or(0)).unwrap_or(0));
    }
    text.iter().map(|&token| symbols[usize::from(token)]).collect()
}

fn main() -> Result<(), Box<dyn Error>> {
    let (tokens, symbols) = tokens();
    let mut rng = RandomState::new(0);
    let mut block = Block::random(&mut rng);
    let (mut m, mut v) = (Block::zeros(), Block::zeros());
    let mut curve = Curve::new("block");
    let started = Instant::now();
    let mut allocated = 0;
    let mut recent = 0.0;
    for t in 1..=STEPS {
        let before = allocations();
        let last = i64::try_from(tokens.len() - Time::SIZE - 1).unwrap_or(0);
        let starts: Tensor<i64, shape![Batch]> = tensor!(rng.randint(0, last, Batch));
        let at = |b: usize, t: usize| tokens[usize::try_from(starts[[b]]).unwrap_or(0) + t];
        let (given, next) = (Tensor::from_fn(|[b, t]| at(b, t)), Tensor::from_fn(|[b, t]| at(b, t + 1)));
        let (loss, g) = block.gradients(&given, &next);
        block.step(&g, &mut m, &mut v, t);
        allocated += allocations() - before;
        curve.push(loss);
        recent = if t == 1 { loss } else { 0.98 * recent + 0.02 * loss };
        if t % 50 == 0 {
            let done = "#".repeat(usize::try_from(t * 30 / STEPS).unwrap_or(0));
            print!("\r[{done:30}] loss {recent:.3}");
            let _ = std::io::stdout().flush();
        }
    }
    let (seconds, entropy) = (started.elapsed().as_secs_f64(), entropy(&tokens));
    println!("  after {seconds:.1} s, {allocated} allocations; symbols by themselves: {entropy:.3}");
    println!("{}", written(&block, &tokens, &symbols, &mut rng));
    let path = "target/transformer.png";
    training::draw(&[curve], path)?;
    println!("its losses are drawn in {path}");
    Ok(())
}
