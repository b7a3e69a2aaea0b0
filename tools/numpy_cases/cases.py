"""Cases: an expression in one of the forms of `tensor!`, with what NumPy says of it."""

import warnings
from dataclasses import dataclass, field

import numpy as np

from . import inputs
from .evaluate import Evaluation, Skip
from .expression import NOMINAL, binary, leaf, make, namespace
from .generate import REFUSED, Generator

# How often inexact results are moved, and how much further than that a result may be.
TRIALS, SLACK = 12, 3.0


@dataclass
class Case:
    """`rust` are statements that leave their result in `result`; `python` likewise."""

    number: int
    rust: str
    python: str
    inputs: dict
    result: np.ndarray = None
    # None: exact. Otherwise for each element how far it may be off, infinite if anything goes.
    tolerance: np.ndarray = None
    zeros: bool = False
    # The operands that are given as vectors of tensors.
    stacked: frozenset = frozenset()
    source: str = field(default="", repr=False)


def evaluate_text(python, env):
    names = namespace({name: np.array(value)[()] for name, value in env.items()})
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exec(python, names)
    return np.asarray(names["result"])


def tolerance(run, env, nominal, seed):
    """How far the result moves when inexact results move within their bounds."""
    low = high = None
    unsure = np.zeros(nominal.shape, bool)
    moves = np.zeros(nominal.shape, np.longdouble)
    for trial in range(TRIALS):
        moved = np.asarray(run(Evaluation(np.random.default_rng([seed, trial])), env))
        if moved.shape != nominal.shape:
            return np.full(nominal.shape, np.inf)
        if nominal.dtype.kind != "f":
            unsure |= moved != nominal
            continue
        same = np.isfinite(moved) & np.isfinite(nominal)
        unlike = (np.isnan(moved) != np.isnan(nominal)) | (
            ~same & ~np.isnan(moved) & ~np.isnan(nominal) & (moved != nominal)
        )
        unsure |= unlike
        with np.errstate(all="ignore"):
            distance = np.abs(moved.astype(np.longdouble) - nominal.astype(np.longdouble))
        moves = np.maximum(moves, np.where(same, distance, 0))
    if not unsure.any() and not moves.any():
        return None
    return np.where(unsure, np.inf, moves.astype(float) * SLACK)


class Maker:
    """Makes valid cases."""

    def __init__(self, random, elements, deepest=8):
        self.random = random
        self.elements = elements
        self.deepest = deepest

    def make(self, number):
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            while True:
                generator = Generator(self.random, self.elements)
                form = self.random.choices(
                    [self.value, self.stated, self.boxed, self.place, self.in_place, self.masked_place, self.block,
                     self.by_name, self.picked_place, self.rows, self.selected_place],
                    [60, 6, 5, 6, 8, 6, 12, 5, 3, 4, 3],
                )[0]
                try:
                    case = form(generator, number)
                except (Skip, *REFUSED):
                    continue
                except Unsure as why:
                    print(f"--- left out: the tool evaluates otherwise than NumPy\n{why}", flush=True)
                    continue
                if case is not None:
                    return case

    def finish(self, number, generator, node, rust, python, run=None):
        nominal = np.asarray(node.value)
        case = Case(number, rust, python, dict(generator.inputs), zeros=node.zeros)
        case.inputs = {
            name: value for name, value in case.inputs.items() if mentions(rust, name)
        }
        case.result = evaluate_text(python, case.inputs)
        case.tolerance = tolerance(run or node.run, case.inputs, nominal, number)
        check_agreement(case, nominal)
        case.result = nominal
        return case

    def node(self, generator):
        depth = self.random.randint(1, self.deepest)
        node = generator.expression(depth)
        if node.weak or not isinstance(node.value, (np.ndarray, np.generic)):
            raise Skip("a literal alone")
        return node

    def value(self, generator, number):
        node = self.node(generator)
        return self.finish(number, generator, node, f"let result = tensor!({node.rust});", f"result = {node.python}")

    def boxed(self, generator, number):
        node = self.node(generator)
        if node.selected or node.shape == ():
            return None
        return self.finish(
            number, generator, node, f"let result = tensor!(box {node.rust});", f"result = {node.python}"
        )

    def stated(self, generator, number):
        from .evaluate import cast

        node = self.node(generator)
        if node.selected:
            return None
        kind = self.random.choice(inputs.DTYPES)
        dims = f", [{', '.join(map(str, node.shape))}]" if self.random.random() < 0.7 else ""
        whole = make(node.rust, f"({node.python}).astype(np.{kind})", 0, cast(kind), [node])
        return self.finish(
            number, generator, whole,
            f"let result = tensor!(<{inputs.RUST[kind]}{dims}> {node.rust});", f"result = {whole.python}",
        )

    def place(self, generator, number):
        node = self.node(generator)
        if node.selected:
            return None
        dims = inputs_grown(self.random, node.shape, self.elements)
        kind = self.random.choice(inputs.DTYPES) if self.random.random() < 0.5 else node.dtype
        if not np.can_cast(node.dtype, kind, "same_kind"):
            return None
        place = generator.new_input(dims, kind, "p")

        def run(evaluation, env):
            result = np.array(env["p"])
            np.copyto(result, node.run(evaluation, env), casting="same_kind")
            return result

        node.value = run(NOMINAL, generator.inputs)
        return self.finish(
            number, generator, node, f"let mut result = p; tensor!(result = {node.rust});",
            f"result = np.array(p); np.copyto(result, {node.python}, casting='same_kind')", run,
        )

    def in_place(self, generator, number):
        place = generator.new_input(None, None, "p")
        value = generator.expression(self.random.randint(0, 5), place.shape)
        symbol = self.random.choice("+-*/")
        whole = binary(symbol, place, value)
        if value.selected or whole.shape != place.shape or not np.can_cast(whole.dtype, place.dtype, "same_kind"):
            return None
        kind = place.dtype
        node = make("", "", 0, lambda e, v: v.astype(kind), [whole])
        rust = value.rust.replace("p", "p") if not mentions(value.rust, "p") else rename(value.rust, "p", "result")
        return self.finish(
            number, generator, node, f"let mut result = p; tensor!(result {symbol}= {rust});",
            f"result = np.array(p); result {symbol}= {value.python}",
        )

    def masked_place(self, generator, number):
        random = self.random
        place = generator.new_input(None, None, "p")
        if place.shape == ():
            return None
        if random.random() < 0.5:
            mask = binary(random.choice(["<", ">=", "!=", "=="]), place, generator.literal())
        else:
            leads = place.shape[: random.randint(1, len(place.shape))]
            mask = generator.new_input(leads, "bool")
        if random.random() < 0.3:
            mask = binary("&", mask, generator.new_input(mask.shape, "bool"))
        rest = place.shape[len(mask.shape):]
        value = generator.literal() if random.random() < 0.5 else generator.new_input(
            inputs.compatible(random, rest, 32), None)
        if np.broadcast_shapes(value.shape, rest) != rest:
            return None
        if random.random() < 0.3:
            other = generator.expression(1)
            if other.selected or other.kind == "O":
                return None
            from .generate import call, evaluate

            value = call(random, "sum", evaluate.summed, [other], method=True)
        symbol = random.choice(["", "", "+", "-", "*", "/"])
        kind = place.dtype
        whole = binary(symbol, place, value) if symbol else value
        if value.weak and not symbol:
            np.zeros(1, kind)[0:1] += value.value if kind != "bool" else False
            if kind == "bool" and not isinstance(value.value, bool):
                return None
        elif not np.can_cast(whole.dtype, kind, "same_kind"):
            return None

        def apply(evaluation, p, m, v):
            result = np.array(p)
            result[m] = v if not symbol else binary(symbol, leaf("a", result[m]), leaf("b", v)).value
            return result

        node = make("", "", 0, apply, [place, mask, value])
        rust = [rename(text, "p", "result") for text in (mask.rust, value.rust)]
        return self.finish(
            number, generator, node, f"let mut result = p; tensor!(result[{rust[0]}] {symbol}= {rust[1]});",
            f"result = np.array(p); result[{mask.python}] {symbol}= {value.python}",
        )

    def integers(self, generator, axis):
        """Integers that pick from an axis, by name."""
        random = self.random
        dims = random.choice([(), (1,), (2,), (3,), (5,), (2, 2)])
        kind = random.choice([name for name in inputs.DTYPES if "int" in name])
        index = generator.new_input(dims, kind)
        low = 0 if kind.startswith("u") else -axis
        value = np.array([random.randrange(low, axis) for _ in range(int(np.prod(dims)))], kind).reshape(dims)
        generator.inputs[index.rust] = value if dims else value[()]
        return leaf(index.rust, generator.inputs[index.rust])

    def by_name(self, generator, number):
        """`x[i]` with integers by name: alone, beside others, or reduced."""
        random = self.random
        operand = generator.new_input()
        if operand.shape == () or operand.shape[0] == 0:
            return None
        index = self.integers(generator, operand.shape[0])
        text = f"{operand.rust}[{index.rust}]"
        node = make(text, text, 10, lambda e, x, i: x[i], [operand, index])
        for _ in range(random.randint(0, 2)):
            target = node.shape
            other = generator.literal() if random.random() < 0.4 else generator.new_input(
                inputs.compatible(random, target, 32))
            node = binary(random.choice("+-*/"), *random.sample([node, other], 2))
        if random.random() < 0.4 and node.shape:
            from .generate import METHODS, REDUCTIONS, call

            name = random.choice(["sum", "mean", "max", "min", "any", "all", "count_nonzero"])
            function = REDUCTIONS[name] or (lambda e, x, **k: getattr(np, name)(x, **k))
            keywords = {} if random.random() < 0.5 else {"axis": random.randrange(len(node.shape))}
            extra = ", ".join(f"{key}={value}" for key, value in keywords.items())
            node = call(random, name, function, [node], method=name in METHODS, extra=extra, keywords=keywords,
                        zeros=name in ("max", "min"))
        return self.finish(number, generator, node, f"let result = tensor!({node.rust});", f"result = {node.python}")

    def selected_place(self, generator, number):
        """`x[mask] = y[mask]` and `x[mask] += y[mask]`."""
        random = self.random
        place = generator.new_input(None, None, "p")
        if place.shape == ():
            return None
        mask = generator.new_input(place.shape[: random.randint(1, len(place.shape))], "bool")
        other = generator.new_input(place.shape, None)
        if random.random() < 0.5:
            other = binary(random.choice("+-*"), other, generator.literal())
        symbol, kind = random.choice(["", "+", "-", "*", "/"]), place.dtype
        whole = binary(symbol, place, other) if symbol else other
        if other.shape != place.shape or not np.can_cast(whole.dtype, kind, "same_kind"):
            return None

        def apply(evaluation, p, m, y):
            result = np.array(p)
            result[m] = y[m] if not symbol else binary(symbol, leaf("a", result[m]), leaf("b", y[m])).value
            return result

        node = make("", "", 0, apply, [place, mask, other])
        rust, python = (f"({text})[{name}]" for text, name in ((other.rust, mask.rust), (other.python, mask.python)))
        return self.finish(
            number, generator, node, f"let mut result = p; tensor!(result[{mask.rust}] {symbol}= {rust});",
            f"result = np.array(p); result[{mask.python}] {symbol}= {python}",
        )

    def rows(self, generator, number):
        """`x[mask]` by a mask of leading axes."""
        node = generator.masked(self.random.randint(1, 4), None, rows=True)
        return self.finish(number, generator, node, f"let result = tensor!({node.rust});", f"result = {node.python}")

    def picked_place(self, generator, number):
        """`x[i] = value` and `x[i] += value` with integers by name."""
        random = self.random
        place = generator.new_input(None, None, "p")
        if place.shape == () or place.shape[0] == 0:
            return None
        index = self.integers(generator, place.shape[0])
        part = place.value[index.value]
        value = generator.literal() if random.random() < 0.4 else generator.new_input(
            inputs.compatible(random, np.shape(part), 32))
        symbol = random.choice(["", "+", "-", "*", "/"])
        kind = place.dtype
        whole = binary(symbol, leaf("a", part), value) if symbol else value
        if np.broadcast_shapes(np.shape(value.value), np.shape(part)) != np.shape(part):
            return None
        if value.weak and not symbol:
            np.zeros(1, kind)[0:1] += value.value if kind != "bool" else False
            if kind == "bool" and not isinstance(value.value, bool):
                return None
        elif not np.can_cast(whole.dtype, kind, "same_kind"):
            return None

        def apply(evaluation, p, i, v):
            result = np.array(p)
            result[i] = v if not symbol else binary(symbol, leaf("a", result[i]), leaf("b", v)).value
            return result

        node = make("", "", 0, apply, [place, index, value])
        return self.finish(
            number, generator, node,
            f"let mut result = p; tensor!(result[{index.rust}] {symbol}= {rename(value.rust, 'p', 'result')});",
            f"result = np.array(p); result[{index.python}] {symbol}= {value.python}",
        )

    def block(self, generator, number):
        random = self.random
        rust, python = [], []
        steps = []
        for name in ["m", "n", "k"][: random.randint(1, 3)]:
            node = generator.expression(random.randint(1, 4))
            if node.selected or node.weak:
                return None
            rust.append(f"let {name} = {node.rust};")
            python.append(f"{name} = {node.python}")
            steps.append((name, node.run))
            generator.inputs[name] = node.value
        node = generator.expression(random.randint(1, 4))
        names = [name for name, _ in steps]
        # A step that nothing reads is an error of its own kind; leave it out.
        used = node.rust + "".join(rust)
        if node.weak or any(not mentions("".join([node.rust, *rust[i + 1 :]]), name) for i, name in enumerate(names)):
            return None

        def run(evaluation, env):
            env = dict(env)
            for name, step in steps:
                env[name] = step(evaluation, env)
            return node.run(evaluation, env)

        case_inputs = {name: value for name, value in generator.inputs.items() if name not in names}
        generator.inputs = case_inputs
        return self.finish(
            number, generator, node, f"let result = tensor! {{ {' '.join(rust)} {node.rust} }};",
            "; ".join([*python, f"result = {node.python}"]), run,
        )


def inputs_grown(random, dims, limit):
    """A place that a value of shape `dims` broadcasts to."""
    grown = tuple(random.choice([1, 2, 3]) if n == 1 else n for n in dims)
    if random.random() < 0.3 and len(grown) < 6:
        grown = (random.randint(1, 3), *grown)
    return grown if np.prod(grown) <= 2 * limit else dims


def mentions(text, name):
    import re

    return re.search(rf"\b{name}\b", text) is not None


def rename(text, old, new):
    import re

    return re.sub(rf"\b{old}\b", new, text)


class Unsure(Exception):
    """The tool's own evaluation is not NumPy's."""


def check_agreement(case, nominal):
    """The tool's own evaluation is NumPy's, up to its tolerance: a check of the tool."""
    got = case.result
    described = f"case {case.number}: {case.python}\n  {case.inputs}"
    if got.dtype != nominal.dtype or got.shape != nominal.shape:
        raise Unsure(f"{described}\n  NumPy {got.dtype} {got.shape}, tool {nominal.dtype} {nominal.shape}")
    limit = 0 if case.tolerance is None else case.tolerance * 4
    if got.dtype.kind == "f":
        with np.errstate(all="ignore"):
            ulps = 8 * np.spacing(np.abs(nominal))
            distance = np.abs(got.astype(np.longdouble) - nominal.astype(np.longdouble))
        fine = (distance <= np.maximum(limit, 0 if case.tolerance is None else ulps)) | (got == nominal) | (
            np.isnan(got) & np.isnan(nominal)) | np.isinf(limit)
    else:
        fine = (got == nominal) | (limit == np.inf)
    if not np.all(fine):
        raise Unsure(f"{described}\n  NumPy {got}\n  tool  {nominal}\n  limit {limit}")
