//! Gradients of every operation beside `jax.grad`'s, of the sum of an expression's squares.
//!
//! `tests/data/gradient.txt` is written by `tools/gradient_goldens.py`, which reads operands and expressions here.
//! In a group, gradients are with respect to the operands before `|`.
#![forbid(unsafe_code)]
#![allow(clippy::redundant_closure_call, reason = "without optimization, nothing of a frame is shared")]

use shapewise::prelude::*;

const GOLDENS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/gradient.txt");
/// What documents every operation, and this file.
const OPERATIONS: &str = include_str!("../docs/operations.md");
const HERE: &str = include_str!("gradient.rs");
/// Other names of what is differentiated here, and what is made of it.
const ALIASES: &str = "add subtract multiply divide true_divide mod remainder power pow float_power negative positive absolute atan2 asin acos atan \
    asinh acosh atanh radians degrees expit swish logsigmoid hardsigmoid hardswish hard_silu softsign matmul amax amin add.reduce multiply.reduce \
    maximum.reduce minimum.reduce cumulative_sum add.accumulate cumulative_prod multiply.accumulate maximum.accumulate \
    minimum.accumulate logaddexp.accumulate linalg.matmul linalg.tensordot linalg.cross linalg.outer linalg.vecdot linalg.matrix_transpose \
    permute_dims reshape flatten concat asarray identity nanstd nanmin nancumprod linalg.trace vstack row_stack around atleast_1d";
/// What is constant but for steps, or a number of them, or of integers and truths.
const STEPS: &str = "floor_divide gcd lcm less less_equal greater greater_equal equal not_equal isclose allclose logical_and logical_or \
    logical_xor logical_not bitwise_and bitwise_or bitwise_xor invert bitwise_not bitwise_invert left_shift right_shift bitwise_left_shift \
    bitwise_right_shift bitwise_count isnan isinf isfinite isposinf isneginf signbit nonzero argwhere trunc ceil any all argmin nanargmax nanargmin count_nonzero \
    logical_and.reduce logical_or.reduce logical_and.accumulate logical_or.accumulate flatnonzero bincount histogram histogram_bin_edges \
    zeros ones full zeros_like ones_like full_like linspace logspace hanning hamming blackman bartlett isin union1d eye nextafter spacing unique grad value_and_grad vjp";
/// How near a gradient comes to JAX's, as a part of its greatest element or of one.
const NEAR: f64 = 1e-12;

/// The elements of gradients, one behind the other.
trait Elements {
    fn elements(&self) -> Vec<f64>;
}
impl<S: Shape> Elements for Tensor<f64, S> {
    fn elements(&self) -> Vec<f64> {
        self.as_slice().to_vec()
    }
}
impl Elements for f64 {
    fn elements(&self) -> Vec<f64> {
        vec![*self]
    }
}
impl<A: Elements> Elements for (A,) {
    fn elements(&self) -> Vec<f64> {
        self.0.elements()
    }
}
impl<A: Elements, B: Elements> Elements for (A, B) {
    fn elements(&self) -> Vec<f64> {
        [self.0.elements(), self.1.elements()].concat()
    }
}
impl<A: Elements, B: Elements, C: Elements> Elements for (A, B, C) {
    fn elements(&self) -> Vec<f64> {
        [self.0.elements(), self.1.elements(), self.2.elements()].concat()
    }
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// Compares gradients of a group's expressions, in their order, with the goldens.
fn compare(group: &str, found: &[(&str, Vec<f64>)]) {
    let text = std::fs::read_to_string(GOLDENS).expect("the goldens");
    let goldens: Vec<&str> = text.lines().filter(|line| line.split('\t').next() == Some(group)).collect();
    assert_eq!(goldens.len(), found.len(), "{group}: run tools/gradient_goldens.py");
    let wrong: Vec<String> =
        goldens.iter().zip(found).filter_map(|(golden, (text, got))| difference(golden, text, got)).collect();
    assert!(wrong.is_empty(), "{} of {group} differ:\n{}", wrong.len(), wrong.join("\n"));
}

fn difference(golden: &str, text: &str, got: &[f64]) -> Option<String> {
    let (_, golden) = golden.split_once('\t')?;
    let (expression, values) = golden.split_once('\t')?;
    if without_spaces(expression) != without_spaces(text) {
        return Some(format!("`{text}` is not `{expression}`: run tools/gradient_goldens.py"));
    }
    let expected: Vec<f64> = values.split_whitespace().map(|word| word.parse().expect("a number")).collect();
    let scale =
        expected.iter().filter(|value| value.is_finite()).fold(1.0, |most: f64, value| most.max(value.abs()));
    let same = |(a, b): (&f64, &f64)| {
        a.total_cmp(b).is_eq() || (a - b).abs() <= NEAR * scale || a.is_nan() && b.is_nan()
    };
    let same = expected.len() == got.len() && expected.iter().zip(got).all(same);
    (!same).then(|| format!("{expression}\n  JAX  {expected:?}\n  here {got:?}"))
}

macro_rules! gradients {
    ($($name:ident($($x:ident = $value:ident),+ $(| $($other:ident = $constant:ident),+)?) { $(($($expression:tt)*))* })*) => {$(
        #[test]
        fn $name() {
            $(let $x = $value();)+
            $($(let $other = $constant();)+)?
            gradients!(@ $name [$($x)+] $(($($expression)*))*);
        }
    )*};
    (@ $name:ident $x:tt $($expression:tt)*) => {
        // A frame each.
        compare(stringify!($name), &[$((|| gradients!(# $x $expression))()),*]);
    };
    (# [$x:ident] ($($expression:tt)*)) => {
        (stringify!($($expression)*), tensor!(grad(sum(($($expression)*) ** 2), $x)).elements())
    };
    (# [$($x:ident)+] ($($expression:tt)*)) => {
        (stringify!($($expression)*), tensor!(grad(sum(($($expression)*) ** 2), ($($x),+))).elements())
    };
}
/// The same of gradients of gradients.
macro_rules! gradients_of_gradients {
    ($($name:ident($x:ident = $value:ident) { $(($($expression:tt)*))* })*) => {$(
        #[test]
        fn $name() {
            let $x = $value();
            compare(stringify!($name), &[$((|| (
                stringify!($($expression)*),
                tensor!(grad(sum(grad(sum(($($expression)*) ** 2), $x) ** 2), $x)).elements(),
            ))()),*]);
        }
    )*};
}

fn vector() -> Tensor<f64, shape![4]> {
    Tensor::new([0.3, 0.7, -0.4, 0.9])
}
fn ratios() -> Tensor<f64, shape![4]> {
    Tensor::new([2.0, -1.5, 0.8, 3.0])
}
fn shares() -> Tensor<f64, shape![4]> {
    Tensor::new([0.2, 0.9, 0.5, 0.45])
}
fn column() -> Tensor<f64, shape![3, 1]> {
    Tensor::new([[0.6], [-1.2], [1.7]])
}
fn one() -> Tensor<f64, shape![1]> {
    Tensor::new([0.7])
}
fn positive() -> Tensor<f64, shape![3]> {
    Tensor::new([0.5, 1.25, 2.5])
}
fn exponents() -> Tensor<f64, shape![3]> {
    Tensor::new([2.0, -1.5, 0.8])
}
fn matrix() -> Tensor<f64, shape![3, 4]> {
    Tensor::new([[0.3, -0.7, 1.4, 0.9], [2.1, 0.2, -1.3, 0.8], [-0.6, 1.1, 0.5, -2.2]])
}
fn weights() -> Tensor<f64, shape![4, 2]> {
    Tensor::new([[0.5, -1.0], [0.3, 2.0], [-0.7, 0.1], [1.2, 0.4]])
}
fn pairs() -> Tensor<f64, shape![2, 3]> {
    Tensor::new([[0.5, -1.0, 0.2], [0.3, 2.0, 0.9]])
}
fn cube() -> Tensor<f64, shape![2, 3, 2]> {
    Tensor::new([[[0.1, 0.4], [-0.8, -0.5], [-1.0, -0.9]], [[1.0, 0.85], [0.7, 0.95], [-0.15, 0.3]]])
}
fn image() -> Tensor<f64, shape![1, 1, 3, 4]> {
    Tensor::new([[[[0.3, -0.7, 1.4, 0.9], [2.1, 0.2, -1.3, 0.8], [-0.6, 1.1, 0.5, -2.2]]]])
}
fn filters() -> Tensor<f64, shape![2, 1, 2, 2]> {
    Tensor::new([[[[0.98, 0.7], [0.83, 0.92]]], [[[0.07, -0.5], [0.75, 0.45]]]])
}
fn biases() -> Tensor<f64, shape![2]> {
    Tensor::new([0.1, -0.2])
}
fn tied() -> Tensor<f64, shape![6]> {
    Tensor::new([0.0, 1.0, -1.0, 1.0, 0.0, 2.0])
}
fn ties() -> Tensor<f64, shape![6]> {
    Tensor::new([0.0, 1.0, 1.0, -1.0, 2.0, 2.0])
}
fn one_zero() -> Tensor<f64, shape![4]> {
    Tensor::new([0.5, 0.0, -1.5, 2.0])
}
fn zeros() -> Tensor<f64, shape![4]> {
    Tensor::new([0.5, 0.0, 0.0, 2.0])
}
fn places() -> Tensor<i64, shape![4]> {
    Tensor::new([2, 0, 2, -1])
}
fn table() -> Tensor<i64, shape![3, 4]> {
    Tensor::new([[0, 1, 3, 2], [3, 3, 0, 1], [2, 1, 1, 0]])
}

#[rustfmt::skip]
gradients! {
    arithmetic(x = vector, y = ratios) {
        (x + y) (x * y) (x / y)
        (x % y) (fmod(y, x)) (arctan2(x, y)) (logaddexp2(x, y))
        (maximum(x, y)) (minimum(x, y)) (fmax(x, y)) (lerp(x, y, 0.25)) (copysign(x, y) + y)
        (where(x > y, x * y, y ** 2))
    }
    arithmetic_of_one(x = vector) {
        (3 * x - 1) (square(x)) (reciprocal(x)) (abs(x) + 1)
        (fabs(x) + 1) (sign(x) * x) (x ** 2) (x ** -1) (2 ** x) (x % 5) (clip(x, -0.2, 0.8)) (clip(x, x * x, 0.8)) (nan_to_num(x))
    }
    powers(x = positive, y = exponents) { (x ** y) (y ** 2 * x ** 0.5) }
    broadcasting(x = vector, m = matrix) {
        (m + x) (x * m) (x ** 2 % m) (x[None, :] * m) (maximum(m, x)) (where(m > 0, x, m)) (broadcast_to(x, (3, 4)) * m)
    }
    broadcasting_a_column(x = column, m = matrix) { (m + x) (x * m) (m / x) (arctan2(x, m)) (minimum(x, m)) (abs(x) ** m) }
    broadcasting_both(x = column, y = vector) { (x * y) (x / y) (fmax(y, x)) (logaddexp(x, y)) }
    broadcasting_into_more_axes(x = cube, y = pairs) { (x * y[:, :, None]) (x[None] * y[:, None, :, None]) }
    of_a_scalar(x = one | m = matrix) { (m * sum(x)) }
    functions(x = vector) {
        (exp2(x)) (expm1(x)) (sin(x)) (cos(x)) (tan(x)) (arcsin(x)) (arccos(x)) (arctan(x))
        (sinh(x)) (cosh(x)) (tanh(x)) (arcsinh(x)) (arctanh(x)) (erf(x)) (erfc(x)) (cbrt(x))
        (deg2rad(x)) (rad2deg(x))
    }
    functions_of_positive_numbers(x = positive) {
        (sqrt(x)) (log(x)) (log2(x)) (log10(x)) (log1p(x)) (arccosh(x + 1)) (x ** 2.5 + x ** 0)
    }
    functions_of_matrices(x = matrix) { (exp(x)) (abs(x) ** 1.5) (sigmoid(x[:, ::2])) }
    functions_of_cubes(x = cube) { (exp(x)) (softplus(x)[0]) }
    activations(x = vector) {
        (relu(x)) (sigmoid(x)) (silu(x)) (softplus(x)) (mish(x)) (gelu(x)) (gelu(x, approximate=True)) (log_sigmoid(x))
        (leaky_relu(x)) (elu(x)) (celu(x, alpha=2)) (selu(x)) (relu6(8 * x)) (hardtanh(x * 2)) (hard_tanh(x * 2))
        (hard_sigmoid(x)) (hard_swish(4 * x)) (soft_sign(x)) (one_hot([0, 2, 1, 3], 4) @ x)
    }
    steps_are_flat(x = vector) {
        (floor(x) * x) (rint(x) * x) (round(x, 1) * x) (heaviside(x, 0.5) * x) (x * (x > 0))
        (stop_gradient(x) * x)
    }
    softmaxes(x = matrix | z = vector) {
        (softmax(x)) (softmax(x, axis=0) * z) (log_softmax(x)) (log_softmax(x, axis=0)) (logsumexp(x)) (logsumexp(x, axis=0, keepdims=True) * x)
    }
    softmaxes_within(x = cube) { (softmax(x, axis=1)) (logsumexp(x, axis=(0, 2))) }
    kinks(x = tied) {
        (abs(x) + 1) (relu(x) + 1) (maximum(x, 1.0)) (minimum(x, 1.0) + 2) (fmax(x, 1.0)) (fmin(x, 0.0) - 2) (clip(x, -1, 1) + 3) (clip(x, 0.0, 2.0) + 1)
        (max(x)) (relu6(x + 0.5) + 1) (gelu(x, approximate=True) + 1) (hardtanh(x) + 1)
        (mish(x) + 1) (sinc(x)) (x ** 2 + 1)
        (sort(x) * [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]) (max(x.reshape(2, 3), axis=1))
        (topk(x, 3)[0] * [1.0, 2.0, 3.0]) (np.linalg.norm(x, ord=1, axis=0))
    }
    kinks_of_two(x = tied, y = ties) {
        (maximum(x, y) + 2) (minimum(x, y) + 3) (fmax(x, y) + 2) (fmin(x, y) + 3) (where(x == y, x, y)) (hypot(x, y + 2)) (clip(x, y, 2.0) + 1) (clip(x, -1.0, y) + 2)
        (logaddexp(x, y)) (copysign(x, y) + 1) (copysign(x, x) + y)
    }
    multiplied_with_a_zero(x = one_zero | z = vector) {
        (prod(x) + 1) (prod(x[None] * z, axis=0) + z) (cumprod(x) + z)
    }
    multiplied_with_zeros(x = zeros | z = vector) { (prod(x) + 1) (cumprod(x) + z) (x ** z ** 2 * 0 + x) }
    reductions(x = matrix | z = vector) {
        (sum(x)) (sum(x, axis=0) * z) (sum(x, axis=-1, keepdims=True) * x) (mean(x)) (mean(x, axis=(0, 1)) * x) (sum(x, axis=1, where=x > 0))
        (max(x)) (min(x, axis=0, keepdims=True) * x) (max(x, axis=1, initial=0.5)) (ptp(x, axis=0))
        (var(x)) (var(x, axis=1, ddof=1)) (var(x, axis=0, keepdims=True) * x) (std(x)) (std(x, axis=0, ddof=1) * z) (mean(x, axis=1, where=x > 0))
        (prod(x)) (prod(x, axis=0) * z) (prod(x, axis=1, keepdims=True) * x)
        (x - mean(x, axis=1, keepdims=True)) ((x - mean(x, axis=0)) / sqrt(var(x, axis=0) + 1e-5))
        (average(x, axis=1, weights=[1.0, 2.0, 0.5, 0.25])) (average(x * x, weights=x + 3))
        (cov(x)) (cov(x, rowvar=False, ddof=0)) (corrcoef(x)) (np.linalg.norm(x, axis=1)) (np.linalg.norm(x, ord=1, axis=0)) (np.linalg.norm(x, ord=np.inf, axis=1))
        (np.linalg.norm(x, ord=-np.inf, axis=0)) (median(x, axis=0)) (median(x)) (quantile(x, 0.3, axis=1, keepdims=True) * x) (quantile(x, (0.25, 0.5)))
        (percentile(x, 30, axis=1)) (percentile(x, (10, 75)))
    }
    reductions_of_vectors(x = vector) { (prod(x) * x) ((x - mean(x)) / std(x)) (average(x, weights=x + 1)) }
    reductions_of_cubes(x = cube) {
        (sum(x, axis=(0, 2))) (mean(x, axis=1)) (var(x, axis=(0, 2), keepdims=True)) (max(x, axis=(1, 2))) (prod(x, axis=1))
        (x - mean(x, axis=(0, 2), keepdims=True))
        (median(x, axis=(0, 2))) (quantile(x, 0.3, axis=(2, 1), keepdims=True) * x) (quantile(x, (0.2, 0.7), axis=(0, 1, 2)))
        (nanmedian(where(x > 0.2, x, np.nan), axis=(-1, -2)))
    }
    beside_nan(x = matrix) {
        (nansum(where(x > 0, x, np.nan), axis=1)) (nanmean(where(x > 0, x, np.nan), axis=0)) (nanvar(where(x > 0, x, np.nan), axis=1))
        (nanmedian(where(x > -1, x, np.nan), axis=1)) (nanquantile(where(x > -1, x, np.nan), 0.3, axis=0))
        (nanpercentile(where(x > 0, x, np.nan), 70))
        (nanmax(where(x > 0, x, np.nan), axis=1)) (nanprod(where(x > 0, x, np.nan), axis=1))
        (nancumsum(where(x > 0, x, np.nan), axis=1)) (nan_to_num(where(x > 0, x, np.nan), nan=1.0) * x)
        (fmax(x, where(x > 0, x * 2, np.nan))) (fmin(where(x > 0, x / 2, np.nan), x))
    }
    selected(x = matrix, m = matrix) { (sum(x[m > 0.1]) * m) (mean(x[m > 0.1]) - m) }
    selected_by_itself(x = matrix) { (mean(sqrt(x[x > 0.1]) * log(x[x > 0.1]))) (var(sqrt(x[x > 0.2]))) (max(x[x < 0])) (var(x[x > 0])) (min(x[x > 0]) * x) }
    scanned(x = matrix | z = vector) {
        (cumsum(x, axis=1) * x) (cumsum(x)) (cumprod(x, axis=1))
        (cummax(x, axis=1) * z) (cummin(x, axis=0)) (cummax(x) * cummin(x))
        (logcumsumexp(x, axis=1)) (logcumsumexp(x, axis=0) * x)
        (diff(x)) (diff(x, axis=0)) (ediff1d(x))
    }
    scanned_alone(x = vector) { (cumprod(x)) (cummin(x) * x) (logcumsumexp(x)) }
    scanned_within(x = cube) { (cumprod(x, axis=1)) (logcumsumexp(x, axis=0)) (diff(x, axis=1)) }
    ordered(x = matrix | z = vector) {
        (sort(x) * z) (sort(x, axis=-1, descending=True) * z) (sort(x, axis=None)[2:5] * [1.0, 2.0, 3.0])
        (topk(x, 2)[0] * [1.0, 2.0]) (topk(x, 1, axis=0, largest=False)[0]) (x * argsort(x, axis=1)) (x * searchsorted([-1.0, 0.0, 1.0], x)) (x * digitize(x, [-1.0, 0.0, 1.0]))
    }
    ordered_alone(x = vector) { (sort(x) * [1.0, 2.0, 3.0, 4.0]) (topk(x, 2)[0] * [1.0, 2.0]) }
    ordered_within(x = cube) { (sort(x, axis=1)[:, 0]) (sort(x, axis=0) * x) (topk(x, 2, axis=1)[0]) }
    arranged(x = matrix | z = vector, y = cube) {
        (x.T * 2) (transpose(x, (1, 0))) (x.reshape(2, 6)) (expand_dims(x, 0)) (squeeze(x[None]))(y * x.reshape(2, 3, 2))
        (swapaxes(x, 0, 1) * x.T) (moveaxis(x, 0, 1) * 2) (flip(x, axis=0) * x) (fliplr(x) * x) (flipud(x) * x) (rot90(x) * z[:, None]) (ravel(x) * 2)
        (matrix_transpose(x) * z[:, None]) (atleast_2d(x) * z) (atleast_3d(x) * y[0, 0, 0]) (x.astype(np.float64) * z) (array(x) * z)
    }
    arranged_within(x = cube) { (transpose(x, (2, 0, 1)) * 2) (swapaxes(x, 0, 2)) (x.mT @ x) (flip(x, axis=(0, 2)) * x) (rot90(x, 1, axes=(1, 2))) }
    bent(x = matrix | z = vector) {
        (roll(x, 1, axis=1) * x) (roll(z * x, (1, 2), axis=(0, 1)) - x) (tile(x, 2) * 3)
        (repeat(x, 2, axis=1) * flip(repeat(x, 2, axis=-1), axis=1)) (repeat(x, 2))
        (pad(x, ((1, 2), (0, 1)), constant_values=2) * 2) (pad(x[1:], ((1, 0), (2, 1)), mode="edge") * pad(x[:2], ((0, 1), (3, 0)), mode="reflect"))
        (pad(x[0], (5, 6), mode="symmetric") * pad(x[0], (4, 7), mode="wrap"))
        (split(x, 2, axis=1)[1] * split(x, 2, axis=1)[0]) (array_split(x, 3, axis=1)[0] * array_split(x, 3, axis=-1)[1])
        (hsplit(x, 4)[2]) (vsplit(x, 3)[1] * z) (dsplit(x[None], 2)[1] * x[None, :, 1:3])
    }
    spanned(x = vector, z = positive) { (meshgrid(x, z)[0] * meshgrid(x, z)[1]) (meshgrid(z, x * x, indexing="ij")[1] * z[:, None]) (outer(x, z)) (append(x, z)) }
    joined(x = matrix, y = cube, z = vector) {
        (concatenate((z[None], sin(x), y.reshape(3, 4) * x))) (hstack((x.ravel(), z, y.flatten()))[:, None] * [1.0, 2.0])
        (dstack((x, y.reshape(3, 4) * z)))
        (column_stack((sum(x, axis=0), z, ravel(y)[:4]))) (stack((x, y.reshape(3, 4) * z), axis=-1) * [2.0, 3.0])
    }
    joined_and_sliced(x = matrix) {
        (concatenate((x[1:], x[:, ::-1] * 2))) (concatenate((x[:, 1:], x[:, :2]), axis=1)[:, 1:4]) (concatenate((x, x * x), axis=1)[[2, 0, 2], 1:])
    }
    products(x = matrix, w = weights) {
        (x @ w) (relu(x @ w + 0.1)) (softmax(x @ w, axis=1)) (dot(x, w)) (inner(x, w.T)) (tensordot(x, w, 1))
        (einsum("ij,jk->ik", x, w)) (einsum("ij,jk", x, w)[:, 0])
    }
    products_with_vectors(v = vector, x = matrix, w = weights) { (x @ v * sum(w)) (v @ w * sum(x)) (v @ w @ w.T @ x.T) }
    products_of_stacks(y = cube, w = pairs) { (y @ w) (w @ y) (y @ transpose(y, (0, 2, 1)) * w[:, None, :]) (y[:, None] @ w) }
    contractions(x = matrix, v = vector) {
        (inner(x, v)) (outer(x, v)) (vdot(x[0], v)) (vecdot(x, v)) (tensordot(x, v, 1))
        (tensordot(v, x, 0)) (kron(v, x)) (einsum("i,jk->kij", v, x)) (diag(v * x[0]))
    }
    contractions_with_itself(x = matrix | y = cube) {
        (vdot(x, x * 2)) (vecdot(x, x, axis=0)) (inner(x, x)) (trace(x @ x.T)) (diagonal(x.T @ x, 0, -1, -2)) (diagonal(x.reshape(3, 2, 2), 0, 2, 1) * y[0])
        (diagonal(x.reshape(2, 3, 2), 0, 0, 2) * y[0]) (np.linalg.diagonal(x.reshape(3, 2, 2)))
        (tril(x)) (triu(x, 1) * x) (tensordot(x, x, ([0], [0]))) (tensordot(y, x.reshape(2, 3, 2), ([1, 2], [1, 2])))
        (cross(x[:, :3], x[:, 1:])) (diag(x)) (diag(x, 1))
    }
    sampled_by_values(z = positive | x = vector) { (interp(x, [-1.0, 0.0, 1.0], z)) (interp(z, [0.1, 1.0, 9.0], z * z)) (convolve(x, z)) (correlate(x, z * z)) }
    sampled(x = vector | z = positive) {
        (interp(x, [-1.0, 0.0, 1.0], z)) (trapezoid(x * x, dx=0.5)) (trapezoid(x, x ** 2 + arange(4)))
        (convolve(x, z)) (correlate(x, z) * x[:2]) (polyval([2.0, -1.0, 0.5], x)) (np.select([x > 0.5, x < 0], [x * x, -x], 0.25) * x)
    }
    sampled_along(x = matrix | z = vector) {
        (trapezoid(x, axis=0)) (np.gradient(x, 0.5, axis=1) * x) (matvec(x, z) * matvec(x, z)) (vecmat(x[:, 0], x)) (np.linalg.multi_dot([x, x.T, x]))
        (np.linalg.matrix_power(x @ x.T, 3)) (np.linalg.matrix_norm(x)) (np.linalg.matrix_norm(x, ord=1)) (np.linalg.vector_norm(x, ord=1, axis=0))
    }
    letters(x = matrix | y = cube) {
        (einsum("ij->ji", x)) (einsum("ij->j", x)) (einsum("ij,kj->ik", x, x)) (einsum("ii->i", x @ x.T)) (einsum("ij,ij", x, x))
        (einsum("aij,kj->ak", x.reshape(2, 3, 2), x.reshape(6, 2))) (einsum("bij,bkj->bik", x.reshape(2, 3, 2), y))
        (einsum("ij,jk,kl->il", x, x.T, x)) (einsum("bi,ij,bj->b", x, x.T @ x, x))
    }
    through_indices(x = matrix | w = vector) {
        (x[1]) (x[:, 1:3] * x[:, 0:2]) (x[::2, ::-1] * w) (x[..., None, 1]) (x[-1] * x[0] + sum(x[:, 1]))
        (diagonal(x, 1) * x[0, 1:]) (diagonal(x * x, axis1=1, axis2=0)) (trace(x, -1) * x[2])
    }
    through_integer_tensors(x = matrix | i = places, j = table) {
        (x[i, :]) (take(x, i, axis=0) * x[i, i]) (x[arange(3), j[:, 0]]) (take_along_axis(x, j, axis=1)) (take_along_axis(exp(x), j, axis=1) * x)
        (take_along_axis(x, argmax(x, axis=1, keepdims=True), axis=1))
    }
    through_windows(x = image, w = filters) {
        (conv2d(x, w)) (relu(conv2d(x, w, stride=(1, 2)))) (max_pool2d(tanh(conv2d(x, w)), (1, 2))) (conv2d(x * x, w, dilation=(1, 2)))
    }
    through_windows_alone(x = image) { (sliding_window_view(x, (2, 3), axis=(2, 3))) (max_pool2d(x, 2)) (avg_pool2d(x, 2, stride=1)) (max_pool2d(x, 2, stride=1, padding=1)) (sliding_window_view(x[0, 0, 0], 2)) }
    through_biases(b = biases | x = image, w = filters) { (conv2d(x, w, b)) (tanh(conv2d(x * x, w, bias=b))) }
    of_vectors_of_weights(w = shares | x = matrix) { (average(x, axis=1, weights=w)) (cumsum(w) * x) (average(x, axis=-1, weights=w * w) * w[:3]) }
}

#[rustfmt::skip]
gradients_of_gradients! {
    twice_of_a_vector(x = vector) {
        (x ** 3) (sin(x)) (sigmoid(x)) (softmax(x)) (logsumexp(x)) (cumsum(x) * x) (x[1:] * x[:-1])
    }
    twice_of_a_matrix(x = matrix) {
        (x.T @ x) (var(x, axis=0)) (softmax(x, axis=1)) (sum(x[x > 0]) * x)
    }
}

#[test]
fn every_operation_is_differentiated_or_said_to_have_no_derivative() {
    let body = &HERE[HERE.find("\ngradients! {").expect("the gradients")..];
    let listed =
        |name: &str| [ALIASES, STEPS].iter().any(|list| list.split_whitespace().any(|listed| listed == name));
    let is_used = |name: &str| body.contains(&format!("{name}(")) || body.contains(&format!(".{name}("));
    let names = OPERATIONS
        .lines()
        .filter_map(|line| line.strip_prefix("| **")?.split_once("**(").map(|(name, _)| name));
    let missing: Vec<&str> =
        names.filter(|name| !name.starts_with("random.") && !listed(name) && !is_used(name)).collect();
    assert!(missing.is_empty(), "without a gradient here: {missing:?}");
}
