"""Writes cases of printing, each with what NumPy's str and repr make of it.

    python tools/print_goldens.py > tensor-core/tests/data/print.txt
    python tools/print_goldens.py --half > tensor-core/tests/data/print_half.txt

Needs NumPy 2.4. `--seed` and `--random` give other cases to compare with, beyond those committed.

A case is a line `: dtype dims elements`, then the lines of str, each after `|`, and those of repr,
each after `>`. The dims are joined by commas, `-` for none. Elements are integers, 0 and 1 for
bool, or the bits of floats in hex; or `linear START STEP`, element i being START + STEP * i (in
float64 for floats, and for bool whether that is a multiple of three), then `index=element` for
exceptions.
"""

import argparse
import random

import numpy as np

FLOATS = ["float32", "float64"]
INTEGERS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]
DTYPES = ["bool", *INTEGERS, *FLOATS]
BITS = {"float16": ("u2", 4), "float32": ("u4", 8), "float64": ("u8", 16)}


def element(value, dtype):
    if dtype in BITS:
        kind, width = BITS[dtype]
        return f"{int(np.array(value, dtype).view(kind)[()]):0{width}x}"
    return str(int(value))


def write(array, elements):
    dims = ",".join(map(str, array.shape)) or "-"
    print(":", array.dtype.name, dims, *elements)
    print(*("|" + line for line in str(array).split("\n")), sep="\n")
    print(*(">" + line for line in repr(array).split("\n")), sep="\n")


def listed(values, dtype, dims=None):
    array = np.array(values, dtype)
    array = array.reshape(array.shape if dims is None else dims)
    write(array, [element(value, dtype) for value in array.ravel()])


def linear(dtype, dims, start, step, exceptions=None):
    indices = np.arange(int(np.prod(dims)))
    if dtype in BITS:
        array = (np.float64(start) + np.float64(step) * indices).astype(dtype)
    else:
        array = int(start) + int(step) * indices.astype(object)
        array = (array % 3 == 0).astype(bool) if dtype == "bool" else array.astype(dtype)
    words = ["linear", repr(start), repr(step)]
    for index, value in (exceptions or {}).items():
        array[index] = value
        words.append(f"{index}={element(array[index], dtype)}")
    write(array.reshape(dims), words)


NAN, INF = float("nan"), float("inf")

ROWS = [
    [0.0], [-0.0], [1.0], [-1.0], [NAN], [INF], [-INF], [-NAN],
    [0.0, -0.0], [1, 2, 3], [1.5, 2.25, -3], [0.1, 0.2, 0.3], [1 / 3, 2 / 3], [-1, 10, -100],
    [NAN, 1, INF], [NAN, 1, INF, -INF], [NAN, NAN], [INF, -INF], [NAN, -INF], [NAN, 1.5], [INF, 100.5],
    [-INF, 1e10], [NAN, 1e-10], [INF, -1e300, 1], [0.0, NAN], [-0.0, -INF], [NAN, 123456.789],
    [1, 1000], [1, 1000.0001], [1, 1001], [0.001, 1], [0.001, 1.001], [0.0, 1000], [0.0, 1e5], [-1, 1001],
    [1e-4], [9.99e-5], [0.0001, 0.1], [0.0001, 0.10001], [1e-5, 0.0], [1e-4, 0.0, NAN],
    [99999999.0], [1e8], [99999999.9], [999999.0], [1e6], [999999.9], [999999.96], [1e7, 1e6], [123456789.0],
    [1e15], [1e16], [1e17], [1e22], [1e23], [1e100], [1e100, 1.0], [1e-100, 1e100], [1e99, 1e-99], [1e-308],
    [5e-324], [5e-324, 1.5], [9.88e-324], [1e-323, 1.23456789e-300], [1.7976931348623157e308, 2.2250738585072014e-308],
    [1e-45], [1.1754944e-38, 3.4028235e38], [1e-45, 1.23456789e-40], [2.0**-96], [2.0**87], [2.0**90, 1.0],
    [1.00000001], [1.000000001], [1.0000000051], [0.123456785], [0.123456795], [0.99999999], [0.999999999],
    [9.999999999], [99.999999999, 1], [9.9999999999e5, 1e-3], [1.23456789012e-7], [9.9999999999e10],
    [0.5 + 2.0**-9], [0.25 + 3 * 2.0**-9], [1.001953125, 2.0], [3.001953125e-5], [1.4999999999e-6], [1e-9 / 3, 123456789.123456789],
    [1.25, 2e-5, 1.2345678912345e10], [16777216.0, 1.0], [2.0**53], [2.0**53 + 2], [-1.5e-5, 2], [-1e10, NAN, 1],
    [-7.95703125, 733.789], [2.0**-12], [2.0**-12, 1e9], [20.1015625, 1e-5],
]  # fmt: skip

SCALARS = [
    0.0, -0.0, 1.0, -1.0, 3.0, 0.1, 1 / 3, -2 / 3, NAN, INF, -INF, 100.5, 123456.7, 999999.0, 999999.94, 1e6,
    1000001.0, 1e-3, 1e-4, 9.999999e-5, 0.000100000005, 0.00012345678901234567, 9.999999999999999e-05, 1e-5, 1.5e-5,
    1e15, 9999999999999998.0, 1e16, 12345678901234567.0, 1e17, 1e22, 1e23, 1e30, 1e100, 1e-100, 5e-324, 1e-45, 16777216.0,
    99999999.0, 1e8, 123456789.123456789, 1.7976931348623157e308, 2.2250738585072014e-308, 1.23456789012e-7,
    -7.95703125, 2.0**-12, 1125899906842624.25, 2.0**-96,
]  # fmt: skip

EMPTY = [
    (0,), (2, 0), (0, 2), (0, 0), (1, 0, 3), (0, 3, 4), (2, 2, 2, 0), (0, 1, 1, 1, 1), (1, 1, 1, 1, 1, 1, 1, 0),
    (100000, 0), (1000000000, 0, 1000000000), (1000000000, 0, 1000000000, 1000000, 5, 5, 5), (10**9, 10**9, 0, 10**9 + 7, 10**9, 1, 1),
]  # fmt: skip

SUMMARISED = [
    (1001,), (1002,), (5000,), (1, 1001), (1001, 1), (2, 501), (501, 2), (100, 100), (6, 167), (7, 143), (167, 6),
    (143, 7), (7, 7, 21), (1, 1, 1001), (1001, 1, 1), (10, 10, 11), (2, 3, 200), (200, 3, 2), (2, 8, 8, 8), (2, 2, 2, 200),
    (1, 7, 1, 200), (7, 1, 7, 1, 27), (1, 1, 1, 1, 1001), (2, 2, 2, 2, 63), (1, 1, 1, 1, 1, 1, 1, 1001), (2, 1, 2, 1, 2, 1, 1, 126),
    (6, 6, 28), (1, 1, 1, 1, 2, 501), (1, 1, 1, 1, 2, 1, 501),
]  # fmt: skip


def fixed():
    for dtype in DTYPES:
        for dims in EMPTY:
            if np.prod([float(size) for size in dims if size]) < 2**60:
                listed(np.empty(dims, dtype), dtype, dims)
        listed([0], dtype, ())
        listed([1], dtype, ())
        listed([0, 1, 1], dtype)
        listed([1], dtype, (1, 1, 1, 1, 1, 1, 1, 1))
        # Around the columns where a row wraps and where the dtype moves to a line of its own.
        for size in [40] if dtype in INTEGERS[1:7] else range(8, 27):
            listed([index % 2 for index in range(size)], dtype)
    for dtype in ["bool", "int8", "float32"]:
        listed([1] * 64, dtype, (1, 1, 2, 2, 2, 2, 2, 2))
        # Each further axis takes one column from the row.
        for rank in range(2, 9):
            listed([1] * 17, dtype, (1,) * (rank - 1) + (17,))
    for dtype in INTEGERS:
        least, most = np.iinfo(dtype).min, np.iinfo(dtype).max
        listed([least], dtype, ())
        listed([most], dtype, ())
        listed([least, most], dtype)
        listed([least, 0, most, 1, 2, 3, 4], dtype)
        listed([most, 0, 5] * 4, dtype, (2, 3, 2))
    for dtype in FLOATS:
        with np.errstate(over="ignore"):
            for value in SCALARS:
                listed([value], dtype, ())
            for place, row in enumerate(ROWS):
                listed(row, dtype)
                if place % 4 == 0:
                    listed(row * 6, dtype, (len(row), 6))
    for dtype in DTYPES:
        for dims in SUMMARISED if dtype == "float32" else SUMMARISED[::8]:
            linear(dtype, dims, 0, 0 if dtype in ("int8", "uint8") else 1)
    for dtype in FLOATS:
        linear(dtype, (1001,), -1.0, 0.0078125)
        linear(dtype, (1001,), 0.0, 0.001)
        linear(dtype, (40, 40), -3.25, 0.125, {800: NAN})
        linear(dtype, (40, 40), 1.0, 0.0, {800: NAN, 20: 1e20})
        linear(dtype, (40, 40), 1.0, 0.0, {2: NAN, 1599: -INF, 1598: 0.0})
        linear(dtype, (40, 40), 1.0, 0.25, {41: 1e-20})
        linear(dtype, (12, 12, 12), 100000.0, 0.1)
    linear("float32", (1000,), 0.0, 0.5)
    linear("int64", (10, 100), -500, 1)
    linear("int64", (1001,), -500, 1)
    linear("int64", (2000,), 0, 1, {1000: 10**18})
    linear("int64", (2000,), 0, 1, {1999: -(10**18)})
    linear("uint64", (3, 4, 100), 2**64 - 1200, 1)
    linear("bool", (1200,), 0, 1, {0: False})


def half(rng):
    """Every case of floats once more, and every finite number of the type, 16 to an array."""
    with np.errstate(over="ignore"):
        for value in SCALARS:
            listed([value], "float16", ())
        for place, row in enumerate(ROWS):
            listed(row, "float16")
            if place % 4 == 0:
                listed(row * 6, "float16", (len(row), 6))
        for _ in range(200):
            value = random_floats(rng, "float16")
            dims = random_dims(rng)
            listed([value() for _ in range(int(np.prod(dims)))], "float16", dims)
    linear("float16", (1001,), 0.0, 0.001)
    linear("float16", (40, 40), 1.0, 0.0, {800: NAN, 20: 60000.0})
    positive = np.arange(1, 0x7C00, dtype=np.uint16).view(np.float16)
    for start in range(0, 4096, 7):
        listed(positive[[start * 7 % len(positive)]], "float16", ())
    for start in range(0, len(positive), 97):
        listed(positive[start : start + 12], "float16")


def random_dims(rng):
    rank = rng.choice([0, 1, 1, 1, 2, 2, 3, 3, 4, 5])
    if rank == 1:
        return (rng.choice([1, 2, 3, 4, 5, 7, 10, 12, 15, 20, 30]),)
    longest = [0, 0, 8, 5, 3, 2][rank]
    return tuple(rng.randint(1, longest) for _ in range(rank))


def random_floats(rng, dtype):
    """Gives a family of floats, as a function of no arguments."""

    def bits():
        kind, width = BITS[dtype]
        return float(np.array(rng.getrandbits(width * 4), kind).view(dtype)[()])

    def neighbour(edges):
        value = np.array(rng.choice(edges), dtype)[()]
        for _ in range(rng.randint(0, 2)):
            value = np.nextafter(value, np.array(rng.choice([0, INF]), dtype)[()])
        return float(value)

    places = rng.randint(0, 12)
    span = rng.choice([1, 10, 100, 900, 10000])
    low = rng.uniform(-9, 9)
    high = low + rng.uniform(0, 4)
    depth = rng.randint(1, 14)
    sign = rng.choice([[1], [-1], [1, -1]])
    plain = rng.choice([
        lambda: round(rng.uniform(0, span), places),
        lambda: float(rng.randint(0, span)),
        lambda: rng.uniform(0, 1),
        lambda: 10 ** rng.uniform(low, high),
        lambda: round(10 ** rng.uniform(low, high), places),
        lambda: 10.0 ** rng.randint(-40, 38),
        lambda: 2.0 ** rng.randint(-126, 127),
        lambda: rng.randint(0, span << depth) / (1 << depth),
        lambda: rng.randint(1, 1 << 20) * 2.0 ** -rng.randint(20, 40),
        lambda: neighbour([1e-4, 1e-3, 0.1, 1, 10, 1000, 1e5]),
        lambda: neighbour([1e6, 1e8, 1e4, 1e7]),
        lambda: 10 ** rng.uniform(-44, 38),
        lambda: rng.randint(1, 2000) * 1e-45 if dtype == "float32" else rng.randint(1, 2000) * 5e-324,
        bits,
    ])  # fmt: skip
    special = rng.choice([[], [], [], [NAN], [INF], [-INF], [0.0], [-0.0], [NAN, INF, -INF, 0.0]])
    share = rng.choice([0.05, 0.3, 0.9])

    def value():
        if special and rng.random() < share:
            return rng.choice(special)
        return rng.choice(sign) * plain()

    return value


def random_integers(rng, dtype):
    least, most = np.iinfo(dtype).min, np.iinfo(dtype).max
    bits = rng.randint(1, 64)
    return lambda: min(max(rng.choice([-1, 1]) * rng.getrandbits(bits), least), most)


def randomly(rng):
    dtype = rng.choice([*DTYPES, *FLOATS * 8])
    dims = random_dims(rng)
    if dtype == "bool":
        value = lambda: rng.random() < 0.5
    elif dtype in INTEGERS:
        value = random_integers(rng, dtype)
    else:
        value = random_floats(rng, dtype)
    with np.errstate(over="ignore"):
        listed([value() for _ in range(int(np.prod(dims)))], dtype, dims)


def summarised(rng):
    dtype = rng.choice(["int32", "int64", *FLOATS * 3])
    rank = rng.randint(1, 3)
    while True:
        dims = tuple(rng.randint(1, [0, 3000, 200, 50][rank]) for _ in range(rank))
        if 900 < np.prod(dims) < 30000:
            break
    size = int(np.prod(dims))
    if dtype in FLOATS:
        start, step = round(rng.uniform(-10, 10), rng.randint(0, 12)), round(10 ** rng.uniform(-9, 2), rng.randint(3, 12))
        special = [NAN, INF, -INF, 0.0, 1e-7, 1e12]
    else:
        start, step = rng.randint(-(10**6), 10**6), rng.randint(0, 10**4)
        special = [-(10**8), 10**8]
    places = [rng.choice([0, 1, 3, size - 1, rng.randrange(size)]) for _ in range(rng.randint(0, 2))]
    linear(dtype, dims, start, step, {place: rng.choice(special) for place in places})


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--seed", type=int, default=24)
    arguments.add_argument("--random", type=int, default=330, help="random cases")
    arguments.add_argument("--summarised", type=int, default=24, help="random summarised cases")
    arguments.add_argument("--half", action="store_true", help="float16 alone")
    arguments = arguments.parse_args()
    assert np.__version__.startswith("2.4."), np.__version__
    rng = random.Random(arguments.seed)
    if arguments.half:
        half(rng)
        return
    fixed()
    for _ in range(arguments.random):
        randomly(rng)
    for _ in range(arguments.summarised):
        summarised(rng)


if __name__ == "__main__":
    main()
