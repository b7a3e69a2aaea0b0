//! A mean and a variance of the same elements, so many that they are computed in one pass.

use shapewise::__private::at_level;
use shapewise::prelude::*;

type Many = shape![1100, 640];
type Long = shape![2, 640_001];

/// Numbers around a large one, another for each column.
#[expect(clippy::cast_precision_loss, reason = "small numbers")]
#[expect(clippy::unnecessary_box_returns, reason = "large ones would not fit on the stack")]
fn numbers<S: Shape>(around: f32) -> Box<Tensor<f32, S>> {
    let mut x = Tensor::<f32, S>::boxed_zeros();
    let mut state = 7_u32;
    for (i, element) in x.as_mut_slice().iter_mut().enumerate() {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        *element = (state >> 8) as f32 / 1e7 + (i % 13) as f32 + around;
    }
    x
}

/// The mean and the variance of some elements.
#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn moments(elements: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let count = elements.clone().count() as f64;
    let mean = elements.clone().sum::<f64>() / count;
    (mean, elements.map(|x| (x - mean) * (x - mean)).sum::<f64>() / count)
}

/// Those of each column.
fn of_columns<const R: usize, const C: usize>(x: &Tensor<f32, shape![{ R }, { C }]>) -> Vec<(f64, f64)> {
    (0..C).map(|j| moments((0..R).map(move |i| f64::from(x[[i, j]])))).collect()
}

fn is_near(x: f32, expected: f64) -> bool {
    (f64::from(x) - expected).abs() <= 1e-6 * expected.abs()
}

#[test]
fn columns_are_standardized() {
    for around in [0.0, 1e4] {
        let x = numbers::<Many>(around);
        let z = tensor!(box (x - mean(x, axis=0)) / sqrt(var(x, axis=0) + 1e-5));
        for (j, (mean, variance)) in of_columns(&x).into_iter().enumerate() {
            let expected = (f64::from(x[[7, j]]) - mean) / (variance + 1e-5).sqrt();
            // A mean is as far off as floats of its size.
            assert!((f64::from(z[[7, j]]) - expected).abs() < 4e-7 + f64::from(around) * 2e-7, "{expected}");
        }
    }
}

#[test]
fn each_of_them_is_right_whichever_is_read_first() {
    let x = numbers::<Many>(100.0);
    let expected = of_columns(&x);
    let mean = tensor!(mean(x, axis = 0));
    let mut first = mean;
    let second = tensor! {
        first = mean(x, axis=0) + 0 * var(x, axis=0);
        var(x, axis=0) + 0 * mean(x, axis=0)
    };
    assert_eq!(first, mean);
    let deviation = tensor!(std(x, axis = 0, keepdims = True));
    let variance = tensor!(var(x, axis = 0));
    let estimate = tensor!(var(x, axis = 0, ddof = 100));
    let ratio = tensor!(var(x, axis = 0) / mean(x, axis = 0));
    for (j, (mean, of_all)) in expected.into_iter().enumerate() {
        assert!(is_near(first[[j]], mean) && is_near(second[[j]], of_all));
        assert!(is_near(variance[[j]], of_all) && is_near(estimate[[j]], of_all * 1.1));
        assert!(is_near(deviation[[0, j]], of_all.sqrt()) && is_near(ratio[[j]], of_all / mean));
    }
}

#[test]
fn long_rows_and_whole_tensors_have_them() {
    let x = numbers::<Long>(-50.0);
    let rows = tensor!(var(x, axis = 1));
    let mean_of_rows = tensor!(mean(x, axis = 1));
    let scaled = tensor!(box (x - mean(x, axis=1, keepdims=True)) / std(x, axis=1, keepdims=True));
    for i in 0..2 {
        let (mean, variance) = moments(x.as_slice()[i * 640_001..][..640_001].iter().map(|&x| x.into()));
        assert!(is_near(mean_of_rows[[i]], mean) && is_near(rows[[i]], variance));
        let expected = (f64::from(x[[i, 9]]) - mean) / variance.sqrt();
        assert!((f64::from(scaled[[i, 9]]) - expected).abs() < 2e-6);
    }
    let (_, variance) = moments(x.as_slice().iter().map(|&x| x.into()));
    let all: f32 = tensor!(var(x));
    assert!(is_near(all, variance));
    // Of what is computed, too.
    let doubled: f32 = tensor!(var(2 * x));
    assert!(is_near(doubled, 4.0 * variance));
}

fn standard<S: Shape>(x: &Tensor<f32, S>) -> f32 {
    tensor!(std(x))
}

#[test]
fn other_types_and_generic_code_have_them() {
    let x = numbers::<Long>(3.0);
    let expected = moments(x.as_slice().iter().map(|&x| x.into())).1;
    let wide = tensor!(box x.astype(np.float64));
    assert!((tensor!(var(wide)) / expected - 1.0).abs() < 1e-12);
    assert!(is_near(standard(&x), expected.sqrt()));
    let integers = tensor!(box (x * 100).astype(np.int32));
    let expected = moments(integers.as_slice().iter().map(|&x| x.into())).1;
    assert!((tensor!(var(integers)) / expected - 1.0).abs() < 1e-12);
    let flags = tensor!(box x > 5.0);
    let expected = moments(flags.as_slice().iter().map(|&x| f64::from(u8::from(x)))).1;
    // The sum that it is compared with is of one rounding after the other.
    assert!((tensor!(var(flags)) / expected - 1.0).abs() < 1e-10);
}

#[test]
fn they_have_the_same_bits_at_every_simd_level() {
    let (x, long) = (numbers::<Many>(7.0), numbers::<shape![1_000_001]>(7.0));
    let bits = || {
        let z = tensor!(box (x - mean(x, axis=0)) / std(x, axis=0));
        let all: f32 = tensor!(var(long));
        z.as_slice().iter().chain([&all]).map(|x| x.to_bits()).collect::<Vec<_>>()
    };
    // Other tests run meanwhile at the level that is set; none of them depends on it.
    assert!(at_level("baseline"), "every machine has this level");
    let baseline = bits();
    for level in ["v3", "v4"] {
        assert!(!at_level(level) || bits() == baseline, "{level} gives other bits than the baseline");
    }
}

#[test]
fn stacks_of_1_mib_hold_them() {
    let run = || {
        let x = Tensor::<f64, shape![1024, 1024]>::boxed_from_fn(|[i, _]| if i < 512 { 1.0 } else { 3.0 });
        let z = tensor!(box (x - mean(x, axis=0)) / std(x, axis=0));
        (z[[0, 0]], z[[1023, 1023]])
    };
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(run).expect("threads can be made");
    assert_eq!(thread.join().expect("the stack is large enough"), (-1.0, 1.0));
}
