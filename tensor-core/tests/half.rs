//! 16-bit floats: operations of two against results that NumPy gave, kept in `data/half.txt` (`tools/half_goldens.py`
//! tells its format), and functions of every number there is against `f64`.
#![cfg(feature = "half")]
#![allow(
    clippy::float_cmp,
    clippy::cast_possible_truncation,
    reason = "equality is meant, exponents are small"
)]

use tensor_core::element::{Arithmetic, Float, Number};
use tensor_core::math::Real;
use tensor_core::{bf16, f16};

const GOLDENS: &str = include_str!("data/half.txt");

fn computed(operation: &str, a: f16, b: f16) -> f16 {
    let truth = |truth| if truth { f16::from_bits(1) } else { f16::from_bits(0) };
    match operation {
        "add" => Arithmetic::add(a, b),
        "sub" => Arithmetic::sub(a, b),
        "mul" => Arithmetic::mul(a, b),
        "div" => Float::div(a, b),
        "floor_divide" => Number::floor_divide(a, b),
        "remainder" => Number::remainder(a, b),
        "truncated_remainder" => Number::truncated_remainder(a, b),
        "max" => Arithmetic::max(a, b),
        "min" => Arithmetic::min(a, b),
        "copysign" => Real::copysign(a, b),
        "nextafter" => Real::nextafter(a, b),
        "less" => truth(Arithmetic::less(a, b)),
        "less_equal" => truth(Arithmetic::less_equal(a, b)),
        "equal" => truth(Arithmetic::equal(a, b)),
        _ => panic!("unknown operation {operation}"),
    }
}

#[test]
fn operations_of_two_are_numpys_to_the_bit() {
    let mut cases = 0;
    for line in GOLDENS.lines() {
        let (operation, rest) = line.split_once(' ').expect("an operation and cases");
        for case in rest.split(' ') {
            let number = |text| f16::from_bits(u16::from_str_radix(text, 16).expect("hexadecimal"));
            let [a, b, golden] = case.split(':').map(number).collect::<Vec<_>>()[..] else {
                panic!("`{case}` is no case");
            };
            let got = computed(operation, a, b);
            let same = got.to_bits() == golden.to_bits()
                || (got.is_nan() && golden.is_nan())
                // Which of two equal zeros is the greater is left open.
                || (matches!(operation, "max" | "min") && got == golden);
            assert!(same, "{operation}({a:e}, {b:e}) is {golden:e}, not {got:e}");
            cases += 1;
        }
    }
    assert!(cases > 7000, "{cases} cases");
}

/// `|got - exact|` in ULPs of a type of so many bits of mantissa and such a least exponent.
fn error(got: f64, exact: f64, mantissa: i32, least: i32, overflow: f64) -> f64 {
    if exact.is_nan() || got.is_nan() {
        return if exact.is_nan() == got.is_nan() { 0.0 } else { f64::INFINITY };
    }
    if got.is_infinite() || exact.is_infinite() {
        return if got.signum() == exact.signum() && exact.abs() >= overflow { 0.0 } else { f64::INFINITY };
    }
    let exponent = if exact == 0.0 { least } else { exact.abs().log2().floor().max(f64::from(least)) as i32 };
    (got - exact).abs() / 2.0_f64.powi(exponent - mantissa)
}

macro_rules! functions {
    ($($name:ident, $reference:expr;)*) => {$(
        #[test]
        fn $name() {
            let reference: fn(f64) -> f64 = $reference;
            for bits in 0..=u16::MAX {
                let (x, y) = (f16::from_bits(bits), bf16::from_bits(bits));
                let (got, exact) = (Real::$name(x).to_f64(), reference(x.to_f64()));
                let off = error(got, exact, 10, -14, 65520.0 * (1.0 - 1e-6));
                assert!(off <= 0.501, "{}({x:e}) is {exact:e}, not {got:e}", stringify!($name));
                let (got, exact) = (Real::$name(y).to_f64(), reference(y.to_f64()));
                let off = error(got, exact, 7, -126, 3.3961e38);
                assert!(off <= 0.501, "{}({y:e}) is {exact:e}, not {got:e}", stringify!($name));
            }
        }
    )*};
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
    atanh, f64::atanh;
    sqrt, f64::sqrt;
    cbrt, f64::cbrt;
    floor, f64::floor;
    ceil, f64::ceil;
    trunc, f64::trunc;
    rint, f64::round_ties_even;
    sigmoid, |x| 1.0 / (1.0 + f64::exp(-x));
}
