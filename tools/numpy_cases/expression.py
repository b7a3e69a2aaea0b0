"""Nodes of an expression: Rust's and Python's text, and how they are evaluated."""

import math
from dataclasses import dataclass, field
from typing import Any, Callable

import numpy as np

import deep_learning

from . import evaluate
from .evaluate import Evaluation

# How tightly Python's operators bind.
COMPARE, OR, XOR, AND, SHIFT, SUM, PRODUCT, SIGN, POWER, ATOM = range(1, 11)

NOMINAL = Evaluation()


@dataclass
class Node:
    rust: str
    python: str
    binds: int
    run: Callable[[Evaluation, dict], Any]
    value: Any
    weak: bool = False
    # `x[mask]`: the mask's text, since only selections by one mask can meet.
    selected: str = ""
    # Names that a merged result depends on; whether two zeros of unlike sign may stand for each other.
    zeros: bool = False

    @property
    def shape(self):
        return np.shape(self.value)

    @property
    def dtype(self):
        return np.asarray(self.value).dtype.name

    @property
    def kind(self):
        return np.asarray(self.value).dtype.kind

    def text(self, binds):
        """Rust's and Python's text where an operand must bind as tightly as `binds`."""
        if self.binds >= binds:
            return self.rust, self.python
        return f"({self.rust})", f"({self.python})"


def make(rust, python, binds, function, children, **more):
    """A node whose value is a function of its children's."""
    refuse_mixed_selections(children)
    value = function(NOMINAL, *(child.value for child in children))
    run = lambda evaluation, env: function(evaluation, *(child.run(evaluation, env) for child in children))
    more.setdefault("selected", next((child.selected for child in children if child.selected), ""))
    more["zeros"] = more.get("zeros", False) or any(child.zeros for child in children)
    return Node(rust, python, binds, run, value, **more)


def refuse_mixed_selections(children):
    """A selection's length is known at run time only: it meets scalars and selections by the same mask."""
    masks = {child.selected for child in children if child.selected}
    if len(masks) > 1 or (masks and any(not child.selected and np.ndim(child.value) for child in children)):
        raise evaluate.Skip("a selection meets another length")


def leaf(name, value):
    return Node(name, name, ATOM, lambda evaluation, env: env[name], value)


def literal(text, value):
    binds = SIGN if text.startswith("-") else ATOM
    return Node(text, text, binds, lambda evaluation, env: value, value, weak=True)


OPERATORS = {
    "+": (SUM, evaluate.exact(lambda a, b: a + b)),
    "-": (SUM, evaluate.exact(lambda a, b: a - b)),
    "*": (PRODUCT, evaluate.exact(lambda a, b: a * b)),
    "/": (PRODUCT, evaluate.exact(lambda a, b: a / b)),
    "%": (PRODUCT, evaluate.exact(lambda a, b: a % b)),
    "@": (PRODUCT, evaluate.contraction(np.matmul)),
    "**": (POWER, evaluate.power_operator),
    "<<": (SHIFT, evaluate.exact(lambda a, b: a << b)),
    ">>": (SHIFT, evaluate.exact(lambda a, b: a >> b)),
    "&": (AND, evaluate.exact(lambda a, b: a & b)),
    "|": (OR, evaluate.exact(lambda a, b: a | b)),
    "^": (XOR, evaluate.exact(lambda a, b: a ^ b)),
    "<": (COMPARE, evaluate.exact(lambda a, b: a < b)),
    "<=": (COMPARE, evaluate.exact(lambda a, b: a <= b)),
    ">": (COMPARE, evaluate.exact(lambda a, b: a > b)),
    ">=": (COMPARE, evaluate.exact(lambda a, b: a >= b)),
    "==": (COMPARE, evaluate.exact(lambda a, b: a == b)),
    "!=": (COMPARE, evaluate.exact(lambda a, b: a != b)),
}


def binary(symbol, left, right):
    binds, function = OPERATORS[symbol]
    if symbol == "**":
        a, b = left.text(ATOM), right.text(SIGN)
    elif binds == COMPARE:
        # `&` next to an unbracketed comparison is refused, as a mistake that NumPy users make.
        a, b = left.text(SHIFT), right.text(SHIFT)
    elif binds in (AND, OR, XOR):
        a, b = left.text(binds), right.text(binds + 1)
    else:
        a, b = left.text(binds), right.text(binds + 1)
    weak = left.weak and right.weak
    return make(f"{a[0]} {symbol} {b[0]}", f"{a[1]} {symbol} {b[1]}", binds, function, [left, right], weak=weak)


def unary(symbol, operand):
    function = {"-": lambda a: -a, "+": lambda a: +a, "~": lambda a: ~a}[symbol]
    rust, python = operand.text(SIGN)
    more = {"weak": operand.weak}
    return make(f"{symbol}{rust}", f"{symbol}{python}", SIGN, evaluate.exact(function), [operand], **more)


def is_narrow(node):
    return np.asarray(node.value).dtype.itemsize == 1 and not node.weak or isinstance(node.value, bool)


def call(random, name, function, operands, *, method=None, extra="", narrow=False, keywords=None, **more):
    """A call in one of its three spellings. `method` is what ndarray has; `narrow` is widened to f32 in Python."""
    pieces = [operand.text(0) for operand in operands]
    rust = [piece[0] for piece in pieces]
    python = [piece[1] for piece in pieces]
    if narrow:
        python = [
            f"({text}).astype(np.float32)" if is_narrow(operand) and not operand.weak
            else f"np.float32({text})" if is_narrow(operand) else text
            for text, operand in zip(python, operands)
        ]
    tail = [extra] if extra else []
    spelling = random.choice(["np", "plain", "method"])
    if spelling == "method" and (operands[0].weak or method is False):
        spelling = "np"
    receiver = operands[0].text(ATOM)
    if spelling == "method":
        rust_text = f"{receiver[0]}.{name}({', '.join(rust[1:] + tail)})"
    else:
        rust_text = f"{'np.' if spelling == 'np' else ''}{name}({', '.join(rust + tail)})"
    if spelling == "method" and method and not (narrow and is_narrow(operands[0])):
        python_text = f"{receiver[1]}.{name}({', '.join(python[1:] + tail)})"
    else:
        python_text = f"{'' if name in DEEP else 'np.'}{name}({', '.join(python + tail)})"
    keywords = keywords or {}
    apply = (lambda e, *v: function(e, *v, **keywords)) if keywords else function
    return make(rust_text, python_text, ATOM, apply, operands, **more)


DEEP = {"topk", "relu", "sigmoid", "silu", "softplus", "gelu", "len"}


def deep(name):
    return lambda x: evaluate.real(name)(NOMINAL, x)


WINDOWS = {name: deep_learning.FUNCTIONS[name]
           for name in ("topk", "conv2d", "max_pool2d", "avg_pool2d", "sliding_window_view")}


def namespace(env):
    """What Python evaluates a case's text in."""
    return {
        "np": np,
        **WINDOWS,
        "relu": evaluate.relu_checked,
        **{name: deep(name) for name in ("sigmoid", "silu", "softplus", "gelu")},
        **env,
    }
