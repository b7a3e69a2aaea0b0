"""Writes NumPy's result types: what each rule of promotion gives for each pair of operands.

    python tools/promotion_goldens.py > tensor-core/tests/data/promotion.txt

Needs NumPy 2.4. A line is `pair LEFT RIGHT`, `unary OPERAND` or `place PLACE VALUE`, then
`rule=result` for each rule, `-` where NumPy refuses. An operand is an element type, `float` for a
float literal, or the class of an integer literal. float16 is written as float32, which stands for
it. Where the core differs from NumPy on purpose, the line tells what the core does; each such case
is in `differs`.
"""

import numpy as np

DTYPES = ["bool", *(f"{sign}int{width}" for sign in ("", "u") for width in (8, 16, 32, 64)), "float32", "float64"]

# Class of integer literals: one of them.
LITERALS = {
    "I8": 1, "U8": 200, "I16": 300, "U16": 40000, "I32": 70000, "U32": 2**31, "I64": 2**32, "U64": 2**63, "Huge": 2**64,
    "NegI8": -1, "NegI16": -200, "NegI32": -40000, "NegI64": -(2**31) - 1, "NegHuge": -(2**63) - 1,
}  # fmt: skip

PAIRS = {
    "promote": np.add,
    "subtract": np.subtract,
    "divide": np.divide,
    "quotients": np.floor_divide,
    "power": np.power,
    "bitwise": np.bitwise_and,
    "shift": np.left_shift,
    "compare": np.less,
    "float_pair": np.hypot,
    "integer_pair": np.gcd,
}

UNARY = {
    "float_fn": np.exp,
    "negate": np.negative,
    "absolute": np.absolute,
    "signum": np.sign,
    "square": np.square,
    "reciprocal": np.reciprocal,
    "rounding": np.floor,
    "round_to_int": np.rint,
    "round": np.round,
    "round_decimals": lambda x: np.round(x, -1),
    "invert": np.invert,
    "bit_count": np.bitwise_count,
    "sum_type": np.sum,
    "mean_type": np.mean,
}

# Functions that follow the same rule as the one asked for.
TWINS = {
    "promote": [np.multiply, np.maximum, np.minimum, np.fmax, np.fmin],
    "quotients": [np.remainder, np.fmod],
    "float_fn": [np.sqrt, np.arctan, np.cbrt, np.deg2rad, np.fabs, np.spacing],
    "bitwise": [np.bitwise_or, np.bitwise_xor],
    "shift": [np.right_shift],
    "compare": [np.less_equal, np.greater, np.greater_equal, np.equal, np.not_equal],
    "float_pair": [np.arctan2, np.logaddexp, np.logaddexp2, np.copysign, np.heaviside, np.nextafter],
    "integer_pair": [np.lcm],
    "rounding": [np.ceil, np.trunc],
    "sum_type": [np.prod, np.cumsum],
    "mean_type": [np.var, np.std],
}



def operand(name):
    if name == "float":
        return 1.0
    return LITERALS[name] if name in LITERALS else np.ones(1, name)


def result(function, *operands):
    try:
        name = function(*operands).dtype.name
    except (TypeError, ValueError, OverflowError):
        return "-"
    return {"float16": "float32", "object": "-"}.get(name, name)


def differs(rule, left, right):
    """Gives the core's own result, if it is not NumPy's.

    - Division, functions of two real numbers and comparisons take a literal of any size: NumPy
      refuses those beyond 64 bits, for bools already beyond int64.
    - Integers are held by value elsewhere, which NumPy's ufuncs do too, but for bools NumPy takes
      literals beyond int64 as uint64 or refuses them; the core refuses.
    """
    literals = [name for name in (left, right) if name in LITERALS]
    other = right if left in LITERALS else left
    if not literals:
        return None
    far = literals[0] in ("U64", "Huge", "NegHuge")
    if rule == "compare":
        return "bool"
    if far and rule == "divide":
        return "float32" if other == "float32" else "float64"
    if far and rule == "float_pair":
        return "float32" if other in ("int8", "int16", "uint8", "uint16", "float32") else "float64"
    if far and other == "bool":
        return "-"
    return None


def pairs():
    names = [*DTYPES, "float", *LITERALS]
    for left in names:
        for right in names:
            if left not in DTYPES and right not in DTYPES:
                continue
            words = []
            for rule, function in PAIRS.items():
                given = result(function, operand(left), operand(right))
                own = differs(rule, left, right)
                if own is None:
                    for twin in TWINS.get(rule, []):
                        assert result(twin, operand(left), operand(right)) == given, (rule, left, right)
                words.append(f"{rule}={own or given}")
            print("pair", left, right, *words)


def python_bools():
    """A bool literal gives the same type as an array of bools: the core has no type for it."""
    for name in DTYPES:
        for function in PAIRS.values():
            array, bools = np.ones(1, name), np.ones(1, "bool")
            assert result(function, array, True) == result(function, array, bools), (function, name)
            assert result(function, True, array) == result(function, bools, array), (function, name)


def unary():
    for name in DTYPES:
        words = []
        for rule, function in UNARY.items():
            given = result(function, operand(name))
            for twin in TWINS.get(rule, []):
                assert result(twin, operand(name)) == given, (rule, name)
            words.append(f"{rule}={given}")
        print("unary", name, *words)


def places():
    for place in DTYPES:
        for value in DTYPES:
            print("place", place, value, "yes" if np.can_cast(value, place, "same_kind") else "-")
        for value in ["float", *LITERALS]:
            array = np.ones(1, place)
            try:
                array += operand(value)
                print("place", place, value, "yes")
            except (TypeError, OverflowError):
                # NumPy converts no integer beyond 64 bits to a float in place; as an operand it does.
                floats = place.startswith("float")
                print("place", place, value, "yes" if floats else "-")


assert np.__version__.startswith("2.4."), np.__version__
with np.errstate(all="ignore"):
    python_bools()
    pairs()
    unary()
    places()
