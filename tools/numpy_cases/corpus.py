"""The committed corpus: cases as Rust modules and what NumPy makes of them, checked by `tests/corpus`."""

import random

import numpy as np

from . import crate as crates
from . import inputs
from .cases import Maker

HEADER = """//! Made by `tools/differential.py --corpus`; not to be edited.

use shapewise::prelude::*;

use crate::show::Show;

pub(crate) const CASES: &[(usize, fn() -> String)] = &[
"""


def write(folder, options):
    """`count` cases of the seed in modules of `crate_size`."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("cases_*.rs"):
        old.unlink()
    lines, modules = [], []
    for first in range(0, options.count, options.crate_size):
        numbers = range(first, min(first + options.crate_size, options.count))
        cases = [
            Maker(random.Random(options.seed * 1_000_003 + n), options.elements, options.deepest).make(n)
            for n in numbers
        ]
        text = HEADER + "".join(f"    ({case.number}, case_{case.number}),\n" for case in cases) + "];\n"
        text += "".join(function(case) for case in cases)
        (folder / f"cases_{len(modules)}.rs").write_text(text)
        modules.append(f"cases_{len(modules)}")
        lines += [expected(case) for case in cases]
    (folder / "expected.txt").write_text("\n".join(lines) + "\n")
    print(f"{options.count} cases in {len(modules)} modules in {folder}")


def function(case):
    lines = [f"\nfn case_{case.number}() -> String {{"]
    for name, value in case.inputs.items():
        array = np.asarray(value)
        lines.append(f"    let {name}: {inputs.rust_type(array)} = {inputs.rust_value(array)};")
    lines += [f"    {case.rust}", "    result.shown()", "}", ""]
    return "\n".join(lines)


def expected(case):
    """Number, dtype, dims and elements; what may differ has its tolerance behind `~`."""
    kind, dims, *elements = crates.words(case.result)
    tolerance = np.zeros(case.result.shape) if case.tolerance is None else case.tolerance
    loose_zeros = case.zeros or case.tolerance is not None
    words = []
    for value, word, limit in zip(case.result.ravel(), elements, np.ravel(tolerance)):
        if np.isinf(limit):
            word = "any"
        elif limit > 0:
            word += f"~{np.nextafter(limit, np.inf):.1e}" if float(f"{limit:.1e}") >= limit else f"~{limit * 1.06:.1e}"
        elif loose_zeros and case.result.dtype.kind == "f" and value == 0:
            word += "~0"
        words.append(word)
    return " ".join([str(case.number), kind, dims, *words])
