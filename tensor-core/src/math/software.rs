//! Fused multiply-add and square root in integer arithmetic, for builds without `std`.
//!
//! Also compiled for tests, which compare them with the standard library.

/// `x * a + b`, rounded once.
#[must_use]
pub(crate) fn fma_f32(x: f32, a: f32, b: f32) -> f32 {
    // 24 + 24 bits fit a double; its sum with b is rounded to odd, so that the cast rounds rightly.
    let product = f64::from(x) * f64::from(a);
    let b = f64::from(b);
    let sum = product + b;
    let b_part = sum - product;
    let rest = (product - (sum - b_part)) + (b - b_part);
    // NaN and infinite sums have a NaN rest, which is neither above nor below 0.
    let odd = if (rest.abs() > 0.0) && sum.to_bits() & 1 == 0 {
        let outward = (rest > 0.0) == (sum > 0.0);
        f64::from_bits(if outward { sum.to_bits() + 1 } else { sum.to_bits() - 1 })
    } else {
        sum
    };
    #[expect(clippy::cast_possible_truncation, reason = "the one rounding")]
    let rounded = odd as f32;
    rounded
}

/// `x * a + b`, rounded once.
#[must_use]
pub(crate) fn fma_f64(x: f64, a: f64, b: f64) -> f64 {
    if !x.is_finite() || !a.is_finite() || x == 0.0 || a == 0.0 {
        return x * a + b;
    }
    if !b.is_finite() {
        return b;
    }
    if b == 0.0 {
        return x * a;
    }
    let (mut high, mut high_exponent, mut high_negative) = {
        let ((m, e), (n, f)) = (parts(x), parts(a));
        normalized(u128::from(m) * u128::from(n), e + f, (x < 0.0) != (a < 0.0))
    };
    let (mut low, mut low_exponent, mut low_negative) = {
        let (m, e) = parts(b);
        normalized(u128::from(m), e, b < 0.0)
    };
    if (low_exponent, low) > (high_exponent, high) {
        core::mem::swap(&mut high, &mut low);
        core::mem::swap(&mut high_exponent, &mut low_exponent);
        core::mem::swap(&mut high_negative, &mut low_negative);
    }
    let low = shifted_right(low, (high_exponent - low_exponent).unsigned_abs());
    let sum = if high_negative == low_negative { high + low } else { high - low };
    rounded(sum, high_exponent, high_negative)
}

/// Square root of an `f32`, an `f64`.
pub(crate) mod sqrt {
    /// Square root.
    #[must_use]
    pub(crate) fn f32(x: f32) -> f32 {
        // 53 bits are more than twice 24 plus two: rounding twice is rounding once.
        #[expect(clippy::cast_possible_truncation, reason = "the second rounding")]
        let rounded = f64(f64::from(x)) as f32;
        rounded
    }

    /// Square root.
    #[must_use]
    pub(crate) fn f64(x: f64) -> f64 {
        if x == 0.0 || x.is_nan() || x == f64::INFINITY {
            return x;
        }
        if x < 0.0 {
            return f64::NAN;
        }
        let (m, e) = super::parts(x);
        let (m, e, _) = super::normalized(u128::from(m), e, false);
        let (m, e) = if e & 1 == 0 { (m, e) } else { (m >> 1, e + 1) };
        let root = m.isqrt();
        super::rounded(root << 2 | u128::from(root * root != m), e / 2 - 2, false)
    }
}

/// A finite number that is not 0 as `m * 2^e`.
fn parts(x: f64) -> (u64, i32) {
    let bits = x.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let exponent = ((bits >> 52) & 0x7ff) as i32;
    if exponent == 0 { (fraction, -1074) } else { (fraction | 1 << 52, exponent - 1075) }
}

/// The same number with its highest bit at 125: room for a carry, and 20 bits below any product.
fn normalized(m: u128, exponent: i32, negative: bool) -> (u128, i32, bool) {
    let left = m.leading_zeros() - 2;
    (m << left, exponent - left.cast_signed(), negative)
}

/// `m >> by`, with the lowest bit set if any bit was lost.
fn shifted_right(m: u128, by: u32) -> u128 {
    if by > 127 {
        return u128::from(m != 0);
    }
    let kept = m >> by;
    kept | u128::from(kept << by != m)
}

/// The double nearest to `m * 2^exponent`.
fn rounded(m: u128, exponent: i32, negative: bool) -> f64 {
    if m == 0 {
        return 0.0;
    }
    let length = 128 - m.leading_zeros().cast_signed();
    // The last kept bit: the 53rd, or the lowest a subnormal has.
    let last = (exponent + length - 53).max(-1074);
    let drop = last - exponent;
    let (mut kept, half, rest) = if drop <= 0 {
        (m << drop.unsigned_abs(), false, false)
    } else {
        let above = shifted_right(m, drop.unsigned_abs() - 1);
        // `shifted_right` may have set the bit that stands for a half only by what it lost below.
        let exact_half = drop <= 128 && (m >> (drop - 1)) & 1 == 1;
        let below = drop > 128 || m & ((1 << (drop - 1)) - 1) != 0;
        (above >> 1, exact_half, below)
    };
    if half && (rest || kept & 1 == 1) {
        kept += 1;
    }
    #[expect(clippy::cast_possible_truncation, reason = "at most 54 bits")]
    let kept = kept as u64;
    // Adding the significand with its leading bit to the exponent field makes carries come right.
    let field = u64::from((last + 1074).unsigned_abs());
    let bits = (field << 52) + kept;
    let magnitude =
        if last > 971 || bits >= 0x7ff0_0000_0000_0000 { f64::INFINITY } else { f64::from_bits(bits) };
    if negative { -magnitude } else { magnitude }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bit patterns of all exponents and both signs, and what is special.
    fn samples() -> impl Iterator<Item = u64> {
        let special = [0.0, 1.0, f64::MIN_POSITIVE, f64::MAX, f64::EPSILON, f64::INFINITY, f64::NAN]
            .into_iter()
            .chain([f64::from_bits(1), f64::from_bits((1 << 52) - 1)])
            .flat_map(|x: f64| [x, -x])
            .map(f64::to_bits);
        special.chain((0..4096_u64).map(|i| i.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
    }

    fn same(a: f64, b: f64) -> bool {
        a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())
    }

    #[test]
    fn sqrt_is_the_standard_librarys() {
        for bits in samples() {
            let x = f64::from_bits(bits);
            assert!(same(sqrt::f64(x), x.sqrt()), "sqrt({x:e})");
            #[expect(clippy::cast_possible_truncation, reason = "any f32 will do")]
            let x = f32::from_bits((bits >> 7) as u32);
            assert!(same(sqrt::f32(x).into(), x.sqrt().into()), "sqrt({x:e})");
        }
    }

    #[test]
    fn fma_is_the_standard_librarys() {
        let numbers: Vec<f64> = samples().map(f64::from_bits).collect();
        for (i, &x) in numbers.iter().enumerate() {
            for step in [1, 7, 19, 411] {
                let a = numbers[(i * step + 3) % numbers.len()];
                let near = -(x * a);
                for b in [numbers[(i + step) % numbers.len()], near, near.next_up(), near / 3.0, near * 1e16]
                {
                    assert!(same(fma_f64(x, a, b), x.mul_add(a, b)), "{x:e} * {a:e} + {b:e}");
                }
            }
        }
        #[expect(clippy::cast_possible_truncation, reason = "any f32 will do")]
        let numbers: Vec<f32> = samples().map(|bits| f32::from_bits((bits >> 9) as u32)).collect();
        for (i, &x) in numbers.iter().enumerate() {
            for step in [1, 7, 19, 411] {
                let a = numbers[(i * step + 3) % numbers.len()];
                let near = -(x * a);
                for b in [numbers[(i + step) % numbers.len()], near, near.next_up(), near / 3.0, near * 1e8] {
                    assert!(same(fma_f32(x, a, b).into(), x.mul_add(a, b).into()), "{x:e} * {a:e} + {b:e}");
                }
            }
        }
    }
}
