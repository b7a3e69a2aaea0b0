"""Writes what NumPy's legacy generator draws.

    python tools/random_goldens.py > tensor-core/tests/data/random.txt
    python tools/random_goldens.py --expressions > tests/data/random.txt

Needs NumPy 2.4. `--count` draws more normal deviates, to see how many differ in the last place from this
machine's NumPy, whose logarithm is the C library's.

A line is `seed call parameters.. | elements..`, floats as their bits in hex. The calls of one seed follow each
other on one generator, in the order of the lines. Of the expressions, a line `: expression`, then the lines of
its str, each after `|`; all of them follow each other on one generator, seeded with 0.
"""

import argparse

import numpy as np

SEEDS = [0, 1, 42, 12345, 2**32 - 1]


def show(values):
    values = np.ravel(values)
    if values.dtype == np.float64:
        return [f"{bits:016x}" for bits in values.view(np.uint64)]
    return [str(int(value)) for value in values]


def calls(rng):
    yield ["rand"], rng.rand(3, 4)
    # An odd number: the spare deviate waits for the next call.
    yield ["randn"], rng.randn(3, 3)
    yield ["rand"], rng.rand(2)
    yield ["randn"], rng.randn(4)
    yield ["uniform", -2.5, 7.0], rng.uniform(-2.5, 7.0, size=5)
    yield ["normal", 10.0, 0.25], rng.normal(10.0, 0.25, size=5)
    for low, high in [(0, 10), (-5, 5), (3, 4), (0, 256), (-(2**31), 2**31), (0, 2**33), (-(2**63), 2**63 - 1)]:
        yield ["randint", "int64", low, high], rng.randint(low, high, size=7)
    for dtype, low, high in [
        ("bool", 0, 2),
        ("int8", -128, 128),
        ("int8", -3, 4),
        ("uint8", 0, 200),
        ("int16", -300, 300),
        ("uint16", 0, 65536),
        ("int32", -(2**31), 2**31),
        ("int32", 0, 10),
        ("uint32", 0, 2**32),
        ("uint64", 0, 2**40),
    ]:
        yield ["randint", dtype, low, high], rng.randint(low, high, size=9, dtype=dtype)
    yield ["permutation", 10], rng.permutation(10)
    rows = np.arange(7)
    rng.shuffle(rows)
    yield ["shuffle", 7], rows
    yield ["randn"], rng.randn(1)


EXPRESSIONS = [
    "np.random.randn(3)",
    "np.random.rand(2, 3)",
    "np.random.rand(3) - np.random.rand(3)",
    "np.random.rand()",
    "np.random.randint(10)",
    "np.random.randint(0, 10, size=(3, 4))",
    "np.random.randint(10, size=5)",
    "np.random.randint(-5, 5, (2, 2))",
    "np.random.randint(0, 256, size=(2, 3), dtype=np.uint8)",
    "np.random.random((2, 2))",
    "np.random.random_sample(3)",
    "np.random.random()",
    "np.random.uniform(-1, 1, size=(2, 2))",
    "np.random.uniform(low=2, size=2)",
    "np.random.uniform()",
    "np.random.normal(10, 0.5, size=4)",
    "np.random.normal(scale=2.0, size=(1, 2))",
    "np.random.standard_normal((2, 2))",
    "np.random.standard_normal()",
    "np.random.permutation(6)",
    "np.random.normal(np.random.rand(), np.sqrt(np.random.rand(4).sum()), 3)",
    "np.random.randn(3, 2) @ np.random.randn(2, 3)",
    "np.random.rand(6).reshape(2, 3).T",
    "(np.random.rand(1000) < 0.5).mean()",
    "np.random.randn(4, 3).mean(axis=0)",
    "np.where(np.random.rand(4) < 0.5, np.random.rand(4), -np.random.rand(4))",
    "np.random.rand(2, 3).astype(np.float32)",
]


def expressions():
    np.random.seed(0)
    for expression in EXPRESSIONS:
        print(":", expression)
        print(*("|" + line for line in str(eval(expression)).split("\n")), sep="\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--expressions", action="store_true")
    arguments = parser.parse_args()
    count = arguments.count
    if arguments.expressions:
        return expressions()
    for seed in SEEDS:
        for call, values in calls(np.random.RandomState(seed)):
            print(seed, *call, "|", *show(values))
    print(7, "randn", "|", *show(np.random.RandomState(7).randn(count)))


if __name__ == "__main__":
    main()
