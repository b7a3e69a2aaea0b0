"""Writes results of NumPy's operations of two `float16`.

    python tools/half_goldens.py > tensor-core/tests/data/half.txt

Needs NumPy 2.4. A line is an operation, then cases: the bits of both operands and of the result, in hex.
"""

import random

import numpy as np

OPERATIONS = {
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "div": np.divide,
    "floor_divide": np.floor_divide,
    "remainder": np.remainder,
    "truncated_remainder": np.fmod,
    "max": np.maximum,
    "min": np.minimum,
    "copysign": np.copysign,
    "nextafter": np.nextafter,
    "less": np.less,
    "less_equal": np.less_equal,
    "equal": np.equal,
}
SPECIAL = [0x0000, 0x8000, 0x7C00, 0xFC00, 0x7E00, 0x0001, 0x8001, 0x03FF, 0x0400, 0x7BFF, 0x3C00, 0xBC00]


def main():
    assert np.__version__.startswith("2.4."), np.__version__
    rng = random.Random(16)
    pairs = [(a, b) for a in SPECIAL for b in SPECIAL]
    pairs += [(rng.getrandbits(16), rng.getrandbits(16)) for _ in range(200)]
    # Numbers of like size, where sums and quotients have to be rounded.
    pairs += [(0x3800 + rng.getrandbits(12), 0x3800 + rng.getrandbits(12)) for _ in range(200)]
    left, right = (np.array(side, np.uint16).view(np.float16) for side in zip(*pairs))
    with np.errstate(all="ignore"):
        for name, operation in OPERATIONS.items():
            result = operation(left, right)
            bits = result.view(np.uint16) if result.dtype == np.float16 else result.astype(int)
            cases = (f"{a:x}:{b:x}:{c:x}" for (a, b), c in zip(pairs, bits.tolist()))
            print(name, *cases)


if __name__ == "__main__":
    main()
