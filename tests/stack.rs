//! Stacks stay small: what is large is on the heap and never passes through the stack, in debug builds too.

use std::thread;

use shapewise::prelude::*;

/// Runs `work` in a thread with a stack of so many KiB; an overflow would abort the whole test.
fn with_stack<R: Send + 'static>(kib: usize, work: impl FnOnce() -> R + Send + 'static) -> R {
    let thread = thread::Builder::new().stack_size(kib << 10).spawn(work).expect("threads can be made");
    thread.join().expect("the stack is large enough")
}

#[test]
fn boxed_constructors_fit_a_stack_of_128_kib() {
    let total = with_stack(128, || {
        type Images = Tensor<f64, shape![32, 3, 64, 64]>;
        let zeros = Images::boxed_zeros();
        let twos = Images::boxed_full(2.0);
        let ramp = Images::boxed_from_fn(|[n, c, _, _]| if n == 0 && c == 1 { 1.0 } else { 0.0 });
        let copy = Images::boxed_from_slice(ramp.as_slice()).expect("the same size");
        tensor!(sum(zeros)) + tensor!(sum(twos)) + tensor!(sum(ramp)) + tensor!(sum(copy))
    });
    assert!((total - (2.0 * 32.0 + 2.0) * 3.0 * 4096.0 + 4.0 * 4096.0).abs() < 1e-6);
}

#[test]
fn a_boxed_result_of_64_mib_fits_a_stack_of_256_kib() {
    let last = with_stack(256, || {
        let x = Tensor::<f32, shape![4096, 4096]>::boxed_full(1.5);
        let y = tensor!(box x * 2 + 1);
        y[[4095, 4095]]
    });
    assert_eq!(last.to_bits(), 4.0_f32.to_bits());
}

#[test]
fn per_channel_means_of_images_fit_a_stack_of_256_kib() {
    let means = with_stack(256, || {
        let images = Tensor::<f32, shape![32, 3, 64, 64]>::boxed_from_fn(
            |[_, c, _, _]| {
                if c == 0 { 1.0 } else { 0.25 }
            },
        );
        tensor!(np.mean(images, axis = (0, 2, 3)))
    });
    assert_eq!(means.as_slice(), [1.0, 0.25, 0.25]);
}

#[test]
fn a_result_by_value_at_the_limit_fits_a_stack_of_2_mib() {
    let last = with_stack(2048, || {
        let x = Tensor::<f32, shape![256, 256]>::boxed_full(1.0);
        let y = tensor!(x + 1);
        y[[255, 255]]
    });
    assert_eq!(last.to_bits(), 2.0_f32.to_bits());
}

#[test]
fn large_places_fit_a_stack_of_512_kib() {
    let sum = with_stack(512, || {
        let x = Tensor::<f32, shape![512, 512]>::boxed_full(0.5);
        let mut y = Tensor::<f32, shape![512, 512]>::boxed_zeros();
        tensor!(
            y = exp(x - max(x, axis = 1, keepdims = True))
                / sum(exp(x - max(x, axis = 1, keepdims = True)), axis = 1, keepdims = True)
        );
        tensor!(y += (x - mean(x, axis = 0)) / sqrt(var(x, axis = 0) + 1));
        tensor!(sum(y))
    });
    assert!((sum - 512.0).abs() < 1e-2);
}
