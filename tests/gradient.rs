//! Gradients, beside central differences.
#![forbid(unsafe_code)]
#![expect(clippy::cast_precision_loss, reason = "indices are small")]

use shapewise::prelude::*;

/// How far central differences step, and how near gradients come to them.
const STEP: f64 = 1e-5;
const NEAR: f64 = 1e-7;

/// The slope of `f` at each element, by central differences, beside a gradient.
fn compare<S: Shape>(
    what: &str,
    x: &Tensor<f64, S>,
    gradient: &Tensor<f64, S>,
    f: impl Fn(&Tensor<f64, S>) -> f64,
) {
    for at in 0..x.size() {
        let moved = |by: f64| {
            let mut moved = *x;
            moved.as_mut_slice()[at] += by;
            f(&moved)
        };
        let slope = (moved(STEP) - moved(-STEP)) / (2.0 * STEP);
        let got = gradient.as_slice()[at];
        assert!((got - slope).abs() <= NEAR * slope.abs().max(1.0), "{what}: {got} at {at}, not {slope}");
    }
}

/// The gradient of the sum of an expression's squares, with respect to the first operand.
macro_rules! differentiates {
    ($($name:ident($x:ident = $value:expr $(, $other:ident = $constant:expr)*) { $(($($expression:tt)*))* })*) => {$(
        #[test]
        fn $name() {
            let $x = $value;
            $(let $other = $constant;)*
            $(compare(
                stringify!($($expression)*),
                &$x,
                &tensor!(grad(sum(($($expression)*) ** 2), $x)),
                |$x| tensor!(sum(($($expression)*) ** 2)),
            );)*
        }
    )*};
}

fn vector() -> Tensor<f64, shape![4]> {
    Tensor::from([0.3, 0.7, -0.4, 0.9])
}
fn positive() -> Tensor<f64, shape![3]> {
    Tensor::from([0.5, 1.25, 2.5])
}
fn matrix() -> Tensor<f64, shape![3, 4]> {
    Tensor::from([[0.3, -0.7, 1.4, 0.9], [2.1, 0.2, -1.3, 0.8], [-0.6, 1.1, 0.5, -2.2]])
}
fn cube() -> Tensor<f64, shape![2, 3, 2]> {
    Tensor::from_fn(|[i, j, k]| (1.7 * (i as f64) - 0.9 * (j as f64) + 0.4 * (k as f64)).sin())
}

/// Zeros, of which a product of the others is no quotient.
fn zeros() -> Tensor<f64, shape![4]> {
    Tensor::from([0.5, 0.0, -1.5, 2.0])
}
fn more_zeros() -> Tensor<f64, shape![4]> {
    Tensor::from([0.5, 0.0, 0.0, 2.0])
}

#[rustfmt::skip]
differentiates! {
    multiplied_with_a_zero(x = zeros(), z = vector()) {
        (prod(x) + 1) (prod(x[None] * z, axis=0) + z) (cumprod(x) + z) (cumprod(x) * z + 1)
    }
    multiplied_with_zeros(x = more_zeros(), z = vector()) {
        (prod(x) + 1) (cumprod(x) + z) (prod(x * z) + 1)
    }
    bent(x = matrix(), z = vector()) {
        (roll(x, 1, axis=1) * x)
        (roll(x, -5) * [1.0, 2.0, 3.0, 4.0])
        (roll(z * x, (1, 2), axis=(0, 1)) - x)
        (tile(x, 2) * 3)
        (tile(x, (2, 3)).T @ tile(x, (2, 1)))
        (repeat(x, 2, axis=1) * flip(repeat(x, 2, axis=-1), axis=1))
        (repeat(x, 3, axis=0) * tile(x, (3, 1)))
        (repeat(x, 2))
        (pad(x, ((1, 2), (0, 1)), constant_values=2) * 2)
        (split(x, 2, axis=1)[1] * split(x, 2, axis=1)[0])
        (split(x, [1], axis=0)[1] @ z)
        (array_split(x, 3, axis=1)[0] * array_split(x, 3, axis=-1)[1])
        (hsplit(x, 4)[2])
    }
    spanned(x = vector(), z = positive()) {
        (meshgrid(x, z)[0] * meshgrid(x, z)[1])
        (meshgrid(z, x * x, indexing="ij")[1])
        (roll(x, 1) - x)
        (tile(x, 3) * repeat(x, 3))
    }
    scanned(x = matrix(), z = vector()) {
        (cumprod(x, axis=1)) (cumprod(x, axis=0) * x) (cumprod(x)) (cumprod(x * z, axis=-1))
        (cummax(x, axis=1) * z) (cummin(x, axis=0)) (cummax(x)) (cummax(x) * cummin(x))
        (logcumsumexp(x, axis=1)) (logcumsumexp(x, axis=0) * x) (logcumsumexp(x)) (logcumsumexp(40 * x, axis=1) / 40)
        (np.multiply.accumulate(x)) (np.logaddexp.accumulate(x, axis=1)) (nancumprod(x, axis=1))
    }
    scanned_alone(x = vector()) { (cumprod(x)) (cummax(x)) (cummin(x) * x) (logcumsumexp(x)) }
    scanned_within(y = cube()) { (cumprod(y, axis=1)) (cummin(y, axis=-1)) (logcumsumexp(y, axis=0)) }
    sorted(x = matrix(), z = vector()) {
        (sort(x, axis=0) * x) (sort(x) * z) (sort(x, axis=-1, descending=True) * z) (sort(x, axis=None)[2:5] * [1.0, 2.0, 3.0])
    }
    sorted_alone(x = vector()) { (sort(x) * [1.0, 2.0, 3.0, 4.0]) (sort(x)[::-1] * x) }
    sorted_within(y = cube()) { (sort(y, axis=1)[:, 0]) (sort(y, axis=0) * y) }
    multiplied(x = matrix(), z = vector()) {
        (prod(x)) (prod(x, axis=0) * z) (prod(x, axis=1, keepdims=True) * x) (np.prod(x * z, axis=-1))
        (prod(x, axis=1, where=x > 0)) (prod(x[x > 0]))
    }
    multiplied_alone(x = vector()) { (prod(x)) (prod(x) * x) }
    multiplied_within(y = cube()) { (prod(y, axis=(0, 2))) (prod(y, axis=1)) }
    joined_and_sliced(x = matrix(), z = vector()) {
        (concatenate((x[1:], x[:, ::-1] * 2)))
        (concatenate((x[:, 1:], x[:, :2]), axis=1)[:, 1:4])
        (concatenate((x, x * x), axis=1)[[2, 0, 2], 1:])
        (split(x[:, ::-1], 2, axis=1)[1])
        (pad(x[1:], ((1, 0), (2, 1)), mode="edge") * pad(x[:2], ((0, 1), (3, 0)), mode="reflect"))
        (pad(x[0], (5, 6), mode="symmetric") * pad(x[0], (4, 7), mode="wrap"))
        (concatenate((z[1:], x[0] * z)))
    }
    joined(x = matrix(), y = cube(), z = vector()) {
        (concatenate((x, x * 2)))
        (concatenate((z[None], sin(x), x * x)))
        (concatenate((x, y[0], y[1] * sum(x)), axis=1))
        (stack((x, x * z), axis=-1) * [2.0, 3.0])
        (hstack((x.ravel(), z))[:, None] * [1.0, 2.0])
        (vstack((x, z)) @ x.T)
        (concatenate((x, concatenate((x * x, z[None]))), axis=0).T @ vstack((x, x, z)))
        (column_stack((sum(x, axis=0), z, max(x, axis=0))))
        (append(x, z) * append(z, x))
    }
    arithmetic(x = vector(), y = Tensor::<f64, shape![4]>::from([2.0, -1.5, 0.8, 3.0])) {
        (x + y) (y + x) (x - y) (y - x) (x * y) (x / y) (y / x) (-x) (+x) (3 * x - 1) (x * x * x)
        (x ** 2) (x ** 3) (2 ** x) (x % 5) (square(x)) (reciprocal(x)) (abs(x)) (sign(x) * x)
    }
    powers(x = positive(), y = Tensor::<f64, shape![3]>::from([2.0, -1.5, 0.8])) {
        (x ** y) (y ** 2 * x ** 0.5) (x ** 2.5 + x ** 0) (sqrt(x)) (cbrt(x)) (hypot(x, y)) (x ** x) (exp2(x)) (log(x)) (log2(x)) (log10(x)) (log1p(x))
        (logaddexp(x, y)) (logaddexp2(y, x)) (arccosh(x + 1))
    }
    functions(x = vector()) {
        (exp(x)) (expm1(x)) (sin(x)) (cos(x)) (tan(x)) (arcsin(x)) (arccos(x)) (arctan(x)) (arctan2(x, 2)) (arctan2(0.5, x))
        (sinh(x)) (cosh(x)) (tanh(x)) (arcsinh(x)) (arctanh(x)) (erf(x)) (erfc(x)) (sinc(x)) (deg2rad(x)) (rad2deg(x))
    }
    activations(x = vector()) {
        (relu(x)) (sigmoid(x)) (silu(x)) (softplus(x)) (mish(x)) (gelu(x)) (gelu(x, approximate=true)) (leaky_relu(x)) (elu(x))
        (selu(x)) (celu(x, alpha=2)) (softsign(x)) (hardtanh(x * 2)) (hardswish(x)) (log_sigmoid(x)) (softmax(x)) (log_softmax(x))
        (logsumexp(x))
    }
    selections(x = vector(), y = Tensor::<f64, shape![4]>::from([0.5, 0.5, 0.5, 0.5])) {
        (maximum(x, y)) (minimum(y, x)) (fmax(x, 0.1)) (fmin(x, 0.1)) (where(x > 0.5, x * 2, x ** 2)) (clip(x, -0.2, 0.8))
        (floor(x) * x) (x * (x > 0)) (copysign(x, y))
    }
    broadcasting(x = vector(), m = matrix()) {
        (m + x) (x * m) (m / x) (x[:, None] * x) (x[None, :] + m) (sum(x) * m) ((x - mean(x)) / std(x)) (x * 2.0) (broadcast_to(x, (3, 4)) * m)
    }
    of_a_scalar(x = Tensor::<f64, shape![1]>::full(0.7), m = matrix()) { (m * sum(x)) (exp(m * mean(x))) }
    reductions(x = matrix()) {
        (sum(x)) (sum(x, axis=0)) (sum(x, axis=1)) (sum(x, axis=-1, keepdims=true)) (mean(x)) (mean(x, axis=0)) (mean(x, axis=(0, 1)))
        (max(x)) (max(x, axis=1)) (min(x, axis=0, keepdims=true)) (var(x)) (var(x, axis=1, ddof=1)) (std(x)) (std(x, axis=0, ddof=1))
        (x - mean(x, axis=1, keepdims=true)) (x - max(x, axis=0)) (sum(x ** 2, axis=1) ** 0.5)
        ((x - mean(x, axis=0)) / sqrt(var(x, axis=0) + 1e-5)) (softmax(x, axis=1)) (log_softmax(x, axis=0)) (logsumexp(x, axis=1))
    }
    of_more_axes(x = cube()) {
        (sum(x, axis=(0, 2))) (mean(x, axis=1)) (var(x, axis=(0, 2), keepdims=true)) (max(x, axis=(1, 2))) (softmax(x, axis=-1))
        (x - mean(x, axis=(0, 2), keepdims=true))
    }
    masked(x = matrix(), m = matrix()) {
        (sum(x[x > 0])) (mean(x[m > 0.1])) (mean((x ** 2)[m > 0.1])) (max(x[m < 0])) (var(x[m > 0]))
    }
    shapes(x = matrix(), y = cube()) {
        (x.T) (x.T * 2) (transpose(x, (1, 0))) (x.reshape(2, 6)) (x.reshape(12) * 2) (x[:, None] * 1) (expand_dims(x, 0))
        (squeeze(x[None])) (x.T @ x) (x @ x.T) (y * x.reshape(2, 3, 2)) (swapaxes(x, 0, 1)) (moveaxis(x, 0, 1) * 2) (flip(x, axis=0) * x) (ravel(x) * 2) (x.mT @ x)
    }
    products(x = matrix(), w = Tensor::<f64, shape![4, 2]>::from([[0.5, -1.0], [0.3, 2.0], [-0.7, 0.1], [1.2, 0.4]]), v = vector()) {
        (x @ w) (relu(x @ w + 0.1)) (x @ v) (v @ w @ w.T @ x.T) ((x * 2) @ w) (tanh(x) @ w)
    }
    products_of_the_right(w = Tensor::<f64, shape![4, 2]>::from([[0.5, -1.0], [0.3, 2.0], [-0.7, 0.1], [1.2, 0.4]]), x = matrix(), v = vector()) {
        (x @ w) (v @ w) (softmax(x @ w, axis=1)) (x @ (w ** 2)) (w.T @ v)
    }
    contractions(x = matrix(), v = vector(), y = cube()) {
        (inner(x, v)) (inner(x, x)) (inner(v, x)) (outer(x, v)) (vdot(x, x * 2)) (vecdot(x, v)) (vecdot(x, x, axis=0)) (dot(x, v))
        (trace(x @ x.T)) (diagonal(x @ x.T)) (diagonal(x.T @ x, 0, -1, -2) * v) (diagonal(x.reshape(3, 2, 2), 0, 2, 1) * y[0])
        (trace(x.reshape(2, 3, 2), 0, -3, -1)) (diagonal(x.reshape(2, 3, 2), 0, 0, 2) * y[0]) (tril(x)) (triu(x, 1) * x)
    }
    tensors(x = matrix(), v = vector(), y = cube()) {
        (tensordot(x, v, 1)) (tensordot(x, x)) (tensordot(x, x, ([0], [0]))) (tensordot(y, x.reshape(2, 3, 2), ([1, 2], [1, 2])))
        (tensordot(x.reshape(2, 6)[:, :2], y, 1)) (tensordot(y, x.reshape(2, 3, 2), 1)) (tensordot(x.reshape(2, 3, 2), y, ([1], [1]))) (tensordot(v, x, 0))
        (kron(x, [[1.0, -2.0]])) (kron(v, x)) (cross(x[:, :3], x[:, 1:])) (cross(x, x[:, :1], axis=0)) (diag(x)) (diag(x, 1)) (diag(v * x[0])) (diag(diag(x.T, -1)))
    }
    letters(x = matrix(), v = vector(), y = cube()) {
        (einsum("ij->ji", x)) (einsum("ij->j", x)) (einsum("ij,j", x, v)) (einsum("ij,kj->ik", x, x)) (einsum("ij,ik->jk", x, x))
        (einsum("ij,j->ij", x, v)) (einsum("i,jk->kij", v, x)) (einsum("ii->i", x @ x.T)) (einsum("ii,j", x @ x.T, v)) (einsum("ij,ij", x, x))
        (einsum("aij,kj->ak", x.reshape(2, 3, 2), x.reshape(6, 2))) (einsum("bij,bkj->bik", x.reshape(2, 3, 2), y))
        (einsum("bij,bjk->bik", y, x.reshape(2, 2, 3))) (einsum("aij,bij->ab", y, x.reshape(2, 3, 2))) (einsum("aij,bji->ab", y, x.reshape(2, 2, 3)))
        (einsum("ij,jk,kl->il", x, x.T, x)) (einsum("...ij,kj->...ki", x.reshape(2, 2, 3), x.reshape(4, 3))) (einsum("ij,jk->ik", sum(x, axis=1, keepdims=True), x))
        (einsum("bi,ij,bj->b", x, x.T @ x, x))
    }
    products_of_vectors(v = vector(), x = matrix(), u = vector()) { (v @ u) (u @ v) (x @ v) (v @ x.T) (v @ v) }
    products_of_stacks(y = cube(), w = Tensor::<f64, shape![2, 3]>::from([[0.5, -1.0, 0.2], [0.3, 2.0, 0.9]])) {
        (y @ w) (w @ y) (y @ transpose(y, (0, 2, 1)))
    }
    products_with_a_stack(w = Tensor::<f64, shape![2, 3]>::from([[0.5, -1.0, 0.2], [0.3, 2.0, 0.9]]), y = cube()) { (y @ w) (w @ y) }
}

differentiates! {
    through_indices(x = matrix(), w = vector()) {
        (x[1])
        (x[1, 2] * x[0])
        (x[:, 1:3] * x[:, 0:2])
        (x[::2, ::-1] * w)
        (x[..., None, 1])
        (x[-1] * x[0] + x[:, 1].sum())
        (exp(x)[1:] * x[:-1])
        (x[0:0].sum() + x)
        (diagonal(x, 1) * x[0, 1:])
        (diagonal(x * x, axis1=1, axis2=0))
        (trace(x, -1) * x[2])
        (x[1][2:] * 3)
    }
    through_integer_tensors(x = matrix(), i = Tensor::from([2, 0, 2, -1]), j = Tensor::from([[0, 1, 3], [3, 3, 0], [2, 1, 1]])) {
        (x[i, :])
        (take(x, i, axis=0) * x[i, i])
        (x[:, i] * x)
        (x[arange(3), j[:, 0]])
        (take_along_axis(x, j, axis=1))
        (take_along_axis(exp(x), j, axis=1) * x[:, 1:])
        (take(x * x, i))
    }
}

differentiates! {
    through_windows(x = tensor!({ matrix() }[None, None]), w = image_weights()) {
        (sliding_window_view(x, (2, 3), axis=(2, 3)))
        (max_pool2d(x, 2))
        (avg_pool2d(x, 2, stride=1))
        (conv2d(x, w))
        (relu(conv2d(x, w, stride=(1, 2))))
        (max_pool2d(tanh(conv2d(x, w)), (1, 2)))
        (avg_pool2d(conv2d(x, w, stride=2, padding=1), 2, padding=(1, 0)))
    }
    of_weights(w = image_weights(), x = tensor!({ matrix() }[None, None]), b = Tensor::from([0.1, -0.2])) {
        (conv2d(x, w))
        (tanh(conv2d(x * x, w, b)))
        (avg_pool2d(relu(conv2d(x, w, bias=b)), 2))
    }
}

fn image_weights() -> Tensor<f64, shape![2, 1, 2, 2]> {
    Tensor::from_fn(|[o, _, i, j]| (1.3 * (o as f64) - 0.8 * (i as f64) + 0.6 * (j as f64) + 0.2).cos())
}
