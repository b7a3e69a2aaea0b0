//! What the function families need of a float type: arithmetic, bit tricks and constants, so that one
//! text of an algorithm serves `f32` and `f64`.

use core::ops::{Add, Div, Mul, Neg, Sub};

use super::round;

/// A float type as the algorithms see it.
///
/// `Shifted` values come from [`Float::shift`]: adding `1.5 * 2^(MANTISSA) + BIAS` rounds to an integer
/// (ties to even) and leaves it, biased, in the low bits, where powers of two are one shift away. A cast
/// would saturate, which costs several instructions more.
pub trait Float:
    Copy
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// 0.
    const ZERO: Self;
    /// 1.
    const ONE: Self;
    /// 2.
    const TWO: Self;
    /// 1/2.
    const HALF: Self;
    /// Not a number.
    const NAN: Self;
    /// Infinity.
    const INFINITY: Self;
    /// `1.5 * 2^MANTISSA + BIAS`.
    const SHIFT: Self;
    /// log2(e).
    const LOG2_E: Self;
    /// ln(2), nearest, and the rest.
    const LN_2: [Self; 2];
    /// ln(2) in so few bits that any exponent times it is exact, and the rest.
    const LN_2_SHORT: [Self; 2];
    /// log10(2), cut likewise, and the rest.
    const LOG10_2_SHORT: [Self; 2];
    /// log2(e), nearest, and the rest.
    const LOG2_E_PAIR: [Self; 2];
    /// log10(e), nearest, and the rest.
    const LOG10_E_PAIR: [Self; 2];
    /// Below this `exp` is 0, and `exp2` of the second.
    const EXP_LOW: [Self; 2];
    /// Below this `x exp(x)` is 0.
    const LOGISTIC_LOW: Self;
    /// A power of two that keeps `LIFT / exp(x)` normal from `LOGISTIC_LOW` on.
    const LIFT: Self;
    /// Above this `exp` is infinite, and `exp2` of the second.
    const EXP_HIGH: [Self; 2];
    /// Below this, x itself is the nearest value of `expm1`, `sinh`, `tanh` and so on.
    const TINY: Self;
    /// `exp(-x)` no longer changes `1 + exp(-x)`.
    const SATURATED: Self;

    /// `self * a + b`, rounded once.
    fn fma(self, a: Self, b: Self) -> Self;
    /// Magnitude.
    fn abs(self) -> Self;
    /// `self` with the sign of `sign`.
    fn copysign(self, sign: Self) -> Self;

    /// 2^n for n = `shifted - SHIFT`, a normal number.
    fn pow2(shifted: Self) -> Self;
    /// 2^(n + offset).
    fn pow2_offset(shifted: Self, offset: i32) -> Self;
    /// 2^floor(n/2) and 2^ceil(n/2): their product may overflow or be subnormal, they are normal.
    fn pow2_halves(shifted: Self) -> [Self; 2];
    /// `LIFT / 2^n`.
    fn lifted_inverse(shifted: Self) -> Self;
    /// `2^(offset - e)` for `power` 2^e.
    fn power_reflected(power: Self, offset: i32) -> Self;

    /// Splits a positive number into (k, m), `x = 2^k m` with m in [2/3, 4/3].
    fn split(self) -> (Self, Self);
    /// Splits `1 + x` into (k, f, g), `1 + x = 2^k (1 + f + g)` with |f| at most 1/3 and g a rounding error.
    fn split_one_plus(self) -> (Self, Self, Self);

    /// The polynomial for `(exp(r) - 1 - r) / r^2`, error counted against `exp(r)`.
    fn exp_short(r: Self) -> Self;
    /// The same, error counted against `exp(r) - 1`.
    fn exp_tail(r: Self) -> Self;
    /// `(2^f - 1) / f` for |f| at most 1/2.
    fn exp2_slope(f: Self) -> Self;
    /// `log(1 + f)` for |f| at most 1/3, as high + low, the low part much smaller.
    fn log_parts(f: Self) -> (Self, Self);
    /// `(sinh(r) - r) / r^3` from `r^2`.
    fn sinh_tail(z: Self) -> Self;
    /// `(cosh(r) - 1) / r^2` from `r^2`.
    fn cosh_tail(z: Self) -> Self;
}

/// `c0 + x * (c1 + x * (...))` in fused steps.
macro_rules! horner {
    ($x:expr; $c:expr) => { $c };
    ($x:expr; $c:expr, $($rest:expr),+ $(,)?) => {
        $crate::math::float::Float::fma($crate::math::float::horner!($x; $($rest),+), $x, $c)
    };
}
pub(super) use horner;

impl Float for f32 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;
    const TWO: Self = 2.0;
    const HALF: Self = 0.5;
    const NAN: Self = Self::NAN;
    const INFINITY: Self = Self::INFINITY;
    const SHIFT: Self = 12_582_912.0 + 127.0;
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

    #[inline(always)]
    fn fma(self, a: Self, b: Self) -> Self {
        round::fma_f32(self, a, b)
    }
    #[inline(always)]
    fn abs(self) -> Self {
        Self::abs(self)
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
    fn pow2_offset(shifted: Self, offset: i32) -> Self {
        Self::from_bits(shifted.to_bits().wrapping_add_signed(offset) << 23)
    }
    #[inline(always)]
    fn pow2_halves(shifted: Self) -> [Self; 2] {
        let doubled = shifted.to_bits().wrapping_add(127);
        [Self::from_bits((doubled & !1) << 22), Self::from_bits((doubled.wrapping_add(1) & !1) << 22)]
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
        let k = bits.wrapping_sub(TWO_THIRDS_F32) >> 23;
        (k as Self - less, Self::from_bits(bits.wrapping_sub(k << 23).cast_unsigned()))
    }
    #[inline(always)]
    fn split_one_plus(self) -> (Self, Self, Self) {
        let k = (1.0 + self).to_bits().cast_signed().wrapping_sub(TWO_THIRDS_F32) >> 23;
        let scaled = Self::from_bits(self.to_bits().cast_signed().wrapping_sub(k << 23).cast_unsigned());
        let rest = Self::from_bits(((127 - k).max(0) << 23).cast_unsigned()) - 1.0;
        let f = rest + scaled;
        (k as Self, f, scaled - (f - rest))
    }
    #[inline(always)]
    fn exp_short(r: Self) -> Self {
        horner!(r; 0.49999994, 0.16666521, 0.04166826, 0.008368653, 0.0013821877)
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
}

/// The bits of 2/3.
const TWO_THIRDS_F32: i32 = 0x3f2a_aaab;
const TWO_THIRDS_F64: u64 = 0x3fe5_5555_5555_5555;
/// The bits of 1.
const ONE_F64: u64 = 0x3ff0_0000_0000_0000;
/// `1.5 * 2^52` and its bits.
const MAGIC: f64 = 6_755_399_441_055_744.0;
const MAGIC_BITS: u64 = 0x4338_0000_0000_0000;

/// The exponent k of a positive double relative to [2/3, 4/3], plus 1023; bits only, since an arithmetic
/// right shift of 64-bit lanes does not exist before AVX-512.
#[inline(always)]
fn exponent_biased(bits: u64) -> u64 {
    bits.wrapping_sub(TWO_THIRDS_F64).wrapping_add(ONE_F64) >> 52
}

impl Float for f64 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;
    const TWO: Self = 2.0;
    const HALF: Self = 0.5;
    const NAN: Self = Self::NAN;
    const INFINITY: Self = Self::INFINITY;
    const SHIFT: Self = MAGIC + 1023.0;
    const LOG2_E: Self = core::f64::consts::LOG2_E;
    const LN_2: [Self; 2] = [core::f64::consts::LN_2, 2.3190468138462996e-17];
    const LN_2_SHORT: [Self; 2] = [0.6931471805601177, -1.7239444525614835e-13];
    const LOG10_2_SHORT: [Self; 2] = [0.3010299956640665, -8.532344317057107e-14];
    const LOG2_E_PAIR: [Self; 2] = [core::f64::consts::LOG2_E, 2.0355273740931033e-17];
    const LOG10_E_PAIR: [Self; 2] = [core::f64::consts::LOG10_E, 1.098319650216765e-17];
    const EXP_LOW: [Self; 2] = [-746.0, -1076.0];
    const LOGISTIC_LOW: Self = -754.0;
    const LIFT: Self = 1.3407807929942597e154;
    const EXP_HIGH: [Self; 2] = [710.0, 1025.0];
    const TINY: Self = 3.725290298461914e-9;
    const SATURATED: Self = 40.0;

    #[inline(always)]
    fn fma(self, a: Self, b: Self) -> Self {
        round::fma_f64(self, a, b)
    }
    #[inline(always)]
    fn abs(self) -> Self {
        Self::abs(self)
    }
    #[inline(always)]
    fn copysign(self, sign: Self) -> Self {
        Self::copysign(self, sign)
    }
    #[inline(always)]
    fn pow2(shifted: Self) -> Self {
        Self::from_bits(shifted.to_bits() << 52)
    }
    #[inline(always)]
    fn pow2_offset(shifted: Self, offset: i32) -> Self {
        Self::from_bits(shifted.to_bits().wrapping_add_signed(i64::from(offset)) << 52)
    }
    #[inline(always)]
    fn pow2_halves(shifted: Self) -> [Self; 2] {
        let doubled = shifted.to_bits().wrapping_add(1023);
        [Self::from_bits((doubled & !1) << 51), Self::from_bits((doubled.wrapping_add(1) & !1) << 51)]
    }
    #[inline(always)]
    fn lifted_inverse(shifted: Self) -> Self {
        Self::from_bits((1023 + 1023 + 512_u64).wrapping_sub(shifted.to_bits()) << 52)
    }
    #[inline(always)]
    fn power_reflected(power: Self, offset: i32) -> Self {
        let bits =
            (2046_i64.wrapping_add(i64::from(offset)) << 52).wrapping_sub(power.to_bits().cast_signed());
        Self::from_bits(bits.max(0).cast_unsigned())
    }
    #[inline(always)]
    fn split(self) -> (Self, Self) {
        let subnormal = self < Self::MIN_POSITIVE;
        let x = if subnormal { self * 18_014_398_509_481_984.0 } else { self };
        let bias = if subnormal { MAGIC + 1023.0 + 54.0 } else { MAGIC + 1023.0 };
        let bits = x.to_bits();
        let k = exponent_biased(bits);
        let m = Self::from_bits(bits.wrapping_sub(k << 52).wrapping_add(ONE_F64));
        (Self::from_bits(k | MAGIC_BITS) - bias, m)
    }
    #[inline(always)]
    fn split_one_plus(self) -> (Self, Self, Self) {
        let k = exponent_biased((1.0 + self).to_bits());
        let scaled = Self::from_bits(self.to_bits().wrapping_sub(k << 52).wrapping_add(ONE_F64));
        // 2^-k; 0 for the two exponents for which it is subnormal: it then counts for nothing.
        let inverse = Self::from_bits(2046_u64.saturating_sub(k) << 52);
        let rest = inverse - 1.0;
        let f = rest + scaled;
        (Self::from_bits(k | MAGIC_BITS) - (MAGIC + 1023.0), f, scaled - (f - rest))
    }
    #[inline(always)]
    fn exp_short(r: Self) -> Self {
        Self::exp_tail(r)
    }
    #[inline(always)]
    fn exp_tail(r: Self) -> Self {
        horner!(r; 0.5, 0.16666666666666677, 0.04166666666666668, 0.008333333333321766, 0.001388888888889579,
            1.9841269885430033e-4, 2.4801587276914767e-5, 2.755724507161347e-6, 2.7557330159803775e-7,
            2.5108709873321673e-8, 2.0893936961975668e-9)
    }
    #[inline(always)]
    fn exp2_slope(f: Self) -> Self {
        horner!(f; core::f64::consts::LN_2, 0.24022650695910108, 0.055504108664821715, 0.009618129107601606,
            0.001333355814654792, 1.540353044903585e-4, 1.5252733632768849e-5, 1.3215438834173473e-6,
            1.0178160334140532e-7, 7.073234124429555e-9, 4.438857505001405e-10)
    }
    #[inline(always)]
    fn log_parts(f: Self) -> (Self, Self) {
        // log(1 + f) = 2 atanh(s) with s = f / (2 + f): one division, but 8 coefficients instead of 21.
        let s = f / (2.0 + f);
        let z = s * s;
        let half_square = 0.5 * f * f;
        let r = z
            * horner!(z; 0.666666666666666, 0.4000000000005656, 0.2857142855587392, 0.22222224290077272,
            0.18181666308391575, 0.15391096699499177, 0.1317386908969051, 0.13841142530313263);
        (f, s.fma(half_square + r, -half_square))
    }
    #[inline(always)]
    fn sinh_tail(z: Self) -> Self {
        horner!(z; 0.16666666666666677, 0.008333333333321438, 1.9841269886585245e-4, 2.7557243767072323e-6,
            2.5109185617688245e-8)
    }
    #[inline(always)]
    fn cosh_tail(z: Self) -> Self {
        horner!(z; 0.5, 0.041666666666666685, 0.0013888888888873314, 2.48015873490802e-5,
            2.7557251972055793e-7, 2.092170943792655e-9)
    }
}
