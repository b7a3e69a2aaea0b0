"""The forms of random compositions: each makes a node of a node, inside of its domain and away from infinities."""

import math


def broadcast(left, right):
    """The joint shape, if there is one."""
    rank = max(len(left), len(right))
    left, right = (1,) * (rank - len(left)) + left, (1,) * (rank - len(right)) + right
    if all(a == b or 1 in (a, b) for a, b in zip(left, right)):
        return tuple(max(a, b) for a, b in zip(left, right))
    return None


def refuse():
    from .generate import Refused

    raise Refused


def node(text, shape, *operands):
    from .generate import Node

    return Node(text, tuple(shape), frozenset().union(*(operand.ways for operand in operands)))


SMOOTH = """sin({0}) cos({0}) tanh({0}) arctan({0}) exp(-abs({0})) exp(tanh({0})) expm1(0.5*tanh({0})) sigmoid({0}) softplus({0})
silu({0}) gelu({0}) gelu({0},approximate=True) mish({0}) erf({0}) erfc({0}) log(abs({0})+0.5) log1p(({0})**2) log2(abs({0})+1.5)
sqrt(abs({0})+0.25) sqrt(({0})**2+1) cbrt(abs({0})+0.5) square({0}) reciprocal(abs({0})+1) arcsin(0.9*tanh({0})) arccos(0.9*tanh({0}))
arcsinh({0}) arctanh(0.8*sin({0})) arccosh(abs({0})+1.5) sinh(tanh({0})) cosh(tanh({0})) tan(0.7*tanh({0})) softsign({0}) log_sigmoid({0})
(({0})**3*0.1) (2**tanh({0})) (-({0})) (0.5*({0})) (({0})-0.75) (1/(1+({0})**2)) (({0})*({0})) ((abs({0})+0.5)**1.5) rad2deg(0.01*({0}))
sinc({0}) exp2(tanh({0}))""".split()
KINKED = """relu({0}) abs({0}) leaky_relu({0}) elu({0}) celu({0},alpha=2) selu({0}) relu6({0}) hard_tanh({0}) hard_sigmoid({0}) hard_swish({0})
maximum({0},0.25) minimum({0},0.5) clip({0},-0.5,0.75) where({0}>0,{0},0.1*({0})) (({0})%0.75) fmax({0},-0.25) (({0})*sign({0}))
(({0})*floor({0})) nan_to_num({0}) (stop_gradient({0})*({0})) (({0})*(({0})>0)) fabs({0})""".split()
PAIRS = """({0}+{1}) ({0}-{1}) ({0}*{1}) ({1}-{0}) ({1}*{0}) ({0}/(abs({1})+0.5)) ({1}/(({0})**2+1)) maximum({0},{1}) minimum({1},{0}) fmax({0},{1})
fmin({1},{0}) hypot({0},abs({1})+0.1) arctan2({0},abs({1})+0.5) arctan2(({1})+3,{0}) logaddexp({0},{1}) ((abs({0})+0.5)**tanh({1})) where({0}>{1},{0},{1}*2)
where({1}>0,{0},{1}) copysign({0},{1}) lerp({0},{1},0.3) logaddexp2({1},{0}) clip({0},{1}-1,{1}+0.5) (({0})*({1}>0))""".split()


def smooth(generator, x):
    return node(generator.random.choice(SMOOTH).format(x.text), x.shape, x)


def kinked(generator, x):
    return node(generator.random.choice(KINKED).format(x.text), x.shape, x)


def paired(generator, x):
    other = generator.partner(x)
    shape = broadcast(x.shape, other.shape)
    if shape is None:
        refuse()
    text = generator.random.choice(PAIRS)
    ways = [x, other]
    return node(text.format(f"({x.text})", f"({other.text})"), shape, *ways)


def axis_of(generator, x, least=1):
    """An axis of at least so many elements, as it is written and as it is."""
    axes = [axis for axis in range(x.rank) if x.shape[axis] >= least]
    if not axes:
        refuse()
    axis = generator.random.choice(axes)
    return (axis if generator.random.random() < 0.5 else axis - x.rank), axis


def reduced(generator, x):
    random = generator.random
    name = random.choice(["sum", "sum", "mean", "mean", "max", "min", "prod", "var", "std", "logsumexp", "nansum", "ptp", "amax", "norm", "median", "quantile"])
    if x.rank == 0:
        refuse()
    keep = random.random() < 0.4
    several = name != "norm"
    if random.random() < 0.25 and name != "norm":
        axes, words = tuple(range(x.rank)), ""
    elif random.random() < 0.3 and x.rank > 1 and several:
        axes = tuple(sorted(random.sample(range(x.rank), 2)))
        words = f", axis={axes}"
    else:
        written, axis = axis_of(generator, x)
        axes, words = (axis,), f", axis={written}"
    if name in ("std", "var") and math.prod(x.shape[axis] for axis in axes) < 2:
        refuse()
    shape = [1 if axis in axes else size for axis, size in enumerate(x.shape) if keep or axis not in axes]
    words += ", keepdims=True" if keep else ""
    operand = f"({x.text}) * {random.choice([0.5, 1.5])} + 0.1"
    calls = {"norm": "np.linalg.norm({0}{1})", "quantile": "quantile({0}, %s{1})" % random.choice([0.25, 0.5, 0.8])}
    if name == "var" and random.random() < 0.3:
        words += ", ddof=1"
    if name == "sum" and random.random() < 0.2:
        words += f", where={x.text} > 0.1"
    return node(calls.get(name, name + "({0}{1})").format(operand, words), shape, x)


def scanned(generator, x):
    name = generator.random.choice(["cumsum", "cumprod", "cummax", "cummin", "logcumsumexp", "sort", "softmax", "log_softmax"])
    if x.rank == 0:
        refuse()
    written, _ = axis_of(generator, x)
    return node(f"{name}({x.text}, axis={written})", x.shape, x)


def differences(generator, x):
    written, axis = axis_of(generator, x, 3)
    shape = [size - (at == axis) for at, size in enumerate(x.shape)]
    return node(f"diff({x.text}, axis={written})", shape, x)


def arranged(generator, x):
    random, shape = generator.random, list(x.shape)
    if x.rank == 0:
        refuse()
    way = random.choice(["T", "reshape", "ravel", "expand", "swap", "move", "flip", "roll", "transpose", "broadcast", "squeeze", "rot90"])
    text = f"({x.text})"
    if way == "T":
        return node(f"{text}.T", shape[::-1], x)
    if way == "reshape":
        halves = [(a, x.size // a) for a in range(2, x.size) if x.size % a == 0]
        dims = random.choice(halves) if halves else refuse()
        return node(f"{text}.reshape{dims}", dims, x)
    if way == "ravel" and x.size > 1:
        return node(f"ravel({x.text})", [x.size], x)
    if way == "expand":
        at = random.randint(0, x.rank)
        return node(f"expand_dims({x.text}, {at})", [*shape[:at], 1, *shape[at:]], x)
    if way in ("swap", "move", "transpose", "rot90") and x.rank > 1:
        a, b = random.sample(range(x.rank), 2)
        if way == "swap":
            shape[a], shape[b] = shape[b], shape[a]
            return node(f"swapaxes({x.text}, {a}, {b})", shape, x)
        if way == "move":
            shape.insert(b, shape.pop(a))
            return node(f"moveaxis({x.text}, {a}, {b})", shape, x)
        if way == "rot90":
            shape[a], shape[b] = shape[b], shape[a]
            return node(f"rot90({x.text}, axes=({a}, {b}))", shape, x)
        order = random.sample(range(x.rank), x.rank)
        return node(f"transpose({x.text}, {tuple(order)})", [shape[axis] for axis in order], x)
    if way == "flip":
        return node(f"flip({x.text}, axis={random.randrange(x.rank)})", shape, x)
    if way == "roll":
        return node(f"roll({x.text}, {random.choice([1, 2, -1])}, axis={random.randrange(x.rank)})", shape, x)
    if way == "broadcast":
        dims = (random.choice([2, 3]), *shape)
        return node(f"broadcast_to({x.text}, {dims})", dims, x)
    if way == "squeeze" and 1 in shape and x.rank > 1:
        at = shape.index(1)
        return node(f"squeeze({x.text}, axis={at})", shape[:at] + shape[at + 1 :], x)
    return refuse()


def bent(generator, x):
    random, shape = generator.random, list(x.shape)
    if x.rank == 0:
        refuse()
    axis = random.randrange(x.rank)
    way = random.choice(["tile", "repeat", "pad", "edge", "triangle"])
    if way == "tile":
        shape[-1] *= 2
        return node(f"tile({x.text}, 2)", shape, x)
    if way == "repeat":
        shape[axis] *= 2
        return node(f"repeat({x.text}, 2, axis={axis})", shape, x)
    if way in ("pad", "edge"):
        widths = tuple((1, random.choice([0, 1])) if at == axis else (0, 0) for at in range(x.rank))
        shape[axis] += sum(widths[axis])
        mode = ', mode="edge"' if way == "edge" else ""
        written = widths[0] if x.rank == 1 else widths
        return node(f"pad({x.text}, {written}{mode})", shape, x)
    if x.rank < 2:
        refuse()
    return node(f"{random.choice(['tril', 'triu'])}({x.text}, {random.choice([0, 1, -1])})", shape, x)


def indexed(generator, x):
    random, shape = generator.random, list(x.shape)
    if x.rank == 0:
        refuse()
    axis = random.randrange(x.rank)
    size = shape[axis]
    places = [random.randrange(size) for _ in range(random.choice([2, 3]))]
    way = random.choice(["integer", "slice", "reversed", "stepped", "take", "list", "along", "greatest", "topk"])
    before = ":, " * axis
    if way == "integer" and x.rank > 1:
        return node(f"({x.text})[{before}{random.randrange(-size, size)}]", shape[:axis] + shape[axis + 1 :], x)
    if way == "slice" and size > 2:
        shape[axis] -= 1
        return node(f"({x.text})[{before}{random.choice(['1:', ':-1'])}]", shape, x)
    if way == "reversed":
        return node(f"({x.text})[{before}::-1]", shape, x)
    if way == "stepped" and size > 2:
        shape[axis] = (size + 1) // 2
        return node(f"({x.text})[{before}::2]", shape, x)
    if way == "take":
        shape[axis] = len(places)
        return node(f"take({x.text}, np.array({places}), axis={axis})", shape, x)
    if way == "list":
        shape[axis] = len(places)
        return node(f"({x.text})[{before}np.array({places})]", shape, x)
    if way == "along":
        return node(f"take_along_axis({x.text}, argsort({x.text}, axis={axis}), axis={axis})", shape, x)
    if way == "greatest":
        shape[axis] = 1
        return node(f"take_along_axis({x.text}, argmax({x.text}, axis={axis}, keepdims=True), axis={axis})", shape, x)
    if way == "topk" and size > 2:
        shape[axis] = 2
        return node(f"topk({x.text}, 2, axis={axis})[0]", shape, x)
    return refuse()


def joined(generator, x):
    random = generator.random
    if x.rank == 0 or x.size == 1:
        refuse()
    try:
        other = generator.leaf(lambda node: node.shape == x.shape)
    except Exception:
        other = generator.input(x.shape)
    axis, shape = random.randrange(x.rank), list(x.shape)
    pair = f"({x.text}, {other.text})"
    if random.random() < 0.4:
        shape.insert(axis, 2)
        return node(f"stack({pair}, axis={axis})", shape, x, other)
    shape[axis] *= 2
    return node(f"concatenate({pair}, axis={axis})", shape, x, other)


def multiplied(generator, x):
    random = generator.random
    if x.rank == 0 or 1 in x.shape:
        refuse()
    last, columns = x.shape[-1], random.choice([2, 3])
    way = random.choice(["matrix", "matrix", "vector", "gram", "outer", "inner", "einsum", "tensordot", "quadratic", "trace", "diagonal", "kron"])
    if way == "matrix":
        other = generator.input((last, columns))
        return node(f"({x.text}) @ {other.text}", (*x.shape[:-1], columns), x, other)
    if way == "vector":
        other = generator.input((last,))
        return node(f"({x.text}) @ {other.text}", x.shape[:-1], x, other)
    if way == "gram" and x.rank >= 2:
        return node(f"0.2 * (({x.text}) @ ({x.text}).mT)", (*x.shape[:-1], x.shape[-2]), x)
    if way == "outer" and x.rank == 1:
        other = generator.input((columns,))
        return node(f"outer({x.text}, {other.text})", (last, columns), x, other)
    if way == "inner":
        other = generator.input((columns, last))
        return node(f"inner({x.text}, {other.text})", (*x.shape[:-1], columns), x, other)
    if way == "einsum" and x.rank == 2:
        other = generator.input((x.shape[0], columns))
        return node(f'einsum("ij,ik->jk", {x.text}, {other.text})', (last, columns), x, other)
    if way == "tensordot":
        other = generator.input((last, columns))
        return node(f"tensordot({x.text}, {other.text}, 1)", (*x.shape[:-1], columns), x, other)
    if way == "quadratic" and x.rank == 2:
        other = generator.input((last, last))
        return node(f'einsum("bi,ij,bj->b", {x.text}, {other.text}, {x.text})', (x.shape[0],), x, other)
    if way in ("trace", "diagonal") and x.rank == 2:
        shape = () if way == "trace" else (min(x.shape),)
        return node(f"{way}({x.text})", shape, x)
    if way == "kron" and x.rank <= 2:
        other = generator.input((2,) * x.rank)
        return node(f"kron({x.text}, {other.text})", [2 * size for size in x.shape], x, other)
    return refuse()


def windowed(generator, x):
    if x.rank < 2 or min(x.shape[-2:]) < 3:
        refuse()
    way, shape = generator.random.choice(["slide", "max", "mean"]), list(x.shape)
    if way == "slide":
        shape[-1] -= 1
        return node(f"sliding_window_view({x.text}, 2, axis={x.rank - 1})", [*shape, 2], x)
    shape[-2:] = [size - 1 for size in shape[-2:]]
    return node(f"{way.replace('mean', 'avg')}_pool2d({x.text}, 2, 1)", shape, x)


def selected(generator, x):
    if x.rank == 0:
        refuse()
    name = generator.random.choice(["sum", "prod", "sum"])
    return node(f"{name}(({x.text})[{x.text} > {generator.random.choice([-0.3, 0.2])}])", (), x)


def averaged(generator, x):
    if x.rank == 0:
        refuse()
    axis = x.rank - 1
    weights = generator.input((x.shape[axis],))
    return node(f"average({x.text}, axis={axis}, weights=exp({weights.text}))", x.shape[:-1], x, weights)


WEIGHED = {
    smooth: 24, kinked: 9, paired: 22, reduced: 14, scanned: 6, differences: 1.5, arranged: 8, bent: 4, indexed: 8, joined: 3,
    multiplied: 8, windowed: 1.5, selected: 1.5, averaged: 1,
}
FORMS = (list(WEIGHED), list(WEIGHED.values()))
