//! How reductions fold their operand's elements.

use crate::element::{Element, Float};
use crate::math::Real;

/// A reduction of elements, already cast to `T`, to one value.
///
/// The elements may be dealt to several accumulators, and those merged, in any order.
///
/// # Examples
///
/// ```
/// use tensor_core::scalar::reducers::{Reducer, StdDev, Sum};
///
/// fn reduce<T: Copy, R: Reducer<T>>(reducer: R, elements: &[T]) -> R::Output {
///     let fold = |acc, (index, &x)| R::step(acc, x, index);
///     reducer.finish(elements.iter().enumerate().fold(R::identity(), fold), elements.len())
/// }
///
/// assert_eq!(reduce(Sum, &[1.5, 2.5]), 4.0);
/// assert_eq!(reduce(StdDev { ddof: 0.0 }, &[4.0, 4.0]), 2.0);
/// ```
pub trait Reducer<T>: Copy {
    /// What is known of the elements folded so far.
    type Acc: Copy;
    /// The reduction's value.
    type Output;
    /// Whether the order matters to the accuracy, so that pairs ought to be combined in a tree.
    const TREE: bool;

    /// The accumulator of no elements.
    fn identity() -> Self::Acc;
    /// Adds the element at an index.
    fn step(acc: Self::Acc, x: T, index: usize) -> Self::Acc;
    /// Joins two accumulators.
    fn merge(a: Self::Acc, b: Self::Acc) -> Self::Acc;
    /// Gives the value of `count` elements.
    fn finish(self, acc: Self::Acc, count: usize) -> Self::Output;
}

/// Sum of the elements.
#[derive(Clone, Copy, Debug)]
pub struct Sum;

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

/// Whether any element is true.
#[derive(Clone, Copy, Debug)]
pub struct Any;

/// Whether all elements are true.
#[derive(Clone, Copy, Debug)]
pub struct All;

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

#[cold]
#[inline(never)]
fn no_index(name: &str) -> ! {
    panic!("attempt to get {name} of an empty sequence")
}

#[expect(clippy::cast_precision_loss, reason = "NumPy divides by the count as a float, too")]
#[inline(always)]
fn float(count: usize) -> f64 {
    count as f64
}

#[expect(clippy::cast_possible_wrap, reason = "no array has more than i64::MAX elements")]
#[inline(always)]
fn index_value(index: usize) -> i64 {
    index as i64
}

/// Reductions whose accumulator is a value of the elements' type.
macro_rules! folds {
    ($(
        $Reducer:ident<$T:ident: $Bound:ident>, tree: $tree:literal, identity: $identity:expr, merge: $merge:expr,
        finish: |$reducer:pat_param, $acc:ident, $count:pat_param| $finish:expr;
    )*) => {$(
        impl<$T: $Bound> Reducer<$T> for $Reducer {
            type Acc = $T;
            type Output = $T;
            const TREE: bool = $tree;

            #[inline(always)]
            fn identity() -> $T {
                $identity
            }

            #[inline(always)]
            fn step(acc: $T, x: $T, _: usize) -> $T {
                $merge(acc, x)
            }

            #[inline(always)]
            fn merge(a: $T, b: $T) -> $T {
                $merge(a, b)
            }

            #[inline(always)]
            fn finish(self, $acc: $T, $count: usize) -> $T {
                let $reducer = self;
                $finish
            }
        }
    )*};
}

/// The squared deviations' sum over the degrees of freedom, of which there are not less than none.
#[inline(always)]
fn variance<T: Float>(sum: T, count: usize, ddof: f64) -> T {
    let freedom = float(count) - ddof;
    Float::div(sum, T::from_f64(if freedom > 0.0 { freedom } else { 0.0 }))
}

folds! {
    Sum<T: Element>, tree: true, identity: T::ZERO, merge: Element::add, finish: |_, acc, _| acc;
    Prod<T: Element>, tree: true, identity: T::ONE, merge: Element::mul, finish: |_, acc, _| acc;
    Mean<T: Float>, tree: true, identity: T::ZERO, merge: Element::add,
    finish: |_, acc, count| Float::div(acc, T::from_f64(float(count)));
    Max<T: Element>, tree: false, identity: T::lowest(), merge: Element::max,
    finish: |_, acc, count| if count == 0 { no_identity("maximum") } else { acc };
    Min<T: Element>, tree: false, identity: T::highest(), merge: Element::min,
    finish: |_, acc, count| if count == 0 { no_identity("minimum") } else { acc };
    Variance<T: Float>, tree: true, identity: T::ZERO, merge: Element::add,
    finish: |Variance { ddof }, acc, count| variance(acc, count, ddof);
    StdDev<T: Float>, tree: true, identity: T::ZERO, merge: Element::add,
    finish: |StdDev { ddof }, acc, count| Real::sqrt(variance(acc, count, ddof));
}

macro_rules! truths {
    ($($Reducer:ident, $identity:literal $operator:tt;)*) => {$(
        impl<T: Element> Reducer<T> for $Reducer {
            type Acc = bool;
            type Output = bool;
            const TREE: bool = false;

            #[inline(always)]
            fn identity() -> bool {
                $identity
            }

            #[inline(always)]
            fn step(acc: bool, x: T, _: usize) -> bool {
                acc $operator x.truth()
            }

            #[inline(always)]
            fn merge(a: bool, b: bool) -> bool {
                a $operator b
            }

            #[inline(always)]
            fn finish(self, acc: bool, _: usize) -> bool {
                acc
            }
        }
    )*};
}

truths! {
    Any, false |;
    All, true &;
}

impl<T: Element> Reducer<T> for CountNonzero {
    type Acc = i64;
    type Output = i64;
    const TREE: bool = false;

    #[inline(always)]
    fn identity() -> i64 {
        0
    }

    #[inline(always)]
    fn step(acc: i64, x: T, _: usize) -> i64 {
        acc + i64::from(x.truth())
    }

    #[inline(always)]
    fn merge(a: i64, b: i64) -> i64 {
        a + b
    }

    #[inline(always)]
    fn finish(self, acc: i64, _: usize) -> i64 {
        acc
    }
}

/// The accumulator is an element and its index. `b` takes the place of `a` if
/// - it is the better one, or
/// - it is NaN and `a` is not, or
/// - they are equal or both NaN, and `b` comes first.
macro_rules! indices {
    ($($Reducer:ident, $name:literal, $worst:ident, |$a:ident, $b:ident| $better:expr;)*) => {$(
        impl<T: Element> Reducer<T> for $Reducer {
            type Acc = (T, usize);
            type Output = i64;
            const TREE: bool = false;

            // Every element comes before this index, so even the worst takes its place.
            #[inline(always)]
            fn identity() -> (T, usize) {
                (T::$worst(), usize::MAX)
            }

            #[inline(always)]
            fn step(acc: (T, usize), x: T, index: usize) -> (T, usize) {
                <Self as Reducer<T>>::merge(acc, (x, index))
            }

            #[inline(always)]
            fn merge(a: (T, usize), b: (T, usize)) -> (T, usize) {
                let ($a, $b) = (a.0, b.0);
                let (a_nan, b_nan) = (Element::is_nan(a.0), Element::is_nan(b.0));
                let tie = Element::equal(a.0, b.0) | (a_nan & b_nan);
                let replaces = ($better & !a_nan) | (b_nan & !a_nan) | (tie & (b.1 < a.1));
                if replaces { b } else { a }
            }

            #[inline(always)]
            fn finish(self, acc: (T, usize), count: usize) -> i64 {
                if count == 0 { no_index($name) } else { index_value(acc.1) }
            }
        }
    )*};
}

indices! {
    ArgMax, "argmax", lowest, |a, b| Element::less(a, b);
    ArgMin, "argmin", highest, |a, b| Element::less(b, a);
}

impl<T: Copy, R: Reducer<T>> Reducer<(bool, T)> for Masked<R> {
    type Acc = (R::Acc, usize);
    type Output = R::Output;
    const TREE: bool = R::TREE;

    #[inline(always)]
    fn identity() -> Self::Acc {
        (R::identity(), 0)
    }

    // A select, no branch: what is not selected is computed and dropped.
    #[inline(always)]
    fn step(acc: Self::Acc, (selected, x): (bool, T), index: usize) -> Self::Acc {
        let next = R::step(acc.0, x, index);
        (if selected { next } else { acc.0 }, acc.1 + usize::from(selected))
    }

    #[inline(always)]
    fn merge(a: Self::Acc, b: Self::Acc) -> Self::Acc {
        (R::merge(a.0, b.0), a.1 + b.1)
    }

    #[inline(always)]
    fn finish(self, acc: Self::Acc, _: usize) -> R::Output {
        self.0.finish(acc.0, acc.1)
    }
}
