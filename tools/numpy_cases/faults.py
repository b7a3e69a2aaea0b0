"""Random expressions with one mistake, which NumPy refuses."""

import warnings

import numpy as np

from . import inputs
from .cases import Case, evaluate_text, mentions
from .crate import REFUSED as REFUSED_MARK
from .evaluate import Skip
from .generate import REFUSED, Generator
from .refused_calls import refused

MATH = ["exp", "sqrt", "tanh", "log1p"]
SHAPED = ["sum", "mean", "max", "min", "any", "std", "prod", "argmax", "count_nonzero"]


class FaultMaker:
    def __init__(self, random, elements, deepest=8):
        self.random = random
        self.elements = elements
        self.deepest = min(deepest, 4)

    def make(self, number):
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            while True:
                self.generator = Generator(self.random, self.elements)
                try:
                    fault = self.random.choice(FAULTS)(self)
                    statements = fault if isinstance(fault, tuple) and len(fault) == 3 else None
                    if statements is None:
                        rust, python = self.wrapped(*fault)
                        result = f"let result = tensor!({rust});", f"result = {python}"
                    else:
                        result = statements[:2]
                except (Skip, *REFUSED):
                    continue
                used = {n: v for n, v in self.generator.inputs.items() if mentions(result[0], n)}
                try:
                    evaluate_text(result[1], used)
                except (*REFUSED, AttributeError, SyntaxError) as error:
                    case = Case(number, *result, used)
                    case.result = f"{type(error).__name__}: {error}"
                    case.tolerance = REFUSED_MARK
                    return case

    def operand(self, least=1, depth=None):
        """A valid operand with axes."""
        for _ in range(20):
            depth = self.random.randint(0, self.deepest) if depth is None else depth
            node = self.generator.expression(depth)
            if not node.weak and not node.selected and np.ndim(node.value) >= least:
                return node
        dims = tuple(self.random.randint(2, 4) for _ in range(max(least, 1)))
        return self.generator.new_input(dims)

    def wrapped(self, rust, python):
        """The mistake within what is right whatever the shape and type."""
        random = self.random
        for _ in range(random.choice([0, 0, 1, 1, 2])):
            other = self.generator.new_input((), "float32")
            form = random.choice(["np.{f}({e})", "({e}) {o} {x}", "{x} {o} ({e})", "({e}).sum()", "np.mean({e})",
                                  "({e})[None]", "np.transpose({e})", "np.where({x} > 0, {e}, 1.5)"])
            words = {"f": random.choice(MATH), "o": random.choice("+-*/"), "x": other.rust}
            rust, python = form.format(e=rust, **words), form.format(e=python, **words)
        return rust, python

    def both(self, form, *nodes):
        texts = [node.text(9) for node in nodes]
        return form.format(*(t[0] for t in texts)), form.format(*(t[1] for t in texts))

    def unlike(self, dims):
        """A shape that does not broadcast with `dims`."""
        random = self.random
        axes = [axis for axis, n in enumerate(dims) if n != 1]
        if not axes:
            raise Skip("nothing to differ in")
        axis = random.choice(axes)
        other = list(dims)
        other[axis] = random.choice([n for n in (0, 2, 3, 4, 5, 6) if n != dims[axis]])
        return tuple(other[random.randint(0, axis) :])

    def broadcast(self):
        a = self.operand()
        kind = self.random.choice(["float64", "int32" if a.kind == "b" else a.dtype])
        b = self.generator.new_input(self.unlike(a.shape), kind)
        a, b = self.random.sample([a, b], 2)
        form = self.random.choice(["{} + {}", "{} - {}", "{} * {}", "{} / {}", "{} < {}", "{} == {}", "{} >= {}",
                                   "np.maximum({}, {})", "np.floor_divide({}, {})", "np.power({}, {})",
                                   "np.logical_and({}, {})", "np.where({} > 0, {}, 0)", "np.clip({}, {}, 9.0)"])
        return self.both(form, a, b)

    def lost_keepdims(self):
        a = self.operand(2)
        axis = self.random.randrange(len(a.shape))
        return self.both("{0} - {0}.mean(axis=" + str(axis) + ")", a)

    def matmul(self):
        a = self.operand()
        inner = a.shape[-1]
        other = self.random.choice([n for n in (1, 2, 3, 4, 5, 7) if n != inner])
        dims = self.random.choice([(other,), (other, 3), (2, other, 3)])
        b = self.generator.new_input(dims)
        form = self.random.choice(["{} @ {}", "np.matmul({}, {})", "{} @ ({} + 1.0)"])
        return self.both(form, a, b)

    def letters(self):
        """A letter of two sizes, letters that are more or fewer than axes, a result that no operand has."""
        random = self.random
        sizes = {letter: random.choice([2, 3, 4]) for letter in "ijkb"}
        terms, result = random.choice([("ij,jk", "ik"), ("bij,bjk", "bik"), ("ij,kj", "ki"), ("bi,bi", "b"), ("aij,bij", "ab"),
                                       ("...ij,jk", "...ik")])
        sizes["a"] = 2
        shapes = [[sizes[letter] for letter in term if letter != "."] for term in terms.split(",")]
        shared = [letter for letter in terms.split(",")[0] if letter != "." and letter in terms.split(",")[1]]
        letter = random.choice(shared)
        fault = random.choice(["size", "size", "size", "axes", "result", "twice", "operands"])
        own = [letter for letter in terms.split(",")[1] if letter != "."]
        if fault == "size":
            shapes[1][own.index(letter)] += random.choice([1, 2])
        elif fault == "axes" and "..." not in terms:
            shapes[1].append(3) if random.random() < 0.5 else shapes[1].pop()
        elif fault == "result":
            result += "z"
        elif fault == "twice":
            result += result[-1]
        elif fault == "operands":
            terms += ",i"
        x, y = (self.generator.new_input(tuple(shape)) for shape in shapes)
        return self.both(f'np.einsum("{terms}->{result}", {{}}, {{}})', x, y)

    def tensors(self):
        """Axes of other sizes, or that are not there."""
        random = self.random
        shapes, axes = random.choice([(((2, 3), (2, 3)), "1"), (((2, 3, 4), (3, 5)), "2"), (((2, 3), (3, 2)), "([0], [0])"),
                                      (((2, 3), (3, 2)), "([2], [0])"), (((4, 3), (3, 2)), "([0, 1], [0])"),
                                      (((2, 3), (2, 3)), "([0, 0], [0, 0])"), (((3,), (3, 2)), "2")])
        x, y = (self.generator.new_input(shape) for shape in shapes)
        return self.both(f"np.tensordot({{}}, {{}}, axes={axes})", x, y)

    def vectors(self):
        """Products of vectors whose sizes differ."""
        random = self.random
        form, shapes = random.choice([("np.inner({}, {})", ((2, 3), (4, 2))), ("np.vdot({}, {})", ((2, 3), (5,))),
                                      ("np.vecdot({}, {})", ((4, 3), (4, 2))), ("np.dot({}, {})", ((2, 3), (4, 3))),
                                      ("np.cross({}, {})", ((3,), (4,))), ("np.linalg.outer({}, {})", ((2, 3), (4,)))])
        x, y = (self.generator.new_input(shape, "float64") for shape in shapes)
        return self.both(form, x, y)

    def matmul_batch(self):
        a = self.generator.new_input((self.random.choice([2, 3]), 2, 3))
        b = self.generator.new_input((self.random.choice([4, 5]), 3, 2))
        return self.both("{} @ {}", a, b)

    def matmul_scalar(self):
        a, b = self.operand(), self.generator.new_input(())
        return self.both("{} @ {}", *self.random.sample([a, b], 2))

    def axis(self):
        a = self.operand()
        rank = len(a.shape)
        wrong = self.random.choice([rank, rank + 1, -rank - 1])
        name = self.random.choice(SHAPED)
        text = f"axis={wrong}"
        if rank > 1 and self.random.random() < 0.4 and name != "argmax":
            text = f"axis=({self.random.randrange(rank)}, {wrong})"
        return self.both(f"np.{name}({{}}, {text})", a)

    def axis_twice(self):
        a = self.operand()
        rank = len(a.shape)
        axis = self.random.randrange(rank)
        other = self.random.choice([axis, axis - rank])
        return self.both(f"np.{self.random.choice(['sum', 'mean', 'max', 'all'])}({{}}, axis=({axis}, {other}))", a)

    def axis_of_wrong_kind(self):
        a = self.operand()
        text = self.random.choice(["sum({}, axis=1.0)", 'mean({}, axis="0")', "argmax({}, axis=(0,))",
                                   "argmin({}, axis=(0, 1))"])
        return self.both("np." + text, a)

    def kinds(self):
        g = self.generator
        floats = g.new_input(None, self.random.choice(inputs.FLOATS))
        bools = g.new_input(np.shape(floats.value), "bool")
        form, nodes = self.random.choice([
            ("{} - {}", (bools, bools)), ("-{}", (bools,)), ("~{}", (floats,)), ("{} & {}", (floats, floats)),
            ("{} | {}", (floats, bools)), ("{} << 1", (floats,)), ("np.positive({})", (bools,)),
            ("np.sign({})", (bools,)), ("np.bitwise_xor({}, {})", (floats, floats)), ("np.invert({})", (floats,)),
            ("np.negative({})", (bools,)), ("{} >> {}", (floats, floats)), ("np.subtract({}, {})", (bools, bools)),
        ])
        return self.both(form, *nodes)

    def literal(self):
        kind = self.random.choice(["uint8", "int8", "uint16", "int16", "uint32"])
        a = self.generator.new_input(None, kind)
        limits = np.iinfo(kind)
        value = self.random.choice([limits.max + 1, limits.min - 1, 10 * limits.max])
        form = self.random.choice(["{} + V", "V * {}", "{} - (V)", "np.maximum({}, V)", "np.add({}, V)"])
        return self.both(form.replace("V", str(value)), a)

    def negative_power(self):
        a = self.generator.new_input(None, self.random.choice(inputs.INTEGERS))
        if a.kind == "u":
            raise Skip("out of bounds besides")
        return self.both(self.random.choice(["{} ** -1", "{} ** -2", "np.power({}, -3)"]), a)

    def squeeze(self):
        a = self.operand()
        axes = [axis for axis, n in enumerate(a.shape) if n != 1] + [len(a.shape)]
        return self.both(f"np.squeeze({{}}, axis={self.random.choice(axes)})", a)

    def transpose(self):
        a = self.operand()
        rank = len(a.shape)
        order = self.random.choice([list(range(rank + 1)), list(range(rank - 1)), [0] * rank,
                                    [*range(rank - 1), rank]])
        text = "".join(f"{axis}, " for axis in order)
        if not order:
            raise Skip("an empty order")
        return self.both(f"np.transpose({{}}, ({text}))", a)

    def expand(self):
        a = self.operand()
        rank = len(a.shape)
        return self.both(f"np.expand_dims({{}}, axis={self.random.choice([rank + 1, -rank - 2])})", a)

    def index(self):
        a = self.operand()
        colons = ", ".join([":"] * (len(a.shape) + 1))
        text = self.random.choice([colons, f"{colons}, None", "..., None, ...", f"None, {colons}"])
        return self.both(f"{{}}[{text}]", a)

    def mask(self):
        a = self.operand()
        dims = list(a.shape)
        roll = self.random.random()
        if roll < 0.3:
            dims.append(2)
        else:
            axis = self.random.randrange(len(dims))
            dims[axis] = self.random.choice([n for n in (1, 2, 3, 4) if n != dims[axis]])
        m = self.generator.new_input(tuple(dims), "bool")
        form = self.random.choice(["{}[{}]", "{}[{}].sum()", "np.mean({}[{}])", "np.max({}[{}] + 1)"])
        return self.both(form, a, m)

    def masks(self):
        a = self.generator.new_input((6,))
        m, n = (self.generator.new_input((6,), "bool") for _ in range(2))
        return self.both("{0}[{1}] + {0}[{2}]", a, m, n)

    def place(self):
        g = self.generator
        kind = self.random.choice(inputs.INTEGERS)
        p = g.new_input(None, kind, "p")
        symbol = self.random.choice(["", "+", "-", "*"])
        if self.random.random() < 0.6:
            grown = (2, *p.shape)
            other = tuple(n + 1 if n > 1 else 3 for n in p.shape)
            value = g.new_input(self.random.choice([grown, other]), kind)
        else:
            value = g.new_input(p.shape, self.random.choice(inputs.FLOATS))
            symbol = self.random.choice([symbol, "/"])
        rust, python = value.text(0)
        if not symbol:
            assigned = f"result = np.array(p); np.copyto(result, {python}, casting='same_kind')"
        else:
            assigned = f"result = np.array(p); result {symbol}= {python}"
        return f"let mut result = p; tensor!(result {symbol}= {rust});", assigned, "statement"

    def python_logic(self):
        a = self.generator.new_input((3,))
        b = self.generator.new_input((3,))
        return self.both(self.random.choice(["({} > 0) and ({} > 0)", "({} > 0) or ({} < 1)", "not ({} > {})",
                                             "0 < {} < {}"]), a, b)

    def call(self):
        a = self.operand()
        form = self.random.choice(["np.exp({0}, {0}, {0})", "np.add({0})", "np.sum({}, axes=0)", "np.mean({}, keepdim=True)",
                                   "np.expp({})", "{}.sums()", "np.maximum({})", "np.var({}, dof=1)", "np.where({} > 0, 1)",
                                   "{}.shap", "np.clip({}, 0, 1, 2, 3, 4)"])
        return self.both(form, a)

    def ragged(self):
        a = self.operand()
        return self.both(self.random.choice(["{} + [[1, 2], [3]]", "{} * np.array([[1.0], [2.0, 3.0]])",
                                             "{} - [[1, 2], 3]"]), a)


FAULTS = [
    *[FaultMaker.broadcast] * 8, *[FaultMaker.lost_keepdims] * 2, *[FaultMaker.matmul] * 3, FaultMaker.matmul_batch,
    FaultMaker.matmul_scalar, *[FaultMaker.letters] * 2, FaultMaker.tensors, FaultMaker.vectors, *[FaultMaker.axis] * 3, *[FaultMaker.axis_twice] * 2, FaultMaker.axis_of_wrong_kind,
    *[FaultMaker.kinds] * 2, *[FaultMaker.literal] * 2, FaultMaker.negative_power, *[FaultMaker.squeeze] * 2,
    *[FaultMaker.transpose] * 2, FaultMaker.expand, *[FaultMaker.index] * 2, *[FaultMaker.mask] * 2,
    FaultMaker.masks, *[FaultMaker.place] * 3, FaultMaker.python_logic, *[FaultMaker.call] * 2, FaultMaker.ragged,
    *[refused] * 20,
]
