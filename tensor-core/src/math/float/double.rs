//! What the algorithms need of `f64`.

use super::super::quotient::Exact;
use super::super::round;
use super::{Float, horner};

/// The bits of 2/3.
const TWO_THIRDS: u64 = 0x3fe5_5555_5555_5555;
/// The bits of 1.
const ONE: u64 = 0x3ff0_0000_0000_0000;
/// `1.5 * 2^52` and its bits.
const MAGIC: f64 = 6_755_399_441_055_744.0;
const MAGIC_BITS: u64 = 0x4338_0000_0000_0000;

/// The exponent k of a positive double relative to [2/3, 4/3], plus 1023; bits only, since an arithmetic
/// right shift of 64-bit lanes does not exist before AVX-512.
#[inline(always)]
fn exponent_biased(bits: u64) -> u64 {
    bits.wrapping_sub(TWO_THIRDS).wrapping_add(ONE) >> 52
}

impl Float for f64 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;
    const TWO: Self = 2.0;
    const HALF: Self = 0.5;
    const NAN: Self = Self::NAN;
    const INFINITY: Self = Self::INFINITY;
    const SHIFT: Self = MAGIC + 1023.0;
    const SHIFT_TWICE: Self = Self::SHIFT + 1023.0;
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
    const THIRD: Self = 1.0 / 3.0;
    const QUARTER_PI: [Self; 2] = [core::f64::consts::FRAC_PI_4, 3.061616997868383e-17];
    const TAN_3_8_PI: Self = 2.414213562373095;
    const CBRT_2: Self = 1.2599210498948732;
    const LARGE: Self = 1.152_921_504_606_847e18;
    const GELU_TANH: [[Self; 2]; 2] =
        [[1.5957691216057308, -9.96930880911092e-17], [0.07135481627260025, -6.175149918155315e-19]];
    const SQUARED_LOW: [Self; 2] = [3.054_936_363_499_605e-151, 4.149515568880993e180];
    const SQUARED_HIGH: [Self; 2] = [3.273390607896142e150, 2.409919865102884e-181];

    #[inline(always)]
    fn fma(self, a: Self, b: Self) -> Self {
        round::fma_f64(self, a, b)
    }
    #[inline(always)]
    fn is_nan(self) -> bool {
        Self::is_nan(self)
    }
    #[inline(always)]
    fn sqrt(self) -> Self {
        round::double::sqrt(self)
    }
    #[inline(always)]
    fn abs(self) -> Self {
        Self::abs(self)
    }
    #[inline(always)]
    fn is_medium(self) -> Exact {
        const LOW: i64 = 3.872_591_914_849_318_3e-121_f64.to_bits().cast_signed();
        const HIGH: i64 = 2.582_249_878_086_909e120_f64.to_bits().cast_signed();
        let magnitude = Self::abs(self).to_bits().cast_signed();
        Exact::double((magnitude - LOW) | (HIGH - magnitude))
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
    fn pow2_rest(twice: Self, shifted: Self) -> Self {
        Self::from_bits(twice.to_bits().wrapping_sub(shifted.to_bits()) << 52)
    }
    #[inline(always)]
    fn pow2_offset(shifted: Self, offset: i32) -> Self {
        Self::from_bits(shifted.to_bits().wrapping_add_signed(i64::from(offset)) << 52)
    }
    #[inline(always)]
    fn pow2_halves(shifted: Self) -> [Self; 2] {
        // The exponents' sum, of which one gets half.
        let both = shifted.to_bits().wrapping_add(1023) << 52;
        let first = both >> 1 & (0x7ff << 52);
        [Self::from_bits(first), Self::from_bits(both.wrapping_sub(first))]
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
        let m = Self::from_bits(bits.wrapping_sub(k << 52).wrapping_add(ONE));
        (Self::from_bits(k | MAGIC_BITS) - bias, m)
    }
    #[inline(always)]
    fn split_one_plus(self) -> (Self, Self, Self, Self) {
        let k = exponent_biased((1.0 + self).to_bits());
        let scaled = Self::from_bits(self.to_bits().wrapping_sub(k << 52).wrapping_add(ONE));
        // 2^-k; 0 for the two exponents for which it is subnormal: it then counts for nothing.
        let inverse = Self::from_bits(2046_u64.saturating_sub(k) << 52);
        let rest = inverse - 1.0;
        let f = rest + scaled;
        (Self::from_bits(k | MAGIC_BITS) - (MAGIC + 1023.0), f, scaled - (f - rest), inverse)
    }
    #[inline(always)]
    fn exp_less_one(x: Self, n: Self) -> (Self, Self) {
        // 2^f - 1 takes fewer steps than e^r - 1.
        let [high, low] = Self::LOG2_E_PAIR;
        let f = x.fma(low, x.fma(high, -n));
        (f * Self::exp2_slope(f), 0.0)
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
    #[inline(always)]
    fn atan_tail(z: Self) -> Self {
        horner!(z; -0.333333333333332, 0.19999999999953885, -0.14285714280232226, 0.11111110785452734, -0.09090897819637428, 0.0769206138085873, -0.06663117895355083, 0.058479935680772976, -0.05039787564984246, 0.03807710609445146, -0.017921203609936556)
    }
    #[inline(always)]
    fn asin_tail(z: Self) -> Self {
        horner!(z; 0.16666666666665383, 0.07500000000342942, 0.04464285682350412, 0.030381959332813516, 0.022371753440882557, 0.01735977278151799, 0.013884579991388413, 0.01217340017929841, 0.006510379157665273, 0.019574971563270725, -0.016295264837426233, 0.03195939652368197)
    }
    #[inline(always)]
    fn inverse_cbrt(f: Self) -> Self {
        horner!(f; 1.0000056401893787, -0.3333550424425761, 0.22132618333864168, -0.1714427717057833, 0.16474408201480203, -0.14769764931457138)
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
