"""Gives every contestant the same inputs: element `index` of stream `seed`, in any language, to the bit."""

import numpy as np


def uniform(seed, count):
    """Numbers in [0, 1) of 24 bits, as f64; `inputs.rs` and `peers.cpp` hash alike."""
    stream = np.uint32(seed * 0x85EBCA77 % 2**32)
    value = np.arange(count, dtype=np.uint32) * np.uint32(0x9E3779B1) + stream
    value ^= value >> np.uint32(15)
    value *= np.uint32(0x2C1B3C6D)
    value ^= value >> np.uint32(12)
    value *= np.uint32(0x297A2D39)
    value ^= value >> np.uint32(15)
    return (value >> np.uint32(8)) / 2.0**24


def array(seed, shape, low, high, dtype=np.float32):
    """An array of numbers in [low, high), rounded to f32."""
    numbers = low + (high - low) * uniform(seed, int(np.prod(shape)))
    return numbers.astype(np.float32).astype(dtype).reshape(shape)


def flags(seed, count):
    """True for about half of the elements, at random."""
    return uniform(seed, count) < 0.5


MILLION = 1 << 20
SQUARE = (1024, 1024)
IMAGES = (32, 3, 64, 64)


def f64(shape):
    return [array(1, shape, 0, 1, np.float64)]


def products(i, k, j):
    return [array(1, (i, k), -1, 1), array(2, (k, j), -1, 1)]


def alike(count, shape, low, high):
    return [array(seed, shape, low, high) for seed in range(1, count + 1)]


def perceptron():
    """Images, what they show as ones, and the parameters of two layers."""
    digits = (uniform(2, 128) * 10).astype(int)
    layers = [(3, (64, 128)), (4, 128), (5, (128, 10)), (6, 10)]
    return [
        array(1, (128, 64), 0, 1),
        np.eye(10, dtype=np.float32)[digits],
        *[array(seed, shape, -0.25, 0.25) for seed, shape in layers],
    ]


# The inputs of each workload, as NumPy arrays.
INPUTS = {
    "W1": lambda: [*alike(2, SQUARE, -1, 1), array(3, 1024, -1, 1)],
    "W2": lambda: [array(1, MILLION, 0, 1), flags(2, MILLION)],
    "W3": lambda: alike(1, IMAGES, 0, 1),
    "W3d": lambda: f64(IMAGES),
    "W4": lambda: alike(1, SQUARE, -4, 4),
    "W4s": lambda: alike(1, (32, 10), -4, 4),
    "W5": lambda: alike(2, MILLION, 0, 1),
    "W6": lambda: [array(1, MILLION, 0, 4), flags(2, MILLION)],
    "W7a": lambda: alike(1, SQUARE, 0, 1),
    "W7b": lambda: alike(1, SQUARE, 0, 1),
    "W7c": lambda: alike(1, SQUARE, 0, 1),
    "W7c-f64": lambda: f64(SQUARE),
    "W7d": lambda: alike(1, SQUARE, 0, 1),
    "W7d-f64": lambda: f64(SQUARE),
    "W8": lambda: alike(1, SQUARE, -1, 3),
    "W9-exp": lambda: alike(1, MILLION, -4, 4),
    "W9-tanh": lambda: alike(1, MILLION, -4, 4),
    "W9-sigmoid": lambda: alike(1, MILLION, -4, 4),
    "W10": lambda: [*products(256, 784, 128), array(3, 128, -1, 1)],
    "W11-4": lambda: alike(3, (4, 4), -1, 1),
    "W11-8": lambda: alike(3, (8, 8), -1, 1),
    "W11b-4": lambda: alike(2, (4, 4), 0, 1),
    "W11b-8": lambda: alike(2, (8, 8), 0, 1),
    "W11c-4": lambda: products(4, 4, 4),
    "W11c-8": lambda: products(8, 8, 8),
    "W12-1e3": lambda: alike(2, 1_000, -1, 1),
    "W12-1e5": lambda: alike(2, 100_000, -1, 1),
    "W12-1e7": lambda: alike(2, 10_000_000, -1, 1),
    "W13": lambda: [array(1, (256, 768), -1, 3), array(2, 768, 0.5, 1.5), array(3, 768, -1, 1)],
    "M64": lambda: products(64, 64, 64),
    "M512": lambda: products(512, 512, 512),
    "M1024": lambda: products(1024, 1024, 1024),
    "M1x784": lambda: products(1, 784, 128),
    "M32x10": lambda: products(32, 10, 32),
    "C1": lambda: [array(1, (8, 16, 28, 28), -1, 1), array(2, (32, 16, 3, 3), -1, 1), array(3, 32, -1, 1)],
    "T1": perceptron,
}
