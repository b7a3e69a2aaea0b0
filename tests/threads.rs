//! Feature `rayon`: the same bits, whatever the number of threads.
#![allow(clippy::unnecessary_box_returns, reason = "too large for the stack")]
#![expect(clippy::unnecessary_box_returns, reason = "most are too large for the stack")]

use rayon_core::ThreadPoolBuilder;
use shapewise::prelude::*;

/// Numbers in [-1, 1) of which no two neighbours are alike.
fn number(index: usize) -> f32 {
    let once = index.wrapping_mul(0x9e37_79b1);
    let [_, _, low, high, ..] = (once ^ (once >> 15)).wrapping_mul(0x85eb_ca77).to_le_bytes();
    f32::from(u16::from_le_bytes([low, high])) / 32768.0 - 1.0
}

fn numbers<S: Shape>() -> Box<Tensor<f32, S>> {
    let elements: Vec<f32> = (0..S::SIZE).map(number).collect();
    Tensor::boxed_from_slice(&elements).expect("as many as the shape has")
}

fn doubles<S: Shape>() -> Box<Tensor<f64, S>> {
    let elements: Vec<f64> = (0..S::SIZE).map(|i| f64::from(number(i)) / 3.0).collect();
    Tensor::boxed_from_slice(&elements).expect("as many as the shape has")
}

/// The bits of what one, two, three and five threads compute, which are to be the same.
fn same_on_any_number_of_threads<R: PartialEq + Send>(name: &str, compute: impl Fn() -> R + Sync) {
    let on = |threads| {
        // Without optimization, nothing of a frame is shared.
        let builder = ThreadPoolBuilder::new().num_threads(threads).stack_size(16 << 20);
        let pool = builder.build().expect("threads can be started");
        pool.install(&compute)
    };
    let one = on(1);
    for threads in [2, 3, 5] {
        assert!(on(threads) == one, "{name}: {threads} threads give other bits than one");
    }
}

fn bits<S: Shape>(x: &Tensor<f32, S>) -> Vec<u32> {
    x.as_slice().iter().map(|x| x.to_bits()).collect()
}

fn bits64<S: Shape>(x: &Tensor<f64, S>) -> Vec<u64> {
    x.as_slice().iter().map(|x| x.to_bits()).collect()
}

type Wide = shape![1060, 1001];

#[test]
fn elementwise_kernels_have_the_same_bits() {
    let (x, w) = (numbers::<Wide>(), doubles::<Wide>());
    let (b, c) = (numbers::<shape![1001]>(), numbers::<shape![1060, 1]>());
    same_on_any_number_of_threads("sum", || bits64(&*tensor!(box x * w + b)));
    same_on_any_number_of_threads("tanh", || bits(&*tensor!(box tanh(x))));
    same_on_any_number_of_threads("column", || bits(&*tensor!(box exp(x - c) / 3.0)));
    same_on_any_number_of_threads("transposed", || bits(&*tensor!(box sigmoid(x).T)));
    same_on_any_number_of_threads("slice", || bits(&*tensor!(<_, [1059, 501]> box x[1:, ::-2] * 2.0)));
    same_on_any_number_of_threads("generated", || {
        let at: Box<Tensor<f64, Wide>> = tensor!(box w * arange(1001));
        bits64(&at)
    });
    same_on_any_number_of_threads("update", || {
        let mut y = x.clone();
        tensor!(*y += sin(x) * b);
        tensor!(*y = y * 0.5 + c);
        bits(&y)
    });
}

#[test]
fn results_past_the_caches_have_the_same_bits() {
    let x = numbers::<shape![9_000_001]>();
    same_on_any_number_of_threads("stream", || bits(&*tensor!(box x * x + 3.0 * x)));
}

#[test]
fn stages_have_the_same_bits() {
    let (x, b) = (numbers::<Wide>(), numbers::<shape![1001]>());
    same_on_any_number_of_threads("softmax", || {
        let y: Box<Tensor<f32, Wide>> = tensor! {
            box exp(x - max(x, axis=1, keepdims=True))
                / sum(exp(x - max(x, axis=1, keepdims=True)), axis=1, keepdims=True)
        };
        bits(&y)
    });
    same_on_any_number_of_threads("layer norm", || {
        let y: Box<Tensor<f32, Wide>> = tensor! {
            box (x - mean(x, axis=1, keepdims=True)) / sqrt(var(x, axis=1, keepdims=True) + 1e-5) * b + b
        };
        bits(&y)
    });
    same_on_any_number_of_threads("standardized", || {
        bits(&*tensor!(box (x - mean(x, axis=0)) / sqrt(var(x, axis=0) + 1e-5)))
    });
    same_on_any_number_of_threads("centred", || bits(&*tensor!(box x - mean(x))));
    same_on_any_number_of_threads("in place", || {
        let mut y = x.clone();
        tensor!(*y -= mean(x, axis = 0));
        tensor!(*y = y / sum(y, axis = 1, keepdims = True));
        bits(&y)
    });
}

#[test]
fn reductions_have_the_same_bits() {
    let (x, w) = (numbers::<Wide>(), doubles::<Wide>());
    // The last block of the first is so full that it joins the tree, that of the second is not.
    let (long, other) = (numbers::<shape![1_049_541]>(), doubles::<shape![1_050_001]>());
    same_on_any_number_of_threads("sum", || tensor!(sum(long)).to_bits());
    same_on_any_number_of_threads("mean", || tensor!(mean(other)).to_bits());
    same_on_any_number_of_threads("loss", || tensor!(mean((long - 0.25) * *2)).to_bits());
    same_on_any_number_of_threads("norm", || tensor!(sqrt(sum(x * w))).to_bits());
    same_on_any_number_of_threads("masked", || tensor!(mean(long[long > 0.0])).to_bits());
    same_on_any_number_of_threads("deviation", || tensor!(std(other)).to_bits());
    same_on_any_number_of_threads("greatest", || (tensor!(max(long)).to_bits(), tensor!(argmin(other))));
    same_on_any_number_of_threads("rows", || bits(&tensor!(sum(exp(x), axis = 1))));
    let large = numbers::<shape![1100, 640]>();
    same_on_any_number_of_threads("large columns", || {
        bits(&*tensor!(box (large - mean(large, axis=0)) / sqrt(var(large, axis=0) + 1e-5)))
    });
    same_on_any_number_of_threads("large variance", || bits(&tensor!(var(large, axis = 0))));
    same_on_any_number_of_threads("long variance", || tensor!(var(long) / mean(long)).to_bits());
    same_on_any_number_of_threads("columns", || bits64(&tensor!(var(w, axis = 0))));
    same_on_any_number_of_threads("indices", || {
        (tensor!(argmax(x, axis = 0)).as_slice().to_vec(), tensor!(argmin(x, axis = 1)).as_slice().to_vec())
    });
    let images = numbers::<shape![32, 5, 64, 105]>();
    same_on_any_number_of_threads("channels", || bits(&tensor!(mean(images, axis = (0, 2, 3)))));
    same_on_any_number_of_threads("planes", || bits(&tensor!(sum(images, axis = (2, 3)))));
    same_on_any_number_of_threads("middle", || bits(&*tensor!(box logsumexp(images, axis=1))));
}

#[test]
fn products_have_the_same_bits() {
    let (x, w) = (numbers::<shape![301, 784]>(), numbers::<shape![784, 129]>());
    let b = numbers::<shape![129]>();
    same_on_any_number_of_threads("product", || bits(&tensor!(x @ w)));
    same_on_any_number_of_threads("dense", || bits(&tensor!(relu(x @ w + b))));
    same_on_any_number_of_threads("computed", || bits(&tensor!(tanh(x) @ (w * 2.0))));
    same_on_any_number_of_threads("transposed", || bits(&tensor!(w.T @ x.T)));
    let (a, c) = (doubles::<shape![9, 65, 130]>(), doubles::<shape![9, 130, 70]>());
    same_on_any_number_of_threads("batches", || bits64(&*tensor!(box a @ c)));
    let (i, j) = (tensor!(box (x * 100.0).astype(int32)), tensor!(box (w * 100.0).astype(int32)));
    same_on_any_number_of_threads("integers", || tensor!(i @ j).as_slice().to_vec());
}

#[test]
fn convolutions_have_the_same_bits() {
    let (x, k) = (numbers::<shape![9, 3, 20, 19]>(), numbers::<shape![16, 3, 3, 3]>());
    same_on_any_number_of_threads("computed", || {
        bits(&*tensor!(box relu(conv2d(tanh(x), k, padding=1, stride=2))))
    });
    same_on_any_number_of_threads("weights", || bits(&tensor!(grad(sum(conv2d(x, k) * *2), k))));
}

#[test]
fn run_time_axes_have_the_same_bits() {
    let rows: Vec<Tensor<f32, shape![784]>> =
        (0..1003).map(|row| Tensor::from_fn(|[i]| number(row * 784 + i))).collect();
    let w = numbers::<shape![784, 32]>();
    let mut out = vec![Tensor::<f32, shape![784]>::zeros(); rows.len()];
    tensor!(out = rows * 2.0);
    same_on_any_number_of_threads("map", || {
        let mut out = vec![Tensor::<f32, shape![784]>::zeros(); rows.len()];
        tensor!(out = tanh(rows) / sum(rows, axis = 1, keepdims = True));
        out.iter().flat_map(bits).collect::<Vec<_>>()
    });
    same_on_any_number_of_threads("mean", || bits(&tensor!(mean(rows, axis = 0))));
    same_on_any_number_of_threads("all", || tensor!(sum(rows)).to_bits());
    same_on_any_number_of_threads("product", || {
        let mut out = vec![Tensor::<f32, shape![32]>::zeros(); rows.len()];
        tensor!(out = relu(rows @ w));
        out.iter().flat_map(bits).collect::<Vec<_>>()
    });
}
