//! `sin`, `cos`, `tan`, `sinc`, for every finite argument.

use super::float::{Float, horner};
use super::round;

/// `1.5 * 2^52`: adding it rounds to an integer and leaves that in the low bits.
const MAGIC: f64 = 6_755_399_441_055_744.0;

/// The quadrant of pi x (in the low two bits) and the place in it, for x not negative; NaN for an infinite one.
#[inline(always)]
fn quarters(x: f64) -> (u64, f64) {
    let half = 0.5 * x;
    let quarters = 4.0 * (half - round::double::rint(half));
    let shifted = quarters + MAGIC;
    (shifted.to_bits(), quarters - (shifted - MAGIC))
}

pub mod single {
    //! For `f32`, computed in `f64`.
    //!
    //! `x * 2/pi` modulo 4 needs, for large x, only those bits of 2/pi that stand below a certain place: the others add
    //! whole turns. Five pairs of doubles hold the bits that matter up to 2^44, 2^65, 2^86, 2^107 and 2^128; choosing among
    //! them takes selects and no branch, and no argument is slower or less exact than another.

    use super::{Float, MAGIC, horner};

    /// The smallest argument of each window of 2/pi after the first: 2^44, 2^65, 2^86 and 2^107, to the bit.
    const WINDOW_STARTS: [f32; 4] = [
        f32::from_bits(0x5580_0000),
        f32::from_bits(0x6000_0000),
        f32::from_bits(0x6a80_0000),
        f32::from_bits(0x7500_0000),
    ];
    /// Bits of 2/pi for each window, in two doubles.
    const TWO_OVER_PI: [[f64; 2]; 5] = [
        [0.6366197723675813, 7.166494911215068e-17],
        [2.044964875930755e-07, 3.254380609134673e-23],
        [2.418782397124712e-13, 2.471138875912043e-29],
        [1.0760572810738747e-19, 2.2383930857039694e-35],
        [7.696704864039571e-26, 1.590011303568902e-41],
    ];

    /// Sine.
    #[inline(always)]
    pub fn sin(x: f32) -> f32 {
        let (quadrant, f) = reduce(x);
        narrow(sine(quadrant, f))
    }

    /// Cosine.
    #[inline(always)]
    pub fn cos(x: f32) -> f32 {
        let (quadrant, f) = reduce(x);
        narrow(sine(quadrant.wrapping_add(1), f))
    }

    /// Tangent.
    #[inline(always)]
    pub fn tan(x: f32) -> f32 {
        let (quadrant, f) = reduce(x);
        let z = f * f;
        let (sine, cosine) = (f * sine_slope(z), cosine(z));
        let odd = quadrant & 1 == 1;
        let above = if odd { -cosine } else { sine };
        let below = if odd { sine } else { cosine };
        narrow(above / below)
    }

    /// sin(pi x) / (pi x), and 1 for 0.
    #[inline(always)]
    pub fn sinc(x: f32) -> f32 {
        let wide = f64::from(x.abs());
        let (quadrant, f) = super::quarters(wide);
        let value = sine(quadrant, f) / (wide * core::f64::consts::PI);
        // Zeros are positive.
        narrow(if x == 0.0 { 1.0 } else { value + 0.0 })
    }

    /// The quadrant (in the low two bits) and the place in it, `x = (quadrant + f) pi/2`, |f| at most 0.508.
    #[inline(always)]
    fn reduce(x: f32) -> (u64, f64) {
        let magnitude = x.abs();
        let [mut high, mut low] = TWO_OVER_PI[0];
        for (start, [window_high, window_low]) in WINDOW_STARTS.iter().zip(&TWO_OVER_PI[1..]) {
            let beyond = magnitude >= *start;
            high = if beyond { *window_high } else { high };
            low = if beyond { *window_low } else { low };
        }
        let x = f64::from(x);
        let shifted = x.fma(high, MAGIC);
        let n = shifted - MAGIC;
        // Exact where it matters: no bit of the product is below the last bit of a number of this size.
        let f = x.fma(low, x.fma(high, -n));
        (shifted.to_bits(), f)
    }

    /// sin((quadrant + f) pi/2).
    #[inline(always)]
    fn sine(quadrant: u64, f: f64) -> f64 {
        let z = f * f;
        let value = if quadrant & 1 == 1 { cosine(z) } else { f * sine_slope(z) };
        f64::from_bits(value.to_bits() ^ (quadrant & 2) << 62)
    }

    /// sin(f pi/2) / f.
    #[inline(always)]
    fn sine_slope(z: f64) -> f64 {
        horner!(z; 1.5707963209197535, -0.6459633879019744, 0.079679101503785, -0.0045987626863158975)
    }

    /// cos(f pi/2).
    #[inline(always)]
    fn cosine(z: f64) -> f64 {
        horner!(z; 0.99999999993257, -1.2337005378968284, 0.25366914499590454, -0.020859669727312978,
            9.02781018625608e-4)
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

    use super::super::half_pi::reduce;
    use super::{Float, horner};

    /// Sine.
    #[inline(always)]
    pub fn sin(x: f64) -> f64 {
        let (quadrant, r, rest) = reduce(x);
        let (value, low) = select(quadrant, r, rest);
        let value = f64::from_bits((value + low).to_bits() ^ (quadrant & 2) << 62);
        if x.abs() < f64::TINY { x } else { value }
    }

    /// Cosine.
    #[inline(always)]
    pub fn cos(x: f64) -> f64 {
        let (quadrant, r, rest) = reduce(x);
        let quadrant = quadrant.wrapping_add(1);
        let (value, low) = select(quadrant, r, rest);
        f64::from_bits((value + low).to_bits() ^ (quadrant & 2) << 62)
    }

    /// Tangent.
    #[inline(always)]
    pub fn tan(x: f64) -> f64 {
        let (quadrant, r, rest) = reduce(x);
        let odd = quadrant & 1 == 1;
        let (sine, cosine) = (sine(r, rest), cosine(r, rest));
        let above = if odd { cosine } else { sine };
        let below = if odd { (-sine.0, -sine.1) } else { cosine };
        let divisor = below.0 + below.1;
        let lost = (below.0 - divisor) + below.1;
        let inverse = 1.0 / divisor;
        let high = above.0 + above.1;
        let low = (above.0 - high) + above.1;
        let quotient = high * inverse;
        let remainder = (-quotient).fma(divisor, high) + (-quotient).fma(lost, low);
        let value = remainder.fma(inverse, quotient);
        if x.abs() < f64::TINY { x } else { value }
    }

    /// sin(pi x) / (pi x), and 1 for 0.
    #[inline(always)]
    pub fn sinc(x: f64) -> f64 {
        const HALF_PI: [f64; 2] = [core::f64::consts::FRAC_PI_2, 6.123233995736766e-17];
        // Nearer to 0 the result is 1; farther out than 2^60 all numbers are even.
        let a = if x.abs() < f64::TINY { f64::TINY } else { x.abs() };
        let a = if a > f64::LARGE { f64::LARGE } else { a };
        let (quadrant, f) = super::quarters(a);
        let r = f * HALF_PI[0];
        let (high, low) = select(quadrant, r, f.fma(HALF_PI[1], f.fma(HALF_PI[0], -r)));
        // Half of the divisor, which may be out of range.
        let divisor = a * HALF_PI[0];
        let lost = a.fma(HALF_PI[1], a.fma(HALF_PI[0], -divisor));
        let above = high + low;
        let rest = (high - above) + low;
        let inverse = 0.5 / divisor;
        let quotient = above * inverse;
        let double = quotient + quotient;
        let missing = (-double).fma(divisor, above) + (-double).fma(lost, rest);
        let value = missing.fma(inverse, quotient);
        let value = f64::from_bits(value.to_bits() ^ (quadrant & 2) << 62);
        // Zeros are positive.
        if x.abs() < f64::INFINITY { value + 0.0 } else { f64::NAN }
    }

    #[inline(always)]
    fn select(quadrant: u64, r: f64, rest: f64) -> (f64, f64) {
        let (sine, cosine) = (sine(r, rest), cosine(r, rest));
        if quadrant & 1 == 1 { cosine } else { sine }
    }

    #[inline(always)]
    fn sine(r: f64, rest: f64) -> (f64, f64) {
        let z = r * r;
        let tail = horner!(z; -0.16666666666666632, 0.008333333333322496, -1.984126982986423e-4,
            2.7557313708805003e-6, -2.5050760398094834e-8, 1.5896909117443344e-10);
        // sin(r + rest) = sin r + rest cos r, cos r to two terms.
        (r, (z * r).fma(tail, (-0.5 * z).fma(rest, rest)))
    }

    #[inline(always)]
    fn cosine(r: f64, rest: f64) -> (f64, f64) {
        let z = r * r;
        let tail = horner!(z; 0.0416666666666666, -0.0013888888888874478, 2.4801587289676443e-5,
            -2.75573144030205e-7, 2.08757296235495e-9, -1.1359955405758197e-11);
        let half = 0.5 * z;
        let high = 1.0 - half;
        let lost = (1.0 - high) - half;
        (high, (z * z).fma(tail, (-r).fma(rest, lost)))
    }
}
