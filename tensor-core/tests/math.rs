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

fn check_sample(name: &str, bound: f64, function: impl Fn(f32) -> f32, reference: impl Fn(f64) -> f64) {
    // A stride prime to 2^32 visits all exponents and both signs; the special values come on top.
    let sample = (0..1_u32 << 16).map(|i| i.wrapping_mul(0x9e37_79b1));
    let special =
        [0, 1 << 31, 1, 0x7f80_0000, 0xff80_0000, 0x7fc0_0000, 0x3f80_0000, 0xbf80_0000, 0x7f7f_ffff];
    let (error, x) = largest_error(special.into_iter().chain(sample), function, reference);
    assert!(error <= bound, "{name}({x:e}): {error} ULP, bound {bound}");
}

fn check_every(
    name: &str,
    bound: f64,
    function: impl Fn(f32) -> f32 + Sync,
    reference: impl Fn(f64) -> f64 + Sync,
) {
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
    assert!(worst.0 <= bound, "{name}({:e}): {} ULP, bound {bound}", worst.1, worst.0);
}

/// For each function a test on a sample, one on every `f32`, and one of `f64` on the data file.
macro_rules! functions {
    ($($name:ident, $bound:literal, $bound_f64:literal, $reference:expr;)+) => {
        mod sample { $(
            #[test]
            fn $name() {
                super::check_sample(stringify!($name), $bound, |x| super::Real::$name(x), $reference);
            }
        )+ }
        mod every { $(
            #[test]
            #[ignore = "takes minutes"]
            fn $name() {
                super::check_every(stringify!($name), $bound, |x| super::Real::$name(x), $reference);
            }
        )+ }
        mod double { $(
            #[test]
            fn $name() {
                super::check_file(stringify!($name), $bound_f64, |x, _| super::Real::$name(x));
            }
        )+
            #[test]
            fn pow() {
                super::check_file("pow", 2.0, super::Real::pow);
            }
        }
    };
}

functions! {
    exp, 1.0, 2.0, f64::exp;
    exp2, 1.0, 2.0, f64::exp2;
    expm1, 1.0, 2.0, f64::exp_m1;
    log, 1.0, 2.0, f64::ln;
    log2, 1.0, 2.0, f64::log2;
    log10, 1.0, 2.0, f64::log10;
    log1p, 1.0, 2.0, f64::ln_1p;
    sin, 1.0, 2.0, f64::sin;
    cos, 1.0, 2.0, f64::cos;
    tan, 1.0, 2.0, f64::tan;
    sinh, 1.0, 2.0, f64::sinh;
    cosh, 1.0, 2.0, f64::cosh;
    tanh, 1.0, 2.0, f64::tanh;
    sigmoid, 1.0, 2.0, |x| 1.0 / (1.0 + f64::exp(-x));
    softplus, 1.0, 2.0, |x: f64| if x > 100.0 { x } else { f64::ln_1p(f64::exp(x)) };
    silu, 1.0, 2.0, |x: f64| if x < -700.0 { -0.0 } else { x / (1.0 + f64::exp(-x)) };
    gelu, 1.0, 2.0, |x: f64| super::Real::gelu(x);
    erf, 1.0, 2.0, |x: f64| super::Real::erf(x);
    erfc, 1.0, 2.0, |x: f64| super::Real::erfc(x);
}

/// Checks an `f64` function on lines of `x high low` or `x y high low` in hexadecimal bits.
fn check_file(name: &str, bound: f64, function: impl Fn(f64, f64) -> f64) {
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
    assert!(worst.0 <= bound, "{name}: {} ULP at {}", worst.0, worst.1);
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
