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


def small(generator, depth, most=2):
    """An operand that may become `most` times as large."""
    operand = generator.expression(depth - 1)
    if operand.selected or operand.weak or np.size(operand.value) > generator.elements // most:
        raise Skip("what is moved has axes and is small")
    return operand


def moved(generator, depth, target):
    """`split`, `roll`, `tile`, `repeat`, `pad` or `meshgrid` of an operand."""
    form = generator.random.choice([split, split, roll, roll, tile, repeat, pad, pad, meshgrid])
    return form(generator, depth)


def called(generator, name, operands, extra, function, index=""):
    pieces = [operand.text(0) for operand in operands]
    texts = [", ".join([*(piece[which] for piece in pieces), *extra]) for which in (0, 1)]
    prefix = generator.random.choice(["np.", ""])
    return make(f"{prefix}{name}({texts[0]}){index}", f"np.{name}({texts[1]}){index}", ATOM, function, operands)


def split(generator, depth):
    random = generator.random
    operand = small(generator, depth, 1)
    rank = np.ndim(operand.value)
    name = random.choice(["split", "array_split", "vsplit", "hsplit", "dsplit"])
    if rank < {"vsplit": 2, "dsplit": 3}.get(name, 1):
        raise Skip("too few axes to split")
    axis = {"vsplit": 0, "hsplit": min(rank - 1, 1), "dsplit": 2}.get(name, random.randrange(-rank, rank))
    size = operand.shape[axis]
    if random.random() < 0.4:
        bounds = sorted(random.randint(0, size) for _ in range(random.choice([1, 1, 2, 3])))
        by, count = bounds, len(bounds) + 1
    else:
        count = random.randint(1, 5)
        if name != "array_split" and size % count:
            raise Skip("no equal parts")
        by = count
    words = {"axis": axis} if name in ("split", "array_split") and (axis != 0 or random.random() < 0.5) else {}
    nth = random.randrange(-count, count)
    function = lambda e, x: getattr(np, name)(x, by, **words)[nth]
    return called(generator, name, [operand], [str(by), *(f"axis={axis}" for axis in words.values())], function,
                  f"[{nth}]")


def roll(generator, depth):
    random = generator.random
    operand = small(generator, depth, 1)
    rank = np.ndim(operand.value)
    shift = random.choice([0, 1, 1, 2, -1, -1, -3, 7, -20])
    if rank == 0:
        raise Skip("a scalar is not rolled")
    roll = random.random()
    if roll < 0.4:
        extra, function = [str(shift)], lambda e, x: np.roll(x, shift)
    elif roll < 0.8:
        axis = random.randrange(-rank, rank)
        extra, function = [str(shift), f"axis={axis}"], lambda e, x: np.roll(x, shift, axis=axis)
    else:
        axes = tuple(random.sample(range(rank), random.randint(1, rank)))
        shifts = tuple(random.randint(-4, 4) for _ in axes)
        extra, function = [str(shifts), f"axis={axes}"], lambda e, x: np.roll(x, shifts, axis=axes)
    return called(generator, "roll", [operand], extra, function)


def tile(generator, depth):
    random = generator.random
    operand = small(generator, depth, 6)
    counts = tuple(random.choice([1, 1, 2, 3]) for _ in range(random.randint(1, 4)))
    if random.random() < 0.3:
        counts = random.choice([0, 1, 2, 3])
    return called(generator, "tile", [operand], [str(counts)], lambda e, x: np.tile(x, counts))


def repeat(generator, depth):
    random = generator.random
    operand = small(generator, depth, 4)
    count, rank = random.choice([0, 1, 2, 2, 3]), np.ndim(operand.value)
    if rank == 0 or random.random() < 0.3:
        return called(generator, "repeat", [operand], [str(count)], lambda e, x: np.repeat(x, count))
    axis = random.randrange(-rank, rank)
    function = lambda e, x: np.repeat(x, count, axis=axis)
    return called(generator, "repeat", [operand], [str(count), f"axis={axis}"], function)


def pad(generator, depth):
    random = generator.random
    operand = small(generator, depth, 3)
    rank = np.ndim(operand.value)
    if rank == 0:
        raise Skip("a scalar is not padded")
    widths = tuple((random.choice([0, 1, 2, 3]), random.choice([0, 0, 1, 2, 5])) for _ in range(rank))
    mode = random.choice(["constant", "edge", "reflect", "symmetric", "wrap"])
    words, extra = {"mode": mode}, [str(widths), f'mode="{mode}"']
    if mode == "constant" and random.random() < 0.6:
        value = random.choice([1, 0, 7]) if operand.kind != "b" else True
        words["constant_values"] = value
        extra.append(f"constant_values={value}")
    if mode == "constant" and random.random() < 0.5:
        del extra[1]
    return called(generator, "pad", [operand], extra, lambda e, x: np.pad(x, widths, **words))


def meshgrid(generator, depth):
    random = generator.random
    vectors = [generator.new_input((random.randint(0, 4),)) for _ in range(random.choice([1, 2, 2, 3]))]
    if random.random() < 0.5 and vectors[0].kind != "b":
        vectors[0] = unary("-", vectors[0])
    order, sparse = random.choice(["xy", "ij"]), random.random() < 0.3
    extra = ([f'indexing="{order}"'] if order == "ij" or random.random() < 0.5 else []) + ["sparse=True"] * sparse
    nth = random.randrange(len(vectors))
    function = lambda e, *v: np.meshgrid(*v, indexing=order, sparse=sparse)[nth]
    return called(generator, "meshgrid", vectors, extra, function, f"[{nth}]")
