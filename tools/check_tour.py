"""Compares what the tour prints with what NumPy prints for the same lines.

    cargo run --release --example numpy_tour | python tools/check_tour.py

Needs NumPy 2.4. A line behind `>>>` is run; what follows it, up to the next such line, is what it should print.
"""

import sys

import numpy as np


def main():
    names = {"np": np}
    compared = different = 0
    for block in sys.stdin.read().split("\n>>> ")[1:]:
        code, *printed = block.split("\n")
        # A heading and the line above it belong to the next section.
        lines = [line for line in printed if not line.startswith("# ")]
        printed = "\n".join(lines).rstrip("\n")
        if not printed:
            exec(code, names)
            continue
        compared += 1
        expected = str(eval(code, names))
        if printed != expected:
            different += 1
            print(f"{code}\n  here:  {printed}\n  NumPy: {expected}")
    print(f"{compared} values compared, {different} differ")
    sys.exit(different > 0 or compared == 0)


if __name__ == "__main__":
    main()
