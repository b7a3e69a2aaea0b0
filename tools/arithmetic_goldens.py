"""Writes single results of NumPy's operations, for all pairs of element types.

    python tools/arithmetic_goldens.py > tensor-core/tests/data/arithmetic.txt

Needs NumPy 2.4. A line is `OPERATION TYPE.. RESULT-TYPE`, the types of the operands first, then
cases of operands and result joined by `:`. Elements are integers, 0 and 1 for bool, or the bits of
floats in hex. Of an operation NumPy refuses there is no line. float16 results are left out, except
where they are exact: those stand as float32. Operations whose last bits depend on the machine are
left out; so are conversions of floats out of an integer's range, as which the rounding of some
integers ends.
"""

import random

import numpy as np

INTEGERS = [f"{sign}int{width}" for sign in ("", "u") for width in (8, 16, 32, 64)]
FLOATS = ["float32", "float64"]
DTYPES = ["bool", *INTEGERS, *FLOATS]
NAN, INF = float("nan"), float("inf")

BINARY = {
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "div": np.divide,
    "floor_divide": np.floor_divide,
    "rem": np.remainder,
    "power": np.power,
    "maximum": np.maximum,
    "minimum": np.minimum,
    "bitwise_and": np.bitwise_and,
    "bitwise_or": np.bitwise_or,
    "bitwise_xor": np.bitwise_xor,
    "left_shift": np.left_shift,
    "right_shift": np.right_shift,
    "less": np.less,
    "less_equal": np.less_equal,
    "greater": np.greater,
    "greater_equal": np.greater_equal,
    "equal": np.equal,
    "not_equal": np.not_equal,
    "logical_and": np.logical_and,
    "logical_or": np.logical_or,
    "logical_xor": np.logical_xor,
}

REAL_PAIRS = {
    "fmod": np.fmod,
    "fmax": np.fmax,
    "fmin": np.fmin,
    "copysign": np.copysign,
    "heaviside": np.heaviside,
    "nextafter": np.nextafter,
    "gcd": np.gcd,
    "lcm": np.lcm,
}

UNARY = {
    "negative": np.negative,
    "positive": np.positive,
    "absolute": np.absolute,
    "sign": np.sign,
    "square": np.square,
    "reciprocal": np.reciprocal,
    "sqrt": np.sqrt,
    "invert": np.invert,
    "floor": np.floor,
    "ceil": np.ceil,
    "trunc": np.trunc,
    "rint": np.rint,
    "round": np.round,
    "round_1": lambda x: np.round(x, 1),
    "round_2": lambda x: np.round(x, 2),
    "round_minus_1": lambda x: np.round(x, -1),
    "round_minus_3": lambda x: np.round(x, -3),
    "logical_not": np.logical_not,
    "isnan": np.isnan,
    "isinf": np.isinf,
    "isfinite": np.isfinite,
    "isposinf": np.isposinf,
    "isneginf": np.isneginf,
    "signbit": np.signbit,
    "bitwise_count": np.bitwise_count,
    "fabs": np.fabs,
    "deg2rad": np.deg2rad,
    "rad2deg": np.rad2deg,
    "spacing": np.spacing,
    "nan_to_num": np.nan_to_num,
    "nan_to_num_given": lambda x: np.nan_to_num(x, nan=1.5, posinf=2.0, neginf=-1e300),
}

REDUCTIONS = {
    "sum": np.sum,
    "prod": np.prod,
    "mean": np.mean,
    "var": np.var,
    "var_1": lambda x: np.var(x, ddof=1),
    "var_4": lambda x: np.var(x, ddof=4),
    "std": np.std,
    "max": np.max,
    "min": np.min,
    "argmax": np.argmax,
    "argmin": np.argmin,
    "any": np.any,
    "all": np.all,
    "count_nonzero": np.count_nonzero,
}


def samples(dtype):
    if dtype == "bool":
        return [False, True]
    if dtype in INTEGERS:
        least, most = np.iinfo(dtype).min, np.iinfo(dtype).max
        near = [0, 1, 2, 3, 5, 7, 8, 13, 31, 32, 63, 64, 100, 125, most - 1, most, most // 2 + 1, most // 10]
        wide = [2**24 + 1, 2**53 + 1, 2**62 + 1] + [-1, -2, -3, -7, -8, -25, -64, -100, least, least + 1]
        return sorted({value for value in near + wide if least <= value <= most})
    tiny = {"float32": 1e-45, "float64": 5e-324}[dtype]
    most = float(np.finfo(dtype).max)
    values = [0.0, 0.1, 0.5, 1.0, 1.5, 2.0, 2.5, 2.675, 3.0, 7.0, 10.0, 0.01, 1 / 3, 1e-7, 127.0, 300.0, 1234.5, 65535.0, 1e6,
              2.0**24, 2.0**31, 2.0**53, 1e16, 2.0**63, 1e20, 2.0**64, 1e38, most, tiny, INF]  # fmt: skip
    with np.errstate(all="ignore"):
        return [np.array(sign * value, dtype)[()] for sign in (1, -1) for value in values] + [np.array(NAN, dtype)[()]]


def word(value, dtype):
    if dtype in FLOATS:
        kind, width = {"float32": ("u4", 8), "float64": ("u8", 16)}[dtype]
        return f"{int(np.array(value, dtype).view(kind)[()]):0{width}x}"
    return str(int(value))


def name(result):
    return result.dtype.name


def line(operation, dtypes, cases, function):
    """Writes the cases that NumPy computes; of those whose float16 result is not exact, none."""
    words, given = [], None
    for case in cases:
        arrays = [np.array([value], dtype) for value, dtype in zip(case, dtypes)]
        try:
            result = function(*arrays)
        except (TypeError, ValueError):
            continue
        given = name(result)
        if given == "float16" and operation in ("nextafter", "spacing"):
            continue
        if given == "float16":
            exact = function(*(array.astype("float32") for array in arrays))
            given = "float32"
            if exact[0] != result[0] and operation != "sqrt":
                continue
            result = exact
        words.append(":".join([*map(word, case, dtypes), word(result[0], given)]))
    if words:
        print(operation, *dtypes, given, *words)


def is_machine_dependent(operation, result):
    return operation == "power" and result in ("float16", "float32", "float64")


def binary(operations, rng):
    for operation, function in operations.items():
        for left in DTYPES:
            for right in DTYPES:
                try:
                    result = name(function(np.ones(1, left), np.ones(1, right)))
                except TypeError:
                    continue
                if is_machine_dependent(operation, result):
                    continue
                every = [(a, b) for a in samples(left) for b in samples(right)]
                cases = rng.sample(every, min(len(every), 40 if left == right else 7))
                line(operation, [left, right], cases, function)


def unary():
    for operation, function in UNARY.items():
        for dtype in DTYPES:
            values = samples(dtype)
            if operation.startswith("round_minus") and dtype in INTEGERS:
                values = [value for value in values if fits(function(np.array([value], "float64"))[0], dtype)]
            line(operation, [dtype], [(value,) for value in values], function)


def fits(number, dtype):
    return float(np.iinfo(dtype).min) <= np.trunc(number) < float(np.iinfo(dtype).max)


def casts():
    for source in DTYPES:
        for target in DTYPES:
            values = samples(source)
            if source in FLOATS and target in INTEGERS:
                values = [value for value in values if fits(np.float64(value), target)]
            line(f"cast_{target}", [source], [(value,) for value in values], lambda x: x.astype(target))


def clips():
    for dtype in DTYPES[1:]:
        some = samples(dtype)[::5] + ([NAN] if dtype in FLOATS else [])
        line("clip", [dtype] * 3, [(x, low, high) for x in some for low in some[::2] for high in some[::3]], np.clip)


def reductions(rng):
    """Four elements each: fewer than NumPy sums in another order."""
    for operation, function in REDUCTIONS.items():
        for dtype in DTYPES:
            values = samples(dtype)
            if operation in ("sum", "prod", "mean", "var", "var_1", "var_4", "std"):
                exact = {"bool": values, "float32": [0.5, -1.5, 2.0, 4.0, INF, NAN], "float64": [0.5, -1.5, 2.0, 4.0, INF, NAN]}
                values = exact.get(dtype, values if operation in ("sum", "prod") else [value for value in values if abs(value) < 100])
            cases = [[rng.choice(values) for _ in range(4)] for _ in range(12)]
            if dtype in FLOATS:
                cases += [[NAN, 1.0, NAN, 2.0], [1.0, NAN, 3.0, NAN], [-INF, -INF, -INF, -INF], [INF, INF, INF, INF], [-INF, NAN, INF, NAN]]
                cases += [[0.0, 0.0, 0.0, 0.0], [2.0, 2.0, 2.0, 2.0], [1.0, 3.0, 3.0, 0.0], [4.0, 0.0, 4.0, 0.0]]
            elif dtype != "bool":
                cases += [[np.iinfo(dtype).min] * 4, [np.iinfo(dtype).max] * 4, [5, 9, 9, 0], [7, 0, 7, 0]]
            if operation in ("var", "var_1", "var_4", "std"):
                # The deviations of bools and integers are float64's.
                cases = [case for case in cases if np.isfinite(np.array(case, dtype)).all()]
            line(operation, [dtype] * 4, cases, lambda *x: np.asarray([function(np.concatenate(x))]))


def main():
    assert np.__version__.startswith("2.4."), np.__version__
    rng = random.Random(24)
    with np.errstate(all="ignore"):
        binary(BINARY, rng)
        binary(REAL_PAIRS, random.Random(25))
        unary()
        casts()
        clips()
        reductions(rng)


if __name__ == "__main__":
    main()
