"""A random source in; shapes, operands and their Rust text out."""

import math

import numpy as np

INTEGERS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]
FLOATS = ["float32", "float64"]
DTYPES = ["bool", *INTEGERS, *FLOATS]
RUST = {
    "bool": "bool",
    "float32": "f32",
    "float64": "f64",
    **{f"{kind}{bits}": f"{kind[0]}{bits}" for kind in ("int", "uint") for bits in (8, 16, 32, 64)},
}
SPECIAL = [0.0, -0.0, math.nan, math.inf, -math.inf, 1e30, -1e30, 1e-30, 5e-324, 1e-40, 0.5, -0.5, 2.5, 3.5]


def dtype(random):
    """Floats as often as all the rest."""
    return random.choice(FLOATS if random.random() < 0.5 else DTYPES)


def shape(random, limit):
    """Ranks to 6, sizes 0, 1 and up to 17; `limit` bounds the number of elements."""
    while True:
        rank = random.choices(range(7), [10, 22, 30, 18, 10, 5, 5])[0]
        dims = tuple(size(random, rank) for _ in range(rank))
        if math.prod(dims) <= limit:
            return dims


def size(random, rank=2):
    roll = random.random()
    if roll < 0.03:
        return 0
    if roll < 0.2:
        return 1
    return random.randint(2, 17 if rank < 3 and random.random() < 0.3 else 5 if rank < 4 else 3)


def compatible(random, dims, limit):
    """A shape that broadcasts with `dims`."""
    for _ in range(20):
        other = [1 if random.random() < 0.2 else n if n != 1 else random.choice([1, size(random)]) for n in dims]
        roll = random.random()
        if roll < 0.35:
            other = other[random.randint(0, len(other)) :]
        elif roll < 0.45 and len(other) < 6:
            other.insert(0, size(random))
        result = np.broadcast_shapes(dims, tuple(other))
        if math.prod(result) <= limit and math.prod(other) <= limit:
            return tuple(other)
    return dims


def values(random, kind, dims):
    """Elements that meet each other: small, ordinary, or at the edges of the type."""
    count = math.prod(dims)
    style = random.choices(["small", "plain", "edge"], [5, 4, 1.5])[0]
    if kind == "bool":
        listed = [random.random() < 0.5 for _ in range(count)]
    elif kind in FLOATS:
        listed = [real(random, style) for _ in range(count)]
    else:
        limits = np.iinfo(kind)
        low, high = {
            "small": (max(limits.min, -5), 9),
            "plain": (max(limits.min, -100), 100),
            "edge": (limits.min, limits.max),
        }[style]
        listed = [random.randint(low, high) for _ in range(count)]
        if style == "edge":
            listed = [random.choice([n, n, limits.min, limits.max, 0, 1]) for n in listed]
    with np.errstate(all="ignore"):
        array = np.array(listed, dtype="float64" if kind in FLOATS else kind).astype(kind)
    return array.reshape(dims)


def real(random, style):
    if style == "small":
        return random.randint(-12, 12) / 4
    if style == "plain":
        return random.gauss(0, 1) * 10 ** random.uniform(-2, 1)
    return random.choice(SPECIAL) if random.random() < 0.4 else random.gauss(0, 3)


def rust_element(value, kind):
    """A literal that is the same element, bit by bit."""
    if kind == "bool":
        return "true" if value else "false"
    if kind not in FLOATS:
        return str(int(value))
    if np.isnan(value):
        return f"{RUST[kind]}::NAN"
    if np.isinf(value):
        return f"{RUST[kind]}::{'NEG_' if value < 0 else ''}INFINITY"
    text = np.format_float_scientific(value, unique=True, trim="0") if 0 < abs(value) < 1e-5 or abs(value) > 1e9 else (
        np.format_float_positional(value, unique=True, trim="0")
    )
    return text


def rust_array(array, kind):
    if array.ndim == 0:
        return rust_element(array[()], kind)
    return "[" + ", ".join(rust_array(row, kind) for row in array) + "]"


def rust_shape(dims):
    return f"shape![{', '.join(map(str, dims))}]"


def rust_type(array):
    kind = RUST[array.dtype.name]
    return kind if array.ndim == 0 else f"Tensor<{kind}, {rust_shape(array.shape)}>"


def rust_value(array):
    text = rust_array(array, array.dtype.name)
    return text if array.ndim == 0 else f"Tensor::new({text})"
