//! What the algorithms need of `f32`.

use super::super::quotient::Exact;
use super::super::round;
use super::{Float, horner};

/// `(exp(r) - 1 - r) / r^2` times `lift`, a power of two; error counted against `exp(r)`. In pairs, which wait less for each other.
#[inline(always)]
pub(crate) fn exp_short(r: f32, square: f32, lift: f32) -> f32 {
    let low = (0.16666521 * lift).fma(r, 0.49999994 * lift);
    let high = (0.008368653 * lift).fma(r, 0.04166826 * lift);
    (0.0013821877 * lift).fma(square, high).fma(square, low)
}

/// The bits of 2/3.
const TWO_THIRDS: i32 = 0x3f2a_aaab;

impl Float for f32 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;
    const TWO: Self = 2.0;
    const HALF: Self = 0.5;
    const NAN: Self = Self::NAN;
    const INFINITY: Self = Self::INFINITY;
    const SHIFT: Self = 12_582_912.0 + 127.0;
    const SHIFT_TWICE: Self = Self::SHIFT + 127.0;
    const LOG2_E: Self = core::f32::consts::LOG2_E;
    const LN_2: [Self; 2] = [core::f32::consts::LN_2, -1.9046542e-9];
    const LN_2_SHORT: [Self; 2] = [0.69314575, 1.4286068e-6];
    const LOG10_2_SHORT: [Self; 2] = [0.3010254, 4.605039e-6];
    const LOG2_E_PAIR: [Self; 2] = [core::f32::consts::LOG2_E, 1.925963e-8];
    const LOG10_E_PAIR: [Self; 2] = [core::f32::consts::LOG10_E, -1.010305e-8];
    const EXP_LOW: [Self; 2] = [-104.0, -151.0];
    const LOGISTIC_LOW: Self = -110.0;
    const LIFT: Self = 18_446_744_073_709_551_616.0;
    const EXP_HIGH: [Self; 2] = [89.0, 129.0];
    const TINY: Self = 1.220_703_1e-4;
    const SATURATED: Self = 20.0;
    const THIRD: Self = 1.0 / 3.0;
    const QUARTER_PI: [Self; 2] = [core::f32::consts::FRAC_PI_4, -2.1855694e-8];
    const TAN_3_8_PI: Self = 2.4142137;
    const CBRT_2: Self = 1.2599211;
    const LARGE: Self = 1.073_741_824e9;
    const GELU_TANH: [[Self; 2]; 2] = [[1.5957692, -4.534068e-8], [0.071354814, 2.3988325e-9]];
    const SQUARED_LOW: [Self; 2] = [8.881_784e-16, 1.237_940_04e27];
    const SQUARED_HIGH: [Self; 2] = [1.152_921_5e18, 8.077_936e-28];

    #[inline(always)]
    fn fma(self, a: Self, b: Self) -> Self {
        round::fma_f32(self, a, b)
    }
    #[inline(always)]
    fn is_nan(self) -> bool {
        Self::is_nan(self)
    }
    #[inline(always)]
    fn sqrt(self) -> Self {
        round::single::sqrt(self)
    }
    #[inline(always)]
    fn abs(self) -> Self {
        Self::abs(self)
    }
    #[inline(always)]
    fn is_medium(self) -> Exact {
        const LOW: i32 = 8.881_784_2e-16_f32.to_bits().cast_signed();
        const HIGH: i32 = 1.125_899_9e15_f32.to_bits().cast_signed();
        let magnitude = Self::abs(self).to_bits().cast_signed();
        Exact::single((magnitude - LOW) | (HIGH - magnitude))
    }
    #[inline(always)]
    fn copysign(self, sign: Self) -> Self {
        Self::copysign(self, sign)
    }
    #[inline(always)]
    fn pow2(shifted: Self) -> Self {
        Self::from_bits(shifted.to_bits() << 23)
    }
    #[inline(always)]
    fn pow2_rest(twice: Self, shifted: Self) -> Self {
        Self::from_bits(twice.to_bits().wrapping_sub(shifted.to_bits()) << 23)
    }
    #[inline(always)]
    fn pow2_offset(shifted: Self, offset: i32) -> Self {
        Self::from_bits(shifted.to_bits().wrapping_add_signed(offset) << 23)
    }
    #[inline(always)]
    fn pow2_halves(shifted: Self) -> [Self; 2] {
        // The exponents' sum, of which one gets half.
        let both = shifted.to_bits().wrapping_add(127) << 23;
        let first = both >> 1 & 0x7f80_0000;
        [Self::from_bits(first), Self::from_bits(both.wrapping_sub(first))]
    }
    #[inline(always)]
    fn lifted_inverse(shifted: Self) -> Self {
        Self::from_bits((127 + 127 + 64_u32).wrapping_sub(shifted.to_bits()) << 23)
    }
    #[inline(always)]
    fn power_reflected(power: Self, offset: i32) -> Self {
        let bits = (254_i32.wrapping_add(offset) << 23).wrapping_sub(power.to_bits().cast_signed());
        Self::from_bits(bits.max(0).cast_unsigned())
    }
    #[inline(always)]
    fn split(self) -> (Self, Self) {
        let subnormal = self < Self::MIN_POSITIVE;
        let x = if subnormal { self * 33_554_432.0 } else { self };
        let less = if subnormal { 25.0 } else { 0.0 };
        let bits = x.to_bits().cast_signed();
        let k = bits.wrapping_sub(TWO_THIRDS) >> 23;
        (k as Self - less, Self::from_bits(bits.wrapping_sub(k << 23).cast_unsigned()))
    }
    #[inline(always)]
    fn split_one_plus(self) -> (Self, Self, Self, Self) {
        let k = (1.0 + self).to_bits().cast_signed().wrapping_sub(TWO_THIRDS) >> 23;
        let scaled = Self::from_bits(self.to_bits().cast_signed().wrapping_sub(k << 23).cast_unsigned());
        let inverse = Self::from_bits(((127 - k).max(0) << 23).cast_unsigned());
        let rest = inverse - 1.0;
        let f = rest + scaled;
        (k as Self, f, scaled - (f - rest), inverse)
    }
    #[inline(always)]
    fn exp_less_one(x: Self, n: Self) -> (Self, Self) {
        // The coarse part of r is exact, so the fine one is added where it is rounded least.
        let coarse = (-n).fma(Self::LN_2[0], x);
        let fine = n * -Self::LN_2[1];
        let r = coarse + fine;
        let square = r * r;
        let tail = square.fma(exp_short(r, square, 1.0), fine);
        let sum = coarse + tail;
        (sum, tail - (sum - coarse))
    }
    #[inline(always)]
    fn exp_tail(r: Self) -> Self {
        horner!(r; 0.5, 0.16666666, 0.041666493, 0.008333546, 0.0013932302, 1.9761192e-4)
    }
    #[inline(always)]
    fn exp2_slope(f: Self) -> Self {
        horner!(f; core::f32::consts::LN_2, 0.24022648, 0.055503596, 0.009618499, 0.0013390938, 1.5329623e-4)
    }
    #[inline(always)]
    fn log_parts(f: Self) -> (Self, Self) {
        let square = f * f;
        // f - f^2 / 2 with its rounding error.
        let high = square.fma(-0.5, f);
        let lost = square.fma(-0.5, f - high);
        let tail = horner!(f; 0.33333215, -0.24999799, 0.20010446, -0.16680405, 0.14005312, -0.12185613,
            0.13986476, -0.12884833);
        (high, (f * square).fma(tail, lost))
    }
    #[inline(always)]
    fn sinh_tail(z: Self) -> Self {
        horner!(z; 0.16666667, 0.008333175, 1.9974109e-4)
    }
    #[inline(always)]
    fn cosh_tail(z: Self) -> Self {
        horner!(z; 0.5, 0.04166646, 0.0013935404)
    }
    #[inline(always)]
    fn atan_tail(z: Self) -> Self {
        horner!(z; -0.33333316, 0.19998533, -0.14244516, 0.10600257, -0.06093051)
    }
    #[inline(always)]
    fn asin_tail(z: Self) -> Self {
        horner!(z; 0.16666754, 0.07495251, 0.045476362, 0.024149584, 0.042216957)
    }
    #[inline(always)]
    fn inverse_cbrt(f: Self) -> Self {
        horner!(f; 0.9997511, -0.3327076, 0.23962043, -0.1928216)
    }
    #[inline(always)]
    fn outward(self) -> Self {
        Self::from_bits(self.to_bits().wrapping_add(1))
    }
    #[inline(always)]
    fn inward(self) -> Self {
        Self::from_bits(self.to_bits().wrapping_sub(1))
    }
}
