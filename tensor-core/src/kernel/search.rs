//! Searches in a sorted vector: where each value would be put.

use core::marker::PhantomData;

use super::source::Source;
use crate::cast::Cast;
use crate::element::Element;
use crate::error::Error;
use crate::scalar::sorters::{from_position, order};
use crate::shape::AnyShape;

/// A vector of the shape `P` that is searched, its elements compared as `T`.
pub struct Table<T, P, L> {
    source: L,
    count: usize,
    types: PhantomData<(T, P)>,
}
impl<T, P, L: Clone> Clone for Table<T, P, L> {
    fn clone(&self) -> Self {
        Self { source: self.source.clone(), ..*self }
    }
}
impl<T, P, L: Copy> Copy for Table<T, P, L> {}

impl<T, P, L> Table<T, P, L>
where
    T: Element,
    P: AnyShape,
    L: Source<P>,
    L::Elem: Cast<T>,
{
    /// The elements of a source.
    #[inline(always)]
    pub(crate) fn new(source: L) -> Self {
        Self { source, count: P::DIMS.count(0, source.lead().unwrap_or(1)), types: PhantomData }
    }

    #[inline(always)]
    fn at(&self, i: usize) -> T {
        let cursor = self.source.step(self.source.origin(), 0, i);
        self.source.prepare(cursor);
        self.source.get(self.source.row(cursor, 0), 0, 0).cast()
    }

    /// How many of the elements, in order or from the last on, come before what `is_before` says.
    #[inline(always)]
    fn before(&self, from_last: bool, is_before: impl Fn(&T) -> bool) -> usize {
        let (mut from, mut to) = (0, self.count);
        while from < to {
            let middle = from.midpoint(to);
            if is_before(&self.at(if from_last { self.count - 1 - middle } else { middle })) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    #[inline(always)]
    fn below(&self, from_last: bool, value: T, or_equal: bool) -> usize {
        self.before(
            from_last,
            #[inline(always)]
            |element| order(element, &value).is_lt() || or_equal && order(element, &value).is_eq(),
        )
    }

    /// Where a value is put before elements equal to it, or with `right` behind them.
    #[inline(always)]
    pub(crate) fn position(&self, value: T, right: bool) -> i64 {
        from_position(self.below(false, value, right))
    }

    /// The bin that a value is in, the elements being bounds that rise or fall.
    #[inline(always)]
    pub(crate) fn bin(&self, value: T, right: bool) -> i64 {
        let falls = self.count > 0 && order(&self.at(0), &self.at(self.count - 1)).is_gt();
        let below = self.below(falls, value, !right);
        from_position(if falls { self.count - below } else { below })
    }

    /// The interval between two elements that a value is in, of which the last has both its ends; -1 outside.
    #[inline(always)]
    pub(crate) fn interval(&self, value: T) -> i64 {
        let is_inside =
            self.count > 1 && self.at(0).less_equal(value) && value.less_equal(self.at(self.count - 1));
        if !is_inside {
            return -1;
        }
        from_position(self.below(false, value, true).min(self.count - 1)) - 1
    }

    /// Checks that the elements rise, or with `or_fall` that they all rise or all fall.
    ///
    /// # Errors
    ///
    /// If not.
    pub(crate) fn check(&self, or_fall: bool) -> Result<(), Error> {
        let falls = or_fall && self.count > 0 && order(&self.at(0), &self.at(self.count - 1)).is_gt();
        for i in 1..self.count {
            let (left, right) = (self.at(i - 1), self.at(i));
            let is_known = or_fall || left.less_equal(right);
            let (low, high) = if falls { (right, left) } else { (left, right) };
            if !is_known || order(&low, &high).is_gt() {
                return Err(Error::Bins { at: i });
            }
        }
        Ok(())
    }
}
