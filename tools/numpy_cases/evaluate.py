"""Operations on NumPy values: dtype and shape are NumPy's; results that are rounded come from wider arithmetic.

An [`Evaluation`] is nominal, or moves each inexact result by its bound; how far that moves the end result is
how much an expression may differ.
"""

import math

import numpy as np

try:
    import mpmath
except ImportError:
    mpmath = None

# Units in the last place that a function may be off, and the reference's own half.
ULPS = {"float32": 1.5, "float64": 2.5}
WIDER = {"float32": np.float64, "float64": np.longdouble}
UNIT = {"float32": 2.0**-24, "float64": 2.0**-53}


class Skip(Exception):
    """The result is not defined by NumPy, or not of interest."""


class Evaluation:
    def __init__(self, random=None):
        self.random = random

    def rounded(self, reference, dtype, bound=None):
        """`reference`, in wider arithmetic, as `dtype`; `bound` is absolute, by default some ulps."""
        reference = np.asarray(reference)
        nominal = reference.astype(dtype)
        if self.random is None:
            return nominal[()]
        if bound is None:
            bound = np.abs(np.spacing(np.abs(nominal))).astype(reference.dtype) * ULPS[np.dtype(dtype).name]
        signs = self.random.choice([-1.0, 1.0], size=reference.shape)
        moved = (reference + signs * bound).astype(dtype)
        return np.where(np.isfinite(nominal) | ~np.isfinite(bound), moved, nominal)[()]


def widened(x):
    """bool and 8-bit integers as f32, where NumPy computes in f16."""
    x = np.asarray(x)
    return x.astype(np.float32) if x.dtype.itemsize == 1 else x


def of(x):
    """A value as an array of its own dtype; a Python scalar as NumPy takes it."""
    return np.asarray(x)


def real(name):
    """A function of one real number."""
    numpy_function = getattr(np, name, None)
    reference = REFERENCES.get(name, numpy_function)

    def apply(evaluation, x):
        x = widened(x)
        dtype = np.float32(0).dtype if x.dtype in (np.int16, np.uint16, np.float32) else np.dtype(np.float64)
        if numpy_function is not None:
            assert numpy_function(x).dtype == dtype
        wide = x.astype(dtype).astype(WIDER[dtype.name])
        return evaluation.rounded(reference(wide), dtype)

    return apply


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softplus(x):
    return np.logaddexp(x.dtype.type(0), x)


def silu(x):
    return np.where(x == -np.inf, -x.dtype.type(0), x / (1 + np.exp(-x)))


def gelu(x):
    if mpmath is None:
        return x * np.vectorize(lambda v: 0.5 * math.erfc(-float(v) / math.sqrt(2)), otypes=[float])(x)
    return np.vectorize(gelu_of_one, otypes=[np.longdouble])(x).astype(x.dtype)


def gelu_of_one(x):
    if not np.isfinite(x):
        return x if x > 0 or np.isnan(x) else np.longdouble("-0.0")
    with mpmath.workprec(120):
        value = mpmath.mpf(float(x)) * mpmath.ncdf(mpmath.mpf(float(x)))
        return np.longdouble(mpmath.nstr(value, 25)) if value else np.longdouble(float(x) * 0.0)


REFERENCES = {"sigmoid": sigmoid, "softplus": softplus, "silu": silu, "gelu": gelu}


def relu(x):
    # The greater of x and 0, which is not -0.
    return np.where((x > 0) | (x != x), x, 0).astype(x.dtype) if x.dtype != np.bool_ else x


def exact(function):
    return lambda evaluation, *operands: function(*operands)


def power(evaluation, a, b):
    result = np.power(a, b)
    name = result.dtype.name
    if name not in WIDER:
        return result
    a, b = (np.asarray(v).astype(name).astype(WIDER[name]) for v in (a, b))
    return evaluation.rounded(np.power(a, b), name)


def power_operator(evaluation, a, b):
    if isinstance(a, (bool, int, float)) and isinstance(b, (bool, int, float)):
        return a**b
    if isinstance(b, (int, float)) and not isinstance(b, bool) and b in (2, 0.5):
        return a**b
    return power(evaluation, a, b)


def cast(dtype):
    def apply(evaluation, x):
        x = np.asarray(x)
        if x.dtype.kind == "f" and dtype not in ("bool", "float32", "float64"):
            limits = np.iinfo(dtype)
            inside = (np.trunc(x) >= limits.min) & (x.astype(np.longdouble) < np.longdouble(limits.max) + 1)
            if not inside.all():
                raise Skip("a float that the integer type does not hold")
        return x.astype(dtype)[()]

    return apply


def reduction_bound(x, axis, steps=0.0):
    """NumPy's pairwise bound for a sum: blocks of 128 in eight lanes, then halves."""
    count = max(elements(x, axis), 1)
    depth = min(count, 128) / 8 + 4 + max(math.log2(count / 128), 0) + steps
    return depth * UNIT[x.dtype.name]


def elements(x, axis):
    if axis is None:
        return x.size
    axes = axis if isinstance(axis, tuple) else (axis,)
    return math.prod(x.shape[a] for a in axes)


def summed(evaluation, x, axis=None, keepdims=False, dtype=None):
    numpy_result = np.sum(x, axis=axis, keepdims=keepdims, dtype=dtype)
    if numpy_result.dtype.kind != "f":
        return checked_cast(x, dtype) or numpy_result
    x = cast(numpy_result.dtype.name)(evaluation, x)
    x = np.asarray(x)
    wide = x.astype(WIDER[x.dtype.name])
    total = wide.sum(axis=axis, keepdims=keepdims)
    scale = largest_partial(wide, x, axis, keepdims)
    return evaluation.rounded(total, x.dtype, scale * reduction_bound(x, axis))


def checked_cast(x, dtype):
    if dtype is not None:
        cast(np.dtype(dtype).name)(None, x)


def largest_partial(wide, x, axis, keepdims):
    """The sum of magnitudes; infinite where a partial sum may leave the type's range."""
    scale = np.abs(wide).sum(axis=axis, keepdims=keepdims)
    finite = np.isfinite(wide).all(axis=axis, keepdims=keepdims)
    scale = np.where(finite & (scale >= np.finfo(x.dtype).max / 2), np.inf, scale)
    return np.where(finite, scale, 0)


def product(evaluation, x, axis=None, keepdims=False, dtype=None):
    numpy_result = np.prod(x, axis=axis, keepdims=keepdims, dtype=dtype)
    if numpy_result.dtype.kind != "f":
        return checked_cast(x, dtype) or numpy_result
    x = np.asarray(cast(numpy_result.dtype.name)(evaluation, x))
    wide = x.astype(WIDER[x.dtype.name])
    total = wide.prod(axis=axis, keepdims=keepdims)
    limits = np.finfo(x.dtype)
    magnitude = np.abs(wide)
    up = np.maximum(magnitude, 1).prod(axis=axis, keepdims=keepdims)
    down = np.minimum(np.where(magnitude == 0, 1, magnitude), 1).prod(axis=axis, keepdims=keepdims)
    unsure = (up > limits.max / 2) | (down < limits.tiny * 2)
    finite = np.isfinite(wide).all(axis=axis, keepdims=keepdims)
    bound = np.abs(total) * max(elements(x, axis), 1) * 2 * UNIT[x.dtype.name]
    return evaluation.rounded(total, x.dtype, np.where(unsure, np.inf, np.where(finite, bound, 0)))


def mean(evaluation, x, axis=None, keepdims=False, dtype=None):
    numpy_result = np.mean(x, axis=axis, keepdims=keepdims, dtype=dtype)
    x = np.asarray(x).astype(numpy_result.dtype)
    wide = x.astype(WIDER[x.dtype.name])
    scale = largest_partial(wide, x, axis, keepdims) / max(elements(x, axis), 1)
    bound = scale * reduction_bound(x, axis, 1)
    return evaluation.rounded(wide.mean(axis=axis, keepdims=keepdims), x.dtype, bound)


def variance(root):
    numpy_function = np.std if root else np.var

    def apply(evaluation, x, axis=None, keepdims=False, ddof=0, dtype=None):
        numpy_result = numpy_function(x, axis=axis, keepdims=keepdims, ddof=ddof, dtype=dtype)
        x = np.asarray(x).astype(numpy_result.dtype)
        wide = x.astype(WIDER[x.dtype.name])
        var = np.var(wide, axis=axis, keepdims=keepdims, ddof=ddof)
        count = elements(x, axis)
        rounding = reduction_bound(x, axis, 4)
        largest = np.abs(wide).max(axis=axis, keepdims=keepdims, initial=0)
        divisor = max(count - ddof, 0)
        shift = (rounding * largest) ** 2 * (count / divisor if divisor > 0 else 1)
        bound = 2 * rounding * np.abs(var) + shift
        bound = np.where(np.isfinite(var) & (largest**2 * max(count, 1) > np.finfo(x.dtype).max / 2), np.inf, bound)
        if root:
            value = np.sqrt(var)
            bound = np.minimum(bound / np.where(value > 0, value, 1), np.sqrt(bound)) + np.abs(value) * rounding
            bound = np.where(value > 0, bound, np.sqrt(shift))
            return evaluation.rounded(value, x.dtype, bound)
        return evaluation.rounded(var, x.dtype, bound)

    return apply


def contraction(numpy_function):
    def apply(evaluation, a, b):
        result = numpy_function(a, b)
        name = result.dtype.name
        if name not in WIDER:
            return result
        a, b = (np.asarray(v).astype(name).astype(WIDER[name]) for v in (a, b))
        count = max(np.asarray(a).shape[-1], 1)
        scale = numpy_function(np.abs(a), np.abs(b))
        scale = np.where(np.isfinite(scale) & (scale > np.finfo(name).max / 2), np.inf, scale)
        bound = np.where(np.isnan(scale), 0, scale) * (count + 2) * UNIT[name]
        special = ~(np.isfinite(a).all() and np.isfinite(b).all())
        return evaluation.rounded(numpy_function(a, b), name, np.where(special & ~np.isfinite(scale), 0, bound))

    return apply


def relu_checked(x):
    return relu(np.asarray(x))[()]
