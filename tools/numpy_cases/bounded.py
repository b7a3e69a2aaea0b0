"""Random expressions whose length a shape bounds, `topk`, and lists of operands.

Which elements are equal or greatest jumps where an operand moves by a rounding, so operands are inputs."""

import numpy as np

from . import inputs
from .evaluate import Skip
from .expression import ATOM, binary, call, make

COMPARISONS = ["<", "<=", ">", ">=", "!="]


def bounded(generator, depth, target):
    """One of them; where its length matters, reduced."""
    forms = [greatest, unique, unique_beside, positions, along_an_axis, sorted_selection, scanned, chained, first_of,
             stacked]
    form = generator.random.choice(forms)
    node = form(generator)
    if node.selected and (target is not None or generator.random.random() < 0.4):
        return generator.of_selection(node, False)
    return node


def operand(generator):
    node = generator.new_input()
    if np.ndim(node.value) == 0:
        raise Skip("a number has no axis")
    if generator.random.random() < 0.5:
        # Some elements are equal.
        values = inputs.values(generator.random, node.dtype, (3,))
        picks = [generator.random.randrange(3) for _ in range(np.size(node.value))]
        generator.inputs[node.rust] = values[picks].reshape(node.shape)
        node = generator.replaced(node.rust)
    return node


def greatest(generator):
    random, node = generator.random, operand(generator)
    axis = random.randrange(-len(node.shape), len(node.shape))
    if node.shape[axis] == 0:
        raise Skip("nothing to take")
    count, largest, which = random.randint(1, node.shape[axis]), random.random() < 0.6, random.randrange(2)
    words = [str(count)] + [f"axis={axis}"] * (axis != -1 or random.random() < 0.5)
    words += ["largest=False"] * (not largest)
    from deep_learning import topk

    text = f"topk({node.rust}, {', '.join(words)})[{which}]"
    return make(text, text, ATOM, lambda e, x: topk(x, count, axis, largest)[which], [node])


def unique(generator):
    node = operand(generator)
    text = f"np.unique({node.rust})"
    return make(text, text, ATOM, lambda e, x: np.unique(x), [node], selected=text, zeros=True)


def unique_beside(generator):
    random, node = generator.random, operand(generator)
    if node.kind == "f" and (node.value == 0).any():
        raise Skip("which zero is the first")
    words = [word for word in ("return_index", "return_inverse", "return_counts") if random.random() < 0.6]
    if not words:
        raise Skip("nothing beside")
    which = random.randrange(len(words))
    flags = {word: True for word in words}
    extra = ", ".join(f"{word}=True" for word in words)
    text = f"np.unique({node.rust}, {extra})[{which + 1}]"
    selected = "" if words[which] == "return_inverse" else f"np.unique({node.rust})"
    return make(text, text, ATOM, lambda e, x: np.unique(x, **flags)[which + 1], [node], selected=selected)


def positions(generator):
    node = binary(generator.random.choice(COMPARISONS), operand(generator), generator.literal())
    rust, python = node.text(0)
    return make(f"np.flatnonzero({rust})", f"np.flatnonzero({python})", ATOM, lambda e, x: np.flatnonzero(x), [node],
                selected=rust)


def sorted_selection(generator):
    node = operand(generator)
    mask = generator.new_input(node.shape, "bool")
    selection = f"{node.rust}[{mask.rust}]"
    name, function = generator.random.choice([("sort", np.sort), ("unique", np.unique)])
    text = f"np.{name}({selection})"
    return make(text, text, ATOM, lambda e, x, m: function(x[m]), [node, mask], selected=text, zeros=True)


def along_an_axis(generator):
    """`nonzero(x)[0]`, `where(x > 0)[-1]`."""
    random, node = generator.random, operand(generator)
    node = binary(random.choice(COMPARISONS), node, generator.literal()) if random.random() < 0.7 else node
    rank = len(node.shape)
    if rank not in range(1, 8):
        raise Skip("no axes, or too many")
    nth, name = random.randrange(-rank, rank), random.choice(["nonzero", "where"])
    rust, python = node.text(0)
    return make(f"np.{name}({rust})[{nth}]", f"np.{name}({python})[{nth}]", ATOM, lambda e, x: np.nonzero(x)[nth], [node],
                selected=rust)


def of_selection(generator, name, extra, function):
    node = operand(generator)
    mask = generator.new_input(node.shape, "bool")
    text = f"np.{name}({node.rust}[{mask.rust}]{extra})"
    return make(text, text, ATOM, lambda e, x, m: function(x[m]), [node, mask], selected=text, zeros=True)


SCANS = {
    "argsort": lambda x: np.argsort(x, stable=True),
    "maximum.accumulate": np.maximum.accumulate,
    "minimum.accumulate": np.minimum.accumulate,
    "logical_and.accumulate": np.logical_and.accumulate,
    "logical_or.accumulate": np.logical_or.accumulate,
    "cumsum": np.cumsum,
    "cumprod": np.cumprod,
}


def scanned(generator):
    """A selection in another order, or each element from those before it."""
    name = generator.random.choice(list(SCANS))
    return of_selection(generator, name, ", stable=True" if name == "argsort" else "", SCANS[name])


def first_of(generator):
    """Where in a selection its greatest or least element is first."""
    name = generator.random.choice(["argmax", "argmin"])
    node = of_selection(generator, name, "", getattr(np, name))
    node.selected = ""
    return node


def chained(generator):
    node = operand(generator)
    mask = generator.new_input(node.shape, "bool")
    selection = make(f"{node.rust}[{mask.rust}]", f"{node.rust}[{mask.rust}]", ATOM, lambda e, x, m: x[m], [node, mask],
                     selected=mask.rust)
    condition = binary(generator.random.choice(COMPARISONS), selection, generator.literal())
    text = f"{selection.rust}[{condition.rust}]"
    return make(text, text, ATOM, lambda e, s, c: s[c], [selection, condition], selected=text)


def stacked(generator):
    """A list of operands: NumPy makes an array of it."""
    random = generator.random
    first = generator.new_input()
    parts = [first, *(generator.new_input(first.shape, random.choice([None, first.dtype])) for _ in range(random.randint(0, 2)))]
    kinds = {part.dtype for part in parts}
    if kinds & {"int8", "int16"} and {"uint16", "float32"} <= kinds:
        raise Skip("three types whose promotion depends on their order")
    random.shuffle(parts)
    listed = ", ".join(part.rust for part in parts)
    node = make(f"[{listed}]", f"np.array([{listed}])", ATOM, lambda e, *values: np.array(values), parts)
    axis = random.choice([None, 0, -1])
    keywords = {} if axis is None else {"axis": axis}
    extra = "" if axis is None else f"axis={axis}"
    if random.random() < 0.3:
        return binary(random.choice("+*"), node, generator.literal())
    if np.size(node.value) == 0:
        raise Skip("nothing to reduce")
    name = random.choice(["max", "min", "any", "all", "count_nonzero"])
    function = lambda e, x: getattr(np, name)(x, **keywords)
    return call(random, name, function, [node], method=False, extra=extra, zeros=True)
