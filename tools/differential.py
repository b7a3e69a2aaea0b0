"""Gives random NumPy expressions to NumPy and to `tensor!` and compares dtype, shape and values.

    python tools/differential.py --seed 1 --count 1000
    python tools/differential.py --seed 1 --count 500 --refused

Needs NumPy 2.4, SciPy and mpmath; does nothing without them. `--refused` makes expressions that NumPy refuses, each of
which must be refused by `cargo check` with exactly one error. `--run-time` gives operands as vectors of tensors, whose
length is known at run time: what is refused then is counted, not wrong. Everything is made in `target/differential`.
"""

import argparse
import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--seed", type=int, default=None)
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--crate-size", type=int, default=200)
    options.add_argument("--elements", type=int, default=200, help="the most elements of an operand or result")
    options.add_argument("--deepest", type=int, default=8)
    options.add_argument("--refused", action="store_true")
    options.add_argument("--run-time", action="store_true", help="leading axes of run-time length")
    options.add_argument("--release", action="store_true")
    options.add_argument("--corpus", action="store_true", help="write the cases that `cargo test` checks")
    options.add_argument("--only", type=int, default=None, help="show one case of the seed")
    options = options.parse_args()
    try:
        import mpmath  # noqa: F401
        import numpy  # noqa: F401
        import scipy  # noqa: F401
    except ImportError:
        print("skipped: NumPy, SciPy or mpmath is missing (pip install numpy scipy mpmath)")
        return 0
    if options.seed is None:
        options.seed = random.SystemRandom().randrange(10**6)
    print(f"seed {options.seed}, {options.count} cases", flush=True)

    if options.corpus:
        from numpy_cases import corpus

        corpus.write(ROOT / "tests/corpus", options)
        return 0
    from numpy_cases.compare import accepted, refused
    from numpy_cases.crate import Crate

    crate = Crate(ROOT, ROOT / "target/differential")
    begin = time.time()
    wrong = (refused if options.refused else accepted)(crate, options)
    print(f"seed {options.seed}: {options.count} cases, {wrong} wrong, {time.time() - begin:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
