//! Floats as integers: what `as` gives, by instructions that vectorize.
//!
//! `as` saturates, which LLVM does one element after the other; here each is brought into the range first.

macro_rules! truncations {
    ($($name:ident of $Float:ident, up to $last:literal;)*) => {$(
        /// x without its fraction; `low` or `high` if it is beyond, 0 if it is NaN.
        #[allow(clippy::cast_precision_loss, clippy::cast_lossless, reason = "no integer rounds to one below -2^31")]
        #[inline(always)]
        pub(crate) fn $name(x: $Float, low: i32, high: i32) -> i32 {
            let (least, greatest) = (low as $Float, high as $Float);
            // The greatest `i32` may round to 2^31.
            let greatest = if greatest < $last { greatest } else { $last };
            let bounded = if x > least { x } else { least };
            let bounded = if bounded < greatest { bounded } else { greatest };
            // SAFETY: `least` is at least -2^31, `greatest` less than 2^31, and NaN is not above `least`.
            let whole: i32 = unsafe { bounded.to_int_unchecked() };
            let whole = if x > greatest { high } else { whole };
            if x.is_nan() { 0 } else { whole }
        }
    )*};
}

truncations! {
    f32_between of f32, up to 2_147_483_520.0;
    f64_between of f64, up to 2_147_483_647.0;
}

#[cfg(test)]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what `as` gives is what is expected"
)]
mod tests {
    use super::*;

    /// Every exponent and sign, with significands at both ends and between.
    fn singles() -> impl Iterator<Item = f32> {
        (0..=u32::from(u16::MAX))
            .flat_map(|high| [0, 1, 0x7fff, 0xffff].map(|low| f32::from_bits(high << 16 | low)))
    }

    #[test]
    fn a_single_is_what_as_gives() {
        for x in singles() {
            assert_eq!(f32_between(x, i32::MIN, i32::MAX), x as i32, "{x:e}");
            assert_eq!(f32_between(x, -128, 127), i32::from(x as i8), "{x:e}");
            assert_eq!(f32_between(x, 0, 65_535), i32::from(x as u16), "{x:e}");
        }
    }

    #[test]
    fn a_double_is_what_as_gives() {
        let ends = [i32::MIN, i32::MAX, -32_768, 32_767, 255].map(f64::from);
        let near = ends.into_iter().flat_map(|end| [-1.0, -0.5, 0.0, 0.5, 1.0].map(|by| end + by));
        for x in singles().map(f64::from).chain(near).chain([1e300, -1e300]) {
            for x in [x, x.next_up(), x.next_down()] {
                assert_eq!(f64_between(x, i32::MIN, i32::MAX), x as i32, "{x:e}");
                assert_eq!(f64_between(x, -32_768, 32_767), i32::from(x as i16), "{x:e}");
                assert_eq!(f64_between(x, 0, 255), i32::from(x as u8), "{x:e}");
            }
        }
    }
}
