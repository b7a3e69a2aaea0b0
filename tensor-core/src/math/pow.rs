//! `pow`, with the special cases of IEEE 754 and NumPy: `pow(x, 0) = pow(1, y) = 1` even for NaN.

use super::exp::fast_two_sum;
use super::float::{Float, horner};
use super::round;

pub mod single {
    //! For `f32`, computed in `f64`.

    use super::{Float, horner, round};

    /// x to the power y.
    #[inline(always)]
    pub fn pow(x: f32, y: f32) -> f32 {
        let (wide, exponent) = (f64::from(x.abs()), f64::from(y));
        let (k, m) = wide.split();
        let f = m - 1.0;
        let log = f.fma(log2_slope(f), k);
        let log = if x == 0.0 { f64::NEG_INFINITY } else { log };
        let log = if wide < f64::INFINITY { log } else { wide };
        let product = exponent * log;
        let product = if product < -200.0 { -200.0 } else { product };
        let product = if product > 200.0 { 200.0 } else { product };
        let shifted = product + f64::SHIFT;
        let f = product - (shifted - f64::SHIFT);
        let magnitude = f.fma(super::exp2_slope_single(f), 1.0) * f64::pow2(shifted);
        #[expect(clippy::cast_possible_truncation, reason = "the rounding of the result")]
        let magnitude = magnitude as f32;
        super::special_cases!(f32, round::single, x, y, magnitude)
    }

    /// log2(1 + f) / f.
    #[inline(always)]
    fn log2_slope(f: f64) -> f64 {
        horner!(f; 1.4426950408888755, -0.7213475204704717, 0.4808983470652907, -0.36067375156141335,
            0.2885389887771546, -0.24045000602246097, 0.20610068305366658, -0.18030174176622707,
            0.16025074546884113, -0.14502521593857706, 0.13207182801864142, -0.11164825562273273,
            0.10154991161237231, -0.15079217178573848, 0.1446178109015541)
    }
}

pub mod double {
    //! For `f64`, the logarithm in two doubles.

    use super::{Float, fast_two_sum, horner, round};

    /// x to the power y.
    #[inline(always)]
    pub fn pow(x: f64, y: f64) -> f64 {
        let (log, log_low) = log2(x.abs());
        let product = y * log;
        let rest = y.fma(log_low, y.fma(log, -product));
        // Where the result is 0 or infinite the rest may be NaN.
        let rest = if product.abs() < 1100.0 { rest } else { 0.0 };
        let product = if product < -1100.0 { -1100.0 } else { product };
        let product = if product > 1100.0 { 1100.0 } else { product };
        let shifted = product + f64::SHIFT;
        let (f, lost) = fast_two_sum(product - (shifted - f64::SHIFT), rest);
        let value = 1.0 + f.fma(f64::exp2_slope(f), lost * core::f64::consts::LN_2);
        let [first, second] = f64::pow2_halves(shifted);
        let magnitude = value * first * second;
        super::special_cases!(f64, round::double, x, y, magnitude)
    }

    /// log2(x) for x not negative, as high + low.
    #[inline(always)]
    fn log2(x: f64) -> (f64, f64) {
        let (k, m) = x.split();
        let f = m - 1.0;
        // s = f / (2 + f), log2(1 + f) = 2 log2(e) atanh(s).
        let (divisor, lost) = fast_two_sum(2.0, f);
        let inverse = 1.0 / divisor;
        let s = f * inverse;
        let s_low = (-s).fma(lost, (-s).fma(divisor, f)) * inverse;
        let z = s * s;
        let z_low = (2.0 * s).fma(s_low, s.fma(s, -z));
        let slope = z
            * horner!(z; 0.5770780163555855, 0.4121985831110594, 0.3205988979905391, 0.26230818745274687,
                0.2219532138928729, 0.19235331069817596, 0.16990577574470692, 0.14867457200668838,
                0.1691431577488289);
        let (c, c_low) = fast_two_sum(0.9617966939259756, slope);
        let c_low = c_low + 5.0449155659573274e-17;
        let part = z * c;
        let part_low = z.fma(c_low, z_low.fma(c, z.fma(c, -part)));
        let (w, w_low) = fast_two_sum(2.8853900817779268, part);
        let w_low = w_low + (part_low + 4.0710547481862066e-17);
        let high = s * w;
        let low = s.fma(w_low, s_low.fma(w, s.fma(w, -high)));
        let (sum, lost) = fast_two_sum(k, high);
        let (sum, rest) = fast_two_sum(sum, lost + low);
        let sum = if x == 0.0 { f64::NEG_INFINITY } else { sum };
        (if x < f64::INFINITY { sum } else { x }, rest)
    }
}

/// 2^f for |f| at most 1/2 is 1 + f times this, good for a result in `f32`.
#[inline(always)]
pub(super) fn exp2_slope_single(f: f64) -> f64 {
    horner!(f; 0.6931471807044206, 0.2402265106637645, 0.055504103700226695, 0.009618038202009072,
        0.001333393178028317, 1.546672255771981e-4, 1.5196842537099206e-5)
}

/// The sign of the result, and the cases in which it is not `2^(y log2 |x|)`.
macro_rules! special_cases {
    ($float:ident, $round:path, $x:ident, $y:ident, $magnitude:ident) => {{
        use $round as rounding;
        let whole = rounding::rint($y) == $y;
        let half = $y * 0.5;
        let odd = whole && rounding::rint(half) != half;
        let signed = if odd { $magnitude.copysign($x) } else { $magnitude };
        let undefined = $x < 0.0 && $x > $float::NEG_INFINITY && !whole;
        let value = if undefined { $float::NAN } else { signed };
        // |x| = 1 with an infinite y: 0 times infinity.
        let minus_one = $x == -1.0 && $y.abs() == $float::INFINITY;
        if $y == 0.0 || $x == 1.0 || minus_one { 1.0 } else { value }
    }};
}
use special_cases;
