//! `erf`, `erfc` and the exact `gelu`.
//!
//! `erfc(a) = exp(-a^2) R(t) / (1 + 2 a)` for a from 0 up, with one polynomial R in `t = (a - k) / (a + k)`, after
//! M. M. Shepherd and J. G. Laframboise, "Chebyshev approximation of (1 + 2x) exp(x^2) erfc x", 1981.

use super::float::{Float, horner};

pub mod single {
    //! For `f32`; `erfc` and `gelu`, whose tails an error in the exponent would spoil, in `f64`.

    use super::super::exp;
    use super::{Float, horner};

    /// Error function.
    #[inline(always)]
    pub fn erf(x: f32) -> f32 {
        let a = x.abs();
        // Around the middle of the range the terms are small, and with them what is rounded off.
        let t = a.fma(a, -0.75);
        let near = a.fma(
            horner!(t; -0.1001088, -0.24458842, 0.06691892, -0.015131071, 0.0028468994, -4.5573452e-4, 6.411959e-5,
                -7.5287653e-6),
            a,
        );
        // From 4 on the result is 1.
        let bounded = if a > 4.0 { 4.0 } else { a };
        let far = 1.0
            - exp::exp(horner!(bounded; -6.1562797e-4, -1.1260481, -0.6397637, -0.10178866, 0.02124583,
                -0.002808518, 1.7303247e-4));
        let value = if a < 1.2 { near } else { far };
        value.copysign(x)
    }

    /// 1 - erf(x), without cancellation.
    #[inline(always)]
    pub fn erfc(x: f32) -> f32 {
        let wide = f64::from(x);
        let a = if wide.abs() > 11.0 { 11.0 } else { wide.abs() };
        let tail = erfc_positive(a, a * a);
        narrow(if x < 0.0 { 2.0 - tail } else { tail })
    }

    /// x times the distribution function of the normal distribution at x.
    #[inline(always)]
    pub fn gelu(x: f32) -> f32 {
        let wide = f64::from(x);
        // Below -15 the result is 0; above it tends to x.
        let bounded = if wide < -15.0 { -15.0 } else { wide };
        let a = if bounded.abs() > 15.0 { 15.0 } else { bounded.abs() };
        let tail = 0.5 * erfc_positive(a * core::f64::consts::FRAC_1_SQRT_2, 0.5 * a * a);
        narrow(bounded * if x < 0.0 { tail } else { 1.0 - tail })
    }

    /// erfc(a) for a from 0 to 11, given a^2 too.
    #[inline(always)]
    fn erfc_positive(a: f64, square: f64) -> f64 {
        let exponent = square * -core::f64::consts::LOG2_E;
        let shifted = exponent + f64::SHIFT;
        let f = exponent - (shifted - f64::SHIFT);
        let power = super::super::pow::exp2_slope_single(f).fma(f, 1.0) * f64::pow2(shifted);
        let (sum, scale) = (a + 2.5, a.fma(2.0, 1.0));
        let inverse = 1.0 / (sum * scale);
        let t = (a - 2.5) * scale * inverse;
        let ratio = horner!(t; 1.2648381835978821, -0.12235676220652282, -0.099024448168768, 0.15762990692320994,
            -0.10296882545837398, 0.03276035275074155, 9.442694754780971e-4, -0.004374135793687842,
            4.549394016792956e-4, 5.975120693338447e-4, -4.6214239089060306e-5, -5.896975270756109e-5);
        ratio * sum * (inverse * power)
    }

    /// The nearest `f32`.
    #[inline(always)]
    fn narrow(x: f64) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "the rounding of the result")]
        let value = x as f32;
        value
    }
}

pub mod double {
    //! For `f64`.

    use super::super::exp::{fast_two_sum, reduce};
    use super::{Float, horner};

    /// Error function.
    #[inline(always)]
    pub fn erf(x: f64) -> f64 {
        let a = x.abs();
        let z = a * a;
        let near = a.fma(
            horner!(z; 0.1283791670955126, -0.3761263890318409, 0.11283791670970843, -0.026866170647992363,
                0.005223977652425472, -8.548328527190317e-4, 1.2055386128342213e-4, -1.4926885807249383e-5,
                1.6481220778306586e-6, -1.6559790222123623e-7, 1.603722560728193e-8, -1.6580085016318694e-9,
                1.4575182189516894e-10),
            a,
        );
        // From 6 on the result is 1.
        let bounded = if a > 6.0 { 6.0 } else { a };
        let (high, low, power) = erfc_positive(bounded, 0.0, square(bounded));
        let far = 1.0 - (high + low) * power[0] * power[1];
        let value = if a < 1.0 { near } else { far };
        value.copysign(x)
    }

    /// 1 - erf(x), without cancellation.
    #[inline(always)]
    pub fn erfc(x: f64) -> f64 {
        let a = if x.abs() > 28.0 { 28.0 } else { x.abs() };
        let (high, low, power) = erfc_positive(a, 0.0, square(a));
        let tail = (high + low) * power[0] * power[1];
        if x < 0.0 { 2.0 - tail } else { tail }
    }

    /// x times the distribution function of the normal distribution at x.
    #[inline(always)]
    pub fn gelu(x: f64) -> f64 {
        let bounded = if x < -39.0 { -39.0 } else { x };
        let a = if bounded.abs() > 39.0 { 39.0 } else { bounded.abs() };
        let (high, low) = square(a);
        let root = a * core::f64::consts::FRAC_1_SQRT_2;
        let root_low = a.fma(-4.833646656726457e-17, a.fma(core::f64::consts::FRAC_1_SQRT_2, -root));
        let (high, low, power) = erfc_positive(root, root_low, (0.5 * high, 0.5 * low));
        let negative = {
            let product = bounded * high;
            let rest = bounded.fma(low, bounded.fma(high, -product));
            (product + rest) * power[0] * power[1] * 0.5
        };
        let tail = (high + low) * power[0] * power[1] * 0.5;
        let positive = {
            let (whole, lost) = fast_two_sum(1.0, -tail);
            bounded.fma(whole, bounded * lost)
        };
        let value = if x < 0.0 { negative } else { positive };
        if x > 39.0 { x } else { value.copysign(x) }
    }

    /// a^2 and its rounding error.
    #[inline(always)]
    fn square(a: f64) -> (f64, f64) {
        let high = a * a;
        (high, a.fma(a, -high))
    }

    /// `erfc(a + a_low)` for a from 0 to 28, as (high + low) * the product of two powers of two.
    #[inline(always)]
    fn erfc_positive(a: f64, a_low: f64, square: (f64, f64)) -> (f64, f64, [f64; 2]) {
        let (shifted, r, rest) = reduce(-square.0);
        let (r, rest) = fast_two_sum(r, rest - square.1);
        let tail = (r * r).fma(f64::exp_tail(r), rest);
        let first = 1.0 + r;
        let (power, power_low) = fast_two_sum(first, (r - (first - 1.0)) + tail);

        // t and its rounding error, which counts for small a.
        let (above, below) = (a - 4.0, a + 4.0);
        let inverse = 1.0 / below;
        let t = above * inverse;
        let above_low = a - (above + 4.0);
        let below_low = a - (below - 4.0);
        let t_low = inverse * ((-t).fma(below, above) + (-t).fma(below_low, above_low));
        let slope = horner!(t; -0.13962111684056253, 0.01537965210261969, 0.06809705425469476,
            -0.10103906603630144, 0.09373283499826716, -0.06633036581228066, 0.03716751553889717,
            -0.016197734057073334, 0.0050319699649214655, -7.57773293871449e-4, -1.9925662247479507e-4,
            1.5062170381444204e-4, -2.4399462917622256e-5, -1.1222142068701e-5, 5.710262353200153e-6,
            2.9412276041114063e-7, -8.260785912856124e-7, 7.409628167947876e-8, 1.1042939567739375e-7,
            -1.741898827250149e-8, -1.4097297298866816e-8, 1.6470509616820285e-9, 1.1908099287333607e-9);
        let step = slope * t;
        let (ratio, ratio_low) = fast_two_sum(1.2329951186255526, step);
        let ratio_low = ratio_low + (slope.fma(t, -step) - 4.5253457372946126e-17);
        let ratio_low = t_low.fma(horner!(t; -0.1818, 0.4446, 0.6199, -1.641), ratio_low);

        let scale = a.fma(2.0, 1.0);
        let scale_low = a.fma(2.0, 1.0 - scale);
        let inverse = 1.0 / scale;
        let quotient = ratio * inverse;
        let remainder = (-quotient).fma(scale, ratio) + (-quotient).fma(scale_low, ratio_low);
        let quotient_low = remainder * inverse;
        // d/da erfc(a) exp(a^2) = 2 a erfc(a) exp(a^2) - 2 / sqrt(pi); exp(-a^2) is given exactly.
        let quotient_low =
            a_low.fma((2.0 * a).fma(quotient, -core::f64::consts::FRAC_2_SQRT_PI), quotient_low);

        let high = power * quotient;
        let low = power.fma(quotient_low, power_low.fma(quotient, power.fma(quotient, -high)));
        (high, low, f64::pow2_halves(shifted))
    }
}
