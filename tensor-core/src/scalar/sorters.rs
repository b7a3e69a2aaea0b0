//! What a sort leaves of the elements of a row: themselves in order, their positions, where equal ones begin.

use core::cmp::Ordering;

use crate::element::Element;
use crate::fmt::Value;

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
    // Whether one precedes the other is one value without a branch, which is all that a sort asks.
    let precedes = |a: &T, b: &T| a.less(*b) | (b.is_nan() & !a.is_nan());
    if precedes(a, b) {
        Ordering::Less
    } else if precedes(b, a) {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

/// The places of one row among those of all: the slots at a distance of each other.
pub struct Places<'a, V> {
    slots: &'a mut [V],
    distance: usize,
    count: usize,
    /// So many of them are put in order, from the first on.
    first: usize,
}

impl<'a, V: Copy> Places<'a, V> {
    /// `count` places from the first slot on.
    pub(crate) fn new(slots: &'a mut [V], distance: usize, count: usize) -> Self {
        Self { slots, distance, count, first: count }
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

    /// The places of the elements that are taken, which come first, and the others.
    fn apart(&mut self, takes: impl Fn(V) -> bool) -> (Places<'_, V>, Places<'_, V>) {
        let mut taken = 0;
        for i in 0..self.count {
            let value = self.get(i);
            if takes(value) {
                self.set(i, self.get(taken));
                self.set(taken, value);
                taken += 1;
            }
        }
        let end = self.slots.len().min(taken * self.distance);
        let (first, others) = self.slots.split_at_mut(end);
        (Places::new(first, self.distance, taken), Places::new(others, self.distance, self.count - taken))
    }

    fn sort(&mut self, order: impl Fn(&V, &V) -> Ordering) {
        if self.distance == 1 {
            let mut slots = &mut self.slots[..self.count];
            if self.first < self.count {
                slots = slots.select_nth_unstable_by(self.first, &order).0;
            }
            slots.sort_unstable_by(order);
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

/// The first `N` places as another sort has them; what is in the others is not told.
#[derive(Clone, Copy, Debug)]
pub struct First<const N: usize, R>(pub R);

impl<const N: usize, T, R: Sorter<T>> Sorter<T> for First<N, R> {
    type Output = R::Output;
    fn arrange(mut places: Places<'_, R::Output>, element: impl Fn(usize) -> T) {
        places.first = N.min(places.count);
        R::arrange(places, element);
    }
}

impl<T: Element> Sorter<T> for Ascending {
    type Output = T;
    fn arrange(mut places: Places<'_, T>, element: impl Fn(usize) -> T) {
        places.fill(element);
        let (mut numbers, _) = places.apart(|x| !x.is_nan());
        numbers.sort(by_less);
    }
}

impl<T: Element> Sorter<T> for Descending {
    type Output = T;
    fn arrange(mut places: Places<'_, T>, element: impl Fn(usize) -> T) {
        places.fill(element);
        let (_, mut numbers) = places.apart(T::is_nan);
        numbers.sort(|a, b| by_less(b, a));
    }
}

impl<T: Element> Sorter<T> for Positions {
    type Output = i64;
    fn arrange(mut places: Places<'_, i64>, element: impl Fn(usize) -> T) {
        if ranked(&mut places, |i| rank(element(i))) {
            return;
        }
        places.fill(from_position);
        places.sort(|&a, &b| order(&element(to_position(a)), &element(to_position(b))).then(a.cmp(&b)));
    }
}

impl<T: Element> Sorter<T> for PositionsDescending {
    type Output = i64;
    fn arrange(mut places: Places<'_, i64>, element: impl Fn(usize) -> T) {
        if ranked(&mut places, |i| rank(element(i)).map(|rank| !rank)) {
            return;
        }
        places.fill(from_position);
        places.sort(|&a, &b| order(&element(to_position(b)), &element(to_position(a))).then(a.cmp(&b)));
    }
}

/// The order of numbers none of which is NaN: a sort asks for what precedes alone, which is one comparison then.
#[inline(always)]
fn by_less<T: Element>(a: &T, b: &T) -> Ordering {
    if a.less(*b) {
        Ordering::Less
    } else if b.less(*a) {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

/// Writes positions in the order of ranks, if there are ranks: each place holds both while they are sorted.
fn ranked(places: &mut Places<'_, i64>, rank: impl Fn(usize) -> Option<u32>) -> bool {
    if places.count == 0 || u32::try_from(places.count).is_err() || rank(0).is_none() {
        return false;
    }
    // The rank's greatest bit is the sign.
    places.fill(|i| (i64::from(rank(i).unwrap_or(0)) - (1 << 31)) << 32 | from_position(i));
    places.sort(i64::cmp);
    for i in 0..places.count {
        places.set(i, places.get(i) & i64::from(u32::MAX));
    }
    true
}

/// A number in whose order elements of up to 32 bits are sorted, NaN last; none of wider ones.
#[inline(always)]
fn rank<T: Element>(x: T) -> Option<u32> {
    const SIGN: u32 = 1 << 31;
    let of_float = |x: f32| {
        // Zeros are equal, whatever their sign.
        let bits = (x + 0.0).to_bits();
        let rank = if bits & SIGN == 0 { bits | SIGN } else { !bits };
        if x.is_nan() { u32::MAX } else { rank }
    };
    match x.value() {
        Value::Bool(x) => Some(u32::from(x)),
        Value::Int(x) if size_of::<T>() <= 4 => i32::try_from(x).ok().map(|x| x.cast_unsigned() ^ SIGN),
        Value::UInt(x) => u32::try_from(x).ok().filter(|_| size_of::<T>() <= 4),
        Value::F32(x) => Some(of_float(x)),
        #[cfg(feature = "half")]
        Value::F16(x) => Some(of_float(x.to_f32())),
        #[cfg(feature = "half")]
        Value::BF16(x) => Some(of_float(x.to_f32())),
        Value::Int(_) | Value::F64(_) => None,
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

    #[test]
    fn the_first_are_those_of_a_whole_sort() {
        let numbers: [f32; 60] = core::array::from_fn(|i| match (i * 37) % 11 {
            0 => f32::NAN,
            n => f32::from(u8::try_from(n).unwrap_or(0)) - 5.0,
        });
        let wide = numbers.map(f64::from);
        for count in 0..=60 {
            for distance in [1, 3] {
                let arranged = |arrange: &dyn Fn(Places<'_, i64>)| {
                    let mut slots = [0; 180];
                    arrange(Places::new(&mut slots, distance, count));
                    slots
                };
                let whole = arranged(&|places| PositionsDescending::arrange(places, |i| numbers[i]));
                let first =
                    arranged(&|places| First::<7, PositionsDescending>::arrange(places, |i| numbers[i]));
                let of_wide =
                    arranged(&|places| First::<7, PositionsDescending>::arrange(places, |i| wide[i]));
                for at in (0..count.min(7)).map(|i| i * distance) {
                    assert_eq!(
                        (first[at], of_wide[at]),
                        (whole[at], whole[at]),
                        "{count} places, {distance} apart"
                    );
                }
            }
        }
    }
}
