"""What JAX makes of the functions of `tensor!`: those of `jax.numpy`, and the others written with them."""

import ast
import os

os.environ.setdefault("JAX_PLATFORMS", "cpu")
# Most of the time goes into compiling what runs once.
os.environ.setdefault("XLA_FLAGS", "--xla_backend_optimization_level=0 --xla_llvm_disable_expensive_passes=true")

import jax  # noqa: E402
import jax.numpy as jnp  # noqa: E402
import numpy as np  # noqa: E402
from jax import lax, nn  # noqa: E402
from jax.scipy import special  # noqa: E402

jax.config.update("jax_enable_x64", True)


def along(scan):
    """A scan along an axis, by default of all elements."""

    def apply(a, axis=None):
        a = jnp.ravel(a) if axis is None else a
        return scan(a, axis=axis % a.ndim if axis is not None else 0)

    return apply


cumprod, cummax, cummin, logcumsumexp = map(along, (jnp.cumprod, lax.cummax, lax.cummin, lax.cumlogsumexp))
cumsum = along(jnp.cumsum)


class Ufunc:
    """A function of two operands that reduces and accumulates, by default along the first axis."""

    def __init__(self, function, reduce, accumulate):
        self.function, self.of_axis, self.scan = function, reduce, accumulate

    def __call__(self, *operands):
        return self.function(*operands)

    def reduce(self, array, axis=0, **words):
        return self.of_axis(array, axis=axis, **words)

    def accumulate(self, array, axis=0):
        return self.scan(array, axis=axis)


def polyval(p, x):
    return jnp.polyval(jnp.asarray(p), x)


def sort(a, axis=-1, kind=None, stable=True, descending=False):
    return jnp.sort(a, axis=axis, stable=True, descending=descending)


def topk(a, k, axis=-1, largest=True, sorted=True):
    places = jnp.argsort(a, axis=axis, stable=True, descending=largest)
    places = jnp.take(places, jnp.arange(k), axis=axis)
    return jnp.take_along_axis(a, places, axis), places


def sliding_window_view(x, window_shape, axis=None):
    sizes = window_shape if isinstance(window_shape, tuple) else (window_shape,)
    axes = range(x.ndim) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    for size, axis in zip(sizes, axes):
        starts = jnp.arange(x.shape[axis] - size + 1)
        x = jnp.moveaxis(jnp.take(x, starts[:, None] + jnp.arange(size), axis), axis % x.ndim + 1, -1)
    return x


def pair(value):
    return value if isinstance(value, tuple) else (value, value)


def windows(x, size, stride, dilation=1):
    size, stride, dilation = pair(size), pair(stride), pair(dilation)
    reach = tuple((k - 1) * d + 1 for k, d in zip(size, dilation))
    found = sliding_window_view(x, reach, (x.ndim - 2, x.ndim - 1))
    return found[..., :: stride[0], :: stride[1], :: dilation[0], :: dilation[1]]


def padded(x, padding, value=0):
    widths = [(0, 0)] * (x.ndim - 2) + [(size, size) for size in pair(padding)]
    return jnp.pad(x, widths, constant_values=value)


def max_pool2d(input, kernel_size, stride=None, padding=0, dilation=1):
    """The greatest of a window share its gradient, as those of `max` do."""
    return windows(padded(input, padding, -jnp.inf), kernel_size, stride or kernel_size, dilation).max((-2, -1))


def avg_pool2d(input, kernel_size, stride=None, padding=0):
    return windows(padded(input, padding), kernel_size, stride or kernel_size).mean((-2, -1))


def conv2d(input, weight, bias=None, stride=1, padding=0, dilation=1):
    sums = lax.conv_general_dilated(
        input, weight, pair(stride), [(size, size) for size in pair(padding)], rhs_dilation=pair(dilation)
    )
    return sums if bias is None else sums + bias[:, None, None]


def quantile(a, q, axis=None, keepdims=False):
    return jnp.quantile(a, jnp.asarray(q), axis=axis, keepdims=keepdims)


def percentile(a, q, axis=None, keepdims=False):
    return jnp.percentile(a, jnp.asarray(q), axis=axis, keepdims=keepdims)


def nanquantile(a, q, axis=None, keepdims=False):
    return jnp.nanquantile(a, jnp.asarray(q), axis=axis, keepdims=keepdims)


def nanpercentile(a, q, axis=None, keepdims=False):
    return jnp.nanpercentile(a, jnp.asarray(q), axis=axis, keepdims=keepdims)


def lerp(start, end, weight):
    return start + weight * (end - start)


def hardtanh(x, min_val=-1, max_val=1):
    return jnp.clip(x, min_val, max_val)


def gelu(x, approximate=False):
    return nn.gelu(x, approximate=approximate)


OWN = {
    name: globals()[name]
    for name in (
        "cumprod cumsum cummax cummin logcumsumexp sort topk sliding_window_view max_pool2d avg_pool2d conv2d lerp quantile percentile nanquantile nanpercentile hardtanh gelu"
    ).split()
}
OWN |= {
    "np": None,
    "true": True,
    "false": False,
    "cumulative_sum": cumsum,
    "cumulative_prod": cumprod,
    "nancumsum": along(jnp.nancumsum),
    "nancumprod": along(jnp.nancumprod),
    "amax": jnp.max,
    "amin": jnp.min,
    "logsumexp": special.logsumexp,
    "erf": special.erf,
    "erfc": special.erfc,
    "expit": special.expit,
    "swish": nn.silu,
    "logsigmoid": nn.log_sigmoid,
    "log_sigmoid": nn.log_sigmoid,
    "hardsigmoid": nn.hard_sigmoid,
    "hardswish": nn.hard_swish,
    "softsign": nn.soft_sign,
    "stop_gradient": lax.stop_gradient,
    "flatten": jnp.ravel,
    "asin": jnp.arcsin,
    "float_power": jnp.float_power,
    "add": Ufunc(jnp.add, jnp.sum, cumsum),
    "multiply": Ufunc(jnp.multiply, jnp.prod, cumprod),
    "maximum": Ufunc(jnp.maximum, jnp.max, cummax),
    "minimum": Ufunc(jnp.minimum, jnp.min, cummin),
    "logaddexp": Ufunc(jnp.logaddexp, special.logsumexp, logcumsumexp),
}
ACTIVATIONS = (
    "relu sigmoid silu softplus mish leaky_relu elu celu selu relu6 hard_tanh hard_sigmoid hard_swish hard_silu soft_sign "
    "softmax log_softmax one_hot"
).split()
OWN |= {name: getattr(nn, name) for name in ACTIVATIONS}


class Names(dict):
    """The names that an expression sees: its operands, our functions, then NumPy's."""

    def __missing__(self, name):
        if name in OWN:
            return OWN[name]
        if hasattr(jnp, name):
            return getattr(jnp, name)
        raise KeyError(name)


class Numpy:
    """The module `np`."""

    def __getattr__(self, name):
        return Names()[name]


OWN["np"] = Numpy()


class Lists(ast.NodeTransformer):
    """Lists of floats as arrays, which JAX does not make of them by itself."""

    def visit_List(self, node):
        self.generic_visit(node)
        if not any(isinstance(leaf, ast.Constant) and isinstance(leaf.value, float) for leaf in ast.walk(node)):
            return node
        return ast.Call(ast.Name("array", ast.Load()), [node], [])


def compiled(text):
    """An expression of `tensor!` as Python's."""
    tree = Lists().visit(ast.parse(text.strip().replace("\n", " "), text, "eval"))
    return compile(ast.fix_missing_locations(tree), text, "eval")


def evaluated(code, operands):
    names = Names(operands)
    return eval(code, {"__builtins__": {"float": float, "slice": slice}}, names)


def gradients(text, operands, wrt, twice=False):
    """Those of the sum of an expression's squares, one for each of `wrt`; or of the squares of the first of them."""
    code = compiled(text)

    def loss(*values):
        return jnp.sum(evaluated(code, operands | dict(zip(wrt, values))) ** 2)

    if twice:
        inner = jax.grad(loss)
        loss = lambda *values: jnp.sum(inner(*values) ** 2)  # noqa: E731
    return jax.grad(loss, tuple(range(len(wrt))))(*(operands[name] for name in wrt))


def loss_of_steps(case, operands):
    """What a random case differentiates, as a function of the values it does so by."""
    operands = {name: jnp.asarray(value) for name, value in operands.items()}
    steps = [(name, compiled(text)) for name, text in case.steps]
    code = compiled(case.loss)

    def loss(*values):
        names = operands | dict(zip(case.wrt, values))
        for name, step in steps:
            names[name] = evaluated(step, names)
        return evaluated(code, names)

    if not case.twice:
        return loss
    first = jax.grad(loss)
    return lambda *values: jnp.sum(first(*values) ** 2) + loss(*values)


def differences_of_steps(case, operands, step=1e-6):
    """Central differences, one behind the other."""
    whole = loss_of_steps(case, operands)
    values = [np.asarray(operands[name]) for name in case.wrt]
    found = []
    for nth, value in enumerate(values):
        for at in np.ndindex(value.shape):
            sides = []
            for side in (step, -step):
                moved = value.copy()
                moved[at] += side
                sides.append(float(whole(*values[:nth], jnp.asarray(moved), *values[nth + 1 :])))
            found.append((sides[0] - sides[1]) / (2 * step))
    return np.array(found)


def gradient_of_steps(case, operands):
    """The gradients of a random case, one behind the other."""
    whole = loss_of_steps(case, operands)
    gradient = jax.grad(whole, tuple(range(len(case.wrt))))
    values = [jnp.asarray(operands[name]) for name in case.wrt]
    try:
        # One compilation, rather than one for each operation.
        found = jax.jit(gradient)(*values)
    except jax.errors.NonConcreteBooleanIndexError:
        found = gradient(*values)
    return np.concatenate([np.ravel(gradient) for gradient in found])
