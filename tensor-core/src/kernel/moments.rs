//! A mean and a variance of the same elements in one pass over memory: a block of them is read twice, from the first
//! cache.
//!
//! The variance of a block is of the deviations from its own mean; blocks are joined as Chan and others do. The
//! sums are those of [`Mean`](crate::scalar::reducers::Mean), in its order, so a mean has the same bits either way.

use core::cell::Cell;
use core::mem::MaybeUninit;

use crate::element::{Arithmetic, Float};
use crate::scalar::reducers::{LANES, Reducer};

/// The reduction of elements to what `reducer` makes of their squared deviations; their means go to `means`.
#[derive(Clone, Copy)]
pub(super) struct Moments<R, M> {
    pub(super) reducer: R,
    pub(super) means: M,
}

/// What is done with means.
pub(super) trait Means<V>: Copy {
    /// Takes the mean of the next result.
    fn put(self, mean: V);
}

impl<V> Means<V> for () {
    #[inline(always)]
    fn put(self, _: V) {}
}

/// Places of means, which are written in order.
pub(super) struct InPlaces<'a, V> {
    places: &'a [Cell<MaybeUninit<V>>],
    written: Cell<usize>,
}

impl<'a, V> InPlaces<'a, V> {
    #[inline(always)]
    pub(super) fn new(places: &'a mut [MaybeUninit<V>]) -> Self {
        Self { places: Cell::from_mut(places).as_slice_of_cells(), written: Cell::new(0) }
    }

    /// # Panics
    ///
    /// If a place was not written.
    #[inline(always)]
    pub(super) fn finish(&self) {
        assert!(self.written.get() == self.places.len(), "fewer means than variances");
    }
}

impl<V> Means<V> for &InPlaces<'_, V> {
    #[inline(always)]
    fn put(self, mean: V) {
        let at = self.written.get();
        self.places[at].set(MaybeUninit::new(mean));
        self.written.set(at + 1);
    }
}

/// How many elements a lane holds.
#[derive(Clone, Copy)]
struct Count<T> {
    count: usize,
    /// One over it; 0 for none.
    inverse: T,
}

impl<T: Float> Count<T> {
    const NONE: Self = Self { count: 0, inverse: T::ZERO };

    #[inline(always)]
    fn new(count: usize) -> Self {
        if count == 0 { Self::NONE } else { Self { count, inverse: Float::div(T::ONE, real(count)) } }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a lane of 2^24 elements is of a tensor of 2^30")]
#[inline(always)]
fn real<T: Float>(count: usize) -> T {
    T::from_f64(count as f64)
}

/// How many elements each lane holds: a row's last step may be of its first lanes only, of as many each time.
#[derive(Clone, Copy)]
struct Counts<T> {
    /// Lanes before this one hold `head`, the others `tail`.
    first: usize,
    head: Count<T>,
    tail: Count<T>,
}

impl<T: Float> Counts<T> {
    #[inline(always)]
    fn of_each(count: Count<T>) -> Self {
        Self { first: 0, head: count, tail: count }
    }

    #[inline(always)]
    fn is_none(&self) -> bool {
        self.head.count == 0 && self.tail.count == 0
    }

    /// Those of the `width` lanes from one on.
    #[inline(always)]
    fn part(&self, from: usize, width: usize) -> Self {
        if self.first <= from {
            Self::of_each(self.tail)
        } else if self.first >= from + width {
            Self::of_each(self.head)
        } else {
            Self { first: self.first - from, ..*self }
        }
    }
}

/// Lanes of elements.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Lanes<T> {
    sum: [T; LANES],
    /// What the mean is more than the quotient of the sum and the count, as both are rounded.
    rest: [T; LANES],
    /// The squared deviations' sum.
    squares: [T; LANES],
    counts: Counts<T>,
}

/// What weighs two counts of elements that are joined.
#[derive(Clone, Copy)]
struct Weights<T> {
    /// One over each count, and over their sum.
    inverses: [T; 3],
    /// The parts of the sum that they are.
    shares: [T; 2],
    /// What the square of the means' distance is multiplied by.
    between: T,
}

impl<T: Float> Weights<T> {
    #[inline(always)]
    fn new(a: Count<T>, b: Count<T>) -> (Self, Count<T>) {
        let both = Count::new(a.count + b.count);
        let (m, n) = (real::<T>(a.count), real::<T>(b.count));
        let shares = [Arithmetic::mul(m, both.inverse), Arithmetic::mul(n, both.inverse)];
        let inverses = [a.inverse, b.inverse, both.inverse];
        (Self { inverses, shares, between: Arithmetic::mul(m, shares[1]) }, both)
    }
}

impl<T: Float> Lanes<T> {
    #[inline(always)]
    fn new() -> Self {
        let zero = [T::ZERO; LANES];
        Self { sum: zero, rest: zero, squares: zero, counts: Counts::of_each(Count::NONE) }
    }

    /// Joins the first `width` lanes pairwise, until all are in the first.
    #[inline(never)]
    fn fold(&mut self, width: usize) {
        let mut half = width / 2;
        while half > 0 {
            let mut upper = Self::new();
            let mut sum = self.sum;
            for lane in 0..half {
                upper.sum[lane] = self.sum[lane + half];
                upper.rest[lane] = self.rest[lane + half];
                upper.squares[lane] = self.squares[lane + half];
            }
            for (sum, &other) in sum.iter_mut().zip(&upper.sum) {
                *sum = Arithmetic::add(*sum, other);
            }
            upper.counts = self.counts.part(half, half);
            self.counts = self.counts.part(0, half);
            self.join_any(&upper, &sum);
            half /= 2;
        }
    }

    /// Joins others to these lanes, whose sums become `sum`.
    #[inline(always)]
    fn join(&mut self, others: &Self, sum: &[T; LANES]) {
        let (a, b) = (self.counts, others.counts);
        if a.first > 0 || b.first > 0 || a.is_none() || b.is_none() {
            // A copy, so that the lanes themselves stay in registers.
            let mut lanes = *self;
            lanes.join_any(others, sum);
            *self = lanes;
            return;
        }
        let (weights, count) = Weights::new(a.tail, b.tail);
        self.join_by(others, sum, |_| weights);
        self.counts = Counts::of_each(count);
    }

    /// The same of any lanes: a function of its own, which is too seldom called to be there for each SIMD level and kernel.
    #[inline(never)]
    fn join_any(&mut self, others: &Self, sum: &[T; LANES]) {
        let (a, b) = (self.counts, others.counts);
        if a.is_none() {
            *self = Self { sum: *sum, ..*others };
        } else if b.is_none() {
            self.sum = *sum;
        } else {
            let (head, of_head) = Weights::new(a.head, b.head);
            let (tail, of_tail) = Weights::new(a.tail, b.tail);
            let first = a.first.max(b.first);
            self.join_by(others, sum, |lane| if lane < first { head } else { tail });
            self.counts = Counts { first, head: of_head, tail: of_tail };
        }
    }

    #[inline(always)]
    fn join_by(&mut self, others: &Self, sum: &[T; LANES], weights: impl Fn(usize) -> Weights<T>) {
        for (lane, &sum) in sum.iter().enumerate() {
            let Weights { inverses: [of_a, of_b, of_both], shares, between } = weights(lane);
            let mean = Arithmetic::mul(sum, of_both);
            // How far their means are from the mean of both.
            let off = |lanes: &Self, inverse: T| {
                let mean_of_these = Arithmetic::mul(lanes.sum[lane], inverse);
                Arithmetic::add(Arithmetic::sub(mean_of_these, mean), lanes.rest[lane])
            };
            let (a, b) = (off(self, of_a), off(others, of_b));
            let distance = Arithmetic::sub(b, a);
            // Not the square first: where `between` is 0 it may be infinite.
            let square = Arithmetic::mul(Arithmetic::mul(distance, between), distance);
            self.squares[lane] =
                Arithmetic::add(Arithmetic::add(self.squares[lane], others.squares[lane]), square);
            self.rest[lane] = Arithmetic::add(Arithmetic::mul(a, shares[0]), Arithmetic::mul(b, shares[1]));
            self.sum[lane] = sum;
        }
    }

    /// The lanes of a block alone: first their sums, then the deviations from the means.
    #[inline(always)]
    fn of_block(steps: usize, width: usize, element: impl Fn(usize, usize) -> (T, usize)) -> Self {
        let count = Count::new(steps);
        let mut lanes = Self::new();
        // So many at once that all that is known of them stays in registers of 32 bytes.
        let mut first = if const { size_of::<T>() > 4 } {
            lanes.parts::<8>(0, width, steps, count, &element)
        } else {
            lanes.parts::<16>(0, width, steps, count, &element)
        };
        first = lanes.parts::<1>(first, width, steps, count, &element);
        debug_assert!(first == width, "{first} lanes of {width}");
        let counts = if width == LANES {
            Counts::of_each(count)
        } else {
            Counts { first: width, head: count, tail: Count::NONE }
        };
        Self { counts, ..lanes }
    }

    /// The lanes of a block before `width`, from one on, `N` by `N`; gives the first one that is left.
    #[inline(always)]
    fn parts<const N: usize>(
        &mut self,
        mut first: usize,
        width: usize,
        steps: usize,
        count: Count<T>,
        element: &impl Fn(usize, usize) -> (T, usize),
    ) -> usize {
        while first + N <= width {
            self.part::<N>(
                first,
                steps,
                count,
                #[inline(always)]
                |step, lane| element(step, first + lane).0,
            );
            first += N;
        }
        first
    }

    /// `N` lanes of a block, from one on.
    #[inline(always)]
    fn part<const N: usize>(
        &mut self,
        first: usize,
        steps: usize,
        count: Count<T>,
        element: impl Fn(usize, usize) -> T,
    ) {
        let [mut sum, mut mean, mut rest, mut squares] = [[T::ZERO; N]; 4];
        for step in 0..steps {
            for (lane, sum) in sum.iter_mut().enumerate() {
                *sum = Arithmetic::add(element(step, lane), *sum);
            }
        }
        for lane in 0..N {
            mean[lane] = Arithmetic::mul(sum[lane], count.inverse);
        }
        for step in 0..steps {
            for lane in 0..N {
                let deviation = Arithmetic::sub(element(step, lane), mean[lane]);
                rest[lane] = Arithmetic::add(deviation, rest[lane]);
                squares[lane] = Arithmetic::add(Arithmetic::mul(deviation, deviation), squares[lane]);
            }
        }
        for rest in &mut rest {
            *rest = Arithmetic::mul(*rest, count.inverse);
        }
        self.sum[first..first + N].copy_from_slice(&sum);
        self.rest[first..first + N].copy_from_slice(&rest);
        self.squares[first..first + N].copy_from_slice(&squares);
    }
}

impl<V: Float, R: Reducer<V, Output = V>, M: Means<V>> Reducer<V> for Moments<R, M> {
    type Lanes = Lanes<V>;
    type Output = V;
    const TREE: bool = true;
    const BY_BLOCKS: bool = true;

    #[inline(always)]
    fn lanes() -> Lanes<V> {
        Lanes::new()
    }
    fn step(_: &mut Lanes<V>, _: usize, _: V, _: usize) {
        unreachable!("few elements take two passes")
    }
    fn step_if(_: &mut Lanes<V>, _: usize, _: bool, _: V, _: usize) {
        unreachable!("selected elements take two passes")
    }
    fn merge(_: &mut Lanes<V>, _: usize, _: &Lanes<V>, _: usize) {
        unreachable!("few elements take two passes")
    }

    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn block(lanes: &mut Lanes<V>, steps: usize, width: usize, element: impl Fn(usize, usize) -> (V, usize)) {
        if steps == 0 || width == 0 {
            return;
        }
        let block = Lanes::of_block(steps, width, &element);
        if lanes.counts.is_none() {
            *lanes = block;
            return;
        }
        // One after the other, as they are added where only the sum is asked for.
        let mut sum = lanes.sum;
        for step in 0..steps {
            for (lane, sum) in sum[..width].iter_mut().enumerate() {
                *sum = Arithmetic::add(element(step, lane).0, *sum);
            }
        }
        let mut both = *lanes;
        both.join_any(&block, &sum);
        *lanes = both;
    }

    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn merge_all(lanes: &mut Lanes<V>, others: &Lanes<V>) {
        let mut sum = lanes.sum;
        for (sum, &other) in sum.iter_mut().zip(&others.sum) {
            *sum = Arithmetic::add(*sum, other);
        }
        lanes.join(others, &sum);
    }

    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn fold(lanes: &mut Lanes<V>, width: usize) {
        lanes.fold(width);
    }

    #[inline(always)]
    fn finish(self, lanes: &Lanes<V>, lane: usize, count: usize) -> V {
        #[expect(clippy::cast_precision_loss, reason = "NumPy divides by the count as a float, too")]
        self.means.put(V::average(lanes.sum[lane].widen(), count as f64));
        let mut squares = R::lanes();
        R::step(&mut squares, 0, lanes.squares[lane], 0);
        self.reducer.finish(&squares, 0, count)
    }
}

#[cfg(test)]
mod tests;
