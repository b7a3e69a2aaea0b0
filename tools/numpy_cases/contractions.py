"""Random products along axes: `einsum`, `tensordot` and their kin, diagonals and triangles."""

import math

import numpy as np

from . import inputs
from .evaluate import UNIT, WIDER, Skip, exact, summed
from .expression import ATOM, binary, make


def contraction(numpy_function, terms):
    """A sum of at most so many products, in wider arithmetic."""

    def apply(evaluation, *operands):
        result = numpy_function(*operands)
        name = result.dtype.name
        if name not in WIDER:
            return result
        wide = [np.asarray(v).astype(name).astype(WIDER[name]) for v in operands]
        scale = numpy_function(*map(np.abs, wide))
        finite = np.isfinite(scale)
        scale = np.where(finite & (scale > np.finfo(name).max / 2), np.inf, scale)
        bound = np.where(np.isnan(scale), 0, scale) * (terms + 2 * len(operands)) * UNIT[name]
        special = not all(np.isfinite(v).all() for v in wide)
        return evaluation.rounded(numpy_function(*wide), name, np.where(special & ~np.isfinite(scale), 0, bound))

    return apply


def operand(generator, dims, kind=None):
    """An operand of a shape: a name, seldom with an operator."""
    random = generator.random
    node = generator.new_input(dims, kind)
    if random.random() < 0.25:
        node = binary(random.choice("+*-"), node, generator.literal())
        if node.kind not in "biuf" or node.dtype not in inputs.DTYPES:
            raise Skip("not an element type")
    return node


def called(generator, name, function, operands, tail="", front=""):
    """A call by a name that Python has behind `np.`."""
    pieces = [each.text(0) for each in operands]
    prefix = "np." if "." in name else generator.random.choice(["np.", ""])
    texts = [front + ", ".join(piece[which] for piece in pieces) + tail for which in (0, 1)]
    # NumPy adds products to zero, which then has no sign of theirs.
    return make(f"{prefix}{name}({texts[0]})", f"np.{name}({texts[1]})", ATOM, function, operands, zeros=True)


def small(generator, count, least=1, most=4):
    return tuple(generator.random.choice([1, 2, 2, 3, 3, 4, 5][:most + 3]) for _ in range(count))


def letters(generator, depth, target):
    """`einsum`."""
    random = generator.random
    count = random.choice([1, 1, 2, 2, 2, 2, 3])
    alphabet = random.sample("ijkabxyzBN", random.randint(1, 5))
    sizes = {letter: random.choice([1, 2, 2, 3, 3, 4]) for letter in alphabet}
    ellipsis = small(generator, random.choice([0, 1, 1, 2])) if random.random() < 0.2 else None
    terms, shapes, broadcast = [], [], False
    for index in range(count):
        own = random.sample(alphabet, random.randint(0 if index else 1, min(len(alphabet), 4)))
        if random.random() < 0.12 and own:
            own.insert(random.randint(0, len(own)), random.choice(own))
        shape = [sizes[letter] for letter in own]
        # One element broadcasts, but not within a diagonal.
        if random.random() < 0.06 and len(set(own)) == len(own) and own:
            shape[random.randrange(len(own))] = 1
            broadcast = True
        text = own[:]
        if ellipsis is not None and (random.random() < 0.7 or (index == count - 1 and not any("..." in t for t in terms))):
            place = random.randint(0, len(own))
            text.insert(place, "...")
            part = ellipsis[random.randint(0, len(ellipsis)):] if random.random() < 0.3 else ellipsis
            shape[place:place] = part
        terms.append("".join(text))
        shapes.append(tuple(shape))
    used = sorted({letter for term in terms for letter in term if letter != "."})
    has_rest = any("..." in term for term in terms)
    subscripts = ",".join(terms)
    if random.random() < 0.7:
        out = random.sample(used, random.randint(0, len(used)))
        if has_rest:
            out.insert(random.randint(0, len(out)), "...")
        subscripts += "->" + "".join(out)
    if math.prod(sizes[letter] for letter in used) > 2000 or max(map(len, shapes)) > 6:
        raise Skip("too many products")
    kinds = [random.choice(inputs.FLOATS) if random.random() < 0.6 else None for _ in shapes]
    operands = [operand(generator, shape, kind) for shape, kind in zip(shapes, kinds)]
    if len({each.dtype for each in operands}) > 2:
        raise Skip("several types are promoted two at a time here")
    result = subscripts.partition("->")[2]
    alone = any(sum(letter in term for term in terms) == 1 and letter not in result for letter in used)
    if count > 1 and (count > 2 or alone) and not all(np.isfinite(each.value).all() for each in operands):
        raise Skip("sums of infinities depend on what is summed first")
    met = [letter for letter in used if sum(letter in term for term in terms) > 1 and letter not in result]
    if len(met) > 1 and broadcast:
        raise Skip("of several letters that are summed over together none broadcasts")
    function = lambda *values: np.einsum(subscripts, *values)
    terms_of_sum = math.prod(sizes[letter] for letter in used) * math.prod(ellipsis or ())
    # More than eight axes on the way are refused.
    if len(used) + len(ellipsis or ()) > 6:
        raise Skip("too many axes")
    return called(generator, "einsum", contraction(function, terms_of_sum), operands, front=f'"{subscripts}", ')


def tensors(generator, depth, target):
    """`tensordot`."""
    random = generator.random
    shared = small(generator, random.choice([0, 1, 1, 1, 2, 2, 3]))
    own = [list(small(generator, random.choice([0, 1, 1, 2]))) for _ in range(2)]
    n = len(shared)
    if random.random() < 0.5:
        shapes = (*own[0], *shared), (*shared, *own[1])
        axes = n
        text = random.choice([f"axes={n}", str(n)]) if n != 2 or random.random() < 0.6 else ""
    else:
        shapes, places = [], []
        for rest in own:
            order = random.sample(range(n + len(rest)), n + len(rest))
            whole = [*shared, *rest]
            shapes.append(tuple(whole[at] for at in order))
            found = [order.index(at) for at in range(n)]
            places.append([at - len(order) for at in found] if random.random() < 0.3 else found)
        axes = tuple(places)
        if n == 1 and random.random() < 0.4:
            axes = (places[0][0], places[1][0])
            text = f"axes={axes}"
        else:
            text = f"axes=({places[0]}, {places[1]})"
    operands = [operand(generator, shapes[0]), operand(generator, shapes[1])]
    if math.prod(own[0]) * math.prod(own[1]) > generator.elements or any(not shape and n for shape in shapes):
        raise Skip("too large")
    function = lambda a, b: np.tensordot(a, b, axes=axes)
    name = random.choice(["tensordot", "tensordot", "linalg.tensordot"])
    if name.startswith("linalg") and not text.startswith("axes"):
        name = "tensordot"
    return called(generator, name, contraction(function, math.prod(shared)), operands, f", {text}" if text else "")


def products(generator, depth, target):
    """`inner`, `outer`, `vdot`, `vecdot`, `kron`, `cross`."""
    random = generator.random
    name = random.choice(["inner", "outer", "vdot", "vecdot", "linalg.vecdot", "linalg.outer", "kron", "kron", "cross",
                          "linalg.cross"])
    tail, count = "", 1
    short = lambda most: small(generator, random.randint(0, most))
    if name == "inner":
        count = random.randint(1, 6)
        shapes = (*short(2), count), (*short(1), count)
    elif name == "outer":
        shapes = short(2), short(2)
    elif name == "linalg.outer":
        shapes = small(generator, 1), small(generator, 1)
    elif name == "vdot":
        dims = short(3)
        count = math.prod(dims)
        shapes = dims, random.choice([dims, (count,), dims[::-1]])
    elif name.endswith("vecdot"):
        count = random.randint(1, 9)
        batch = short(2)
        shapes = [(*batch, count), (*inputs.compatible(random, batch, 30), count)]
        if random.random() < 0.3 and len(shapes[0]) == len(shapes[1]) == 2:
            shapes = [shape[::-1] for shape in shapes]
            tail = random.choice([", axis=0", ", axis=-2"])
    elif name == "kron":
        shapes = short(2), short(3)
    else:
        batch = short(2)
        shapes = [(*batch, 3), (*inputs.compatible(random, batch, 20), 3)]
        if random.random() < 0.3:
            shapes = [(3, *batch), (3, *batch)]
            tail = ", axis=0"
    operands = [operand(generator, tuple(shape)) for shape in shapes]
    numpy_function = getattr(np.linalg, name[7:]) if name.startswith("linalg.") else getattr(np, name)
    words = {"axis": int(tail.split("=")[1])} if tail else {}
    function = lambda a, b: numpy_function(a, b, **words)
    if "cross" in name:
        bound = lambda a, b: crossed_magnitudes(a, b, words.get("axis", -1))
        return called(generator, name, differences(function, bound), operands, tail)
    return called(generator, name, contraction(function, count), operands, tail)


def crossed_magnitudes(a, b, axis):
    a, b = (np.abs(np.moveaxis(np.asarray(v), axis, -1)) for v in (a, b))
    sums = a[..., [1, 2, 0]] * b[..., [2, 0, 1]] + a[..., [2, 0, 1]] * b[..., [1, 2, 0]]
    return np.moveaxis(sums, -1, axis)


def differences(numpy_function, magnitudes):
    def apply(evaluation, a, b):
        result = numpy_function(a, b)
        name = result.dtype.name
        if name not in WIDER:
            return result
        a, b = (np.asarray(v).astype(name).astype(WIDER[name]) for v in (a, b))
        scale = magnitudes(a, b)
        scale = np.where(np.isfinite(scale) & (scale > np.finfo(name).max / 2), np.inf, scale)
        bound = np.where(np.isnan(scale), 0, scale) * 4 * UNIT[name]
        special = ~(np.isfinite(a).all() and np.isfinite(b).all())
        return evaluation.rounded(numpy_function(a, b), name, np.where(special & ~np.isfinite(scale), 0, bound))

    return apply


def diagonals(generator, depth, target):
    """`diagonal`, `trace`, `diag`, `tril`, `triu`."""
    random = generator.random
    node = generator.expression(depth - 1)
    rank = np.ndim(node.value)
    if node.selected or node.weak or rank == 0:
        raise Skip("a diagonal has two axes")
    name = random.choice(["diagonal", "trace", "linalg.diagonal", "linalg.trace", "tril", "triu", "diag"])
    offset = random.choice([0, 0, 0, 1, -1, 2, -2, 5])
    keywords, words = {}, []
    if name == "diag":
        if rank > 2:
            raise Skip("not of so many axes")
        if rank == 1 and offset and node.shape[0] == 0:
            raise Skip("no element is at the edge")
        keywords["k"] = offset
        words.append(random.choice([f"k={offset}", str(offset)]))
        if rank == 1 and (node.shape[0] + abs(offset)) ** 2 > generator.elements:
            raise Skip("too large")
    elif rank < 2:
        raise Skip("a diagonal has two axes")
    else:
        key = "k" if name in ("tril", "triu") else "offset"
        if offset or random.random() < 0.3:
            keywords[key] = offset
            words.append(f"{key}={offset}")
        if name in ("diagonal", "trace") and random.random() < 0.4:
            first, second = random.sample(range(rank), 2)
            keywords["axis1"], keywords["axis2"] = first, second - rank if random.random() < 0.5 else second
            words.append(f"axis1={keywords['axis1']}, axis2={keywords['axis2']}")
    tail = "".join(f", {word}" for word in words)
    numpy_function = getattr(np.linalg, name[7:]) if name.startswith("linalg.") else getattr(np, name)
    if name.endswith("trace"):
        last = {"axis1": -2, "axis2": -1} if name.startswith("linalg") else {}
        function = lambda e, x: summed(e, np.diagonal(x, **keywords, **last), axis=-1)
    else:
        function = exact(lambda x: np.array(numpy_function(x, **keywords)))
    return called(generator, name, function, [node], tail)
