//! How reductions fold their operand's elements.

use core::ops::{BitAnd, BitOr};

use super::extremes;
pub use super::positions::{ArgMax, ArgMin};
use crate::element::{Arithmetic, Element, Float, Number};
use crate::fmt::Dtype;
use crate::math::Real;

/// How many partial results stand side by side.
///
/// It is the same on every machine, so that the order of additions is: enough for four vectors of 512 bits.
pub const LANES: usize = 64;

/// A reduction of elements, already cast to `T`, to one value.
///
/// The elements may be dealt to several lanes, and lanes merged, in any order.
///
/// # Examples
///
/// ```
/// use tensor_core::scalar::reducers::{Reducer, StdDev, Sum};
///
/// fn reduce<T: Copy, R: Reducer<T>>(reducer: R, elements: &[T]) -> R::Output {
///     let mut lanes = R::lanes();
///     for (index, &x) in elements.iter().enumerate() {
///         R::step(&mut lanes, index % 2, x, index);
///     }
///     let other = lanes;
///     R::merge(&mut lanes, 0, &other, 1);
///     reducer.finish(&lanes, 0, elements.len())
/// }
///
/// assert_eq!(reduce(Sum, &[1.5, 2.5]), 4.0);
/// assert_eq!(reduce(Sum, &[true, false, true]), 2);
/// assert_eq!(reduce(StdDev { ddof: 0.0 }, &[4.0, 4.0]), 2.0);
/// ```
pub trait Reducer<T>: Copy {
    /// What is known of the elements folded so far, [`LANES`] times: arrays side by side, so that they vectorize.
    type Lanes: Copy + Send;
    /// The reduction's value.
    type Output;
    /// Whether the order matters to the accuracy, so that pairs ought to be combined in a tree.
    const TREE: bool;
    /// How many partial results NumPy holds where elements are few: eight of sums, one of products.
    const PARTIAL: usize = 8;
    /// Whether only some elements are part of the reduction.
    const SELECTS: bool = false;
    /// Whether elements are added by blocks only, never one alone.
    const BY_BLOCKS: bool = false;
    /// Whether a block is better added to what is known of those before it than begun anew.
    const ONWARD: bool = false;
    /// The lanes that a run is dealt to; fewer than [`LANES`] where they would not leave registers free.
    const WIDTH: usize = LANES;

    /// Whether an element is part of the reduction.
    #[inline(always)]
    fn takes(_: &T) -> bool {
        true
    }
    /// Lanes of no elements.
    fn lanes() -> Self::Lanes;
    /// Adds the element at an index to a lane.
    fn step(lanes: &mut Self::Lanes, lane: usize, x: T, index: usize);
    /// The same if it is selected: a select, no branch; what is not selected is computed and dropped.
    fn step_if(lanes: &mut Self::Lanes, lane: usize, selected: bool, x: T, index: usize);
    /// Joins the lane `at` of others to a lane.
    fn merge(lanes: &mut Self::Lanes, lane: usize, others: &Self::Lanes, at: usize);
    /// The same lanes, of whose origin the compiler knows nothing: what is done with single ones of them does not decide
    /// how they were computed.
    #[inline(always)]
    fn settled(lanes: Self::Lanes) -> Self::Lanes {
        lanes
    }
    /// Adds `width` elements to as many lanes, `steps` times; `element` gives that of a step and a lane, and its index.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn block(
        lanes: &mut Self::Lanes,
        steps: usize,
        width: usize,
        element: impl Fn(usize, usize) -> (T, usize),
    ) {
        for step in 0..steps {
            for lane in 0..width {
                let (x, index) = element(step, lane);
                Self::step(lanes, lane, x, index);
            }
        }
    }
    /// The elements of a row up to which they are better reduced at once than by lanes.
    const AT_ONCE: usize = 0;
    /// The same of `count` elements, of which there is one: the first lane has the result.
    #[inline(always)]
    fn at_once(count: usize, element: impl Fn(usize) -> T) -> Self::Lanes {
        let mut lanes = Self::lanes();
        for at in 0..count {
            Self::step(&mut lanes, 0, element(at), at);
        }
        lanes
    }
    /// Joins each lane of others to the lane at its place.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn merge_all(lanes: &mut Self::Lanes, others: &Self::Lanes) {
        for lane in 0..LANES {
            Self::merge(lanes, lane, others, lane);
        }
    }
    /// Joins the first `width` lanes, a power of two, pairwise, until all are in the first.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn fold(lanes: &mut Self::Lanes, width: usize) {
        pairwise::<T, Self>(lanes, width);
    }
    /// Gives the value of the `count` elements of a lane.
    fn finish(self, lanes: &Self::Lanes, lane: usize, count: usize) -> Self::Output;
}

/// Joins the first `width` lanes, a power of two, pairwise.
#[cfg_attr(debug_assertions, inline)]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn pairwise<T, R: Reducer<T>>(lanes: &mut R::Lanes, width: usize) {
    let mut half = width / 2;
    while half > 0 {
        let upper = *lanes;
        for lane in 0..half {
            R::merge(lanes, lane, &upper, lane + half);
        }
        half /= 2;
    }
}

/// Sum of the elements.
#[derive(Clone, Copy, Debug)]
pub struct Sum;

/// Sum of the elements in their own type, as products are summed: of bools whether any is true.
#[derive(Clone, Copy, Debug)]
pub struct Total;

/// Product of the elements.
#[derive(Clone, Copy, Debug)]
pub struct Prod;

/// Mean of the elements, NaN for none.
#[derive(Clone, Copy, Debug)]
pub struct Mean;

/// Greatest element, NaN if any is.
///
/// Finishing panics if there is none.
#[derive(Clone, Copy, Debug)]
pub struct Max;

/// Least element, NaN if any is.
///
/// Finishing panics if there is none.
#[derive(Clone, Copy, Debug)]
pub struct Min;

/// Greatest element, the type's lowest value for none: something else is compared with it.
#[derive(Clone, Copy, Debug)]
pub struct MaxOrLowest;

/// Least element, the type's highest value for none: something else is compared with it.
#[derive(Clone, Copy, Debug)]
pub struct MinOrHighest;

/// Whether any element is true.
#[derive(Clone, Copy, Debug)]
pub struct Any;

/// Whether all elements are true.
#[derive(Clone, Copy, Debug)]
pub struct All;

/// Number of true elements.
#[derive(Clone, Copy, Debug)]
pub struct CountNonzero;

/// Variance, of elements that already are squared deviations from their mean.
#[derive(Clone, Copy, Debug)]
pub struct Variance {
    /// What the count is lessened by, NumPy's `ddof`.
    pub ddof: f64,
}

/// Standard deviation, of elements that already are squared deviations from their mean.
#[derive(Clone, Copy, Debug)]
pub struct StdDev {
    /// What the count is lessened by, NumPy's `ddof`.
    pub ddof: f64,
}

/// A reduction of the elements whose flag is true.
///
/// [`ArgMax`] and [`ArgMin`] give an index among all elements, not among those.
#[derive(Clone, Copy, Debug)]
pub struct Masked<R>(pub R);

#[cold]
#[inline(never)]
fn no_identity(name: &str) -> ! {
    panic!("zero-size array to reduction operation {name} which has no identity")
}

#[expect(clippy::cast_precision_loss, reason = "NumPy divides by the count as a float, too")]
#[inline(always)]
fn float(count: usize) -> f64 {
    count as f64
}

#[expect(clippy::cast_precision_loss, reason = "counts of bools are far below 2^53")]
#[inline(always)]
fn ratio(numerator: i64, denominator: usize) -> f64 {
    numerator as f64 / denominator as f64
}

/// The lanes of eight registers of 32 bytes.
pub(super) const fn width<T>() -> usize {
    if size_of::<T>() > 4 { LANES / 2 } else { LANES }
}

/// Whether additions of the type round.
const fn rounds(dtype: Dtype) -> bool {
    dtype.is_float()
}

/// Reductions whose lanes hold a value each; `step` takes the element first, `merge` two lanes' values.
macro_rules! folds {
    ($(
        $Reducer:ident<$T:ty $(, $Generic:ident: $Bound:ident)?> -> $Output:ty, $Lane:ty,
        tree: $tree:expr $(, partial: $partial:expr)? $(, width: $width:expr, block: $block:expr, join: $join:expr, row: $row:expr)?,
        identity: $identity:expr, step: $step:expr, merge: $merge:expr,
        finish: |$reducer:pat_param, $acc:ident, $count:pat_param| $finish:expr;
    )*) => {$(
        impl$(<$Generic: $Bound>)? Reducer<$T> for $Reducer {
            type Lanes = [$Lane; LANES];
            type Output = $Output;
            const TREE: bool = $tree;
            $(const PARTIAL: usize = $partial;)?
            $(const WIDTH: usize = $width;)?

            #[inline(always)]
            fn lanes() -> Self::Lanes {
                [$identity; LANES]
            }

            #[inline(always)]
            fn step(lanes: &mut Self::Lanes, lane: usize, x: $T, _: usize) {
                lanes[lane] = $step(x, lanes[lane]);
            }

            #[inline(always)]
            fn step_if(lanes: &mut Self::Lanes, lane: usize, selected: bool, x: $T, _: usize) {
                let next = $step(x, lanes[lane]);
                lanes[lane] = if selected { next } else { lanes[lane] };
            }

            $(
                #[inline(always)]
                fn block(
                    lanes: &mut Self::Lanes,
                    steps: usize,
                    width: usize,
                    element: impl Fn(usize, usize) -> ($T, usize),
                ) {
                    $block(lanes, steps, width, |step, lane| element(step, lane).0);
                }

                #[inline(always)]
                fn fold(lanes: &mut Self::Lanes, width: usize) {
                    $join(lanes, width);
                }

                const AT_ONCE: usize = extremes::at_once::<$T>();

                #[inline(always)]
                fn at_once(count: usize, element: impl Fn(usize) -> $T) -> Self::Lanes {
                    [$row(count, element); LANES]
                }
            )?

            #[inline(always)]
            fn merge(lanes: &mut Self::Lanes, lane: usize, others: &Self::Lanes, at: usize) {
                lanes[lane] = $merge(lanes[lane], others[at]);
            }

            #[inline(always)]
            fn settled(mut lanes: Self::Lanes) -> Self::Lanes {
                if let Some(first) = lanes.first_chunk_mut::<8>() {
                    *first = core::hint::black_box(*first);
                }
                lanes
            }

            #[inline(always)]
            fn finish(self, lanes: &Self::Lanes, lane: usize, $count: usize) -> $Output {
                let ($reducer, $acc) = (self, lanes[lane]);
                $finish
            }
        }
    )*};
}

/// The squared deviations' sum over the degrees of freedom, of which there are not less than none.
#[inline(always)]
fn variance<T: Float>(sum: T::Wide, count: usize, ddof: f64) -> T {
    let freedom = float(count) - ddof;
    T::average(sum, if freedom > 0.0 { freedom } else { 0.0 })
}

/// What sums start from: -0.0 for floats, which changes nothing it is added to, so that the first addition is none.
#[inline(always)]
fn nothing<W: Element>() -> W {
    Arithmetic::mul(W::ZERO, Arithmetic::sub(W::ZERO, W::ONE))
}

/// A sum as if it had started from 0.0: never -0.0.
#[inline(always)]
fn whole<W: Element>(sum: W) -> W {
    Arithmetic::add(sum, W::ZERO)
}

#[inline(always)]
fn add<T: Arithmetic>(x: T, sum: T::Wide) -> T::Wide {
    Arithmetic::add(x.widen(), sum)
}

#[inline(always)]
fn multiply<T: Arithmetic>(x: T, product: T::Wide) -> T::Wide {
    Arithmetic::mul(x.widen(), product)
}

/// Counts in the width of an `f32`: a lane of 2^32 would be of a tensor of 2^38 elements.
#[inline(always)]
fn tally(x: bool, count: u32) -> u32 {
    count.wrapping_add(u32::from(x))
}

folds! {
    Sum<T, T: Number> -> T, T::Wide, tree: rounds(T::DTYPE),
    identity: nothing(), step: add, merge: Arithmetic::add, finish: |_, acc, _| T::narrow(whole(acc));
    Sum<bool> -> i64, u32, tree: false,
    identity: 0, step: tally, merge: Arithmetic::add, finish: |_, acc, _| i64::from(acc);
    Total<T, T: Number> -> T, T::Wide, tree: rounds(T::DTYPE),
    identity: nothing(), step: add, merge: Arithmetic::add, finish: |_, acc, _| T::narrow(whole(acc));
    Total<bool> -> bool, bool, tree: false,
    identity: false, step: bool::bitor, merge: bool::bitor, finish: |_, acc, _| acc;
    Prod<T, T: Number> -> T, T::Wide, tree: rounds(T::DTYPE), partial: 1,
    identity: T::Wide::ONE, step: multiply, merge: Arithmetic::mul, finish: |_, acc, _| T::narrow(acc);
    Mean<T, T: Float> -> T, T::Wide, tree: true,
    identity: nothing(), step: add, merge: Arithmetic::add,
    finish: |_, acc, count| T::average(whole(acc), float(count));
    Mean<bool> -> f64, u32, tree: false,
    identity: 0, step: tally, merge: Arithmetic::add, finish: |_, acc, count| ratio(i64::from(acc), count);
    Max<T, T: Element> -> T, T, tree: false, width: width::<T>(), block: extremes::greatest, join: extremes::join_greatest,
    row: Arithmetic::greatest,
    identity: T::lowest(), step: Arithmetic::max, merge: Arithmetic::max,
    finish: |_, acc, count| if count == 0 { no_identity("maximum") } else { acc };
    Min<T, T: Element> -> T, T, tree: false, width: width::<T>(), block: extremes::least, join: extremes::join_least,
    row: Arithmetic::least,
    identity: T::highest(), step: Arithmetic::min, merge: Arithmetic::min,
    finish: |_, acc, count| if count == 0 { no_identity("minimum") } else { acc };
    MaxOrLowest<T, T: Element> -> T, T, tree: false, width: width::<T>(), block: extremes::greatest, join: extremes::join_greatest,
    row: Arithmetic::greatest,
    identity: T::lowest(), step: Arithmetic::max, merge: Arithmetic::max, finish: |_, acc, _| acc;
    MinOrHighest<T, T: Element> -> T, T, tree: false, width: width::<T>(), block: extremes::least, join: extremes::join_least,
    row: Arithmetic::least,
    identity: T::highest(), step: Arithmetic::min, merge: Arithmetic::min, finish: |_, acc, _| acc;
    Variance<T, T: Float> -> T, T::Wide, tree: true,
    identity: T::Wide::ZERO, step: add, merge: Arithmetic::add,
    finish: |Variance { ddof }, acc, count| variance::<T>(acc, count, ddof);
    StdDev<T, T: Float> -> T, T::Wide, tree: true,
    identity: T::Wide::ZERO, step: add, merge: Arithmetic::add,
    finish: |StdDev { ddof }, acc, count| Real::sqrt(variance::<T>(acc, count, ddof));
    Any<T, T: Element> -> bool, bool, tree: false,
    identity: false, step: |x: T, acc| acc | x.truth(), merge: bool::bitor, finish: |_, acc, _| acc;
    All<T, T: Element> -> bool, bool, tree: false,
    identity: true, step: |x: T, acc| acc & x.truth(), merge: bool::bitand, finish: |_, acc, _| acc;
    CountNonzero<T, T: Element> -> i64, u32, tree: false,
    identity: 0, step: |x: T, acc| tally(x.truth(), acc), merge: Arithmetic::add, finish: |_, acc, _| i64::from(acc);
}

impl<T: Copy, R: Reducer<T>> Reducer<(bool, T)> for Masked<R> {
    /// Beside the lanes, how many elements each of them was given.
    type Lanes = (R::Lanes, [u32; LANES]);
    type Output = R::Output;
    const TREE: bool = R::TREE;
    const PARTIAL: usize = R::PARTIAL;
    const WIDTH: usize = R::WIDTH;
    const SELECTS: bool = true;

    #[inline(always)]
    fn takes((selected, _): &(bool, T)) -> bool {
        *selected
    }
    #[inline(always)]
    fn lanes() -> Self::Lanes {
        (R::lanes(), [0; LANES])
    }

    #[inline(always)]
    fn step(lanes: &mut Self::Lanes, lane: usize, (selected, x): (bool, T), index: usize) {
        R::step_if(&mut lanes.0, lane, selected, x, index);
        lanes.1[lane] = tally(selected, lanes.1[lane]);
    }

    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn block(
        lanes: &mut Self::Lanes,
        steps: usize,
        width: usize,
        element: impl Fn(usize, usize) -> ((bool, T), usize),
    ) {
        // Counted in bytes, four lanes of which are as wide as one of most elements.
        let (mut values, mut counts) = (lanes.0, [0; LANES]);
        debug_assert!(u8::try_from(steps).is_ok(), "a block of {steps} steps");
        for step in 0..steps {
            for (lane, count) in counts[..width].iter_mut().enumerate() {
                let ((selected, x), index) = element(step, lane);
                R::step_if(&mut values, lane, selected, x, index);
                *count += u8::from(selected);
            }
        }
        lanes.0 = values;
        for (total, count) in lanes.1[..width].iter_mut().zip(counts) {
            *total = Arithmetic::add(*total, u32::from(count));
        }
    }

    #[inline(always)]
    fn step_if(lanes: &mut Self::Lanes, lane: usize, selected: bool, (also, x): (bool, T), index: usize) {
        <Self as Reducer<(bool, T)>>::step(lanes, lane, (selected & also, x), index);
    }

    #[inline(always)]
    fn merge(lanes: &mut Self::Lanes, lane: usize, others: &Self::Lanes, at: usize) {
        R::merge(&mut lanes.0, lane, &others.0, at);
        lanes.1[lane] = Arithmetic::add(lanes.1[lane], others.1[at]);
    }

    #[inline(always)]
    fn finish(self, lanes: &Self::Lanes, lane: usize, _: usize) -> R::Output {
        self.0.finish(&lanes.0, lane, lanes.1[lane] as usize)
    }
}
