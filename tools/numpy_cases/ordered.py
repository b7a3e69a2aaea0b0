"""Random expressions of sorts, searches and counts.

Positions and counts jump where an operand moves by a rounding, so theirs are inputs."""

import numpy as np

from . import evaluate, inputs
from .evaluate import Skip
from .expression import ATOM, call, make


def ordered(generator, depth, target):
    """One of them."""
    form = generator.random.choice([sorted_elements, sorted_elements, positions, searched, binned, counted,
                                    in_intervals])
    return form(generator, depth)


def sorted_elements(generator, depth):
    """`sort`: the elements may be of any expression, since they move as it does."""
    random = generator.random
    operand = generator.expression(depth - 1)
    return along_an_axis(generator, "sort", np.sort, operand)


def positions(generator, depth):
    """`argsort`, stable as ours is."""
    function = lambda x, **words: np.argsort(x, stable=True, **words)
    operand = generator.new_input()
    return along_an_axis(generator, "argsort", function, operand, {"stable": True})


def along_an_axis(generator, name, function, operand, words=None):
    random = generator.random
    rank = np.ndim(operand.value)
    if operand.selected or operand.weak or rank == 0:
        raise Skip("no axis to sort along")
    words = dict(words or {})
    roll = random.random()
    if roll < 0.15:
        words["axis"] = None
    elif roll < 0.75:
        words["axis"] = random.randrange(-rank, rank)
    extra = ", ".join(f"{word}={value}" for word, value in words.items())
    words.pop("stable", None)
    # The order of zeros of unlike sign is not said.
    return call(random, name, lambda e, x: function(x, **words), [operand], method=False, extra=extra, zeros=True)


def rising(generator, kind=None):
    """A sorted vector as an input."""
    random = generator.random
    vector = generator.new_input((random.choice([0, 1, 2, 3, 5, 8]),), kind)
    generator.inputs[vector.rust] = np.sort(vector.value)
    return generator.replaced(vector.rust)


def searched(generator, depth):
    random = generator.random
    vector = rising(generator)
    values = generator.new_input(None, vector.dtype if random.random() < 0.5 else None)
    side = random.choice([None, "left", "right"])
    extra = "" if side is None else random.choice([f'side="{side}"', f'"{side}"'])
    function = lambda e, a, v: np.searchsorted(a, v, side or "left")
    return call(random, "searchsorted", function, [vector, values], method=False, extra=extra)


def binned(generator, depth):
    random = generator.random
    bins = rising(generator)
    if random.random() < 0.4:
        generator.inputs[bins.rust] = bins.value[::-1].copy()
        bins = generator.replaced(bins.rust)
    if np.isnan(bins.value).any():
        raise Skip("NumPy compares bins as floats")
    values = generator.new_input(None, bins.dtype if random.random() < 0.5 else None)
    right = random.choice([None, False, True])
    extra = "" if right is None else f"right={right}"
    function = lambda e, x, b: np.digitize(x, b, right=bool(right))
    return call(random, "digitize", function, [values, bins], method=False, extra=extra)


def counted(generator, depth):
    random = generator.random
    size = random.choice([1, 2, 5, 9])
    count = random.choice([0, 1, 4, 17])
    values = generator.new_input((count,), random.choice(inputs.INTEGERS[:7]))
    generator.inputs[values.rust] = (values.value % size).astype(values.dtype)
    values = generator.replaced(values.rust)
    operands, words = [values], f"minlength={size}"
    function = lambda e, x: np.bincount(x, minlength=size)
    # Of nothing at all NumPy gives int64 zeros, whatever the weights; ours are f64 wherever there are weights.
    if count and random.random() < 0.4:
        weights = generator.new_input((count,), random.choice(["float64", "float32", "int16", "bool"]))
        pieces = [operand.text(0) for operand in (values, weights)]
        texts = [f"np.bincount({pieces[0][n]}, weights={pieces[1][n]}, {words})" for n in (0, 1)]
        return make(*texts, ATOM, lambda e, x, w: np.bincount(x, w, size), [values, weights])
    return call(random, "bincount", function, operands, method=False, extra=words)


def in_intervals(generator, depth):
    """The counts or the bounds of a histogram."""
    random = generator.random
    values = generator.new_input(None, random.choice(["float64", "float64", "float32", "int16", "uint8"]))
    if values.shape == ():
        raise Skip("a number has no histogram")
    bins = random.choice([1, 3, 10])
    words = {"bins": bins}
    if random.random() < 0.6:
        words["range"] = random.choice([(0, 1), (-2, 2), (-1.5, 4), (3, 3)])
    elif values.value.size == 0 or not np.isfinite(values.value).all() or np.ptp(values.value) > 1e20:
        raise Skip("no finite range")
    extra = ", ".join(f"{word}={value}" for word, value in words.items())
    function = lambda e, x: np.histogram_bin_edges(x, **words)
    return call(random, "histogram_bin_edges", function, [values], method=False, extra=extra)
