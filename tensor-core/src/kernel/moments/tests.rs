use typenum::{U1, U2, U3, U5};

use super::*;
use crate::axes::AxisBits;
use crate::dim::Size;
use crate::kernel::operands::Slice;
use crate::kernel::raw::written;
use crate::kernel::reduce::reduce_from;
use crate::kernel::source::Source;
use crate::scalar::reducers::{Mean, StdDev, Variance};
use crate::shape::AnyShape;

/// Numbers around 0, of all sizes up to 4.
fn noise(count: usize) -> Vec<f64> {
    let mut state = 12345_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(state >> 8) / f64::from(1 << 24) * 8.0 - 4.0
    };
    (0..count).map(|_| next()).collect()
}

fn single(x: &[f64]) -> Vec<f32> {
    #[expect(clippy::cast_possible_truncation, reason = "that is what is tested")]
    x.iter().map(|&x| x as f32).collect()
}

fn reduce<S: AnyShape, X: AxisBits, V: Float, R: Reducer<V, Output = V>>(
    reducer: R,
    x: &[V],
    results: usize,
) -> Vec<V> {
    let source = Slice::<V, S>::new(x, 0);
    let mut out = Vec::with_capacity(results);
    let slots = &mut out.spare_capacity_mut()[..results];
    let start = Source::<S>::origin(&source);
    reduce_from::<S, X, S, V, V, R, _, _>(slots, 0, reducer, source, start, |x| x);
    written(slots).to_vec()
}

/// Means and variances in one pass.
fn moments<S: AnyShape, X: AxisBits, V: Float>(x: &[V], results: usize) -> (Vec<V>, Vec<V>) {
    let mut means = Vec::with_capacity(results);
    let slots = &mut means.spare_capacity_mut()[..results];
    let places = InPlaces::new(slots);
    let reducer = Moments { reducer: Variance { ddof: 0.0 }, means: &places };
    let variances = reduce::<S, X, V, _>(reducer, x, results);
    places.finish();
    (written(slots).to_vec(), variances)
}

/// The elements of each result: those of an array of the given sizes that differ along the axes `reduced` has as bits.
fn groups(sizes: &[usize], reduced: u32, x: &[f32]) -> Vec<Vec<f64>> {
    let kept: usize = sizes
        .iter()
        .enumerate()
        .filter(|(axis, _)| (reduced >> axis) & 1 == 0)
        .map(|(_, size)| size)
        .product();
    let mut groups = vec![Vec::new(); kept];
    for (at, &x) in x.iter().enumerate() {
        let (mut rest, mut group, mut step) = (at, 0, 1);
        for (axis, &size) in sizes.iter().enumerate().rev() {
            if (reduced >> axis) & 1 == 0 {
                group += rest % size * step;
                step *= size;
            }
            rest /= size;
        }
        groups[group].push(f64::from(x));
    }
    groups
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn variance_of(group: &[f64]) -> f64 {
    let count = group.len() as f64;
    let mean = group.iter().sum::<f64>() / count;
    group.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / count
}

/// Checks both against `f64`, and the means against those that are computed alone; in each, numbers far from 0 too.
fn check<S: AnyShape, X: AxisBits>(sizes: &[usize]) {
    let noise = noise(sizes.iter().product());
    for offset in [0.0, 100.0, 1e4] {
        let x = single(&noise.iter().map(|x| x + offset).collect::<Vec<_>>());
        let groups = groups(sizes, X::BITS, &x);
        let (means, variances) = moments::<S, X, f32>(&x, groups.len());
        assert_eq!(means, reduce::<S, X, f32, _>(Mean, &x, groups.len()), "means of {sizes:?}");
        for (group, &variance) in groups.iter().zip(&variances) {
            let expected = variance_of(group);
            let error = (f64::from(variance) - expected).abs() / expected;
            assert!(error < 4e-7, "{variance} for {expected} of {sizes:?} around {offset}: {error:e}");
        }
        // In `f64`, as well.
        let wide: Vec<f64> = x.iter().map(|&x| f64::from(x)).collect();
        let (_, variances) = moments::<S, X, f64>(&wide, groups.len());
        for (group, &variance) in groups.iter().zip(&variances) {
            let expected = variance_of(group);
            assert!((variance - expected).abs() / expected < 1e-12, "{variance} for {expected} of {sizes:?}");
        }
    }
}

#[test]
fn rows_are_those_of_f64() {
    check::<(Size<3>, Size<300>), U2>(&[3, 300]);
    check::<(Size<3>, Size<1024>), U2>(&[3, 1024]);
    check::<(Size<3>, Size<1025>), U2>(&[3, 1025]);
    check::<(Size<2>, Size<3000>), U2>(&[2, 3000]);
    check::<(Size<2>, Size<70000>), U2>(&[2, 70000]);
    check::<(Size<2>, Size<4095>), U3>(&[2, 4095]);
}

#[test]
fn rows_in_several_runs_are() {
    check::<(Size<30>, Size<2>, Size<20>), U5>(&[30, 2, 20]);
    check::<(Size<30>, Size<2>, Size<100>), U5>(&[30, 2, 100]);
    check::<(Size<40>, Size<2>, Size<32>), U5>(&[40, 2, 32]);
    check::<(Size<5>, Size<2>, Size<1100>), U5>(&[5, 2, 1100]);
    check::<(Size<300>, Size<3>, Size<1>), U5>(&[300, 3, 1]);
    check::<(Size<100>, Size<2>, Size<3>), U5>(&[100, 2, 3]);
}

#[test]
fn columns_are() {
    check::<(Size<300>, Size<5>), U1>(&[300, 5]);
    check::<(Size<301>, Size<64>), U1>(&[301, 64]);
    check::<(Size<1024>, Size<100>), U1>(&[1024, 100]);
    check::<(Size<520>, Size<1100>), U1>(&[520, 1100]);
    check::<(Size<20>, Size<3>, Size<17>), U3>(&[20, 3, 17]);
}

#[test]
fn what_drifts_loses_nothing() {
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let x: Vec<f32> = (0..20000).map(|i| i as f32 * 3.0 - 1e4).collect();
    for variance in
        [moments::<(Size<20000>,), U1, f32>(&x, 1).1, moments::<(Size<20000>, Size<1>), U1, f32>(&x, 1).1]
    {
        let expected = 9.0 * (20000.0_f64 * 20000.0 - 1.0) / 12.0;
        assert!((f64::from(variance[0]) / expected - 1.0).abs() < 4e-7);
    }
}

#[test]
fn equal_elements_have_no_variance() {
    let (mean, variance) = moments::<(Size<256>, Size<4>), U1, f64>(&[2.5; 1024], 4);
    assert_eq!((&mean[..], &variance[..]), (&[2.5; 4][..], &[0.0; 4][..]));
    let (mean, variance) = moments::<(Size<2>, Size<5000>), U2, f32>(&vec![1e30; 10000], 2);
    assert!((mean[0] / 1e30 - 1.0).abs() < 1e-6 && variance[1].is_infinite());
    let (_, variance) = moments::<(Size<2>, Size<500>), U2, f32>(&[1e18; 1000], 2);
    assert!(variance[0] < 1e24);
}

#[test]
fn what_is_not_finite_spreads() {
    let mut x = single(&noise(400 * 70));
    (x[70 * 8 + 3], x[70 * 9 + 4], x[70 * 399 + 5]) = (f32::NAN, f32::INFINITY, f32::NEG_INFINITY);
    let (means, variances) = moments::<(Size<400>, Size<70>), U1, f32>(&x, 70);
    assert!(means[3].is_nan() && means[4] == f32::INFINITY && means[5] == f32::NEG_INFINITY);
    assert!(variances[3..6].iter().all(|x| x.is_nan()));
    assert!(variances[6].is_finite());
    let (means, variances) = moments::<(Size<70>, Size<400>), U2, f32>(&x, 70);
    assert!(
        means[1].is_nan()
            && variances[1].is_nan()
            && means[69] == f32::NEG_INFINITY
            && variances[69].is_nan()
    );
}

#[test]
fn degrees_of_freedom_and_roots_are_the_reducers() {
    let x = single(&noise(600));
    let variance = |ddof| {
        reduce::<(Size<600>,), U1, f32, _>(Moments { reducer: Variance { ddof }, means: () }, &x, 1)[0]
    };
    let deviation =
        reduce::<(Size<600>,), U1, f32, _>(Moments { reducer: StdDev { ddof: 1.0 }, means: () }, &x, 1)[0];
    assert!((variance(1.0) / variance(0.0) - 600.0 / 599.0).abs() < 1e-6);
    assert_eq!(deviation.to_bits(), variance(1.0).sqrt().to_bits());
    assert!(variance(600.0).is_infinite());
}
