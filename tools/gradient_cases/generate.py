"""Random differentiable compositions, as text that is an expression of `tensor!` and of Python at once."""

import math
from dataclasses import dataclass

import numpy as np

from .forms import FORMS, broadcast

SIZES = [2, 3, 4]


@dataclass
class Node:
    """`ways` are the operands through which a gradient goes."""

    text: str
    shape: tuple
    ways: frozenset

    @property
    def rank(self):
        return len(self.shape)

    @property
    def size(self):
        return math.prod(self.shape)


class Refused(Exception):
    """What was begun has no such form."""


@dataclass
class Case:
    """Steps that are named, a loss, and what it is differentiated by."""

    number: int
    inputs: dict
    steps: list
    loss: str
    wrt: list
    twice: bool
    # The operands that are given as vectors of tensors.
    stacked: frozenset = frozenset()


class Generator:
    def __init__(self, random, deepest, elements=96):
        self.random = random
        self.deepest = deepest
        self.elements = elements
        self.inputs = {}
        self.named = []

    def shape(self):
        rank = self.random.choice([1, 1, 2, 2, 2, 3])
        return tuple(1 if self.random.random() < 0.12 else self.random.choice(SIZES) for _ in range(rank))

    def input(self, shape=None):
        shape = shape or self.shape()
        name = f"x{len(self.inputs)}"
        values = [self.random.gauss(0, 1) for _ in range(math.prod(shape))]
        if self.random.random() < 0.1:
            # Some are equal, and some are zero.
            values = [float(self.random.choice([-1, 0, 0, 1, 2])) for _ in values]
        self.inputs[name] = np.array(values).round(4).reshape(shape)
        return Node(name, shape, frozenset([name]))

    def leaf(self, fits=lambda node: True):
        known = [Node(name, value.shape, frozenset([name])) for name, value in self.inputs.items()] + self.named
        known = [node for node in known if fits(node)]
        if known and self.random.random() < 0.75:
            return self.random.choice(known)
        node = self.input()
        if not fits(node):
            raise Refused
        return node

    def partner(self, node):
        """An operand that broadcasts with a node."""

        def fits(other):
            shape = broadcast(node.shape, other.shape)
            return shape is not None and math.prod(shape) <= self.elements

        if self.random.random() < 0.5:
            try:
                return self.leaf(fits)
            except Refused:
                pass
        shape = [1 if self.random.random() < 0.25 else size for size in node.shape]
        return self.input(tuple(shape[self.random.randint(0, max(len(shape) - 1, 0)) :]) or (1,))

    def expression(self, depth):
        if depth == 0:
            return self.leaf()
        for _ in range(30):
            operand = self.expression(depth - 1) if self.random.random() < 0.8 else self.leaf()
            form = self.random.choices(*FORMS)[0]
            try:
                node = form(self, operand)
            except Refused:
                continue
            if 0 < node.size <= self.elements and node.rank <= 4:
                return node
        return self.leaf()


LOSSES = ["sum(({0}) ** 2)", "mean(({0}) * ({0}))", "sum(sin({0}))", "sum(tanh({0}) * {1})", "logsumexp({0})", "sum({0})"]


def make(source, number, deepest):
    while True:
        generator = Generator(source, deepest)
        steps = []
        for nth in range(source.choice([0, 1, 1, 2, 3])):
            node = generator.expression(source.randint(1, 3))
            if node.text[0] == "x" and node.text.isalnum():
                continue
            steps.append((f"t{nth}", node.text))
            generator.named.append(Node(f"t{nth}", node.shape, node.ways))
        node = generator.expression(source.randint(1, deepest))
        loss = source.choice(LOSSES)
        other = generator.partner(node) if "{1}" in loss else node
        loss, ways = loss.format(node.text, other.text), node.ways | other.ways
        if not ways or len(loss) > 1500:
            continue
        used = set()
        for name, text in reversed(steps):
            if name in loss or any(name in later for _, later in steps if name in later and later != text):
                used.add(name)
        steps = [(name, text) for name, text in steps if name in used]
        wrt = sorted(ways, key=lambda name: int(name[1:]))
        everything = loss + " ".join(text for _, text in steps)
        inputs = {name: value for name, value in generator.inputs.items() if mentions(everything, name)}
        return Case(number, inputs, steps, loss, wrt[:3], source.random() < 0.06)


def mentions(text, name):
    at = text.find(name)
    while at >= 0:
        if not text[at + len(name) : at + len(name) + 1].isdigit():
            return True
        at = text.find(name, at + 1)
    return False
