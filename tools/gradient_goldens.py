#!/usr/bin/env python3
"""Writes `tests/data/gradient.txt`: what `jax.grad` makes of the expressions in `tests/gradient.rs`.

    pip install "jax[cpu]" && python tools/gradient_goldens.py

With `--random`, gives random differentiable expressions to `jax.grad` and to `tensor!`, and compares:

    python tools/gradient_goldens.py --random --seed 1 --count 1000 [--run-time]
"""

import argparse
import random
import re
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
OPERAND = re.compile(r"^fn (\w+)\(\) -> Tensor<(\w+), shape!\[[^\]]*\]> \{\s*Tensor::new\((.*?)\)\s*\}", re.M | re.S)
GROUP = re.compile(r"^    (\w+)\(([^)|]*)(?:\|([^)]*))?\) \{(.*?)\}$", re.M | re.S)


def operands(source):
    return {name: np.array(eval(text), {"f64": float, "i64": int}[kind]) for name, kind, text in OPERAND.findall(source)}


def cases(text):
    """The bracketed expressions of a group."""
    depth = begin = 0
    text = re.sub(r"^\s*//.*$", "", text, flags=re.M)
    for at, letter in enumerate(text):
        if letter == "(":
            depth += 1
            begin = at + 1 if depth == 1 else begin
        elif letter == ")":
            depth -= 1
            if depth == 0:
                yield re.sub(r"\s+", " ", text[begin:at])


def bindings(text):
    return dict(pair.replace(" ", "").split("=") for pair in (text or "").split(",") if pair.strip())


def line(group, text, values):
    words = " ".join(repr(float(value)) for gradient in values for value in np.ravel(gradient))
    return f"{group}\t{text}\t{words}"


def goldens():
    from gradient_cases.functions import gradients

    source = (ROOT / "tests/gradient.rs").read_text()
    known = operands(source)
    lines, refused = [], 0
    for group, wrt, constant, body in GROUP.findall(source):
        wrt, constant = bindings(wrt), bindings(constant)
        values = {name: known[value] for name, value in (wrt | constant).items()}
        for text in cases(body):
            try:
                lines.append(line(group, text, gradients(text, values, list(wrt), group.startswith("twice"))))
            except Exception as error:
                refused += 1
                print(f"{group}: {text}: {error!r}"[:300], flush=True)
    if refused:
        return 1
    (ROOT / "tests/data/gradient.txt").write_text("\n".join(lines) + "\n")
    print(f"{len(lines)} gradients")


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--random", action="store_true")
    options.add_argument("--run-time", action="store_true", help="operands whose leading axis is of run-time length")
    options.add_argument("--seed", type=int, default=None)
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--crate-size", type=int, default=100)
    options.add_argument("--deepest", type=int, default=6)
    options.add_argument("--only", type=int, default=None, help="show one case of the seed")
    options = options.parse_args()
    try:
        import jax  # noqa: F401
    except ImportError:
        print('skipped: JAX is missing (pip install "jax[cpu]")')
        return 0
    if not options.random:
        return goldens()
    from gradient_cases.compare import compare

    if options.seed is None:
        options.seed = random.SystemRandom().randrange(10**6)
    return compare(ROOT, options)


if __name__ == "__main__":
    sys.exit(main())
