"""Writes tests/data/index.txt and index_places.txt: what NumPy gives for each case of tests/index.rs and index_places.rs."""

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


lines = []
for case in re.findall(r"^ +\[[^\]]*\] \((.*)\);$", (tests / "index.rs").read_text(), re.M):
    text = "".join(case.split())
    python = case.replace("{", "(").replace("}", ")")
    value = np.asarray(eval(python, dict(globals()), dict(operands)))
    lines.append(f"{text} = {list(value.shape)} {value.reshape(-1).tolist()}")
(tests / "data" / "index.txt").write_text("\n".join(lines) + "\n")

squares = np.array([0.0, 1.0, 4.0, 9.0])
lines = []
for case in re.findall(r"^ +\[([^=]+ .?= .*?)\](?: \[xs.*)?;$", (tests / "index_places.rs").read_text(), re.M):
    text = "".join(case.split())
    python = case.replace("{", "(").replace("}", ")")
    names = {"x": squares[:, None] + 4 * squares, "v": np.array([10.0, 20.0, 30.0, 40.0]), "i": 1}
    exec(python, dict(globals()), names)
    elements = ", ".join(repr(value) for value in names["x"].reshape(-1).tolist())
    lines.append(f"{text} -> [{elements}]")
(tests / "data" / "index_places.txt").write_text("\n".join(lines) + "\n")
