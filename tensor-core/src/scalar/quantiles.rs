//! Values between the elements of a sample in their order, as NumPy finds them.

use core::cmp::Ordering;

use crate::element::{Arithmetic, Float};

/// A value between elements.
///
/// # Examples
///
/// ```
/// use tensor_core::scalar::quantiles::{Between, Median, Quantile};
///
/// assert_eq!(Median.find(&mut [3.0, 1.0, 2.0, 9.0]), 2.5);
/// assert_eq!(Quantile { q: 0.25 }.find(&mut [3.0_f32, 1.0, 2.0]), 1.5);
/// ```
pub trait Between: Copy {
    /// The value of elements of which there is one at least, and none is NaN; changes their order.
    fn find<T: Float>(self, elements: &mut [T]) -> T;
}

/// The element in the middle, or the mean of two.
#[derive(Clone, Copy, Debug)]
pub struct Median;

/// The value behind a part of the elements, in a straight line between two.
#[derive(Clone, Copy, Debug)]
pub struct Quantile {
    /// The part, from 0 to 1.
    pub q: f64,
}

/// The order of numbers.
fn order<T: Float>(a: &T, b: &T) -> Ordering {
    if Arithmetic::less(*a, *b) {
        Ordering::Less
    } else if Arithmetic::less(*b, *a) {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

/// The element at a place of the order, and the next one; the last is its own next.
fn neighbours<T: Float>(elements: &mut [T], at: usize) -> (T, T) {
    let (_, &mut element, above) = elements.select_nth_unstable_by(at, order);
    let next = above.iter().copied().reduce(Arithmetic::min).unwrap_or(element);
    (element, next)
}

impl Between for Median {
    fn find<T: Float>(self, elements: &mut [T]) -> T {
        let (middle, next) = neighbours(elements, (elements.len() - 1) / 2);
        if elements.len() % 2 == 1 {
            return middle;
        }
        Float::div(Arithmetic::add(middle, next), T::from_f64(2.0))
    }
}

impl Between for Quantile {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "NumPy finds the place as a float; it is within the elements"
    )]
    fn find<T: Float>(self, elements: &mut [T]) -> T {
        let last = elements.len() - 1;
        let place = last as f64 * self.q;
        let at = (place as usize).min(last);
        let (a, b) = neighbours(elements, at);
        // At the end NumPy counts from behind.
        let part = if at == last { place + 1.0 } else { place - at as f64 };
        let distance = Arithmetic::sub(b, a);
        if part >= 0.5 {
            Arithmetic::sub(b, Arithmetic::mul(distance, T::from_f64(1.0 - part)))
        } else {
            Arithmetic::add(a, Arithmetic::mul(distance, T::from_f64(part)))
        }
    }
}
