#!/usr/bin/env python3
"""Writes `tests/data/elementwise.txt` from the cases in `tests/elementwise.rs`.

    pip install numpy scipy && python tools/elementwise_goldens.py

NumPy's functions are called as they are; those of deep learning are computed in float64 and rounded.
A float16, which NumPy makes of small integers, is computed as float32.
"""

import re
from pathlib import Path

import numpy as np

import deep_learning

TESTS = Path(__file__).parent.parent / "tests"


def floating(x):
    dtype = np.result_type(x)
    return dtype if dtype.kind == "f" else np.dtype(np.float64)


def of_real(x):
    """The dtype of NumPy's functions of a real number."""
    dtype = np.exp(np.ones(1, np.result_type(x))).dtype
    return np.dtype(np.float32) if dtype == np.float16 else dtype


def deep(function, dtype=floating):
    """A function computed in float64, its result rounded."""

    def apply(x, *parameters, **keywords):
        with np.errstate(all="ignore"):
            return np.asarray(function(np.asarray(x, np.float64), *parameters, **keywords)).astype(dtype(x))[()]

    return apply


def narrow(function):
    """NumPy's function, its float16 computed as float32."""

    def apply(*operands, **keywords):
        result = function(*operands, **keywords)
        if getattr(result, "dtype", None) == np.float16:
            result = function(*(np.asarray(x, np.float32) for x in operands), **keywords)
        return result

    return apply


def sinc(x):
    """NumPy's, but 0 at whole numbers, where NumPy's has the error of its pi."""
    return np.where((x == np.rint(x)) & (x != 0) & np.isfinite(x), 0, np.sinc(x)).astype(np.sinc(x).dtype)


class Numpy:
    """The module `np`."""

    def __getattr__(self, name):
        if name == "sinc":
            return sinc
        attribute = getattr(np, name)
        return attribute if isinstance(attribute, type) or not callable(attribute) else narrow(attribute)


class Array(np.ndarray):
    """Functions as methods."""

    def __getattr__(self, name):
        function = FUNCTIONS.get(name) or getattr(Numpy(), name)
        return lambda *operands, **keywords: function(self, *operands, **keywords).view(Array)


def array(values, dtype):
    return np.array(values, dtype).view(Array)


INF, NAN = float("inf"), float("nan")
# Functions that keep the operand's type, and those whose type is that of NumPy's functions of real numbers.
AS_THEY_ARE = {"relu6", "hardtanh", "hard_tanh", "one_hot", "lerp"}
OF_REAL = {"erf", "erfc", "expit", "swish", "mish", "gelu"}
FUNCTIONS = {"asin": np.arcsin} | {
    name: function if name in AS_THEY_ARE else deep(function, of_real if name in OF_REAL else floating)
    for name, function in deep_learning.FUNCTIONS.items()
}
OPERANDS = {
    "x": array([[0.25, -0.5, 0.75], [-0.875, 0.125, 0.9375]], "float32"),
    "y": array([1.5, -2.25, 7.0], "float64"),
    "s": array([NAN, INF, -INF, -0.0, 1.0], "float32"),
    "b": array([True, False, True], "bool"),
    "k": array([-4, 0, 6], "int32"),
    "u": array([0, 2, 1], "uint8"),
}


def word(value):
    value = np.asarray(value)
    if value.dtype.kind != "f":
        return str(int(value))
    if np.isnan(value):
        return "nan"
    width = value.dtype.itemsize
    return format(int(value.view(f"u{width}")), f"0{2 * width}x")


def cases(text):
    """What stands in brackets before a `;` within `cases!`."""
    for block in re.findall(r"cases! \{(.*?)\n    \}", text, re.S):
        for case in block.split(";")[:-1]:
            yield case.strip()[1:-1]


def main():
    lines = []
    with np.errstate(all="ignore"):
        for case in cases((TESTS / "elementwise.rs").read_text()):
            result = np.asarray(eval(case, {"np": Numpy(), "True": True, **FUNCTIONS, **OPERANDS}))
            dims = ",".join(map(str, result.shape)) or "-"
            name = re.sub(r"\s", "", case)
            lines.append(f"{name} = {result.dtype.name} {dims} " + " ".join(word(v) for v in result.ravel()))
    (TESTS / "data/elementwise.txt").write_text("\n".join(lines) + "\n")
    print(len(lines), "cases")


if __name__ == "__main__":
    main()
