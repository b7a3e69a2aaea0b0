"""Random expressions of windows, weighted means and covariances.

Operands are multiples of a quarter, so that sums are exact in any order."""

import numpy as np

from .evaluate import UNIT, WIDER, Skip
from .expression import ATOM, make


def windowed(generator, depth, target):
    """One of them."""
    return generator.random.choice([convolved, pooled, pooled, slid, averaged, covariances])(generator)


def quarters(generator, dims, kind=None):
    random = generator.random
    node = generator.new_input(dims, kind or random.choice(["float64", "float32"]))
    values = [random.randint(-12, 12) / 4 for _ in range(int(np.prod(dims)))]
    generator.inputs[node.rust] = np.array(values).reshape(dims).astype(node.dtype)
    return generator.replaced(node.rust)


def keyword(random, name, least, most, chance=0.5):
    return {name: random.randint(least, most)} if random.random() < chance else {}


def written(words):
    return "".join(f", {name}={value}" for name, value in words.items())


def convolved(generator):
    random = generator.random
    from deep_learning import conv2d

    channels, kernel = random.randint(1, 3), (random.randint(1, 3), random.randint(1, 3))
    images = quarters(generator, (*([random.randint(1, 2)] * random.randint(0, 1)), channels, random.randint(3, 6),
                                  random.randint(3, 6)))
    weights = quarters(generator, (random.randint(1, 3), channels, *kernel), images.dtype)
    words = keyword(random, "stride", 1, 2) | keyword(random, "padding", 0, 1) | keyword(random, "dilation", 1, 2, 0.3)
    if np.size(conv2d(images.value, weights.value, **words)) == 0:
        raise Skip("no window")
    text = f"conv2d({images.rust}, {weights.rust}{written(words)})"
    return make(text, text, ATOM, lambda e, x, w: conv2d(x, w, **words), [images, weights], zeros=True)


def pooled(generator):
    random = generator.random
    import deep_learning

    name = random.choice(["max_pool2d", "avg_pool2d"])
    dims = (*(random.randint(1, 3) for _ in range(random.randint(0, 2))), random.randint(2, 6), random.randint(2, 6))
    images = quarters(generator, dims)
    size = random.choice([1, 2, (1, 2), (2, 1)])
    words = keyword(random, "stride", 1, 2)
    function = getattr(deep_learning, name)
    text = f"{name}({images.rust}, {size}{written(words)})"

    def apply(evaluation, x):
        result = function(x, size, **words)
        if name == "max_pool2d":
            return result
        wide = function(x.astype(WIDER[x.dtype.name]), size, **words)
        return evaluation.rounded(wide, x.dtype.name)

    return make(text, text, ATOM, apply, [images], zeros=True)


def slid(generator):
    random = generator.random
    from deep_learning import sliding_window_view

    images = quarters(generator, (random.randint(2, 5), random.randint(2, 5)))
    axis = random.randrange(-2, 2)
    size = random.randint(1, images.shape[axis])
    text = f"sliding_window_view({images.rust}, {size}, axis={axis})"
    return make(text, text, ATOM, lambda e, x: sliding_window_view(x, size, axis), [images])


def averaged(generator):
    random = generator.random
    values = quarters(generator, tuple(random.randint(1, 4) for _ in range(random.randint(1, 3))))
    axis = random.randrange(-len(values.shape), len(values.shape))
    weights = quarters(generator, (values.shape[axis],), random.choice([values.dtype, "float64"]))
    generator.inputs[weights.rust] = np.abs(weights.value) + weights.value.dtype.type(0.25)
    weights = generator.replaced(weights.rust)
    text = f"np.average({values.rust}, axis={axis}, weights={weights.rust})"

    def apply(evaluation, x, w):
        kind = np.average(x, axis=axis, weights=w).dtype.name
        wide = np.average(x.astype(WIDER[kind]), axis=axis, weights=w.astype(WIDER[kind]))
        return evaluation.rounded(wide, kind)

    return make(text, text, ATOM, apply, [values, weights], zeros=True)


def covariances(generator):
    random = generator.random
    values = quarters(generator, (random.randint(1, 4), random.randint(2, 6)))
    words = random.choice([{}, {"ddof": 0}, {"rowvar": False}, {"bias": True}])
    function = lambda x: np.cov(x, **words)
    if np.shape(function(values.value)) != (values.shape[-1 if "rowvar" in words else 0],) * 2 or not np.isfinite(
        function(values.value)
    ).all():
        raise Skip("one variable, or one observation")
    text = f"np.cov({values.rust}{written(words)})"

    def apply(evaluation, x):
        result = np.cov(x, **words)
        kind = result.dtype.name
        wide = np.cov(x.astype(np.longdouble), **words, dtype=np.longdouble)
        bound = np.full(np.shape(wide), 16.0 * x.size * UNIT[kind] * float(np.max(x.astype(float) ** 2)))
        return evaluation.rounded(wide, kind, bound)

    return make(text, text, ATOM, apply, [values], zeros=True)
