"""The functions of `tensor!` that PyTorch and JAX have and NumPy has not, written with NumPy and SciPy."""

import numpy as np
from scipy import special


def relu(x):
    return np.maximum(x, 0)


def sigmoid(x):
    return special.expit(x)


def silu(x):
    return x * sigmoid(x)


def softplus(x):
    return np.logaddexp(x, 0)


expit, swish = sigmoid, silu


def gelu(x, approximate=False):
    if approximate in (True, "tanh"):
        return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    return 0.5 * x * special.erfc(-x / np.sqrt(2))


def mish(x):
    return x * np.tanh(softplus(x))


def log_sigmoid(x):
    return special.log_expit(x)


logsigmoid = log_sigmoid


def leaky_relu(x, negative_slope=0.01):
    return np.where(x >= 0, x, negative_slope * x)


def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(x))


def celu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(x / alpha))


def selu(x):
    return 1.0507009873554805 * elu(x, 1.6732632423543772)


def relu6(x):
    return np.clip(x, 0, 6)


def hardtanh(x, min_val=-1, max_val=1):
    return np.clip(x, min_val, max_val)


hard_tanh = hardtanh


def hard_sigmoid(x):
    return relu6(x + 3) / 6


hardsigmoid = hard_sigmoid


def hard_swish(x):
    return x * relu6(x + 3) / 6


hardswish = hard_silu = hard_swish


def soft_sign(x):
    return x / (np.abs(x) + 1)


softsign = soft_sign


def erf(x):
    return special.erf(x)


def erfc(x):
    return special.erfc(x)


def softmax(x, axis=-1):
    return special.softmax(x, axis=axis)


def log_softmax(x, axis=-1):
    return special.log_softmax(x, axis=axis)


def accumulated(ufunc):
    """A scan that flattens without an axis, as `np.cumsum` does."""
    return lambda a, axis=None: ufunc.accumulate(np.ravel(a) if axis is None else a, axis=axis or 0)


cummax, cummin, logcumsumexp = map(accumulated, (np.maximum, np.minimum, np.logaddexp))


def logsumexp(x, axis=None, keepdims=False):
    return special.logsumexp(x, axis=axis, keepdims=keepdims)


def one_hot(x, num_classes, dtype=np.float32):
    return (np.asarray(x)[..., None] == np.arange(num_classes)).astype(dtype)


def topk(a, k, axis=-1, largest=True, sorted=True):
    positions = np.argsort(a, axis=axis, stable=True)
    if largest:
        # Stable from the greatest on, NaN first.
        count = a.shape[axis]
        positions = count - 1 - np.flip(np.argsort(np.flip(a, axis), axis=axis, stable=True), axis)
    positions = np.take(positions, np.arange(k), axis=axis)
    return np.take_along_axis(a, positions, axis), positions


def lerp(start, end, weight):
    value = np.asarray(start, np.float64) + weight * (np.asarray(end, np.float64) - start)
    return value.astype(np.result_type(start, end, weight))


def sliding_window_view(x, window_shape, axis=None):
    return np.lib.stride_tricks.sliding_window_view(x, window_shape, axis)


def _pairs(*values):
    return [value if isinstance(value, tuple) else (value, value) for value in values]


def _windows(x, size, stride, dilation):
    size, stride, dilation = _pairs(size, stride, dilation)
    reach = tuple((k - 1) * d + 1 for k, d in zip(size, dilation))
    windows = sliding_window_view(x, reach, (-2, -1))
    windows = windows[..., :: stride[0], :: stride[1], :, :]
    return windows[..., :: dilation[0], :: dilation[1]]


def _padded(x, padding, value=0):
    ((rows, columns),) = _pairs(padding)
    widths = [(0, 0)] * (x.ndim - 2) + [(rows, rows), (columns, columns)]
    return np.pad(x, widths, constant_values=value)


def max_pool2d(input, kernel_size, stride=None, padding=0, dilation=1):
    return _windows(_padded(input, padding, -np.inf), kernel_size, stride or kernel_size, dilation).max((-2, -1))


def avg_pool2d(input, kernel_size, stride=None, padding=0):
    return _windows(_padded(input, padding), kernel_size, stride or kernel_size, 1).mean((-2, -1))


def conv2d(input, weight, bias=None, stride=1, padding=0, dilation=1):
    windows = _windows(_padded(input, padding), weight.shape[-2:], stride, dilation)
    sums = np.einsum("...chwij,ocij->...ohw", windows, weight)
    return sums if bias is None else sums + bias[:, None, None]


FUNCTIONS = {name: value for name, value in globals().items() if callable(value)}
