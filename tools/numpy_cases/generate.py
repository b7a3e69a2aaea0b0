"""Random valid expressions: what NumPy evaluates without an error."""

import math

import numpy as np

from . import bounded, contractions, evaluate, inputs, joins, ordered, series, windows
from .evaluate import Skip
from .expression import ATOM, COMPARE, Node, binary, call, leaf, literal, make, unary

ELEMENTS = 200
REFUSED = (TypeError, ValueError, OverflowError, IndexError, ZeroDivisionError, np.exceptions.AxisError)

COMPARISONS = ["<", "<=", ">", ">=", "==", "!="]
NAMED_BINARY = {
    "add": (np.add, False), "subtract": (np.subtract, False), "multiply": (np.multiply, False),
    "divide": (np.divide, False), "true_divide": (np.true_divide, False),
    "floor_divide": (np.floor_divide, False), "mod": (np.mod, False), "remainder": (np.remainder, False),
    "less": (np.less, False), "less_equal": (np.less_equal, False), "greater": (np.greater, False),
    "greater_equal": (np.greater_equal, False), "equal": (np.equal, False), "not_equal": (np.not_equal, False),
    "logical_and": (np.logical_and, False), "logical_or": (np.logical_or, False),
    "logical_xor": (np.logical_xor, False),
    "maximum": (np.maximum, True), "minimum": (np.minimum, True), "fmax": (np.fmax, True), "fmin": (np.fmin, True),
    "fmod": (np.fmod, False), "gcd": (np.gcd, False), "lcm": (np.lcm, False),
    "bitwise_and": (np.bitwise_and, False), "bitwise_or": (np.bitwise_or, False),
    "bitwise_xor": (np.bitwise_xor, False),
}
EXACT_UNARY = {
    "negative": np.negative, "positive": np.positive, "abs": np.abs, "absolute": np.absolute, "sign": np.sign,
    "square": np.square, "logical_not": np.logical_not, "invert": np.invert, "bitwise_not": np.invert,
    "floor": np.floor, "ceil": np.ceil, "trunc": np.trunc, "isnan": np.isnan, "isinf": np.isinf,
    "isfinite": np.isfinite, "isposinf": np.isposinf, "isneginf": np.isneginf, "signbit": np.signbit,
    "bitwise_count": np.bitwise_count, "nan_to_num": np.nan_to_num,
}
REAL = ["arcsin", "arccos", "arctan", "arcsinh", "arccosh", "arctanh", "cbrt",
        "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "sinh", "cosh", "tanh",
        "sigmoid", "silu", "softplus", "gelu"]
REDUCTIONS = {
    "sum": evaluate.summed, "prod": evaluate.product, "mean": evaluate.mean,
    "var": evaluate.variance(False), "std": evaluate.variance(True),
    "max": None, "amax": None, "min": None, "amin": None, "any": None, "all": None,
    "argmax": None, "argmin": None, "count_nonzero": None,
}
SCANS = {
    "cumsum": (np.add, False), "cumprod": (np.multiply, False),
    "add.accumulate": (np.add, False), "multiply.accumulate": (np.multiply, False),
    "maximum.accumulate": (np.maximum, True), "minimum.accumulate": (np.minimum, True),
    "logical_and.accumulate": (np.logical_and, False), "logical_or.accumulate": (np.logical_or, False),
}
# The value that changes nothing, how an initial value joins, and the reduction.
COUNTED = {
    "sum": (0, np.add, lambda e, x, axis: evaluate.summed(e, x, axis=axis)),
    "prod": (1, np.multiply, lambda e, x, axis: evaluate.product(e, x, axis=axis)),
    "max": (None, np.maximum, lambda e, x, axis: np.max(x, axis=axis)),
    "min": (None, np.minimum, lambda e, x, axis: np.min(x, axis=axis)),
    "any": (0, None, lambda e, x, axis: np.any(x, axis=axis)),
    "all": (1, None, lambda e, x, axis: np.all(x, axis=axis)),
}
REDUCERS = {
    "add.reduce": (evaluate.summed, False), "multiply.reduce": (evaluate.product, False),
    "maximum.reduce": (lambda e, x, axis: np.maximum.reduce(x, axis=axis), True),
    "logical_and.reduce": (lambda e, x, axis: np.logical_and.reduce(x, axis=axis), False),
}
METHODS = {"sum", "prod", "mean", "var", "std", "max", "min", "any", "all", "argmax", "argmin"}


class Generator:
    def __init__(self, random, elements=ELEMENTS):
        self.random = random
        self.elements = elements
        self.inputs = {}

    def new_input(self, dims=None, kind=None, name=None):
        dims = inputs.shape(self.random, self.elements) if dims is None else dims
        value = inputs.values(self.random, kind or inputs.dtype(self.random), dims)
        name = name or f"x{len(self.inputs)}"
        self.inputs[name] = value if value.ndim else value[()]
        return leaf(name, self.inputs[name])

    def replaced(self, name):
        """An input whose value was replaced."""
        return leaf(name, self.inputs[name])

    def leaf(self, target=None, kind=None):
        """An operand; where `target` is given, it broadcasts with it."""
        random = self.random
        roll = random.random()
        if roll < 0.12 and target is not None and kind is None:
            return self.literal()
        if roll < 0.4:
            known = [
                leaf(name, value)
                for name, value in self.inputs.items()
                if (kind is None or value.dtype.name == kind)
                and (target is None or self.fits(np.shape(value), target))
            ]
            if known:
                return random.choice(known)
        if roll < 0.44 and kind is None:
            return self.created(target)
        dims = None if target is None else inputs.compatible(random, target, self.elements)
        return self.new_input(dims, kind)

    def fits(self, dims, target):
        try:
            return math.prod(np.broadcast_shapes(dims, target)) <= self.elements
        except ValueError:
            return False

    def literal(self):
        random = self.random
        if random.random() < 0.07:
            value = random.random() < 0.5
            return literal(str(value), value)
        if random.random() < 0.55:
            value = random.choice([0, 1, 2, 2, 3, 4, 7, 10, -1, -2, 100, 127, 128, 300, -129])
            return literal(str(value), value)
        text = random.choice(["0.5", "2.0", ".25", "3.", "1e-3", "-1.5", "0.1", "2.5e2", "1_000.5", "np.pi", "np.e",
                              "-0.0", "1e30"])
        return literal(text, eval(text, {"np": np}))

    def created(self, target):
        random = self.random
        dims = inputs.compatible(random, target, self.elements) if target is not None else inputs.shape(
            random, self.elements)
        kind = random.choice([None, None, *inputs.DTYPES])
        dtype = f", dtype=np.{kind}" if kind else ""
        tuple_text = "(" + "".join(f"{n}, " for n in dims).strip(" ") + ")"
        roll = random.random()
        if roll < 0.4 and dims:
            name = random.choice(["zeros", "ones"])
            text = f"np.{name}({tuple_text}{dtype})"
        elif roll < 0.5 and dims:
            text = f"np.full({tuple_text}, {random.choice(['7', '2.5', 'True', '-1'])}{dtype})"
        elif roll < 0.6 and len(dims) in (1, 2):
            text = f"np.{random.choice(['eye', 'identity'])}({dims[-1]}{dtype})"
        elif roll < 0.8 and len(dims) <= 1:
            n = dims[0] if dims else 1
            text = random.choice([f"np.arange({n}{dtype})", f"np.arange(1, {n + 1}{dtype})",
                                  f"np.arange({2 * n}, 0, -2{dtype})", f"np.arange(0.0, {n / 4}, 0.25{dtype})"])
        else:
            n = dims[-1] if dims else 4
            if kind and kind.startswith("uint"):
                dtype = ""
            text = f"np.linspace({random.choice(['0', '-1', '0.5'])}, {random.choice(['1', '10', '2.25'])}, {n}{dtype})"
        try:
            value = eval(text, {"np": np})
        except REFUSED:
            return self.new_input(dims)
        rust = text if random.random() < 0.5 else text.removeprefix("np.")
        return Node(rust, text, ATOM, lambda evaluation, env: value, value)

    def expression(self, depth, target=None):
        if depth <= 0:
            return self.leaf(target)
        for _ in range(12):
            saved = dict(self.inputs)
            try:
                node = self.random.choices([form for form, _ in FORMS], [w for _, w in FORMS])[0](self, depth, target)
            except (Skip, *REFUSED):
                node = None
            if node is not None and self.serves(node, target):
                return node
            self.inputs = saved
        return self.leaf(target)

    def serves(self, node, target):
        if node.weak or np.ndim(node.value) > 6 or np.size(node.value) > self.elements:
            return False
        if np.asarray(node.value).dtype.name not in inputs.DTYPES:
            return False
        if node.selected and target is not None:
            return False
        return target is None or self.fits(node.shape, target)

    def pair(self, depth, target):
        left = self.expression(depth - 1, target)
        goal = np.broadcast_shapes(left.shape, target) if target is not None else left.shape
        right = self.expression(self.random.randint(0, max(depth - 2, 0)), goal)
        return (left, right) if self.random.random() < 0.6 else (right, left)

    def operator(self, depth, target):
        left, right = self.pair(depth, target)
        symbol = self.random.choice(["+", "-", "*", "/", "+", "-", "*", "/", "%", *COMPARISONS, "&", "|", "^"])
        return binary(symbol, left, right)

    def named_binary(self, depth, target):
        left, right = self.pair(depth, target)
        name = self.random.choice(list(NAMED_BINARY))
        function, zeros = NAMED_BINARY[name]
        return call(self.random, name, evaluate.exact(function), [left, right], zeros=zeros)

    def shift(self, depth, target):
        left, right = self.pair(depth, target)
        if self.random.random() < 0.5:
            return binary(self.random.choice(["<<", ">>"]), left, right)
        name = self.random.choice(["left_shift", "right_shift"])
        return call(self.random, name, evaluate.exact(getattr(np, name)), [left, right])

    def power(self, depth, target):
        random = self.random
        left = self.expression(depth - 1, target)
        roll = random.random()
        if roll < 0.5:
            text = random.choice(["2", "3", "0", "1", "2.0", "0.5", "-1.0", "1.5", "-2", "-1", "4"])
            right = literal(text, eval(text))
        elif roll < 0.6:
            left, right = literal("2", 2), left
        else:
            goal = np.broadcast_shapes(left.shape, target) if target is not None else left.shape
            right = self.leaf(goal)
        if random.random() < 0.75:
            if left.kind == "b" and np.ndim(left.value) == 0:
                raise Skip("a bool scalar squared is int64, an array is int8")
            if right.weak and left.kind in "bui" and np.ndim(right.value) == 0 and right.value < 0:
                raise Skip("NumPy takes it of no elements")
            return binary("**", left, right)
        return call(random, "power", evaluate.power, [left, right])

    def sign(self, depth, target):
        return unary(self.random.choice("-+~"), self.expression(depth - 1, target))

    def exact_unary(self, depth, target):
        name = self.random.choice(list(EXACT_UNARY))
        operand = self.expression(depth - 1, target)
        if name == "signbit" and np.isnan(np.asarray(operand.value, dtype=float)).any():
            raise Skip("the sign of what is no number is nobody's")
        return call(self.random, name, evaluate.exact(EXACT_UNARY[name]), [operand])

    def real(self, depth, target):
        operand = self.expression(depth - 1, target)
        name = self.random.choice(REAL)
        narrow = name not in ("sigmoid", "silu", "softplus", "gelu")
        return call(self.random, name, evaluate.real(name), [operand], narrow=narrow)

    def sqrt(self, depth, target):
        operand = self.expression(depth - 1, target)
        name = self.random.choice(["sqrt", "rint", "relu", "reciprocal"])
        if name == "relu":
            if operand.kind == "b":
                raise Skip("relu of bools")
            return call(self.random, "relu", evaluate.exact(evaluate.relu_checked), [operand], zeros=True)
        if name == "reciprocal":
            if operand.kind in "biu" and (np.asarray(operand.value) == 0).any():
                raise Skip("one over an integer zero")
            return call(self.random, name, evaluate.exact(np.reciprocal), [operand])
        function = {"sqrt": np.sqrt, "rint": np.rint}[name]
        return call(self.random, name, lambda e, x: function(evaluate.widened(x)), [operand], narrow=True)

    def where(self, depth, target):
        left, right = self.pair(depth, target)
        goal = np.broadcast_shapes(left.shape, right.shape)
        condition = self.condition(depth - 1, goal)
        # NumPy's `where` wraps a literal that the type does not hold, as nothing else does.
        np.add(left.value, right.value)
        return call(self.random, "where", evaluate.exact(np.where), [condition, left, right], method=False)

    def condition(self, depth, goal):
        if depth <= 0 or self.random.random() < 0.4:
            return self.leaf(goal, "bool")
        left = self.expression(min(depth - 1, 2), goal)
        if left.kind == "b":
            return left
        right = self.leaf(np.broadcast_shapes(left.shape, goal))
        return binary(self.random.choice(COMPARISONS), left, right)

    def clip(self, depth, target):
        operand = self.expression(depth - 1, target)
        if operand.weak:
            raise Skip("np.clip makes its first operand an array")
        low, high = self.leaf(operand.shape), self.leaf(operand.shape)
        roll = self.random.random()
        if roll < 0.7:
            return call(self.random, "clip", evaluate.exact(np.clip), [operand, low, high], method=True, zeros=True)
        name, other = ("min", low) if roll < 0.85 else ("max", high)
        rust, python = other.text(0)
        function = lambda e, x, b: np.clip(x, **{name: b})
        pieces = operand.text(0)
        form = "np.clip({}, {}={})"
        return make(form.format(pieces[0], name, rust), form.format(pieces[1], name, python), ATOM, function,
                    [operand, other], zeros=True)

    def round(self, depth, target):
        operand = self.expression(depth - 1, target)
        if self.random.random() < 0.4:
            function = lambda e, x: np.round(evaluate.widened(x) if np.asarray(x).dtype == np.bool_ else x)
            if operand.kind == "b":
                raise Skip("round of bools is f16")
            return call(self.random, "round", function, [operand], method=True)
        decimals = self.random.choice([0, 1, 2, 3, -1])
        if operand.kind in "iu" and decimals < 0:
            raise Skip("integers rounded to tens")
        extra = self.random.choice([f"{decimals}", f"decimals={decimals}"])
        function = lambda e, x: np.round(x, decimals)
        return call(self.random, "round", function, [operand], method=True, extra=extra)

    def cast(self, depth, target):
        operand = self.expression(depth - 1, target)
        kind = self.random.choice(inputs.DTYPES)
        rust, python = operand.text(ATOM)
        if operand.weak:
            raise Skip("a literal has no astype")
        if self.random.random() < 0.3:
            return make(f"({rust} as {inputs.RUST[kind]})", f"{python}.astype(np.{kind})", ATOM, evaluate.cast(kind),
                        [operand])
        name = self.random.choice([f"np.{kind}", inputs.RUST[kind] if kind != "bool" else "bool"])
        return make(f"{rust}.astype({name})", f"{python}.astype(np.{kind})", ATOM, evaluate.cast(kind), [operand])

    def axis_argument(self, rank, single):
        """The axis as text and value; None for no argument."""
        random = self.random
        roll = random.random()
        if rank == 0 or roll < 0.15:
            return None, None
        if roll < 0.2:
            return "None", None
        if single or roll < 0.6:
            axis = random.randrange(-rank, rank)
            return str(axis), axis
        count = random.choice([0, 1, 2, 2, 3, 3])
        axes = random.sample(range(rank), min(count, rank))
        axes = tuple(axis - rank if random.random() < 0.3 else axis for axis in axes)
        text = "(" + ", ".join(map(str, axes)) + ("," if len(axes) == 1 else "") + ")"
        return text, axes

    def reduction(self, depth, target):
        random = self.random
        operand = self.expression(depth - 1)
        name = random.choice(list(REDUCTIONS))
        keywords, words = {}, []
        text, axis = self.axis_argument(np.ndim(operand.value), name in ("argmax", "argmin"))
        if operand.selected:
            text, axis = random.choice([(None, None), ("0", 0)])
        if text is not None:
            keywords["axis"] = axis
            words.append(f"axis={text}" if random.random() < 0.8 else text)
        if random.random() < (0.6 if target is not None else 0.3) and not operand.selected:
            keywords["keepdims"] = random.random() < 0.9
            words.append(f"keepdims={keywords['keepdims']}")
        if name in ("var", "std") and random.random() < 0.5:
            keywords["ddof"] = random.choice([0, 1, 1, 2])
            words.append(f"ddof={keywords['ddof']}")
        if name in ("sum", "prod") and random.random() < 0.15:
            kind = random.choice(inputs.DTYPES[1:])
            keywords["dtype"] = kind
            words.append(f"dtype=np.{kind}")
        if name in ("mean", "var", "std") and random.random() < 0.15:
            kind = random.choice(inputs.FLOATS)
            keywords["dtype"] = kind
            words.append(f"dtype=np.{kind}")
        function = REDUCTIONS[name]
        numpy_function = getattr(np, name)
        if function is None:
            function = lambda e, x, **k: numpy_function(x, **k)
        if operand.selected and name in ("argmax", "argmin"):
            raise Skip("an index into a selection")
        zeros = name in ("max", "min", "amax", "amin")
        return call(random, name, function, [operand], method=name in METHODS, extra=", ".join(words),
                    keywords=keywords, selected="", zeros=zeros)

    def flagged(self, depth, target):
        """A reduction of the elements that a mask flags, or from an initial value."""
        random = self.random
        operand = self.expression(depth - 1)
        if operand.selected or operand.weak or np.ndim(operand.value) == 0:
            raise Skip("no axis to go along")
        name = random.choice(list(COUNTED))
        text, axis = self.axis_argument(np.ndim(operand.value), False)
        words = [] if text is None else [f"axis={text}"]
        identity, join, function = COUNTED[name]
        initial = None
        if join is not None and (identity is None or random.random() < 0.5):
            texts = ["2", "0", "5"] if operand.kind in "biu" else ["0.5", "2", "-1", "-0.25"]
            initial = random.choice(texts)
            words.append(f"initial={initial}")
        if name in ("max", "min") and operand.kind == "b":
            raise Skip("a maximum of bools from a number")
        operands = [operand]
        if random.random() < 0.7:
            mask = self.condition(min(depth - 1, 2), operand.shape)
            if mask.selected or mask.weak or np.broadcast_shapes(mask.shape, operand.shape) != operand.shape:
                raise Skip("a mask of more axes")
            operands.append(mask)

        def apply(evaluation, x, m=True):
            x = np.asarray(x)
            if identity is None:
                start = x.dtype.type(float(initial)) if x.dtype.kind == "f" else x.dtype.type(int(initial))
                return join(start, function(evaluation, np.where(m, x, start), axis))
            total = function(evaluation, np.where(m, x, x.dtype.type(identity)), axis)
            return total if initial is None else join(total.dtype.type(float(initial)), total)

        pieces = [node.text(0) for node in operands]
        if len(pieces) > 1:
            words.append("where={}")
        form = f"np.{name}({', '.join(['{}', *words])})"
        rust, python = (form.format(*(piece[k] for piece in pieces)) for k in (0, 1))
        return make(rust, python, ATOM, apply, operands, zeros=name in ("max", "min"))

    def ordered(self, depth, target):
        """A median or a quantile."""
        random = self.random
        operand = self.expression(depth - 1)
        if operand.selected or operand.weak or operand.kind == "b" or operand.dtype in ("int8", "int16", "int32", "int64"):
            raise Skip("bools, or integers whose distance wraps in NumPy")
        if np.size(operand.value) == 0 or np.ndim(operand.value) == 0:
            raise Skip("nothing between")
        text, axis = self.axis_argument(np.ndim(operand.value), False)
        if axis == ():
            raise Skip("no axis")
        keep = random.random() < 0.3
        name = random.choice(["median", "quantile", "percentile", "nanmedian", "nanquantile"])
        words = [] if name.endswith("median") else [random.choice(["0.25", "0.5", "0", "1", "0.9"])]
        if name == "percentile":
            words = [random.choice(["25", "50", "99.5", "10"])]
        part = [float(word) if "." in word else int(word) for word in words]
        words += [] if text is None else [f"axis={text}"]
        words += ["keepdims=True"] * keep
        numpy_function = getattr(np, name)
        function = lambda e, x: numpy_function(x, *part, axis=axis, keepdims=keep)
        return call(random, name, function, [operand], method=False, extra=", ".join(words), zeros=True)

    def scan(self, depth, target):
        """A scan, a difference of neighbours or a reduction by a function of two operands."""
        random = self.random
        operand = self.expression(depth - 1)
        if operand.selected or operand.weak or np.ndim(operand.value) == 0:
            raise Skip("no axis to go along")
        name = random.choice([*SCANS, *SCANS, "diff", "ediff1d", *REDUCERS])
        text, axis = self.axis_argument(np.ndim(operand.value), True)
        extra = "" if text is None else random.choice([f"axis={text}", text])
        if name in REDUCERS:
            function, zeros = REDUCERS[name]
            if text == "None":
                raise Skip("the same as without a function of two operands")
            axis = 0 if text is None else axis
            return self.of_ufunc(name, lambda e, x: function(e, x, axis), operand, extra, zeros)
        if name == "ediff1d":
            if operand.kind == "b" or np.size(operand.value) == 0:
                raise Skip("bools, or nothing left")
            return call(random, name, evaluate.exact(np.ediff1d), [operand], method=False)
        if name == "diff":
            times = random.choice([1, 1, 2, 3])
            axis = -1 if axis is None else axis
            if operand.kind == "b" or operand.shape[axis] <= times or np.size(operand.value) == 0:
                raise Skip("bools, or nothing left")
            extra = ", ".join([f"n={times}"] * (times > 1) + [f"axis={axis}"] * (axis != -1))
            function = lambda e, x: np.diff(x, n=times, axis=axis)
            return call(random, name, function, [operand], method=False, extra=extra)
        ufunc, zeros = SCANS[name]
        if "." in name:
            if text == "None":
                raise Skip("a scan without an axis is of one axis only")
            axis = 0 if text is None else axis
            return self.of_ufunc(name, lambda e, x: ufunc.accumulate(x, axis=axis), operand, extra, zeros)
        keywords = {"axis": axis}
        if random.random() < 0.2:
            kind = random.choice(inputs.DTYPES[1:])
            keywords["dtype"] = kind
            extra = f"{extra}, dtype=np.{kind}".removeprefix(", ")
        numpy_function = getattr(np, name)

        def function(evaluation, x):
            evaluate.checked_cast(x, keywords.get("dtype"))
            return numpy_function(x, **keywords)

        return call(random, name, function, [operand], method=True, extra=extra)

    def of_ufunc(self, name, function, operand, extra, zeros):
        rust, python = operand.text(0)
        tail = f", {extra}" if extra else ""
        return make(f"np.{name}({rust}{tail})", f"np.{name}({python}{tail})", ATOM, function, [operand], zeros=zeros)

    def view(self, depth, target):
        random = self.random
        operand = self.expression(depth - 1)
        rank = np.ndim(operand.value)
        if operand.selected or operand.weak:
            raise Skip("a selection has no views")
        rust, python = operand.text(ATOM)
        form = random.choice(["T", "transpose", "permute", "reshape", "expand", "squeeze", "index", "index"])
        if form == "T":
            return make(f"{rust}.T", f"np.transpose({python})", ATOM, evaluate.exact(np.transpose), [operand])
        if form == "transpose":
            return call(random, "transpose", evaluate.exact(np.transpose), [operand], method=True)
        if form == "permute":
            order = random.sample(range(rank), rank)
            axes = tuple(axis - rank if random.random() < 0.2 else axis for axis in order)
            text = "(" + "".join(f"{axis}, " for axis in axes) + ")"
            extra = random.choice([text, f"axes={text}"])
            if rank == 0:
                raise Skip("no axes")
            function = lambda e, x: np.transpose(x, axes)
            return call(random, "transpose", function, [operand], extra=extra)
        if form == "reshape":
            dims = self.factors(math.prod(operand.shape))
            text = "(" + "".join(f"{n}, " for n in dims) + ")"
            function = lambda e, x: np.reshape(x, dims)
            return call(random, "reshape", function, [operand], method=True, extra=text)
        if form == "expand":
            axis = random.randrange(-rank - 1, rank + 1)
            extra = random.choice([f"axis={axis}", str(axis)])
            return call(random, "expand_dims", lambda e, x: np.expand_dims(x, axis), [operand], extra=extra)
        if form == "squeeze":
            units = [axis for axis, n in enumerate(operand.shape) if n == 1]
            if not units or random.random() < 0.3:
                return call(random, "squeeze", evaluate.exact(np.squeeze), [operand], method=True)
            axis = random.choice([random.choice(units), random.choice(units) - rank, tuple(units)])
            function = lambda e, x: np.squeeze(x, axis=axis)
            return call(random, "squeeze", function, [operand], method=True, extra=f"axis={axis}")
        return self.indexed(operand)

    def indexed(self, operand):
        random = self.random
        rank = np.ndim(operand.value)
        items = [":"] * random.randint(0, rank)
        if len(items) < rank or random.random() < 0.2:
            if random.random() < 0.4:
                items.insert(random.randint(0, len(items)), "...")
        for _ in range(random.choice([1, 1, 2])):
            items.insert(random.randint(0, len(items)), random.choice(["None", "np.newaxis"]))
        text = ", ".join(items)
        index = eval(f"np.s_[{text}]", {"np": np})
        rust, python = operand.text(ATOM)
        if not np.ndim(operand.value):
            raise Skip("a scalar is not indexed")
        return make(f"{rust}[{text}]", f"{python}[{text}]", ATOM, lambda e, x: x[index], [operand])

    def factors(self, size):
        random = self.random
        dims = []
        rest = size
        while rest > 1 and len(dims) < 4 and random.random() < 0.8:
            divisors = [n for n in range(1, rest + 1) if rest % n == 0]
            n = random.choice(divisors)
            dims.append(n)
            rest //= n
        if rest != 1 or not dims:
            dims.append(rest)
        random.shuffle(dims)
        return tuple(dims)

    def matmul(self, depth, target):
        random = self.random
        left = self.expression(min(depth - 1, 2))
        if left.selected or np.ndim(left.value) == 0:
            left = self.new_input((random.randint(1, 5), random.randint(1, 5)))
        inner = left.shape[-1]
        roll = random.random()
        if roll < 0.25:
            dims = (inner,)
        elif roll < 0.7 or np.ndim(left.value) < 3:
            dims = (inner, random.randint(1, 5))
            if roll > 0.6:
                dims = (random.randint(1, 3), *dims)
        else:
            batch = left.shape[:-2]
            batch = inputs.compatible(random, batch, 30)
            dims = (*batch, inner, random.randint(1, 4))
        right = self.new_input(dims, None if random.random() < 0.5 else left.dtype)
        if random.random() < 0.3:
            right = binary(random.choice("+*"), right, self.literal())
        if random.random() < 0.6:
            return binary("@", left, right)
        name = random.choice(["matmul", "dot"])
        if name == "dot" and (np.ndim(right.value) > 2):
            raise Skip("dot of stacks of matrices")
        return call(random, name, evaluate.contraction(getattr(np, name)), [left, right], method=name == "dot")

    def masked(self, depth, target, rows=False):
        """`x[mask]`, alone or within a reduction."""
        random = self.random
        operand = self.expression(depth - 1)
        if operand.selected or operand.weak or np.ndim(operand.value) == 0:
            raise Skip("no axes to select along")
        dims = operand.shape
        if rows or random.random() < 0.3 and target is None:
            dims = dims[: random.randint(1, len(dims))]
        if dims == operand.shape and random.random() < 0.6:
            rust, python = operand.text(SUM_BINDS)
            mask = binary(random.choice(COMPARISONS), operand, self.literal())
        else:
            mask = self.new_input(dims, "bool")
        if mask.shape != dims:
            raise Skip("not the mask's shape")
        a, m = operand.text(ATOM), mask.text(0)
        select = lambda e, x, m: x[m]
        node = make(f"{a[0]}[{m[0]}]", f"{a[1]}[{m[1]}]", ATOM, select, [operand, mask], selected=m[0])
        partial = dims != operand.shape
        if rows:
            if not partial or np.prod(operand.shape[len(dims):]) == 0:
                raise Skip("no rows")
            return self.beside_selection(node, operand.shape[len(dims):])
        if partial or target is not None or random.random() < 0.6:
            return self.of_selection(node, partial)
        if random.random() < 0.4:
            node = binary(random.choice("+-*/"), node, self.literal())
        return node

    def beside_selection(self, node, rest):
        """Rows that a mask of leading axes selects, beside what is of their shape."""
        if self.random.random() < 0.5:
            other = self.leaf(rest)
            if other.weak or np.broadcast_shapes(other.shape, rest) == rest:
                node = binary(self.random.choice("+-*/"), *self.random.sample([node, other], 2))
        return node

    def of_selection(self, node, partial):
        random = self.random
        name = random.choice(["sum", "mean", "max", "min", "prod", "any", "all", "count_nonzero", "var", "std"])
        if random.random() < 0.3:
            node = binary(random.choice("+-*/"), node, self.literal())
        function = REDUCTIONS[name] or (lambda e, x, **k: getattr(np, name)(x, **k))
        axis = random.choice([None, 0]) if partial else random.choice([None, None, 0])
        keywords = {} if axis is None else {"axis": 0}
        extra = "" if axis is None else "axis=0"
        if name in ("var", "std") and random.random() < 0.3:
            keywords["ddof"] = 1
            extra = f"{extra}, ddof=1".removeprefix(", ")
        zeros = name in ("max", "min")
        return call(random, name, function, [node], method=name in METHODS, extra=extra, keywords=keywords,
                    selected="", zeros=zeros)

    def like(self, depth, target):
        random = self.random
        operand = self.leaf(target)
        if operand.weak:
            raise Skip("a literal has no shape")
        name = random.choice(["zeros_like", "ones_like", "full_like"])
        if name != "full_like":
            kind = random.choice([None, None, *inputs.DTYPES])
            extra = f"dtype=np.{kind}" if kind else ""
            function = lambda e, x: getattr(np, name)(x, dtype=kind)[()]
            return call(random, name, function, [operand], method=False, extra=extra)
        value = random.choice(["1", "0", "7"])
        return call(random, name, lambda e, x: np.full_like(x, int(value))[()], [operand], method=False, extra=value)

    def counted(self, depth, target):
        random = self.random
        operand = self.leaf(target)
        if operand.rust not in self.inputs or np.ndim(operand.value) == 0:
            raise Skip("sizes are asked of a name")
        axis = random.randrange(-len(operand.shape), len(operand.shape))
        text = random.choice([f".shape[{axis}]", ".size", ".ndim", "len"])
        name = operand.rust
        text = f"len({name})" if text == "len" else f"{name}{text}"
        value = eval(text, {name: operand.value})
        count = Node(text, text, ATOM, lambda evaluation, env: value, value, weak=True)
        return binary(random.choice("+-*/"), *random.sample([operand, count], 2))

    def listed(self, depth, target):
        """A nested list as an operand."""
        if target is None or len(target) not in (1, 2):
            raise Skip("lists of one or two axes")
        dims = target
        floats = self.random.random() < 0.5
        values = np.array([self.random.randint(-4, 4) / (4 if floats else 1) for _ in range(math.prod(dims))],
                          dtype="float64" if floats else "int64").reshape(dims)
        if 0 in dims:
            raise Skip("a list without elements has no type")
        if floats:
            text = str(values.tolist())
        else:
            text = str(values.tolist())
        if not floats:
            # Without a suffix Rust's integers are i32.
            values = values.astype("int32")
            python = f"np.array({text}, dtype=np.int32)"
        else:
            python = f"np.array({text})"
        rust = self.random.choice([text, f"np.array({text})"])
        return Node(rust, python, ATOM, lambda evaluation, env: values, values)


SUM_BINDS = COMPARE + 1

FORMS = [
    (Generator.operator, 30), (Generator.named_binary, 8), (Generator.shift, 2), (Generator.power, 6),
    (Generator.sign, 5), (Generator.exact_unary, 7), (Generator.real, 9), (Generator.sqrt, 4),
    (Generator.where, 6), (Generator.clip, 4), (Generator.round, 3), (Generator.cast, 5),
    (Generator.reduction, 22), (Generator.view, 16), (Generator.matmul, 6), (Generator.scan, 8), (Generator.flagged, 5), (Generator.ordered, 5), (Generator.masked, 7),
    (Generator.like, 1), (Generator.counted, 2), (Generator.listed, 2), (joins.joined, 10),
    (ordered.ordered, 8),
]
FORMS += [
    (joins.moved, 14), (contractions.letters, 8), (contractions.tensors, 4), (contractions.products, 5),
    (contractions.diagonals, 5), (bounded.bounded, 10), (windows.windowed, 6), (series.series, 8),
]
