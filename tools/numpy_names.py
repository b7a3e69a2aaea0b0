"""Writes the names of NumPy's functions, those of its linear algebra too, to tests/data/numpy_names.txt: each is an operation, or said to be
left out (a test of tensor-macros).

Needs NumPy 2.4.
"""

from pathlib import Path

import numpy as np

OUT = Path(__file__).resolve().parent.parent / "tests/data/numpy_names.txt"


def functions(module, prefix=""):
    """Functions, not types, constants or what begins with an underscore."""
    for name in sorted(dir(module)):
        value = getattr(module, name)
        if callable(value) and not isinstance(value, type) and not name.startswith("_"):
            yield prefix + name


names = [*functions(np), *functions(np.linalg, "linalg.")]
OUT.write_text("\n".join(names) + "\n")
print(len(names), "names")
