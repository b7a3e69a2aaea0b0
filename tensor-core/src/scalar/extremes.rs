//! The greatest and the least of many elements; of floats, NaN if one is, by two instructions for each.

use super::reducers::LANES;
use crate::element::{Arithmetic, Element};

/// Steps from which on a test of them all for NaN pays.
const STEPS: usize = 5;

/// The elements of a row up to which their extreme is taken at once, as integers: of wide ones, which take more instructions, fewer.
pub(super) const fn at_once<T>() -> usize {
    if size_of::<T>() > 4 { 160 } else { 1000 }
}

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
    if size_of::<T>() >= 4 && steps >= STEPS {
        match (width, T::DTYPE.is_float()) {
            (32, true) => return numbers::<T, 1>(lanes, steps, element, is_better, extreme),
            (64, true) => return numbers::<T, 2>(lanes, steps, element, is_better, extreme),
            (32, false) => return held::<T, 2>(lanes, steps, element, extreme),
            (64, false) => return held::<T, 4>(lanes, steps, element, extreme),
            _ => {}
        }
    }
    for step in 0..steps {
        for (at, lane) in lanes[..width].iter_mut().enumerate() {
            *lane = extreme(element(step, at), *lane);
        }
    }
}

/// The same of `LINES * LINE` lanes, which stay in registers.
#[inline(always)]
fn held<T: Element, const LINES: usize>(
    lanes: &mut [T; LANES],
    steps: usize,
    element: impl Fn(usize, usize) -> T,
    extreme: impl Fn(T, T) -> T,
) {
    let mut held = [[T::ZERO; LINE]; LINES];
    let (lines, _) = lanes.as_chunks_mut::<LINE>();
    held.copy_from_slice(&lines[..LINES]);
    for step in 0..steps {
        for (nth, line) in held.iter_mut().enumerate() {
            for (at, lane) in line.iter_mut().enumerate() {
                *lane = extreme(element(step, nth * LINE + at), *lane);
            }
        }
        if const { size_of::<T>() > 4 } {
            // Or LLVM takes several steps at a time for each lane, and at AVX-512 gathers their elements.
            core::hint::black_box(());
        }
    }
    lines[..LINES].copy_from_slice(&held);
}

/// Lanes that lie together in one of two halves: a line of the cache, of `f32`.
const LINE: usize = 16;

/// The same of `2 * LINES * LINE` lanes of floats; in the usual way where one is NaN.
///
/// A comparison with NaN fails, so a NaN in a lane stays there, and one among the elements is looked for apart: two elements
/// by one instruction. Neighbours are taken together, a line beside the next one: memory is read from front to back. As one
/// loop over all lanes LLVM would gather them one by one at AVX-512.
#[inline(always)]
fn numbers<T: Element, const LINES: usize>(
    lanes: &mut [T; LANES],
    steps: usize,
    element: impl Fn(usize, usize) -> T,
    is_better: impl Fn(T, T) -> bool,
    extreme: impl Fn(T, T) -> T,
) {
    let (mut low, mut high) = ([[T::ZERO; LINE]; LINES], [[T::ZERO; LINE]; LINES]);
    let (lines, _) = lanes.as_chunks_mut::<LINE>();
    for at in 0..LINES {
        (low[at], high[at]) = (lines[2 * at], lines[2 * at + 1]);
    }
    // As wide as the elements, so that no comparison's result is converted.
    let mut nan = [[T::ZERO; LINE]; LINES];
    for step in 0..steps {
        for line in 0..LINES {
            for at in 0..LINE {
                let first = 2 * line * LINE + at;
                let [a, b] = [element(step, first), element(step, first + LINE)];
                low[line][at] = if is_better(a, low[line][at]) { a } else { low[line][at] };
                high[line][at] = if is_better(b, high[line][at]) { b } else { high[line][at] };
                nan[line][at] =
                    if Arithmetic::is_nan(a) | Arithmetic::is_nan(b) { T::ONE } else { nan[line][at] };
            }
        }
    }
    let is_one = |line: [T; LINE]| line.iter().fold(false, |is_one, &x| is_one | x.truth());
    if !nan.into_iter().fold(false, |has_nan, line| has_nan | is_one(line)) {
        for at in 0..LINES {
            (lines[2 * at], lines[2 * at + 1]) = (low[at], high[at]);
        }
        return;
    }
    for step in 0..steps {
        for (at, lane) in lanes[..2 * LINES * LINE].iter_mut().enumerate() {
            *lane = extreme(element(step, at), *lane);
        }
    }
}

/// Joins the first `width` lanes, a power of two: the greatest of all is in the first one.
#[inline(always)]
pub(super) fn join_greatest<T: Element>(lanes: &mut [T; LANES], width: usize) {
    join(lanes, width, |lanes| T::greatest(width, |at| lanes[at]), Arithmetic::max);
}

/// Joins the first `width` lanes, a power of two: the least of all is in the first one.
#[inline(always)]
pub(super) fn join_least<T: Element>(lanes: &mut [T; LANES], width: usize) {
    join(lanes, width, |lanes| T::least(width, |at| lanes[at]), Arithmetic::min);
}

#[inline(always)]
fn join<T: Element>(
    lanes: &mut [T; LANES],
    width: usize,
    of_many: impl Fn(&[T; LANES]) -> T,
    extreme: impl Fn(T, T) -> T,
) {
    if width > LINE {
        lanes[0] = of_many(lanes);
        return;
    }
    let mut half = width / 2;
    while half > 0 {
        for at in 0..half {
            lanes[at] = extreme(lanes[at], lanes[at + half]);
        }
        half /= 2;
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
