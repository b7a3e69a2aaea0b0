"""Random expressions of samples in a row, and of what else is made of other operations.

Operands are multiples of a quarter and distances powers of two, so that results are exact in any order."""

import numpy as np

from .expression import ATOM, make
from .windows import quarters, written


def series(generator, depth, target):
    """One of them."""
    kinds = [interpolated, integrated, sloped, slid_along, polynomial, chosen, found, by_vectors, measured, to_a_power]
    return generator.random.choice(kinds)(generator)


def dims(generator, least, most, smallest=1):
    random = generator.random
    return tuple(random.randint(smallest, 5) for _ in range(random.randint(least, most)))


def called(text, function, operands):
    return make(text, text, ATOM, lambda e, *values: function(*values), operands, zeros=True)


def interpolated(generator):
    random = generator.random
    x = quarters(generator, dims(generator, 0, 2))
    places = np.cumsum([random.choice([0.5, 1.0, 2.0]) for _ in range(random.randint(2, 5))]) - 2.0
    listed = "[" + ", ".join(repr(float(place)) for place in places) + "]"
    y = quarters(generator, (len(places),), "float64")
    words = {name: random.randint(-9, 9) for name in ("left", "right") if random.random() < 0.3}
    text = f"np.interp({x.rust}, {listed}, {y.rust}{written(words)})"
    return called(text, lambda x, y: np.interp(x, places, y, **words), [x, y])


def integrated(generator):
    random = generator.random
    y = quarters(generator, dims(generator, 1, 3))
    words = {"dx": random.choice([0.5, 1, 2])} if random.random() < 0.5 else {}
    if random.random() < 0.6:
        words["axis"] = random.randrange(-y.value.ndim, y.value.ndim)
    text = f"np.trapezoid({y.rust}{written(words)})"
    return called(text, lambda y: np.trapezoid(y, **words), [y])


def sloped(generator):
    random = generator.random
    f = quarters(generator, dims(generator, 1, 3, smallest=2))
    axis, dx = random.randrange(-f.value.ndim, f.value.ndim), random.choice([0.5, 1, 2])
    text = f"np.gradient({f.rust}, {dx}, axis={axis})"
    return called(text, lambda f: np.gradient(f, dx, axis=axis), [f])


def slid_along(generator):
    random = generator.random
    size = random.randint(1, 9)
    a, v = quarters(generator, (size,)), quarters(generator, (random.randint(1, size),))
    name, mode = random.choice(["convolve", "correlate"]), random.choice(["", ', "full"', ', mode="valid"'])
    words = {"mode": mode.split('"')[1]} if mode else {}
    text = f"np.{name}({a.rust}, {v.rust}{mode})"
    return called(text, lambda a, v: getattr(np, name)(a, v, **words), [a, v])


def polynomial(generator):
    random = generator.random
    x = quarters(generator, dims(generator, 0, 2))
    p = [random.randint(-3, 3) / 2 for _ in range(random.randint(1, 4))]
    text = f"np.polyval({p}, {x.rust})"
    return called(text, lambda x: np.polyval(p, x), [x])


def chosen(generator):
    random = generator.random
    x = quarters(generator, dims(generator, 1, 3))
    low, high, other = sorted(random.randint(-3, 3) for _ in range(2)) + [random.randint(-9, 9)]
    text = f"np.select([{x.rust} < {low}, {x.rust} > {high}], [-{x.rust}, {x.rust} * 2], {other})"
    return called(text, lambda x: np.select([x < low, x > high], [-x, x * 2], other), [x])


def found(generator):
    x, others = quarters(generator, dims(generator, 0, 3)), quarters(generator, dims(generator, 1, 2), "float64")
    text = f"np.isin({x.rust}, {others.rust})"
    return called(text, lambda x, others: np.isin(x, others), [x, others])


def by_vectors(generator):
    random = generator.random
    rows, columns = random.randint(1, 5), random.randint(1, 5)
    batch = dims(generator, 0, 2)
    with_vectors = batch[random.randint(0, len(batch)):]
    matrix = quarters(generator, (*batch, rows, columns))
    if random.random() < 0.5:
        vector = quarters(generator, (*with_vectors, columns), matrix.dtype)
        return called(f"np.matvec({matrix.rust}, {vector.rust})", np.matvec, [matrix, vector])
    vector = quarters(generator, (*with_vectors, rows), matrix.dtype)
    return called(f"np.vecmat({vector.rust}, {matrix.rust})", np.vecmat, [vector, matrix])


def measured(generator):
    random = generator.random
    x = quarters(generator, dims(generator, 2, 4))
    order, value = random.choice([("1", 1), ("np.inf", np.inf), ("-np.inf", -np.inf)])
    keep = random.choice([{}, {"keepdims": True}])
    if random.random() < 0.5:
        text = f"np.linalg.matrix_norm({x.rust}, ord={order}{written(keep)})"
        return called(text, lambda x: np.linalg.matrix_norm(x, ord=value, **keep), [x])
    axes = tuple(random.sample(range(x.value.ndim), 2))
    name = random.choice(["norm", "vector_norm"])
    text = f"np.linalg.{name}({x.rust}, axis={axes}, ord={order}{written(keep)})"
    return called(text, lambda x: getattr(np.linalg, name)(x, axis=axes, ord=value, **keep), [x])


def to_a_power(generator):
    random = generator.random
    n, power = random.randint(1, 4), random.randint(1, 4)
    x = quarters(generator, (*dims(generator, 0, 1), n, n), "float64")
    text = f"np.linalg.matrix_power({x.rust}, {power})"
    return called(text, lambda x: np.linalg.matrix_power(x, power), [x])
