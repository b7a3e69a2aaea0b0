"""Gives every expression of `tests/course.rs` to NumPy and compares the texts beside them.

    python tools/course.py            # names what differs
    python tools/course.py --bless    # writes NumPy's texts

Needs NumPy 2.4.
"""

import argparse
import re
import sys
import warnings
from pathlib import Path

import numpy as np

COURSE = Path(__file__).resolve().parent.parent / "tests/course.rs"
OPERAND = re.compile(r"^    let (\w+) = \((.*)\);$")
CASE = re.compile(r'^(    (str|repr) \((.*)\) => )(".*");$')


def rust_string(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def printed(kind, value):
    """A scalar is printed without its type."""
    return repr(value) if kind == "repr" and isinstance(value, np.ndarray) else str(value)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--bless", action="store_true")
    options = options.parse_args()
    warnings.simplefilter("ignore")
    lines, wrong, count = [], 0, 0
    names = {"np": np}
    for number, line in enumerate(COURSE.read_text().splitlines(), 1):
        if match := OPERAND.match(line):
            names[match[1]] = eval(match[2], names)
        elif match := CASE.match(line):
            text = rust_string(printed(match[2], eval(match[3], names)))
            count += 1
            if text != match[4]:
                wrong += 1
                if not options.bless:
                    print(f"line {number}: {match[3]}\n  NumPy {text}\n  there {match[4]}")
            line = f"{match[1]}{text};"
        lines.append(line)
    if options.bless:
        COURSE.write_text("\n".join(lines) + "\n")
    print(f"{count} expressions, {wrong} {'written' if options.bless else 'differ'}")
    return 1 if wrong and not options.bless else 0


if __name__ == "__main__":
    sys.exit(main())
