"""Random expressions of operands that are joined, split, repeated or moved along an axis."""

import math

import numpy as np

from .evaluate import Skip
from .expression import ATOM, binary, make, unary


def joined(generator, depth, target):
    """Several operands that follow each other along an axis."""
    random = generator.random
    first = generator.expression(depth - 1)
    dims = np.shape(first.value)
    if first.selected or first.weak or math.prod(dims) > generator.elements // 2:
        raise Skip("what is joined has axes and is small")
    name = random.choice(["concatenate", "concatenate", "concat", "stack", "vstack", "hstack", "dstack",
                          "column_stack", "append"])
    rank = len(dims)
    if name in ("concatenate", "concat", "append") and rank == 0:
        raise Skip("scalars are not joined")
    axis = random.randrange(-rank - 1, rank + 1) if name == "stack" else random.randrange(-rank, rank) if rank else 0
    along = {"vstack": 0, "hstack": min(rank - 1, 1), "dstack": 2, "column_stack": 1}.get(name, axis)
    others = []
    for _ in range(1 if name == "append" else random.choice([0, 1, 1, 2, 3])):
        sizes = list(dims)
        if name != "stack" and rank and (name not in ("vstack", "dstack", "column_stack") or rank > along):
            sizes[along] = random.choice([0, 1, 2, 3, sizes[along]])
        if sizes == list(dims) and random.random() < 0.3:
            others.append(binary(random.choice("+*"), first, generator.literal()))
        elif sizes == list(dims) and random.random() < 0.5:
            others.append(unary("-", first) if first.kind not in "b" else first)
        else:
            others.append(generator.new_input(tuple(sizes), random.choice([None, first.dtype])))
    operands = [first, *others]
    random.shuffle(operands)
    kinds = {operand.dtype for operand in operands}
    if kinds & {"int8", "int16"} and {"uint16", "float32"} <= kinds:
        raise Skip("three types whose promotion depends on their order")
    pieces = [operand.text(0) for operand in operands]
    join = lambda which: ", ".join(piece[which] for piece in pieces)
    python_function = getattr(np, name)
    words = {}
    if name in ("concatenate", "concat", "stack") and (axis != 0 or random.random() < 0.5):
        words["axis"] = axis
    if name in ("concatenate", "concat") and random.random() < 0.1:
        words["axis"] = None
    if name == "append" and random.random() < 0.5:
        words["axis"] = axis
    tail = "".join(f", axis={value}" for value in words.values())
    if name == "append":
        function = lambda e, a, b: np.append(a, b, **words)
        texts = [f"{join(which)}{tail}" for which in (0, 1)]
    else:
        function = lambda e, *values: python_function(values, **words)
        brackets = random.choice(["()", "[]"]) if len(operands) > 1 else "[]"
        texts = [f"{brackets[0]}{join(which)}{brackets[1]}{tail}" for which in (0, 1)]
    prefix = random.choice(["np.", ""])
    return make(f"{prefix}{name}({texts[0]})", f"np.{name}({texts[1]})", ATOM, function, operands)
