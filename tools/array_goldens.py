"""Writes what NumPy gives for each case of the tests below, to a file of the test's name in tests/data."""

import re
import warnings
from pathlib import Path

import numpy as np
from numpy import *  # noqa: F403

import deep_learning

TESTS = Path(__file__).resolve().parent.parent / "tests"
NAMES = ("arrange", "bend", "contract", "join", "pick", "series", "spread")
# The operands of tests/numpy/golden.rs.
OPERANDS = {
    "v": np.array([3, -1, 4, 1, -5, 9, 2]),
    "w": np.array([0.5, -1.5, 2.25, 0.125]),
    "x": (np.arange(30) * 7 % 31 - 11).reshape(5, 6),
    "y": (np.arange(12) * 0.75 % 2.5 - 1.0).reshape(3, 4),
    "t": np.arange(24).reshape(2, 3, 4),
    "q": (np.arange(120, dtype=np.float32) * np.float32(0.5)).reshape(2, 3, 4, 5),
    "xs": np.arange(12).reshape(4, 3),
    "i": np.array([1, 0, -1, 1]),
    "j": np.array([[0, 2], [-1, 1]]),
    "k": np.array([3, 0, 2, 3], dtype=np.uint8),
    "labels": np.array([0, 3, -2]),
    "c": np.array([[1.0], [10.0], [100.0]]),
}
CASE = re.compile(r"^ +\[[^\]]*\] \((.*)\);$", re.M)


def golden(case):
    names = dict(globals(), **deep_learning.FUNCTIONS)
    value = np.asarray(eval(case.replace("{", "(").replace("}", ")"), names, dict(OPERANDS)))
    elements = " ".join(repr(float(element)) for element in value.reshape(-1).astype(np.float64))
    return f"{''.join(case.split())} = {list(value.shape)} | {elements}"


warnings.simplefilter("ignore")
for name in NAMES:
    cases = CASE.findall((TESTS / f"{name}.rs").read_text())
    (TESTS / "data" / f"{name}.txt").write_text("\n".join(map(golden, cases)) + "\n")
    print(f"{name}: {len(cases)} cases")
