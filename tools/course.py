"""Gives every expression of `tests/course.rs` and `tests/operations.rs` to NumPy and compares the texts beside them.

    python tools/course.py            # names what differs
    python tools/course.py --bless    # writes NumPy's texts

Needs NumPy 2.4 and SciPy.
"""

import argparse
import re
import sys
import warnings
from pathlib import Path

import numpy as np

import deep_learning

TESTS = Path(__file__).resolve().parent.parent / "tests"
STEP = re.compile(r"^    do \((.*)\);$")
OPERAND = re.compile(r"^    let (\w+) = \((.*)\);$")
CASE = re.compile(r'^(    (str|repr) \((.*)\) => )(".*");$')


def rust_string(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def printed(kind, value):
    """A scalar is printed without its type."""
    return repr(value) if kind == "repr" and isinstance(value, np.ndarray) else str(value)


def check(path, bless):
    """Compares the texts of one file, or writes them; how many expressions there are and how many differ."""
    lines, wrong, count = [], 0, 0
    names = dict(vars(np), **deep_learning.FUNCTIONS, np=np)
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if match := STEP.match(line):
            eval(match[1], names)
        elif match := OPERAND.match(line):
            names[match[1]] = eval(match[2], names)
        elif match := CASE.match(line):
            text = rust_string(printed(match[2], eval(match[3], names)))
            count += 1
            if text != match[4]:
                wrong += 1
                if not bless:
                    print(f"{path.name} line {number}: {match[3]}\n  NumPy {text}\n  there {match[4]}")
            line = f"{match[1]}{text};"
        lines.append(line)
    if bless:
        path.write_text("\n".join(lines) + "\n")
    print(f"{path.name}: {count} expressions, {wrong} {'written' if bless else 'differ'}")
    return 0 if bless else wrong


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--bless", action="store_true")
    options = options.parse_args()
    warnings.simplefilter("ignore")
    wrong = sum(check(TESTS / name, options.bless) for name in ("course.rs", "operations.rs"))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
