//! Division by a number that many are divided by, to the same bits: by its reciprocal.

use core::ops::BitAnd;

use super::float::Float;

/// Whether divisions are exact, as signs of integers: in a vector they are joined as they are, where comparisons' results
/// would be packed.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    /// Negative if one in `f32` is not.
    single: i32,
    /// Negative if one in `f64` is not.
    double: i64,
}

impl Exact {
    /// All are, of none.
    pub const ALWAYS: Self = Self { single: 0, double: 0 };
    /// One is not.
    pub const NEVER: Self = Self { single: -1, double: -1 };

    #[inline(always)]
    pub(super) fn single(single: i32) -> Self {
        Self { single, ..Self::ALWAYS }
    }
    #[inline(always)]
    pub(super) fn double(double: i64) -> Self {
        Self { double, ..Self::ALWAYS }
    }
    /// Whether all are.
    #[must_use]
    #[inline(always)]
    pub fn holds(self) -> bool {
        self.single >= 0 && self.double >= 0
    }
}

impl BitAnd for Exact {
    type Output = Self;
    #[inline(always)]
    fn bitand(self, other: Self) -> Self {
        Self { single: self.single | other.single, double: self.double | other.double }
    }
}

/// Whether [`divide`] is exact: both numbers, and so the quotient, are far from the ends of the range.
#[inline(always)]
pub fn is_exact<F: Float>(a: F, b: F) -> Exact {
    a.is_medium() & b.is_medium()
}

/// `a / b`, rounded correctly where [`is_exact`] says so. What is of `b` alone is computed once in a loop over `a`.
///
/// The reciprocal is taken in two parts, so that `q`, with a rounding error and little more, is within one unit in the last
/// place of `a / b`. Then `a - q b` is exact, and by Markstein's theorem the step from `q` by that times the nearest
/// number to `1 / b` is rounded as a division is (P. Markstein, Computation of elementary functions on the IBM RISC
/// System/6000 processor, 1990; M. Cornea, J. Harrison, P. T. P. Tang, Scientific computing on Itanium, 2002, chapter 8).
#[inline(always)]
pub fn divide<F: Float>(a: F, b: F) -> F {
    let inverse = F::ONE / b;
    let rest = (-b).fma(inverse, F::ONE) * inverse;
    let q = a.fma(inverse, a * rest);
    (-q).fma(b, a).fma(inverse, q)
}

#[cfg(test)]
#[allow(clippy::cast_possible_truncation, reason = "bits that are taken apart")]
mod tests {
    use super::*;

    fn check(a: f32, b: f32) {
        assert!(is_exact(a, b).holds(), "{a:e} / {b:e}");
        assert_eq!(divide(a, b).to_bits(), (a / b).to_bits(), "{a:e} / {b:e}");
    }

    fn numbers(seed: u64) -> impl Iterator<Item = u64> {
        let mut state = seed;
        core::iter::repeat_with(move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state >> 11 ^ state >> 37
        })
    }

    /// A number with these bits of significand, and an exponent in the range.
    fn single(bits: u64) -> f32 {
        let exponent = 127 - 49 + (bits >> 24) as u32 % 98;
        f32::from_bits((bits as u32 & 0x7f_ffff) | exponent << 23 | (bits as u32 >> 23 & 1) << 31)
    }

    fn double(bits: u64) -> f64 {
        let exponent = 1023 - 399 + (bits >> 20) % 798;
        f64::from_bits(bits.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 12 | exponent << 52)
    }

    #[test]
    fn a_quotient_is_the_divisions() {
        let bits: Vec<u64> = numbers(1).take(400_000).collect();
        for pair in bits.chunks_exact(2) {
            check(single(pair[0]), single(pair[1]));
            let (a, b) = (double(pair[0]), double(pair[1]));
            assert!(is_exact(a, b).holds());
            assert_eq!(divide(a, b).to_bits(), (a / b).to_bits(), "{a:e} / {b:e}");
        }
    }

    /// Significands at both ends, for which reciprocals and remainders are hardest, against many others.
    #[test]
    fn hard_divisors_too() {
        let ends: Vec<u32> = (0..24).flat_map(|i| [i, 0x7f_ffff - i, 0x35_04f3 + i, 0x40_0000 - i]).collect();
        for &end in &ends {
            let divisor = f32::from_bits(end | 0x3f80_0000);
            for other in ends.iter().copied().chain((0..4000).map(|i| i * 2097)) {
                check(f32::from_bits(other | 0x3f80_0000), divisor);
                check(divisor, f32::from_bits(other | 0x3f80_0000));
            }
        }
    }

    /// Every significand over some of them: three billion quotients in all would be too many for each run.
    #[test]
    fn numerators_next_to_ties() {
        for bits in numbers(2).take(300) {
            let b = f32::from_bits(bits as u32 & 0x7f_ffff | 0x3f80_0000);
            // The quotient is next to the middle of two numbers.
            for middle in numbers(bits).take(300) {
                let middle = f64::from(f32::from_bits(middle as u32 & 0x7f_ffff | 0x3f80_0000))
                    + f64::from(f32::EPSILON) / 2.0;
                let a = (middle * f64::from(b)) as f32;
                for a in [a, a.next_up(), a.next_down()] {
                    check(a, b);
                }
            }
        }
    }

    #[test]
    fn what_is_out_of_range_is_told() {
        for (a, b) in
            [(0.0, 1.0), (1.0, 0.0), (f32::NAN, 1.0), (1.0, f32::INFINITY), (1e-20, 1.0), (1.0, 1e20)]
        {
            assert!(!is_exact(a, b).holds());
        }
    }
}
