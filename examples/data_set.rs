//! A data set whose length is known only at run time: standardized in place, then read in batches of 128, of which
//! the last is shorter. Prints means of 0, deviations of 1, and batches of 128, 128 and 44 samples.

use shapewise::prelude::*;
use shapewise::random::RandomState;

/// Four measurements.
type Sample = Tensor<f64, shape![4]>;

/// The samples of a file, or here of a generator: as many as there are.
fn load(count: usize) -> Vec<Sample> {
    let mut rng = RandomState::new(0);
    let scale = Sample::new([1.0, 2.0, 5.0, 10.0]);
    (0..count).map(|_| tensor!(rng.randn(4) * scale + scale)).collect()
}

fn main() {
    let mut samples = load(300);

    // A slice of tensors of shape (4,) is an operand of shape (Dyn, 4), and a place.
    let (mean, std) = (tensor!(np.mean(samples, axis = 0)), tensor!(np.std(samples, axis = 0)));
    println!("means before:      {mean}");
    println!("deviations before: {std}");
    tensor!(samples = (samples - mean) / std);
    println!("means after:       {}", tensor!(np.abs(np.round(np.mean(samples, axis = 0), 9))));
    println!("deviations after:  {}", tensor!(np.std(samples, axis = 0)));

    // The same expression for a full batch and for the short one behind.
    for batch in samples.chunks(128) {
        let outliers = tensor!((np.abs(batch) > 2.0).any(axis = 1).sum());
        println!("{} samples, {outliers} of them with an outlier", batch.len());
    }

    // A result with a run-time axis goes on the heap or into a place.
    let lengths = tensor!(box np.sqrt(np.sum(samples ** 2, axis=1)));
    let longest = tensor!(np.argmax(lengths));
    println!("the longest of {} samples is number {longest}", lengths.len());
}
