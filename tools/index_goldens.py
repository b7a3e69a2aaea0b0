"""Writes tests/data/index.txt: what NumPy gives for each case of tests/index.rs."""

import re
from pathlib import Path

import numpy as np
from numpy import *  # noqa: F403

tests = Path(__file__).parent.parent / "tests"
operands = {
    "x": np.arange(30).reshape(5, 6),
    "v": np.arange(7) ** 2,
    "t": np.arange(24).reshape(2, 3, 4),
    "xs": np.arange(12).reshape(4, 3),
    "i": 1,
    "j": -2,
    "rows": np.array([4, 0, 0, -1]),
    "columns": np.array([1, 5, -2, 0]),
    "table": np.array([[0, 2], [1, -1]]),
}


def nested(value):
    return np.asarray(value).reshape(-1).tolist()


lines = []
for case in re.findall(r"^ +\[[^\]]*\] \((.*)\);$", (tests / "index.rs").read_text(), re.M):
    text = "".join(case.split())
    python = case.replace("{", "(").replace("}", ")")
    value = np.asarray(eval(python, dict(globals()), dict(operands)))
    lines.append(f"{text} = {list(value.shape)} {value.reshape(-1).tolist()}")
(tests / "data" / "index.txt").write_text("\n".join(lines) + "\n")
