"""The workloads with NumPy, every result and temporary in an array made beforehand."""

import numpy as np


def prepare(workload, arrays):
    return STEPS[workload](*arrays)


def affine_relu(x, w, b):
    out = np.empty_like(x)

    def step():
        np.multiply(x, w, out=out)
        np.add(out, b, out=out)
        return np.maximum(out, 0, out=out)

    return step


def accuracy(pred, target):
    positive, equal = np.empty_like(target), np.empty_like(target)

    def step():
        np.greater(pred, 0.5, out=positive)
        return np.equal(positive, target, out=equal).mean()

    return step


def softmax(x):
    out = np.empty_like(x)
    largest, total = np.empty((len(x), 1), x.dtype), np.empty((len(x), 1), x.dtype)

    def step():
        np.max(x, axis=1, keepdims=True, out=largest)
        np.subtract(x, largest, out=out)
        np.exp(out, out=out)
        np.sum(out, axis=1, keepdims=True, out=total)
        return np.divide(out, total, out=out)

    return step


def squared_error(p, t):
    error = np.empty_like(p)

    def step():
        np.subtract(p, t, out=error)
        return np.multiply(error, error, out=error).mean()

    return step


def standardize(x):
    out = np.empty_like(x)

    def step():
        deviation = np.sqrt(np.var(x, axis=0) + np.float32(1e-5))
        np.subtract(x, np.mean(x, axis=0), out=out)
        return np.divide(out, deviation, out=out)

    return step


def layer_norm(x, scale, shift):
    out = np.empty_like(x)

    def step():
        deviation = np.sqrt(np.var(x, axis=-1, keepdims=True) + np.float32(1e-5))
        np.subtract(x, np.mean(x, axis=-1, keepdims=True), out=out)
        np.divide(out, deviation, out=out)
        np.multiply(out, scale, out=out)
        return np.add(out, shift, out=out)

    return step


def sigmoid(x):
    out = np.empty_like(x)

    def step():
        np.negative(x, out=out)
        np.exp(out, out=out)
        np.add(out, 1, out=out)
        return np.reciprocal(out, out=out)

    return step


def dense(x, w, b):
    out = np.empty((len(x), len(b)), x.dtype)

    def step():
        np.matmul(x, w, out=out)
        np.add(out, b, out=out)
        return np.maximum(out, 0, out=out)

    return step


def multiply_add(a, b, c):
    out = np.empty_like(a)

    def step():
        np.multiply(a, b, out=out)
        return np.add(out, c, out=out)

    return step


def inner(a, b):
    product = np.empty_like(a)
    return lambda: np.multiply(a, b, out=product).sum()


def polynomial(x, y):
    out, term = np.empty_like(x), np.empty_like(x)

    def step():
        np.multiply(x, 3, out=term)
        np.multiply(term, y, out=term)
        np.square(x, out=out)
        np.add(out, term, out=out)
        np.divide(y, 2, out=term)
        return np.subtract(out, term, out=out)

    return step


def product(x, w):
    out = np.empty((len(x), w.shape[1]), x.dtype)
    return lambda: np.matmul(x, w, out=out)


def into(function, **keywords):
    """A step of one NumPy call whose result has the operand's shape."""

    def make(x):
        out = np.empty_like(x)
        return lambda: function(x, out=out, **keywords)

    return make


def convolution(x, k, b):
    """As a product: the windows are stored."""
    images, channels, height, width = x.shape
    padded = np.zeros((images, channels, height + 2, width + 2), x.dtype)
    stored = np.empty((images, channels, 3, 3, height, width), x.dtype)
    columns, rows = stored.reshape(images, channels * 9, height * width), k.reshape(len(k), -1)
    out = np.empty((images, len(k), height * width), x.dtype)

    def step():
        padded[:, :, 1:-1, 1:-1] = x
        windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(2, 3))
        stored[...] = windows.transpose(0, 1, 4, 5, 2, 3)
        np.matmul(rows, columns, out=out)
        np.add(out, b[:, None], out=out)
        return np.maximum(out, 0, out=out)

    return step


def training_step(x, shown, w1, b1, w2, b2):
    """The gradient by hand."""

    def step():
        hidden = x @ w1
        hidden += b1
        np.maximum(hidden, 0, out=hidden)
        scores = hidden @ w2
        scores += b2
        scores -= scores.max(axis=1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=1, keepdims=True)
        scores -= shown
        scores /= np.float32(len(x))
        back = scores @ w2.T
        back *= hidden > 0
        changes = [x.T @ back, back.sum(axis=0), hidden.T @ scores, scores.sum(axis=0)]
        return [layer - np.float32(0.1) * change for layer, change in zip((w1, b1, w2, b2), changes, strict=True)]

    return step


STEPS = {
    "W1": affine_relu,
    "W2": accuracy,
    "W3": lambda images: lambda: np.mean(images, axis=(0, 2, 3)),
    "W3d": lambda images: lambda: np.mean(images, axis=(0, 2, 3)),
    "W4": softmax,
    "W4s": softmax,
    "W5": squared_error,
    "W6": lambda loss, mask: lambda: np.mean(loss[mask]),
    "W7a": lambda x: lambda: np.sum(x, axis=0),
    "W7b": lambda x: lambda: np.sum(x, axis=1),
    "W7c": lambda x: lambda: np.sum(x),
    "W7d": lambda x: lambda: np.max(x),
    "W8": standardize,
    "W9-exp": into(np.exp),
    "W9-tanh": into(np.tanh),
    "W9-sigmoid": sigmoid,
    "W10": dense,
    "W11": multiply_add,
    "W11b": inner,
    "W11c": product,
    "W12": polynomial,
    "W13": layer_norm,
    "M64": product,
    "M512": product,
    "M1024": product,
    "M1x784": product,
    "M32x10": product,
    "C1": convolution,
    "T1": training_step,
}
