//! What a sort leaves of the elements of a row: themselves in order, their positions, where equal ones begin.

use core::cmp::Ordering;

use crate::element::Element;

/// NumPy's order: NaN comes last.
///
/// # Examples
///
/// ```
/// use core::cmp::Ordering;
/// use tensor_core::scalar::sorters::order;
///
/// assert_eq!(order(&f64::INFINITY, &f64::NAN), Ordering::Less);
/// assert_eq!(order(&0.0, &-0.0), Ordering::Equal);
/// ```
#[inline(always)]
pub fn order<T: Element>(a: &T, b: &T) -> Ordering {
    if a.less(*b) {
        Ordering::Less
    } else if b.less(*a) {
        Ordering::Greater
    } else {
        a.is_nan().cmp(&b.is_nan())
    }
}

/// The places of one row among those of all: the slots at a distance of each other.
pub struct Places<'a, V> {
    slots: &'a mut [V],
    distance: usize,
    count: usize,
}

impl<'a, V: Copy> Places<'a, V> {
    /// `count` places from the first slot on.
    pub(crate) fn new(slots: &'a mut [V], distance: usize, count: usize) -> Self {
        Self { slots, distance, count }
    }

    fn get(&self, i: usize) -> V {
        self.slots[i * self.distance]
    }

    fn set(&mut self, i: usize, value: V) {
        self.slots[i * self.distance] = value;
    }

    fn fill(&mut self, value: impl Fn(usize) -> V) {
        for i in 0..self.count {
            self.set(i, value(i));
        }
    }

    fn sort(&mut self, order: impl Fn(&V, &V) -> Ordering) {
        if self.distance == 1 {
            self.slots[..self.count].sort_unstable_by(order);
        } else {
            self.sort_apart(order);
        }
    }

    /// A heap sort: it takes no storage, however far the places are apart.
    fn sort_apart(&mut self, order: impl Fn(&V, &V) -> Ordering) {
        for root in (0..self.count / 2).rev() {
            self.sift(root, self.count, &order);
        }
        for end in (1..self.count).rev() {
            let (greatest, last) = (self.get(0), self.get(end));
            self.set(0, last);
            self.set(end, greatest);
            self.sift(0, end, &order);
        }
    }

    /// Moves a value down until none below it is greater.
    fn sift(&mut self, mut root: usize, end: usize, order: &impl Fn(&V, &V) -> Ordering) {
        let value = self.get(root);
        loop {
            let mut child = 2 * root + 1;
            if child >= end {
                break;
            }
            if child + 1 < end && order(&self.get(child), &self.get(child + 1)).is_lt() {
                child += 1;
            }
            if !order(&value, &self.get(child)).is_lt() {
                break;
            }
            self.set(root, self.get(child));
            root = child;
        }
        self.set(root, value);
    }
}

/// A sort of a row of elements.
pub trait Sorter<T>: Copy {
    /// What stands in the row's places.
    type Output: Element;
    /// Writes all places of a row from its elements.
    fn arrange(places: Places<'_, Self::Output>, element: impl Fn(usize) -> T);
}

/// The elements from the least on.
#[derive(Clone, Copy, Debug)]
pub struct Ascending;
/// The elements from the greatest on, NaN first.
#[derive(Clone, Copy, Debug)]
pub struct Descending;
/// The positions of the elements from the least on, those of equal ones in their order.
#[derive(Clone, Copy, Debug)]
pub struct Positions;
/// The positions of the elements from the greatest on, those of equal ones in their order.
#[derive(Clone, Copy, Debug)]
pub struct PositionsDescending;

impl<T: Element> Sorter<T> for Ascending {
    type Output = T;
    fn arrange(mut places: Places<'_, T>, element: impl Fn(usize) -> T) {
        places.fill(element);
        places.sort(order);
    }
}

impl<T: Element> Sorter<T> for Descending {
    type Output = T;
    fn arrange(mut places: Places<'_, T>, element: impl Fn(usize) -> T) {
        places.fill(element);
        places.sort(|a, b| order(b, a));
    }
}

impl<T: Element> Sorter<T> for Positions {
    type Output = i64;
    fn arrange(mut places: Places<'_, i64>, element: impl Fn(usize) -> T) {
        places.fill(from_position);
        places.sort(|&a, &b| order(&element(to_position(a)), &element(to_position(b))).then(a.cmp(&b)));
    }
}

impl<T: Element> Sorter<T> for PositionsDescending {
    type Output = i64;
    fn arrange(mut places: Places<'_, i64>, element: impl Fn(usize) -> T) {
        places.fill(from_position);
        places.sort(|&a, &b| order(&element(to_position(b)), &element(to_position(a))).then(a.cmp(&b)));
    }
}

/// A position as NumPy's type of positions.
#[inline(always)]
pub(crate) fn from_position(i: usize) -> i64 {
    i64::try_from(i).unwrap_or(i64::MAX)
}

#[inline(always)]
fn to_position(i: i64) -> usize {
    usize::try_from(i).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_apart_are_sorted_as_those_side_by_side() {
        let mut state = 1_u32;
        for count in 0..40 {
            let mut slots = [0_u32; 120];
            for slot in &mut slots {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                *slot = state >> 28;
            }
            let mut expected: [u32; 40] = core::array::from_fn(|i| slots[3 * i]);
            expected[..count].sort_unstable();
            Places::new(&mut slots, 3, count).sort(order);
            assert_eq!(core::array::from_fn(|i| slots[3 * i]), expected, "{count} places");
        }
    }
}
