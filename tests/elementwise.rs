//! Elementwise functions give what their namesakes in Python give; `tools/elementwise_goldens.py` reads the cases below and
//! writes `data/elementwise.txt`. How exact each function is, is tested in the core.

use shapewise::prelude::*;

#[path = "numpy/show.rs"]
mod show;
use show::Show;

/// Dtype, dims and elements of each case, behind its text without spaces.
const GOLDENS: &str = include_str!("data/elementwise.txt");

/// ULPs that a composition may be off.
const BOUND: f64 = 4.0;

/// How many ULPs two floats, given by their bits, are apart.
fn distance(dtype: &str, got: &str, golden: &str) -> f64 {
    let parsed = |word: &str| match (word, dtype) {
        ("nan", _) => f64::NAN,
        (_, "float32") => f32::from_bits(u32::from_str_radix(word, 16).expect("hexadecimal")).into(),
        _ => f64::from_bits(u64::from_str_radix(word, 16).expect("hexadecimal")),
    };
    let (got, golden) = (parsed(got), parsed(golden));
    let relative = if dtype == "float32" { f64::from(f32::EPSILON) } else { f64::EPSILON };
    let difference = (got - golden).abs();
    // Zeros of unlike signs are one.
    let same = difference < f64::MIN_POSITIVE || (got.is_nan() && golden.is_nan());
    if same { 0.0 } else { difference / golden.abs() / relative }
}

fn check(case: &str, got: &str) {
    let case: String = case.split_whitespace().collect();
    let golden = GOLDENS.lines().find_map(|line| line.strip_prefix(&case)?.strip_prefix(" = "));
    let golden = golden.unwrap_or_else(|| panic!("no golden for {case}"));
    let (got, golden): (Vec<&str>, Vec<&str>) = (got.split(' ').collect(), golden.split(' ').collect());
    assert_eq!(got[..2], golden[..2], "dtype and dims of {case}");
    assert_eq!(got.len(), golden.len(), "{case}");
    for (ours, theirs) in got.iter().zip(&golden).skip(2) {
        let same = ours == theirs || (got[0].starts_with("float") && distance(got[0], ours, theirs) <= BOUND);
        assert!(same, "{case}: {got:?}, not {golden:?}");
    }
}

macro_rules! cases {
    ($(($($case:tt)*);)*) => {
        $(check(stringify!($($case)*), &tensor!($($case)*).shown());)*
    };
}

/// Declares the operands that the cases of a test name.
macro_rules! operands {
    () => {
        operands!(x y s b k u);
    };
    ($x:ident $y:ident $s:ident $b:ident $k:ident $u:ident) => {
        let $x: Tensor<f32, shape![2, 3]> = Tensor::new([[0.25, -0.5, 0.75], [-0.875, 0.125, 0.9375]]);
        let $y: Tensor<f64, shape![3]> = Tensor::new([1.5, -2.25, 7.0]);
        let $s: Tensor<f32, shape![5]> = Tensor::new([f32::NAN, f32::INFINITY, f32::NEG_INFINITY, -0.0, 1.0]);
        let $b: Tensor<bool, shape![3]> = Tensor::new([true, false, true]);
        let $k: Tensor<i32, shape![3]> = Tensor::new([-4, 0, 6]);
        let $u: Tensor<u8, shape![3]> = Tensor::new([0, 2, 1]);
        let _ = (&$x, &$y, &$s, &$b, &$k, &$u);
    };
}

#[test]
fn functions_of_one_number() {
    operands!(x y s b k u);
    cases! {
        (np.arcsin(x)); (asin(x)); (x.arccos()); (np.acos(x)); (np.arctan(x)); (np.atan(s)); (np.arcsin(b)); (np.arctan(k));
        (np.arcsinh(y)); (np.asinh(s)); (np.arccosh(y)); (np.acosh(u)); (np.arctanh(x)); (np.atanh(s));
        (np.cbrt(y)); (np.cbrt(k)); (np.sinc(x)); (np.sinc(u)); (np.sinc(s));
        (np.deg2rad(y)); (np.radians(x)); (np.rad2deg(y)); (np.degrees(k)); (np.fabs(k)); (np.fabs(x)); (np.spacing(y));
        (np.signbit(s)); (np.signbit(k)); (np.signbit(y)); (np.isposinf(s)); (np.isneginf(s)); (np.isneginf(u));
        (np.bitwise_count(k)); (np.bitwise_count(u)); (np.bitwise_count(b)); (np.bitwise_invert(u));
        (erf(y)); (erfc(x)); (expit(x)); (swish(y)); (mish(y)); (mish(x));
    }
}

#[test]
fn functions_of_two_numbers() {
    operands!(x y s b k u);
    cases! {
        (np.arctan2(x, y)); (np.atan2(k, u)); (np.arctan2(s, 1)); (np.arctan2(-1, s)); (np.hypot(x, 3)); (np.hypot(k, y));
        (np.logaddexp(x, y)); (np.logaddexp2(x, 1)); (np.logaddexp(s, 0)); (np.copysign(k, -1.0)); (np.copysign(s, x[0, 1]));
        (np.nextafter(x, 1)); (np.nextafter(y, k)); (np.heaviside(s, 0.5)); (np.heaviside(k, y));
        (np.fmod(y, 2)); (np.fmod(k, 4)); (np.fmod(k, u)); (np.fmax(s, 0.5)); (np.fmin(s, 0.5)); (np.fmax(k, u)); (np.fmin(b, k));
        (np.gcd(k, 4)); (np.lcm(k, u)); (np.gcd(u, k)); (np.pow(y, 3)); (np.pow(u, u)); (np.float_power(u, 3)); (np.float_power(x, 2));
        (np.float_power(k, -1)); (np.bitwise_left_shift(u, 2)); (np.bitwise_right_shift(k, 1));
        (np.isclose(x, x + 0.000001)); (np.isclose(y, y * 1.001)); (np.isclose(y, y + 0.3, rtol=0.1)); (np.isclose(k, u, atol=4));
        (np.isclose(s, s)); (np.isclose(s, s, equal_nan=True)); (np.allclose(x, x)); (np.allclose(y, 1, 0.1, 0.1));
        (lerp(x, 2, 0.25)); (lerp(y, k, 0.75)); (lerp(y, 0, weight=x));
    }
}

#[test]
fn numbers_in_place_of_nan() {
    operands!(x y s b k u);
    cases! {
        (np.nan_to_num(s)); (np.nan_to_num(s, nan=-1)); (np.nan_to_num(s, posinf=1e3, neginf=-2.5)); (np.nan_to_num(s, neginf=None));
        (np.nan_to_num(k, nan=3)); (np.nan_to_num(b)); (s.nan_to_num().nan_to_num());
    }
}

#[test]
fn activations() {
    operands!(x y s b k u);
    cases! {
        (gelu(x, approximate=True)); (gelu(y, approximate="tanh")); (gelu(y, approximate=False)); (gelu(x)); (gelu(y, approximate="none"));
        (leaky_relu(x)); (leaky_relu(x, 0.2)); (leaky_relu(y, negative_slope=0.5)); (elu(x)); (elu(y, alpha=2)); (selu(y)); (selu(x));
        (celu(x)); (celu(y, alpha=0.5)); (relu6(y)); (relu6(u)); (hardtanh(y)); (hardtanh(y, -2, 2)); (hardtanh(x, max_val=0.5)); (hard_tanh(x));
        (hardsigmoid(y)); (hard_sigmoid(x)); (hardswish(y)); (hard_swish(x)); (hard_silu(x)); (softsign(y)); (soft_sign(x));
        (logsigmoid(y)); (log_sigmoid(x)); (x.elu()); (relu6(x + y));
    }
}

#[test]
fn softmax_and_its_kin() {
    operands!(x y s b k u);
    cases! {
        (softmax(x)); (softmax(x, axis=0)); (softmax(x, axis=(0, 1))); (softmax(x, axis=None)); (softmax(x, -1)); (softmax(u)); (softmax(y * 300));
        (log_softmax(x)); (log_softmax(x, axis=0)); (log_softmax(k)); (log_softmax(y * 300));
        (logsumexp(x)); (logsumexp(x, axis=1)); (logsumexp(x, axis=0, keepdims=True)); (logsumexp(x, (0, 1), keepdims=True));
        (logsumexp(x + y, axis=-1)); (logsumexp(s[3:])); (logsumexp(s[2:4])); (logsumexp(s[1:3])); (logsumexp(s[2:3])); (logsumexp(y * 300)); (logsumexp(k)); (logsumexp(x[x > 0])); (softmax(x[x > 0]));
        (one_hot(u, 3)); (one_hot(u, 4, dtype=np.int32)); (one_hot(k, num_classes=7)); (one_hot(u, 3) @ y);
    }
}

#[test]
fn random_operands_are_drawn_once() {
    let sums = tensor!(sum(softmax(np.random.rand(4, 5)), axis = 1));
    assert!(sums.as_slice().iter().all(|sum| (sum - 1.0).abs() < 1e-12), "{sums}");
}

#[test]
fn a_class_count_may_be_a_const() {
    fn encoded<const N: usize>(labels: &Tensor<i64, shape![4]>) -> Tensor<f32, shape![4, { N }]> {
        tensor!(one_hot(labels, { N }))
    }
    assert_eq!(encoded::<2>(&Tensor::new([1, 0, 5, 1])).as_slice(), [0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
}
