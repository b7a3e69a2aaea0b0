//! Every operation of the table gives the same bits at every SIMD level that this machine has.
//!
//! Only optimized builds have levels: `cargo test --release --test levels`.
#![cfg(all(target_arch = "x86_64", not(debug_assertions)))]

use shapewise::__private::at_level;
use shapewise::prelude::*;

#[path = "levels/elements.rs"]
mod elements;

use elements::{Hashed, Hashes, numbers, random};

const DOCUMENTED: &str = include_str!("../docs/operations.md");
const TESTED: &str = include_str!("levels.rs");
/// Sections of the documentation whose operations compute something.
const SECTIONS: [&str; 10] = [
    "Arithmetic",
    "Comparison",
    "Logic and bits",
    "Functions of real numbers",
    "Activations",
    "Rounding and classification",
    "Selection",
    "Reductions",
    "Scans",
    "Matrix products",
];
/// Other names of operations that are tested by one of theirs.
#[rustfmt::skip]
const ALIASES: [&str; 42] = [
    "true_divide", "remainder", "pow", "absolute", "bitwise_not", "bitwise_invert", "bitwise_left_shift",
    "bitwise_right_shift", "asin", "acos", "atan", "atan2", "radians", "degrees", "asinh", "acosh", "atanh", "expit",
    "swish", "logsigmoid", "hard_tanh", "hard_sigmoid", "hard_swish", "hard_silu", "soft_sign", "amax", "amin",
    "add.reduce", "multiply.reduce", "cumulative_sum", "cumulative_prod", "add.accumulate", "multiply.accumulate",
    "matmul", "linalg.matmul", "linalg.tensordot", "linalg.cross", "linalg.outer", "linalg.vecdot", "linalg.trace",
    "linalg.diagonal", "linalg.matrix_transpose",
];

/// Each expression's hash, by the element type and its text.
macro_rules! hashes {
    ($out:ident, $kind:literal; $([$($tokens:tt)+])+) => {
        $(
            $out.push((
                concat!(stringify!($($tokens)+), " of ", $kind),
                Hashed::hash(&tensor!($($tokens)+)),
            ));
        )+
    };
}

macro_rules! floats {
    ($name:ident, $T:ident, $kind:literal) => {
        #[rustfmt::skip]
        fn $name(out: &mut Hashes) {
            let x: Tensor<$T, shape![515]> = numbers(0, 1);
            let y: Tensor<$T, shape![515]> = numbers(1, 3);
            let a: Tensor<$T, shape![37, 131]> = numbers(5, 2);
            let b: Tensor<$T, shape![131, 35]> = numbers(7, 2);
            let (s, t): (Tensor<$T, shape![4, 4]>, Tensor<$T, shape![4, 4]>) = (numbers(9, 2), numbers(11, 2));
            let n = tensor!(sqrt(a));
            hashes!(out, $kind;
                [negative(x)]
                [positive(x)]
                [abs(x)]
                [sign(x)]
                [square(x)]
                [reciprocal(x)]
                [fabs(x)]
                [sqrt(x)]
                [cbrt(x)]
                [exp(x)]
                [exp2(x)]
                [expm1(x)]
            );
            hashes!(out, $kind;
                [log(x)]
                [log2(x)]
                [log10(x)]
                [log1p(x)]
                [sin(x)]
                [cos(x)]
                [tan(x)]
                [arcsin(x)]
                [arccos(x)]
                [arctan(x)]
                [sinc(x)]
                [deg2rad(x)]
            );
            hashes!(out, $kind;
                [rad2deg(x)]
                [sinh(x)]
                [cosh(x)]
                [tanh(x)]
                [arcsinh(x)]
                [arccosh(x)]
                [arctanh(x)]
                [erf(x)]
                [erfc(x)]
                [relu(x)]
                [sigmoid(x)]
                [silu(x)]
            );
            hashes!(out, $kind;
                [softplus(x)]
                [mish(x)]
                [gelu(x)]
                [log_sigmoid(x)]
                [leaky_relu(x)]
                [elu(x)]
                [celu(x)]
                [selu(x)]
                [relu6(x)]
                [hardtanh(x)]
                [hardsigmoid(x)]
                [hardswish(x)]
            );
            hashes!(out, $kind;
                [softsign(x)]
                [floor(x)]
                [ceil(x)]
                [trunc(x)]
                [rint(x)]
                [isnan(x)]
                [isinf(x)]
                [isfinite(x)]
                [isposinf(x)]
                [isneginf(x)]
                [signbit(x)]
                [nan_to_num(x)]
            );
            hashes!(out, $kind;
                [spacing(x)]
                [logical_not(x)]
                [gelu(x, approximate=True)]
                [round(x)]
                [round(x, 1)]
                [add(x, y)]
                [subtract(x, y)]
                [multiply(x, y)]
                [divide(x, y)]
                [floor_divide(x, y)]
                [mod(x, y)]
                [fmod(x, y)]
            );
            hashes!(out, $kind;
                [power(x, y)]
                [float_power(x, y)]
                [copysign(x, y)]
                [less(x, y)]
                [less_equal(x, y)]
                [greater(x, y)]
                [greater_equal(x, y)]
                [equal(x, y)]
                [not_equal(x, y)]
                [isclose(x, y)]
                [allclose(x, y)]
                [hypot(x, y)]
            );
            hashes!(out, $kind;
                [logaddexp(x, y)]
                [logaddexp2(x, y)]
                [arctan2(x, y)]
                [heaviside(x, y)]
                [nextafter(x, y)]
                [maximum(x, y)]
                [minimum(x, y)]
                [fmax(x, y)]
                [fmin(x, y)]
                [logical_and(x, y)]
                [logical_or(x, y)]
                [logical_xor(x, y)]
            );
            hashes!(out, $kind;
                [x ** 2]
                [x ** 3]
                [x / 3.0]
                [x / 4.0]
                [lerp(x, y, 0.25)]
                [clip(x, -1.0, 1.0)]
                [where(x > y, x, y)]
            );
            hashes!(out, $kind;
                [sum(a)]
                [sum(a, axis=0)]
                [sum(a, axis=1)]
                [prod(a)]
                [prod(a, axis=0)]
                [prod(a, axis=1)]
                [mean(a)]
                [mean(a, axis=0)]
                [mean(a, axis=1)]
                [var(a)]
                [var(a, axis=0)]
                [var(a, axis=1)]
            );
            hashes!(out, $kind;
                [std(a)]
                [std(a, axis=0)]
                [std(a, axis=1)]
                [max(a)]
                [max(a, axis=0)]
                [max(a, axis=1)]
                [min(a)]
                [min(a, axis=0)]
                [min(a, axis=1)]
                [any(a)]
                [any(a, axis=0)]
                [any(a, axis=1)]
            );
            hashes!(out, $kind;
                [all(a)]
                [all(a, axis=0)]
                [all(a, axis=1)]
                [argmax(a)]
                [argmax(a, axis=0)]
                [argmax(a, axis=1)]
                [argmin(a)]
                [argmin(a, axis=0)]
                [argmin(a, axis=1)]
                [count_nonzero(a)]
                [count_nonzero(a, axis=0)]
                [count_nonzero(a, axis=1)]
            );
            hashes!(out, $kind;
                [ptp(a)]
                [ptp(a, axis=0)]
                [ptp(a, axis=1)]
                [logsumexp(a)]
                [logsumexp(a, axis=0)]
                [logsumexp(a, axis=1)]
                [median(a)]
                [median(a, axis=0)]
                [median(a, axis=1)]
                [nansum(n, axis=0)]
                [nansum(n, axis=1)]
                [nanprod(n, axis=0)]
            );
            hashes!(out, $kind;
                [nanprod(n, axis=1)]
                [nanmean(n, axis=0)]
                [nanmean(n, axis=1)]
                [nanvar(n, axis=0)]
                [nanvar(n, axis=1)]
                [nanstd(n, axis=0)]
                [nanstd(n, axis=1)]
                [nanmax(n, axis=0)]
                [nanmax(n, axis=1)]
                [nanmin(n, axis=0)]
                [nanmin(n, axis=1)]
                [nanargmax(n, axis=0)]
            );
            hashes!(out, $kind;
                [nanargmax(n, axis=1)]
                [nanargmin(n, axis=0)]
                [nanargmin(n, axis=1)]
                [nanmedian(n, axis=0)]
                [nanmedian(n, axis=1)]
                [np.maximum.reduce(a)]
                [np.minimum.reduce(a)]
                [np.logical_and.reduce(a)]
                [np.logical_or.reduce(a)]
                [average(a, axis=1)]
                [average(a, axis=0, weights=a[:, 0] * a[:, 0])]
                [quantile(a, 0.3, axis=1)]
            );
            hashes!(out, $kind;
                [percentile(a, 30, axis=1)]
                [nanquantile(n, 0.3, axis=1)]
                [nanpercentile(n, 30, axis=1)]
                [cov(a)]
                [corrcoef(a)]
                [np.linalg.norm(a)]
                [np.linalg.norm(a, axis=1)]
                [mean(a[a > 0])]
                [sum(a, axis=1, where=a > 0)]
                [softmax(a)]
                [softmax(a, axis=0)]
                [log_softmax(a)]
            );
            hashes!(out, $kind;
                [(a - mean(a, axis=0)) / sqrt(var(a, axis=0) + 1e-5)]
                [(a - mean(a, axis=1, keepdims=True)) / sqrt(var(a, axis=1, keepdims=True) + 1e-5)]
                [cumsum(a, axis=0)]
                [cumsum(a, axis=1)]
                [cumprod(a, axis=0)]
                [cumprod(a, axis=1)]
                [cummax(a, axis=0)]
                [cummax(a, axis=1)]
                [cummin(a, axis=0)]
                [cummin(a, axis=1)]
                [logcumsumexp(a, axis=0)]
                [logcumsumexp(a, axis=1)]
            );
            hashes!(out, $kind;
                [np.maximum.accumulate(a)]
                [np.minimum.accumulate(a)]
                [np.logaddexp.accumulate(a)]
                [np.logical_and.accumulate(a)]
                [np.logical_or.accumulate(a)]
                [nancumsum(n, axis=1)]
                [nancumprod(n, axis=0)]
                [diff(a)]
                [diff(a, axis=0)]
                [ediff1d(a[0])]
                [a @ b]
                [b.T @ a.T]
            );
            hashes!(out, $kind;
                [a[0] @ b]
                [a @ b[:, 0]]
                [relu(a @ b + b[0])]
                [dot(a, b)]
                [inner(a, a)]
                [outer(a[0], a[1])]
                [vdot(a, a)]
                [vecdot(a, a)]
                [einsum("ij,jk->ik", a, b)]
                [tensordot(a, b, axes=1)]
                [kron(a[:5, :5], b[:3, :3])]
                [cross(a[:, :3], a[:, 3:6])]
                [conv2d(a[None], b[None, None, :3, :3], padding=1)]
            );
            hashes!(out, $kind;
                [diag(a[0])]
                [trace(a)]
                [diagonal(a)]
                [tril(a)]
                [triu(a)]
                [s @ t]
                [matvec(a, b[:, 0])]
                [vecmat(a[:, 0], a)]
                [np.linalg.multi_dot([a, b])]
                [np.linalg.matrix_power(s, 3)]
                [np.linalg.vector_norm(a, ord=1, axis=0)]
                [np.linalg.matrix_norm(a, ord=1)]
                [np.select([a > 0.5, a < 0], [a, -a], 0.25)]
                [around(a, 1)]
            );
        }
    };
}
floats!(singles, f32, "f32");
floats!(doubles, f64, "f64");

macro_rules! integers {
    ($name:ident, $T:ident, $kind:literal) => {
        #[rustfmt::skip]
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some of the bits")]
        fn $name(out: &mut Hashes) {
            let x: Tensor<$T, shape![515]> = Tensor::from_fn(|[i]| random(i) as $T);
            let y: Tensor<$T, shape![515]> = Tensor::from_fn(|[i]| random(i + 515) as $T);
            let z = tensor!(x | 1);
            let m: Tensor<$T, shape![23, 67]> = Tensor::from_fn(|[i, j]| random(i * 67 + j) as $T);
            hashes!(out, $kind;
                [add(x, y)]
                [subtract(x, y)]
                [multiply(x, y)]
                [divide(x, z)]
                [floor_divide(x, z)]
                [mod(x, z)]
                [fmod(x, z)]
                [power(x, 3)]
                [abs(x)]
                [sign(x)]
                [square(x)]
                [gcd(x, y)]
            );
            hashes!(out, $kind;
                [lcm(x & 15, y & 15)]
                [bitwise_and(x, y)]
                [bitwise_or(x, y)]
                [bitwise_xor(x, y)]
                [invert(x)]
                [left_shift(x, 3)]
                [right_shift(x, 3)]
                [bitwise_count(x)]
                [less(x, y)]
                [maximum(x, y)]
                [minimum(x, y)]
                [clip(x, -7, 7)]
            );
            hashes!(out, $kind;
                [sum(x)]
                [prod(x)]
                [max(x)]
                [min(x)]
                [argmax(x)]
                [argmin(x)]
                [mean(x)]
                [var(x)]
                [cumsum(x)]
                [cumprod(x)]
                [x.astype(np.float32)]
                [x.astype(np.int8)]
            );
            hashes!(out, $kind;
                [sum(m, axis=0)]
                [max(m, axis=1)]
                [m @ m.T]
                [one_hot(x & 7, 8)]
                [exp(x)]
            );
        }
    };
}
integers!(bytes, i8, "i8");
integers!(words, i32, "i32");
integers!(longs, i64, "i64");

fn all_hashes() -> Hashes {
    let mut out = Hashes::new();
    singles(&mut out);
    doubles(&mut out);
    bytes(&mut out);
    words(&mut out);
    longs(&mut out);
    out
}

#[test]
fn every_operation_gives_the_same_bits_at_every_level() {
    assert!(at_level("baseline"), "every machine has this level");
    let baseline = all_hashes();
    let levels: Vec<_> = ["v3", "v4"].into_iter().filter(|level| at_level(level)).collect();
    for level in levels {
        assert!(at_level(level));
        let differing: Vec<_> = baseline
            .iter()
            .zip(all_hashes())
            .filter(|(one, other)| **one != *other)
            .map(|(one, _)| one.0)
            .collect();
        assert!(differing.is_empty(), "{level} gives other bits than the baseline for {differing:#?}");
    }
}

#[test]
fn every_operation_of_the_table_is_tested() {
    let mut section = "";
    let missing: Vec<_> = DOCUMENTED
        .lines()
        .filter_map(|line| {
            section = line.strip_prefix("## ").unwrap_or(section);
            let name = line.strip_prefix("| **")?.split_once("**")?.0;
            (SECTIONS.contains(&section) && !ALIASES.contains(&name)).then_some(name)
        })
        .filter(|name| !TESTED.contains(&format!("{name}(")))
        .collect();
    assert!(missing.is_empty(), "no test has the operations {missing:?}");
}
