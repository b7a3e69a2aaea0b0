//! `f16` and `bf16`: conversions that vectorize, and the elementary functions, computed in `f32` and rounded once.
//!
//! A conversion of the `half` crate asks which instructions there are, or branches; these are branch-free, so that a loop
//! over them is compiled to vectors at every level. They give the same bits, as the tests show for all of them.

use half::{bf16, f16};

use super::Real;

/// The `f32` of the same value.
#[inline(always)]
pub(crate) fn from_f16(x: f16) -> f32 {
    let bits = u32::from(x.to_bits());
    // The exponent is 112 too small for f32; the product brings subnormal numbers into place, too.
    let value = f32::from_bits((bits & 0x7fff) << 13) * f32::from_bits((127 + 112) << 23);
    let special = f32::from_bits(value.to_bits() | 0x7f80_0000);
    let value = if bits & 0x7c00 == 0x7c00 { special } else { value };
    f32::from_bits(value.to_bits() | (bits & 0x8000) << 16)
}

/// The nearest `f16`, ties to the even one.
#[expect(clippy::cast_possible_truncation, reason = "16 bits are left")]
#[inline(always)]
pub(crate) fn to_f16(x: f32) -> f16 {
    let bits = x.to_bits();
    let (sign, magnitude) = (bits & 0x8000_0000, bits & 0x7fff_ffff);
    let normal = magnitude.wrapping_sub(112 << 23).wrapping_add(0xfff + (magnitude >> 13 & 1)) >> 13;
    // Next to 1/2, numbers of f32 are as far apart as the subnormal ones of f16.
    let subnormal = (f32::from_bits(magnitude) + 0.5).to_bits().wrapping_sub(0.5_f32.to_bits());
    let finite = if magnitude < 113 << 23 { subnormal } else { normal };
    let rounded = if magnitude >= 65520.0_f32.to_bits() { 0x7c00 } else { finite };
    let nan = 0x7e00 | (magnitude >> 13 & 0x3ff);
    let rounded = if magnitude > f32::INFINITY.to_bits() { nan } else { rounded };
    f16::from_bits((rounded | sign >> 16) as u16)
}

/// The `f32` of the same value.
#[inline(always)]
pub(crate) fn from_bf16(x: bf16) -> f32 {
    f32::from_bits(u32::from(x.to_bits()) << 16)
}

/// The nearest `bf16`, ties to the even one.
#[expect(clippy::cast_possible_truncation, reason = "16 bits are left")]
#[inline(always)]
pub(crate) fn to_bf16(x: f32) -> bf16 {
    let bits = x.to_bits();
    let rounded = bits.wrapping_add(0x7fff + (bits >> 16 & 1)) >> 16;
    let rounded = if bits & 0x7fff_ffff > f32::INFINITY.to_bits() { bits >> 16 | 0x40 } else { rounded };
    bf16::from_bits(rounded as u16)
}

/// Neighbours: numbers of one sign are in the order of their bits.
macro_rules! by_steps {
    ($T:ident) => {
        #[inline(always)]
        fn spacing(self) -> Self {
            if !self.is_finite() {
                return Self::NAN;
            }
            let outward = Self::from_bits(self.to_bits() + 1);
            $T::from_f64(outward.to_f64() - self.to_f64())
        }

        #[inline(always)]
        fn nextafter(self, towards: Self) -> Self {
            if self.is_nan() || towards.is_nan() {
                return Self::NAN;
            }
            // Of zeros that differ in sign too, NumPy gives the first.
            if self == towards {
                return self;
            }
            if self == Self::ZERO {
                return Self::from_bits(1 | (towards.to_bits() & 0x8000));
            }
            let outward = (self < towards) == !self.is_sign_negative();
            Self::from_bits(if outward { self.to_bits() + 1 } else { self.to_bits() - 1 })
        }
    };
}

macro_rules! real {
    ($T:ident $from:ident $to:ident; $($unary:ident)*; $($binary:ident)*) => {
        impl Real for $T {
            $(
                #[inline(always)]
                fn $unary(self) -> Self {
                    $to(Real::$unary($from(self)))
                }
            )*
            $(
                #[inline(always)]
                fn $binary(self, other: Self) -> Self {
                    $to(Real::$binary($from(self), $from(other)))
                }
            )*

            #[inline(always)]
            fn fma(self, a: Self, b: Self) -> Self {
                $T::from_f64(Real::fma(self.to_f64(), a.to_f64(), b.to_f64()))
            }

            #[inline(always)]
            fn abs(self) -> Self {
                Self::from_bits(self.to_bits() & 0x7fff)
            }

            #[inline(always)]
            fn copysign(self, sign: Self) -> Self {
                Self::from_bits(self.to_bits() & 0x7fff | sign.to_bits() & 0x8000)
            }

            by_steps!($T);
        }
    };
}

macro_rules! halves {
    ($($T:ident $from:ident $to:ident;)*) => {$(
        real! {
            $T $from $to;
            exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinc sinh cosh tanh asinh acosh atanh
            sigmoid softplus silu gelu gelu_tanh mish erf erfc sqrt cbrt floor ceil trunc rint;
            pow atan2 hypot logaddexp logaddexp2
        }
    )*};
}

halves! {
    f16 from_f16 to_f16;
    bf16 from_bf16 to_bf16;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_half_is_the_f32_that_the_half_crate_says() {
        for bits in 0..=u16::MAX {
            let (x, y) = (f16::from_bits(bits), bf16::from_bits(bits));
            if x.is_nan() {
                assert!(from_f16(x).is_nan());
            } else {
                assert_eq!(from_f16(x).to_bits(), x.to_f32().to_bits(), "{bits:#x}");
                assert_eq!(to_f16(from_f16(x)).to_bits(), bits);
            }
            if y.is_nan() {
                assert!(from_bf16(y).is_nan());
            } else {
                assert_eq!(from_bf16(y).to_bits(), y.to_f32().to_bits(), "{bits:#x}");
                assert_eq!(to_bf16(from_bf16(y)).to_bits(), bits);
            }
        }
    }

    #[test]
    fn floats_round_as_in_the_half_crate() {
        // A stride that is prime to 2^32, and the neighbours of every tie.
        let spread = (0..1_u32 << 22).map(|step| step.wrapping_mul(1_000_003));
        let ties = (0..=u32::from(u16::MAX)).flat_map(|bits| {
            let [a, b] = [bits << 16 | 0x8000, (bits << 16) + 0x1000];
            [a - 1, a, a + 1, b.wrapping_sub(1), b, b + 1]
        });
        for bits in spread.chain(ties) {
            let x = f32::from_bits(bits);
            if x.is_nan() {
                assert!(to_f16(x).is_nan() && to_bf16(x).is_nan(), "{bits:#x}");
            } else {
                assert_eq!(to_f16(x).to_bits(), f16::from_f32(x).to_bits(), "{bits:#x}");
                assert_eq!(to_bf16(x).to_bits(), bf16::from_f32(x).to_bits(), "{bits:#x}");
            }
        }
    }

    #[test]
    fn neighbours() {
        let next = |x: f32, y: f32| f32::from(Real::nextafter(f16::from_f32(x), f16::from_f32(y)));
        assert_eq!(next(1.0, 2.0).to_bits(), (1.0_f32 + 2.0_f32.powi(-10)).to_bits());
        assert_eq!(next(1.0, 0.0).to_bits(), (1.0_f32 - 2.0_f32.powi(-11)).to_bits());
        assert_eq!(next(0.0, -1.0).to_bits(), (-(2.0_f32.powi(-24))).to_bits());
        assert_eq!(next(-1.0, 0.0).to_bits(), (-1.0_f32 + 2.0_f32.powi(-11)).to_bits());
        assert_eq!(Real::spacing(f16::from_f32(1.0)).to_f32().to_bits(), 2.0_f32.powi(-10).to_bits());
        assert!(Real::spacing(f16::INFINITY).is_nan());
    }
}
