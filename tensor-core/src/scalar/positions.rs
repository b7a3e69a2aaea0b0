//! Where the greatest and the least of many elements are: `argmax` and `argmin`.

use super::extremes;
use super::reducers::{LANES, Reducer, pairwise, width};
use crate::element::{Arithmetic, Element};

/// Index of the first greatest element, or of the first NaN.
///
/// Finishing panics if there is none.
#[derive(Clone, Copy, Debug)]
pub struct ArgMax;

/// Index of the first least element, or of the first NaN.
///
/// Finishing panics if there is none.
#[derive(Clone, Copy, Debug)]
pub struct ArgMin;

#[cold]
#[inline(never)]
fn no_index(name: &str) -> ! {
    panic!("attempt to get {name} of an empty sequence")
}

#[expect(clippy::cast_possible_wrap, reason = "no array has more than i64::MAX elements")]
#[inline(always)]
fn index_value(index: usize) -> i64 {
    index as i64
}

/// The lanes are elements and their indices. `b` takes the place of `a` if
/// - it is the better one, or
/// - it is NaN and `a` is not, or
/// - they are equal or both NaN, and `b` comes first.
macro_rules! indices {
    ($(
        $Reducer:ident, $name:literal, $worst:ident, $extreme:ident, $join:ident, |$a:ident, $b:ident| $better:expr;
    )*) => {$(
        impl $Reducer {
            #[inline(always)]
            fn replaces<T: Element>(($a, a_index): (T, usize), ($b, b_index): (T, usize)) -> bool {
                let (a_nan, b_nan) = (Arithmetic::is_nan($a), Arithmetic::is_nan($b));
                let tie = Arithmetic::equal($a, $b) | (a_nan & b_nan);
                ($better & !a_nan) | (b_nan & !a_nan) | (tie & (b_index < a_index))
            }
        }

        impl<T: Element> Reducer<T> for $Reducer {
            type Lanes = ([T; LANES], [usize; LANES]);
            type Output = i64;
            const TREE: bool = false;
            const ONWARD: bool = true;
            const WIDTH: usize = width::<T>();

            // Every element comes before this index, so even the worst takes its place.
            #[inline(always)]
            fn lanes() -> Self::Lanes {
                ([T::$worst(); LANES], [usize::MAX; LANES])
            }

            #[inline(always)]
            fn step(lanes: &mut Self::Lanes, lane: usize, x: T, index: usize) {
                <Self as Reducer<T>>::step_if(lanes, lane, true, x, index);
            }

            #[inline(always)]
            fn step_if(lanes: &mut Self::Lanes, lane: usize, selected: bool, x: T, index: usize) {
                let replaces = selected & Self::replaces((lanes.0[lane], lanes.1[lane]), (x, index));
                lanes.0[lane] = if replaces { x } else { lanes.0[lane] };
                lanes.1[lane] = if replaces { index } else { lanes.1[lane] };
            }

            /// The first lane has the best of a block, which is looked for only where it is better than all before.
            #[inline(always)]
            fn block(
                lanes: &mut Self::Lanes,
                steps: usize,
                width: usize,
                element: impl Fn(usize, usize) -> (T, usize),
            ) {
                let mut best = [T::$worst(); LANES];
                extremes::$extreme(&mut best, steps, width, |step, lane| element(step, lane).0);
                extremes::$join(&mut best, LANES);
                let best = best[0];
                let before = (lanes.0[0], lanes.1[0]);
                if steps * width > 0 && Self::replaces(before, (best, element(0, 0).1)) {
                    let (x, index) = first(best, steps, width, element);
                    <Self as Reducer<T>>::step(lanes, 0, x, index);
                }
            }

            const AT_ONCE: usize = if size_of::<T>() > 4 && T::DTYPE.is_float() { 256 } else { 1000 };

            #[inline(always)]
            fn at_once(count: usize, element: impl Fn(usize) -> T) -> Self::Lanes {
                let best = T::$extreme(count, &element);
                let steps = count / LANES;
                let of_steps = first(best, steps, LANES, |step, lane| {
                    let at = step * LANES + lane;
                    (element(at), at)
                });
                let whole = steps * LANES;
                let (x, index) = if of_steps.1 < whole {
                    of_steps
                } else {
                    first(best, 1, count - whole, |_, lane| (element(whole + lane), whole + lane))
                };
                ([x; LANES], [index; LANES])
            }

            #[inline(always)]
            fn merge(lanes: &mut Self::Lanes, lane: usize, others: &Self::Lanes, at: usize) {
                <Self as Reducer<T>>::step(lanes, lane, others.0[at], others.1[at]);
            }

            #[inline(always)]
            fn fold(lanes: &mut Self::Lanes, width: usize) {
                let others = lanes.1[1..width].iter().fold(usize::MAX, |all, index| all & index);
                // After blocks all is in the first lane.
                if others != usize::MAX {
                    pairwise::<T, Self>(lanes, width);
                }
            }

            #[inline(always)]
            fn finish(self, lanes: &Self::Lanes, lane: usize, count: usize) -> i64 {
                if count == 0 { no_index($name) } else { index_value(lanes.1[lane]) }
            }
        }
    )*};
}

indices! {
    ArgMax, "argmax", lowest, greatest, join_greatest, |a, b| Arithmetic::less(a, b);
    ArgMin, "argmin", highest, least, join_least, |a, b| Arithmetic::less(b, a);
}

/// The first element that equals the best one of `steps` times `width`, or is NaN as it is; and its index.
#[inline(always)]
fn first<T: Element>(
    best: T,
    steps: usize,
    width: usize,
    element: impl Fn(usize, usize) -> (T, usize),
) -> (T, usize) {
    let is_best = |x: T| Arithmetic::equal(x, best) | (Arithmetic::is_nan(x) & Arithmetic::is_nan(best));
    // Plain loops: an iterator's method that is not inlined takes what the elements are read by, and all becomes slow.
    for step in 0..steps {
        // A step at a time, without a branch for each element.
        let mut found = false;
        for lane in 0..width {
            found |= is_best(element(step, lane).0);
        }
        if found {
            for lane in 0..width {
                let (x, index) = element(step, lane);
                if is_best(x) {
                    return (x, index);
                }
            }
        }
    }
    (best, usize::MAX)
}
