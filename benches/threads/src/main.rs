//! Times expressions on one thread and on several (two, or as many as the argument says), and prints the least times.
//!
//!     cargo run --release --manifest-path benches/threads/Cargo.toml [THREADS]

use std::time::{Duration, Instant};

use shapewise::prelude::*;

type Square = Tensor<f32, shape![1024, 1024]>;

fn numbers<S: Shape>() -> Box<Tensor<f32, S>> {
    let number = |at: usize| (at as f32 * 0.618).fract() * 8.0 - 4.0;
    Tensor::boxed_from_slice(&(0..S::SIZE).map(number).collect::<Vec<_>>()).unwrap()
}

/// The least time of fifty, in microseconds.
fn least(mut run: impl FnMut()) -> f64 {
    let times = (0..50).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    times.min().unwrap_or(Duration::ZERO).as_secs_f64() * 1e6
}

fn main() {
    let threads = std::env::args().nth(1).map_or(2, |count| count.parse().expect("a number of threads"));
    let pool = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    let pools = [pool(1), pool(threads)];
    let (x, w) = (numbers::<shape![1024, 1024]>(), numbers::<shape![1024, 1024]>());
    let (images, kernel) = (numbers::<shape![8, 16, 28, 28]>(), numbers::<shape![32, 16, 3, 3]>());
    let mut y = Square::boxed_zeros();
    let mut maps = Tensor::<f32, shape![8, 32, 28, 28]>::boxed_zeros();
    let mut row = Tensor::<f32, shape![1024]>::zeros();
    let mut total = 0.0;
    println!("{:44} {:>12} {:>12}", "microseconds", "one thread", format!("{threads} threads"));
    macro_rules! each {
        ($($run:expr;)*) => {$({
            let [one, several] = [0, 1].map(|nth| pools[nth].install(|| least(|| $run)));
            println!("{:44} {one:12.1} {several:12.1} {:6.2}x", stringify!($run), one / several);
        })*};
    }
    each! {
        tensor!(y = exp(x));
        tensor!(y = tanh(x));
        tensor!(y = gelu(x));
        tensor!(y = softmax(x, axis = 1));
        tensor!(y = x @ w);
        tensor!(maps = conv2d(images, kernel, padding = 1));
        tensor!(y = x * w + 1);
        tensor!(row = sum(x, axis = 0));
        total += tensor!(sum(x));
        tensor!(row = x[0] + w[0]);
    }
    std::hint::black_box(total);
}
