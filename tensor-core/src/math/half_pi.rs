//! Takes multiples of pi/2 off an `f64`: any finite x gives its quadrant and the angle in it, in two doubles.
//!
//! After M. H. Payne and R. N. Hanek, "Radian reduction for trigonometric functions", 1983. Of 2/pi only those bits count
//! that stand below a place which depends on the exponent of x, since those above it add whole turns. They are digits of
//! 48 bits, brought to that place as a barrel shifter does it: by selects among constants and one product with a power of two.
//! No branch, no table in memory (a gather of unknown place keeps a loop that stores from vectorizing), and no argument
//! slower or less exact than another. All sums but the last are of multiples of one power of two and exact.

use super::float::Float;

/// The bits of a digit.
const WIDTH: usize = 48;
/// As many digits as the largest exponents need.
const DIGITS: usize = 26;

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

/// The digits from the bit of weight 2^54 on, which is the first that counts for the exponent of 1/2.
const TABLE: [f64; DIGITS] = {
    let mut table = [0.0; DIGITS];
    let mut i = 0;
    while i < table.len() {
        table[i] = digit(WIDTH * i + 9);
        i += 1;
    }
    table
};

/// The digit that begins at a bit of `TWO_OVER_PI`: its first bit counts negative, and the bit after it is carried to it,
/// so that digits are between -2^47 and 2^47 and add up to the number, less a whole multiple of what precedes the first.
#[expect(clippy::cast_possible_wrap, clippy::cast_possible_truncation, reason = "49 bits are kept")]
const fn digit(start: usize) -> f64 {
    let (word, bit) = (start / 64, start % 64);
    let pair = (TWO_OVER_PI[word] as u128) << 64 | TWO_OVER_PI[word + 1] as u128;
    let bits = (pair >> (127 - WIDTH - bit)) as u64 & ((2 << WIDTH) - 1);
    let (whole, carry) = ((bits >> 1) as i64, (bits & 1) as i64);
    let whole = if whole >> (WIDTH - 1) == 1 { whole - (1 << WIDTH) } else { whole };
    (whole + carry) as f64
}

/// 2^-48.
const DOWN: f64 = 3.552_713_678_800_501e-15;
/// `1.5 * 2^52`: adding it rounds to an integer and leaves that in the low bits.
const MAGIC: f64 = 6_755_399_441_055_744.0;
/// `1.5 * 2^56`: adding it rounds to a multiple of 16.
const MAGIC_16: f64 = MAGIC * 16.0;
/// `1.5 * 2^100`: adding it rounds to a multiple of 2^48.
const MAGIC_DIGIT: f64 = MAGIC / DOWN;
/// `1.5 * 2^8`: adding it rounds to a multiple of 2^-44.
const MAGIC_TINY: f64 = 384.0;

/// Drops the first `count` digits, if the power is at least half of `weight`, by which it is divided then; the listed digits
/// are kept.
macro_rules! skip {
    ($digits:ident, $power:ident; $count:literal, $weight:ident; $($kept:literal)+) => {
        let beyond = $power >= 0.5 * $weight;
        let $digits = [$(pick(&$digits, $kept, $count, beyond)),+];
        let $power = if beyond { $power * (1.0 / $weight) } else { $power };
    };
}
/// The quadrant (in the low two bits), and r + rest in it, `x = quadrant pi/2 + r + rest` with |r| at most 0.8.
///
/// The error is below 2^-80 of r for |x| from 2^-30 on, and 2^-110 at most. NaN for an infinite x.
#[inline(always)]
pub(super) fn reduce(x: f64) -> (u64, f64, f64) {
    // Below 1/2 the exponent need not be followed.
    let magnitude = if x.abs() > 0.5 { x.abs() } else { 0.5 };
    let exponent = magnitude.to_bits() & (0x7ff << 52);
    let digits = digits(f64::from_bits(exponent));
    // In [64, 128) from 1/2 on. The digits, below 1.5 * 2^47, are scaled by it.
    let m = x * f64::from_bits((2052 << 52) - exponent);

    let first = m * digits[0];
    let first_rest = m.fma(digits[0], -first);
    let first = first - ((first + MAGIC_16) - MAGIC_16);

    let m = m * DOWN;
    let second = m.fma(digits[1], MAGIC_TINY) - MAGIC_TINY;
    let second_rest = m.fma(digits[1], -second);

    let m = m * DOWN;
    let third = m.fma(digits[2], MAGIC_TINY * DOWN) - MAGIC_TINY * DOWN;
    let third_rest = m.fma(digits[2], -third);

    let low = (m * DOWN).fma(digits[3], third_rest);

    // Below 128, a multiple of 2^-46.
    let turns = (first + first_rest) + second;
    let shifted = turns + MAGIC;
    let coarse = turns - (shifted - MAGIC);
    // Below 2^-41, a multiple of 2^-94; `coarse` is a multiple of its ULP.
    let fine = second_rest + third;
    let f = coarse + fine;
    let f_rest = (fine - (f - coarse)) + low;

    let r = f * core::f64::consts::FRAC_PI_2;
    let rest = f.fma(core::f64::consts::FRAC_PI_2, -r)
        + f.fma(6.123_233_995_736_766e-17, f_rest * core::f64::consts::FRAC_PI_2);
    (shifted.to_bits(), r, rest)
}

/// The four digits of 2/pi that count for arguments from `power` to twice that; `power` is a power of two, at least 1/2.
#[inline(always)]
fn digits(power: f64) -> [f64; 4] {
    // Arrays are written out: what a closure or a loop writes would be memory until it is too late to vectorize.
    let digits = TABLE;
    skip!(digits, power; 16, TWO_768; 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19);
    skip!(digits, power; 8, TWO_384; 0 1 2 3 4 5 6 7 8 9 10 11);
    skip!(digits, power; 4, TWO_192; 0 1 2 3 4 5 6 7);
    skip!(digits, power; 2, TWO_96; 0 1 2 3 4 5);
    skip!(digits, power; 1, TWO_48; 0 1 2 3 4);
    // Less than a digit is left: multiplied by it, digits exceed their places and are carried.
    let power = power + power;
    let [(first, _), second, third, fourth, (_, carry)] = [
        split(digits[0] * power),
        split(digits[1] * power),
        split(digits[2] * power),
        split(digits[3] * power),
        split(digits[4] * power),
    ];
    [
        second.1.fma(DOWN, first),
        third.1.fma(DOWN, second.0),
        fourth.1.fma(DOWN, third.0),
        carry.fma(DOWN, fourth.0),
    ]
}

/// What is below 2^48, and the multiple of 2^48 that is left.
#[inline(always)]
fn split(digit: f64) -> (f64, f64) {
    let carry = (digit + MAGIC_DIGIT) - MAGIC_DIGIT;
    (digit - carry, carry)
}

const TWO_48: f64 = 1.0 / DOWN;
const TWO_96: f64 = TWO_48 * TWO_48;
const TWO_192: f64 = TWO_96 * TWO_96;
const TWO_384: f64 = TWO_192 * TWO_192;
const TWO_768: f64 = TWO_384 * TWO_384;

/// The digit at a place, or `count` later. No argument is so large that it needs one behind the last.
#[inline(always)]
fn pick<const N: usize>(digits: &[f64; N], place: usize, count: usize, beyond: bool) -> f64 {
    if beyond && place + count < N { digits[place + count] } else { digits[place] }
}
