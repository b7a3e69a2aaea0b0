//! Takes multiples of pi/2 off an `f64`: any finite x gives its quadrant and the angle in it, in two doubles.
//!
//! After M. H. Payne and R. N. Hanek, "Radian reduction for trigonometric functions", 1983. Of 2/pi only those bits count
//! that stand below a place which depends on the exponent of x, since those above it add whole turns. They come from a
//! table of digits of 50 bits, one beginning at each bit, so that any exponent takes the same steps: no branch, and no
//! argument slower or less exact than another. All sums but the last are of multiples of one power of two and exact.

use super::float::Float;

/// The bits of a digit.
const WIDTH: usize = 50;
/// The digits that an argument needs: the nearest that a double comes to a multiple of pi/2 is 2^-62 of a quadrant.
const DIGITS: usize = 4;
/// The exponents from that of 1/2 to that of infinity.
const EXPONENTS: usize = 1026;
/// The largest exponent's place in the table, as the type it is computed in.
const LAST: u64 = EXPONENTS as u64 - 1;

/// 0, then the first 1216 bits of 2/pi.
const TWO_OVER_PI: [u64; 20] = [
    0,
    0xa2f9_836e_4e44_1529,
    0xfc27_57d1_f534_ddc0,
    0xdb62_9599_3c43_9041,
    0xfe51_63ab_debb_c561,
    0xb724_6e3a_424d_d2e0,
    0x0649_2eea_09d1_921c,
    0xfe1d_eb1c_b129_a73e,
    0xe882_35f5_2ebb_4484,
    0xe99c_7026_b45f_7e41,
    0x3991_d639_8353_39f4,
    0x9c84_5f8b_bdf9_283b,
    0x1ff8_97ff_de05_980f,
    0xef2f_118b_5a0a_6d1f,
    0x6d36_7ecf_27cb_09b7,
    0x4f46_3f66_9e5f_ea2d,
    0x7527_bac7_ebe5_f17b,
    0x3d07_39f7_8a52_92ea,
    0x6bfb_5fb1_1f8d_5d08,
    0x5603_3046_fc7b_6bab,
];

/// The digit for each place to begin at, a whole number; that of the exponent of 1/2 begins at the bit of weight 2^54.
static TABLE: [f64; EXPONENTS + (DIGITS - 1) * WIDTH] = {
    let mut table = [0.0; EXPONENTS + (DIGITS - 1) * WIDTH];
    let mut i = 0;
    while i < table.len() {
        table[i] = digit(i + 9);
        i += 1;
    }
    table
};

/// The digit that begins at a bit of `TWO_OVER_PI`: its first bit counts negative, and the bit after it is carried to it,
/// so that digits are between -2^49 and 2^49 and add up to the number, less a whole multiple of what precedes the first.
#[expect(clippy::cast_possible_wrap, clippy::cast_possible_truncation, reason = "51 bits are kept")]
const fn digit(start: usize) -> f64 {
    let (word, bit) = (start / 64, start % 64);
    let pair = (TWO_OVER_PI[word] as u128) << 64 | TWO_OVER_PI[word + 1] as u128;
    let bits = (pair >> (127 - WIDTH - bit)) as u64 & ((2 << WIDTH) - 1);
    let (whole, carry) = ((bits >> 1) as i64, (bits & 1) as i64);
    let whole = if whole >> (WIDTH - 1) == 1 { whole - (1 << WIDTH) } else { whole };
    (whole + carry) as f64
}

/// `1.5 * 2^52`: adding it rounds to an integer and leaves that in the low bits.
const MAGIC: f64 = 6_755_399_441_055_744.0;
/// `1.5 * 2^55`: adding it rounds to a multiple of 8.
const MAGIC_8: f64 = 54_043_195_528_445_952.0;
/// `1.5 * 2^5`: adding it rounds to a multiple of 2^-47.
const MAGIC_TINY: f64 = 48.0;
/// 2^-50.
const DOWN: f64 = 8.881_784_197_001_252e-16;

/// The quadrant (in the low two bits), and r + rest in it, `x = quadrant pi/2 + r + rest` with |r| at most 0.8.
///
/// The error is below 2^-80 of r for |x| from 2^-30 on, and 2^-110 at most. NaN for an infinite x.
#[inline(always)]
pub(super) fn reduce(x: f64) -> (u64, f64, f64) {
    // Below 1/2 the exponent need not be followed.
    let magnitude = if x.abs() > 0.5 { x.abs() } else { 0.5 };
    let exponent = magnitude.to_bits() >> 52;
    // In [16, 32) from 1/2 on. The digits that follow the first are scaled by it.
    let m = x * f64::from_bits((2050 - exponent) << 52);
    let place = (exponent - 1022).min(LAST) as usize;

    let first = m * TABLE[place];
    let first_rest = m.fma(TABLE[place], -first);
    let first = first - ((first + MAGIC_8) - MAGIC_8);

    let m = m * DOWN;
    let digit = TABLE[place + WIDTH];
    let second = m.fma(digit, MAGIC_TINY) - MAGIC_TINY;
    let second_rest = m.fma(digit, -second);

    let m = m * DOWN;
    let digit = TABLE[place + 2 * WIDTH];
    let third = m.fma(digit, MAGIC_TINY * DOWN) - MAGIC_TINY * DOWN;
    let third_rest = m.fma(digit, -third);

    let low = (m * DOWN).fma(TABLE[place + 3 * WIDTH], third_rest);

    // Below 32, a multiple of 2^-48.
    let turns = (first + first_rest) + second;
    let shifted = turns + MAGIC;
    let coarse = turns - (shifted - MAGIC);
    // Below 2^-45, a multiple of 2^-98; `coarse` is a multiple of its ULP.
    let fine = second_rest + third;
    let f = coarse + fine;
    let f_rest = (fine - (f - coarse)) + low;

    let r = f * core::f64::consts::FRAC_PI_2;
    let rest = f.fma(core::f64::consts::FRAC_PI_2, -r)
        + f.fma(6.123_233_995_736_766e-17, f_rest * core::f64::consts::FRAC_PI_2);
    (shifted.to_bits(), r, rest)
}
