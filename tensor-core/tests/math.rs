//! Accuracy of the elementary functions, as real numbers of ULPs.
//!
//! `f32`: against `f64`, on a sample of all bit patterns, and on every one of them by
//! `cargo test --release -p tensor-core --test math -- --ignored --nocapture --test-threads 1`
//! (with `RUSTFLAGS="-C target-cpu=native"` half a minute to two minutes a function on two cores).
//! `f64`: against `tests/data/math_*.txt`, 40 digits made by `tools/math_goldens.py`.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "exponents and rounded references"
)]
#![allow(clippy::float_cmp, reason = "equality is meant")]

use std::sync::atomic::{AtomicU32, Ordering};

use tensor_core::math::Real;

/// `|got - exact| / ulp(exact)`; infinite where a NaN, an infinity or a sign is wrong.
fn error_f32(got: f32, exact: f64) -> f64 {
    /// Half a ULP above the largest `f32`: from here on infinity is right.
    const OVERFLOW: f64 = 3.402_823_567_797_336_6e38;
    if exact.is_nan() || got.is_nan() {
        return if exact.is_nan() && got.is_nan() { 0.0 } else { f64::INFINITY };
    }
    if got.is_sign_negative() != exact.is_sign_negative() || (exact == 0.0 && got != 0.0) {
        return f64::INFINITY;
    }
    if got.is_infinite() && exact.abs() >= OVERFLOW {
        return 0.0;
    }
    let exponent = ((exact.to_bits() >> 52) & 0x7ff) as i32 - 1023;
    let ulp = f64::from_bits(((exponent.clamp(-126, 127) - 23 + 1023) as u64) << 52);
    // An infinity that came too early counts as the next power of two.
    let got = if got.is_infinite() { f64::from(got.signum()) * 2f64.powi(128) } else { f64::from(got) };
    (got - exact).abs() / ulp
}

/// The largest error over the given bit patterns, and where it is.
fn largest_error(
    patterns: impl Iterator<Item = u32>,
    function: impl Fn(f32) -> f32,
    reference: impl Fn(f64) -> f64,
) -> (f64, f32) {
    let mut worst = (0.0, 0.0);
    for bits in patterns {
        let x = f32::from_bits(bits);
        let error = error_f32(function(x), reference(f64::from(x)));
        if error > worst.0 {
            worst = (error, x);
        }
    }
    worst
}

/// Bound of an error of `f32`, in ULPs.
const BOUND: f64 = 1.0;
/// The same for `f64`.
const BOUND_F64: f64 = 2.0;

fn check_sample(name: &str, function: impl Fn(f32) -> f32, reference: impl Fn(f64) -> f64) {
    // A stride prime to 2^32 visits all exponents and both signs; the special values come on top.
    let sample = (0..1_u32 << 16).map(|i| i.wrapping_mul(0x9e37_79b1));
    let special =
        [0, 1 << 31, 1, 0x7f80_0000, 0xff80_0000, 0x7fc0_0000, 0x3f80_0000, 0xbf80_0000, 0x7f7f_ffff];
    let (error, x) = largest_error(special.into_iter().chain(sample), function, reference);
    assert!(error <= BOUND, "{name}({x:e}): {error} ULP, bound {BOUND}");
}

fn check_every(name: &str, function: impl Fn(f32) -> f32 + Sync, reference: impl Fn(f64) -> f64 + Sync) {
    const CHUNK_BITS: u32 = 20;
    let next = AtomicU32::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let worst = std::thread::scope(|scope| {
        let run = || {
            let mut worst = (0.0, 0.0);
            loop {
                let chunk = next.fetch_add(1, Ordering::Relaxed);
                if chunk >> (32 - CHUNK_BITS) != 0 {
                    return worst;
                }
                if chunk.is_multiple_of(256) {
                    eprint!("\r{name}: {chunk} / 4096 ");
                }
                let patterns = (0..1 << CHUNK_BITS).map(|i| chunk << CHUNK_BITS | i);
                let here = largest_error(patterns, &function, &reference);
                if here.0 > worst.0 {
                    worst = here;
                }
            }
        };
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(run)).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("no panics inside"))
            .fold((0.0, 0.0), |a, b| if b.0 > a.0 { b } else { a })
    });
    eprintln!("\r{name}: at most {:.4} ULP, at {:e} ({:#010x})", worst.0, worst.1, worst.1.to_bits());
    assert!(worst.0 <= BOUND, "{name}({:e}): {} ULP, bound {BOUND}", worst.1, worst.0);
}

/// For each function a test on a sample, one on every `f32`, and one of `f64` on the data file.
macro_rules! functions {
    ($($name:ident, $reference:expr;)+) => {
        mod sample { $(
            #[test]
            fn $name() {
                super::check_sample(stringify!($name), |x| super::Real::$name(x), $reference);
            }
        )+ }
        mod every { $(
            #[test]
            #[ignore = "takes minutes"]
            fn $name() {
                super::check_every(stringify!($name), |x| super::Real::$name(x), $reference);
            }
        )+ }
        mod double { $(
            #[test]
            fn $name() {
                super::check_file(stringify!($name), |x, _| super::Real::$name(x));
            }
        )+ }
    };
}

functions! {
    exp, f64::exp;
    exp2, f64::exp2;
    expm1, f64::exp_m1;
    log, f64::ln;
    log2, f64::log2;
    log10, f64::log10;
    log1p, f64::ln_1p;
    sin, f64::sin;
    cos, f64::cos;
    tan, f64::tan;
    asin, f64::asin;
    acos, f64::acos;
    atan, f64::atan;
    sinh, f64::sinh;
    cosh, f64::cosh;
    tanh, f64::tanh;
    asinh, f64::asinh;
    acosh, f64::acosh;
    atanh, f64::atanh;
    cbrt, f64::cbrt;
    sinc, super::reference::sinc;
    sigmoid, |x| 1.0 / (1.0 + f64::exp(-x));
    softplus, |x: f64| if x > 100.0 { x } else { f64::ln_1p(f64::exp(x)) };
    silu, |x: f64| if x < -700.0 { -0.0 } else { x / (1.0 + f64::exp(-x)) };
    gelu_tanh, super::reference::gelu_tanh;
    mish, |x: f64| if x < -700.0 { -0.0 } else { x * f64::tanh(f64::ln_1p(f64::exp(x))) };
    gelu, |x: f64| super::Real::gelu(x);
    erf, |x: f64| super::Real::erf(x);
    erfc, |x: f64| super::Real::erfc(x);
}

/// Functions that the standard library has not; those with `erf` are this library's own of `f64`, which the data files check.
mod reference {
    pub(crate) fn sinc(x: f64) -> f64 {
        // Reduced exactly: the nearest integer, and whether it is odd.
        let rest = x - x.round_ties_even();
        let half = 0.5 * x.round_ties_even();
        let sign = if half == half.round_ties_even() { 1.0 } else { -1.0 };
        let value = sign * f64::sin(std::f64::consts::PI * rest) / (std::f64::consts::PI * x);
        if x == 0.0 { 1.0 } else { value + 0.0 }
    }

    pub(crate) fn gelu_tanh(x: f64) -> f64 {
        let exponent = (8.0 / std::f64::consts::PI).sqrt() * (x + 0.044_715 * x * x * x);
        if exponent < -700.0 { -0.0 } else { x / (1.0 + f64::exp(-exponent)) }
    }
}

/// For each function of two arguments a test of `f32` on a sample, one on 2^30 pairs, and one of `f64` on the data file.
macro_rules! pairs {
    ($($name:ident, $reference:expr;)+) => {
        mod sample_pairs { $(
            #[test]
            fn $name() {
                super::check_pairs(stringify!($name), 1 << 16, super::Real::$name, $reference);
            }
        )+ }
        mod many_pairs { $(
            #[test]
            #[ignore = "takes minutes"]
            fn $name() {
                super::check_pairs(stringify!($name), 1 << 30, super::Real::$name, $reference);
            }
        )+ }
        mod double_pairs { $(
            #[test]
            fn $name() {
                super::check_file(stringify!($name), super::Real::$name);
            }
        )+ }
    };
}

pairs! {
    pow, super::Real::pow;
    atan2, f64::atan2;
    hypot, f64::hypot;
    logaddexp, super::Real::logaddexp;
    logaddexp2, super::Real::logaddexp2;
}

/// A generator of well mixed bits, the same in every run.
fn mixed(index: u64) -> u64 {
    let once = (index ^ index >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let twice = (once ^ once >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    twice ^ twice >> 31
}

/// Pairs of bit patterns, of numbers of like size, and of corners.
fn check_pairs(
    name: &str,
    count: u64,
    function: impl Fn(f32, f32) -> f32,
    reference: impl Fn(f64, f64) -> f64,
) {
    const CORNERS: [f32; 11] = [
        0.0,
        1.0,
        -1.0,
        0.5,
        2.0,
        f32::INFINITY,
        f32::NEG_INFINITY,
        f32::NAN,
        f32::MAX,
        f32::MIN_POSITIVE,
        1e-45,
    ];
    let corners = CORNERS.iter().flat_map(|&x| CORNERS.iter().map(move |&y| (x, y)));
    let random = (0..count).map(|index| {
        let bits = mixed(index + 0x9e37_79b9_7f4a_7c15);
        let (x, y) = (f32::from_bits(bits as u32), f32::from_bits((bits >> 32) as u32));
        // Every other pair within a few binades of each other, every fourth near 1.
        match index % 4 {
            0 => (x, y),
            1 => (f32::from_bits(bits as u32 & 0x83ff_ffff | 0x3c00_0000), y),
            2 => (
                x,
                f32::from_bits((x.to_bits() & 0x7f80_0000).wrapping_add((bits >> 38) as u32 & 0x03ff_ffff)),
            ),
            _ => (f32::from_bits((bits as u32 & 0x00ff_ffff) + 0x3f00_0000), y * 1e-6),
        }
    });
    let mut worst = (0.0, 0.0, 0.0);
    for (x, y) in corners.chain(random) {
        let exact = reference(x.into(), y.into());
        let error = error_f32(function(x, y), exact);
        // Terms that cancel leave no more bits than the greater operand has.
        let greater = f64::from(x.max(y).abs());
        let cancels = name.starts_with("logaddexp") && error.is_finite() && exact.abs() < greater;
        let error = if cancels { error * exact.abs() / greater } else { error };
        if error > worst.0 {
            worst = (error, x, y);
        }
    }
    let (error, x, y) = worst;
    eprintln!("{name}: at most {error:.4} ULP, at {x:e} and {y:e}");
    assert!(error <= BOUND, "{name}({x:e}, {y:e}): {error} ULP, bound {BOUND}");
}

#[test]
fn large_angles_are_reduced_on_either_side_of_each_power_of_two() {
    for bits in (0x4b..0x7f_u32).flat_map(|high| (0..0x200).map(move |low| (high << 24) - 0x100 + low)) {
        for x in [f32::from_bits(bits), f32::from_bits(bits ^ 1 << 23)].into_iter().flat_map(|x| [x, -x]) {
            let wide = f64::from(x);
            let errors = [(Real::sin(x), wide.sin()), (Real::cos(x), wide.cos()), (Real::tan(x), wide.tan())];
            for (got, exact) in errors {
                assert!(error_f32(got, exact) <= BOUND, "{got:e}, not {exact:e}, at {x:e} ({bits:#x})");
            }
        }
    }
}

#[test]
fn neighbors_are_the_standard_librarys() {
    let patterns = (0..1_u32 << 16).map(|i| i.wrapping_mul(0x9e37_79b1));
    let special =
        [0, 1 << 31, 1, 0x8000_0001, 0x7f7f_ffff, 0xff7f_ffff, 0x7f80_0000, 0xff80_0000, 0x7fc0_0000];
    let same = |a: f32, b: f32| a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan());
    for x in special.into_iter().chain(patterns).map(f32::from_bits) {
        let up = if x.is_nan() { x } else { x.next_up() };
        let down = if x.is_nan() { x } else { x.next_down() };
        assert!(same(Real::nextafter(x, f32::INFINITY), up), "up from {x:e}");
        assert!(same(Real::nextafter(x, f32::NEG_INFINITY), down), "down from {x:e}");
        assert!(same(Real::nextafter(x, x), x), "from {x:e} to itself");
        assert!(Real::nextafter(x, f32::NAN).is_nan(), "from {x:e} to NaN");
        let outward = if x.is_sign_negative() { down } else { up };
        let spacing = if x.is_infinite() {
            f32::NAN
        } else if x == 0.0 {
            1e-45
        } else {
            outward - x
        };
        assert!(same(Real::spacing(x), spacing), "spacing of {x:e}");
        let (wide, far) = (f64::from(x), f64::from(x) * 3.0);
        let up = if x.is_nan() || far == wide {
            wide
        } else if far > wide {
            wide.next_up()
        } else {
            wide.next_down()
        };
        assert!(same(Real::nextafter(wide, far) as f32, up as f32), "from {x:e} to three times it");
    }
}

/// Checks an `f64` function on lines of `x high low` or `x y high low` in hexadecimal bits.
fn check_file(name: &str, function: impl Fn(f64, f64) -> f64) {
    let path = format!("{}/tests/data/math_{name}.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("the data file is there");
    let mut worst = (0.0, String::new());
    for line in text.lines() {
        let bits = line.split(' ').map(|word| u64::from_str_radix(word, 16).expect("hexadecimal"));
        let numbers: Vec<f64> = bits.map(f64::from_bits).collect();
        let (x, y) = (numbers[0], numbers[1]);
        let &[.., high, low] = numbers.as_slice() else { panic!("short line {line}") };
        let got = function(x, y);
        let error = error_f64(got, high, low);
        if error > worst.0 {
            worst = (error, format!("{x:e} (and {y:e}), {got:e}, not {high:e}"));
        }
    }
    eprintln!("{name} of f64: {:.3} ULP at {}", worst.0, worst.1);
    assert!(worst.0 <= BOUND_F64, "{name}: {} ULP at {}", worst.0, worst.1);
}

fn error_f64(got: f64, high: f64, low: f64) -> f64 {
    if high.is_nan() || got.is_nan() {
        return if high.is_nan() && got.is_nan() { 0.0 } else { f64::INFINITY };
    }
    if got.is_sign_negative() != high.is_sign_negative() {
        return f64::INFINITY;
    }
    if got == high && !high.is_finite() {
        return 0.0;
    }
    let exponent = ((high.to_bits() >> 52) & 0x7ff) as i32;
    // A residual against the sign at a power of two belongs to the finer binade below.
    let finer = high.to_bits() << 12 == 0 && low != 0.0 && (low < 0.0) != (high < 0.0);
    let exponent = (exponent - i32::from(finer)).max(1);
    // Results below 1 are scaled by 2^60, so that ulp and rest are normal numbers.
    let power = if high.abs() < 1.0 { 60 } else { 0 };
    let ulp = f64::from_bits(((exponent - 52 + power) as u64) << 52);
    ((got - high) * 2f64.powi(power) - low).abs() / ulp
}
