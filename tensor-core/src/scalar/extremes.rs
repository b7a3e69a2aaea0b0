//! The greatest and the least of many elements; of floats, NaN if one is, by two instructions for each.

use super::reducers::LANES;
use crate::element::{Arithmetic, Element};

/// Steps from which on a test of them all for NaN pays.
const STEPS: usize = 5;

/// Folds `steps` times `width` elements into the greatest of as many lanes.
#[inline(always)]
pub(super) fn greatest<T: Element>(
    lanes: &mut [T; LANES],
    steps: usize,
    width: usize,
    element: impl Fn(usize, usize) -> T,
) {
    fold(lanes, steps, width, element, |a, b| Arithmetic::less(b, a), Arithmetic::max);
}

/// Folds `steps` times `width` elements into the least of as many lanes.
#[inline(always)]
pub(super) fn least<T: Element>(
    lanes: &mut [T; LANES],
    steps: usize,
    width: usize,
    element: impl Fn(usize, usize) -> T,
) {
    fold(lanes, steps, width, element, Arithmetic::less, Arithmetic::min);
}

#[inline(always)]
fn fold<T: Element>(
    lanes: &mut [T; LANES],
    steps: usize,
    width: usize,
    element: impl Fn(usize, usize) -> T,
    is_better: impl Fn(T, T) -> bool + Copy,
    extreme: impl Fn(T, T) -> T + Copy,
) {
    if T::DTYPE.is_float() && size_of::<T>() >= 4 && steps >= STEPS {
        match width {
            32 => return numbers::<T, 16>(lanes, steps, element, is_better, extreme),
            64 => return numbers::<T, 32>(lanes, steps, element, is_better, extreme),
            _ => {}
        }
    }
    for step in 0..steps {
        for (at, lane) in lanes[..width].iter_mut().enumerate() {
            *lane = extreme(element(step, at), *lane);
        }
    }
}

/// The same of `2 * N` lanes of floats; in the usual way where one is NaN.
///
/// A comparison with NaN fails, so a NaN in a lane stays there, and one among the elements is looked for apart: two elements
/// by one instruction.
#[inline(always)]
fn numbers<T: Element, const N: usize>(
    lanes: &mut [T; LANES],
    steps: usize,
    element: impl Fn(usize, usize) -> T,
    is_better: impl Fn(T, T) -> bool,
    extreme: impl Fn(T, T) -> T,
) {
    // Neighbours are taken together, each as long as a line of the cache: memory is read from front to back. Line by line
    // they are runs of elements, which LLVM would gather one by one at AVX-512 if they were one loop.
    let line = 16;
    let (mut low, mut high) = ([T::ZERO; N], [T::ZERO; N]);
    for first in (0..N).step_by(line) {
        low[first..first + line].copy_from_slice(&lanes[2 * first..2 * first + line]);
        high[first..first + line].copy_from_slice(&lanes[2 * first + line..2 * (first + line)]);
    }
    // As wide as the elements, so that no comparison's result is converted.
    let mut nan = [T::ZERO; N];
    for step in 0..steps {
        for first in (0..N).step_by(line) {
            for at in first..first + line {
                let [a, b] = [element(step, first + at), element(step, first + at + line)];
                low[at] = if is_better(a, low[at]) { a } else { low[at] };
                high[at] = if is_better(b, high[at]) { b } else { high[at] };
                nan[at] = if Arithmetic::is_nan(a) | Arithmetic::is_nan(b) { T::ONE } else { nan[at] };
            }
        }
    }
    let mut half = N / 2;
    while half > 0 {
        for at in 0..half {
            nan[at] = if Arithmetic::less(nan[at], nan[at + half]) { nan[at + half] } else { nan[at] };
        }
        half /= 2;
    }
    if !nan[0].truth() {
        for first in (0..N).step_by(line) {
            lanes[2 * first..2 * first + line].copy_from_slice(&low[first..first + line]);
            lanes[2 * first + line..2 * (first + line)].copy_from_slice(&high[first..first + line]);
        }
        return;
    }
    for step in 0..steps {
        for (at, lane) in lanes[..2 * N].iter_mut().enumerate() {
            *lane = extreme(element(step, at), *lane);
        }
    }
}

#[cfg(test)]
#[allow(clippy::cast_possible_truncation, reason = "small numbers")]
mod tests {
    use super::*;

    /// One after the other.
    fn plain(elements: &[f32], width: usize) -> [f32; LANES] {
        let mut lanes = [f32::NEG_INFINITY; LANES];
        for (at, &x) in elements.iter().enumerate() {
            lanes[at % width] = Arithmetic::max(x, lanes[at % width]);
        }
        lanes
    }

    fn bits(lanes: &[f32]) -> Vec<u32> {
        lanes.iter().map(|x| x.to_bits()).collect()
    }

    #[test]
    fn lanes_are_those_of_one_element_after_the_other() {
        for (width, steps) in [(64, 16), (32, 9), (64, 3), (20, 8)] {
            let mut elements: Vec<f32> =
                (0..width * steps).map(|i| f32::from((i * 7919 % 1009) as u16) - 500.0).collect();
            elements[width + 3] = -0.0;
            for nan in [None, Some(width * steps - 1), Some(width)] {
                if let Some(at) = nan {
                    elements[at] = f32::NAN;
                }
                let mut lanes = [f32::NEG_INFINITY; LANES];
                greatest(&mut lanes, steps, width, |step, lane| elements[step * width + lane]);
                assert_eq!(bits(&lanes), bits(&plain(&elements, width)), "{width} {steps} {nan:?}");
                let mut least_of = [f32::INFINITY; LANES];
                least(&mut least_of, steps, width, |step, lane| -elements[step * width + lane]);
                for (low, high) in least_of.iter().zip(lanes) {
                    assert!((-low).to_bits() == high.to_bits() || (low.is_nan() && high.is_nan()));
                }
            }
        }
    }
}
