//! Quotients of integers of up to 32 bits by way of floats: vectors divide floats, and integers one by one.
//!
//! The quotient of two floats, rounded to the nearest integer, is the floor or one more; what it leaves, computed in integers,
//! tells which. By the number that is added to it, an integer stands in its lowest bits.

/// `1.5 * 2^52`
const NEAREST: f64 = 6_755_399_441_055_744.0;
/// `1.5 * 2^23`
const NEAREST_SMALL: f32 = 12_582_912.0;

/// A quotient rounded to the nearest integer, and the remainder to it, of at most half the divisor; zeros for a divisor of 0.
#[derive(Clone, Copy)]
pub(super) struct Nearest {
    quotient: i32,
    rest: i32,
    dividend: i32,
    divisor: i32,
}

impl Nearest {
    #[inline(always)]
    fn new(dividend: i32, divisor: i32, quotient: i32) -> Self {
        let rest = dividend.wrapping_sub(quotient.wrapping_mul(divisor));
        let (quotient, rest) = if divisor == 0 { (0, 0) } else { (quotient, rest) };
        Self { quotient, rest, dividend, divisor }
    }

    /// Of numbers of 32 bits.
    #[inline(always)]
    #[expect(clippy::cast_possible_truncation, reason = "the lowest bits")]
    pub(super) fn of(dividend: i32, divisor: i32) -> Self {
        let quotient = f64::from(dividend) / f64::from(divisor);
        Self::new(dividend, divisor, (quotient + NEAREST).to_bits() as i32)
    }

    /// Of numbers of up to 16 bits.
    #[inline(always)]
    #[expect(clippy::cast_precision_loss, reason = "they are of up to 16 bits")]
    pub(super) fn of_small(dividend: i32, divisor: i32) -> Self {
        let quotient = dividend as f32 / divisor as f32;
        let quotient = (quotient + NEAREST_SMALL).to_bits().cast_signed();
        Self::new(dividend, divisor, quotient.wrapping_sub(NEAREST_SMALL.to_bits().cast_signed()))
    }

    /// Whether the quotient is more than the floor.
    #[inline(always)]
    fn is_above(self) -> bool {
        (self.rest != 0) && ((self.rest ^ self.divisor) < 0)
    }

    /// The quotient rounded down.
    #[inline(always)]
    pub(super) fn floor(self) -> i32 {
        self.quotient.wrapping_sub(i32::from(self.is_above()))
    }

    /// The remainder with the divisor's sign.
    #[inline(always)]
    pub(super) fn remainder(self) -> i32 {
        if self.is_above() { self.rest.wrapping_add(self.divisor) } else { self.rest }
    }

    /// The remainder with the dividend's sign.
    #[inline(always)]
    pub(super) fn truncated_remainder(self) -> i32 {
        let size = self.divisor.wrapping_abs();
        let step = if self.dividend < 0 { size.wrapping_neg() } else { size };
        if (self.rest != 0) && ((self.rest ^ self.dividend) < 0) {
            self.rest.wrapping_add(step)
        } else {
            self.rest
        }
    }
}

/// The quotient rounded down and the remainder, zeros for a divisor of 0.
#[inline(always)]
#[expect(clippy::cast_possible_truncation, reason = "the lowest bits")]
pub(super) fn unsigned(dividend: u32, divisor: u32) -> (u32, u32) {
    let nearest = (f64::from(dividend) / f64::from(divisor) + NEAREST).to_bits() as u32;
    let is_above = u64::from(nearest) * u64::from(divisor) > u64::from(dividend);
    let quotient = nearest.wrapping_sub(u32::from(is_above));
    let rest = dividend.wrapping_sub(quotient.wrapping_mul(divisor));
    if divisor == 0 { (0, 0) } else { (quotient, rest) }
}

#[cfg(test)]
mod tests {
    use crate::element::Number;

    fn same<T: Number + core::fmt::Debug>(a: T, b: T) {
        assert_eq!(a.floor_divide_each(b), a.floor_divide(b), "{a:?} // {b:?}");
        assert_eq!(a.remainder_each(b), a.remainder(b), "{a:?} % {b:?}");
        assert_eq!(a.truncated_remainder_each(b), a.truncated_remainder(b), "fmod({a:?}, {b:?})");
    }

    #[test]
    fn all_bytes_are_divided_as_integers() {
        for a in i8::MIN..=i8::MAX {
            for b in i8::MIN..=i8::MAX {
                same(a, b);
                same(a.cast_unsigned(), b.cast_unsigned());
            }
        }
    }

    /// Where quotients are next to an integer, and the ends.
    fn hard(a: i64, b: i64) -> [i64; 6] {
        let whole = a.wrapping_mul(b);
        [a, whole, whole.wrapping_sub(1), whole.wrapping_add(1), whole.wrapping_sub(b), i64::MIN]
    }

    #[test]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bits at random")]
    fn wider_integers_are_divided_as_integers() {
        let mut bits = 1_u64;
        let mut random = || {
            // Knuth's MMIX.
            bits = bits.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (bits >> 3).cast_signed()
        };
        for nth in 0..100_000 {
            let (a, b) = (random() >> (nth % 32 + 16), random() >> (47 - nth % 31));
            for a in hard(a, b) {
                same(a as i32, b as i32);
                same(a as u32, b as u32);
                same(a as i16, b as i16);
                same(a as u16, b as u16);
            }
        }
    }

    #[test]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the ends of narrower types")]
    fn the_ends_are_divided_as_integers() {
        for a in [i32::MIN, i32::MIN + 1, -1, 0, 1, i32::MAX - 1, i32::MAX] {
            for b in [i32::MIN, i32::MIN + 1, -2, -1, 0, 1, 2, i32::MAX - 1, i32::MAX] {
                same(a, b);
                same(a.cast_unsigned(), b.cast_unsigned());
                same(a as i16, b as i16);
                same(a as u16, b as u16);
            }
        }
    }
}
