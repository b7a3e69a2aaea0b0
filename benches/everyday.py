#!/usr/bin/env python3
"""Times everyday NumPy expressions, as they stand, with `tensor!` and with NumPy, and prints the slowest by comparison first.

    benches/everyday.py --venv VENV         all of them; VENV has NumPy
    benches/everyday.py --above 1.1         those that take more than 1.1 times as long as in NumPy

The workloads of `run.py` are few and well kept. This is a wide net: each expression takes a twelfth of a second, the least of
many times is told, and only what is several times as slow deserves a look. Views cost NumPy nothing and are copied here.
"""

import argparse
import json
import os
import re
import subprocess
from pathlib import Path

import contestants

CRATE = contestants.TARGET / "everyday"
SECONDS = 0.08
# Names of element types, and how a number in [0, 1) becomes one, in Python and in Rust.
ELEMENTS = {
    "f32": ("float32", lambda x: 2 * x - 1, "2.0 * x - 1.0"),
    "f64": ("float64", lambda x: 2 * x - 1, "2.0 * x - 1.0"),
    "i16": ("int16", lambda x: 100 * x + 1, "100.0 * x + 1.0"),
    "i32": ("int32", lambda x: 100 * x + 1, "100.0 * x + 1.0"),
    "i64": ("int64", lambda x: 100 * x + 1, "100.0 * x + 1.0"),
    "u8": ("uint8", lambda x: 100 * x + 1, "100.0 * x + 1.0"),
    "bool": ("bool", lambda x: x > 0.5, "x > 0.5"),
}
LARGE = {
    "a": ("f32", (1000, 1000)), "b": ("f32", (1000, 1000)), "c": ("f32", (1000, 1)), "v": ("f32", (1000,)),
    "g": ("f64", (1000, 1000)), "i": ("i32", (1000, 1000)), "j": ("i32", (1000, 1000)), "k": ("i64", (1000, 1000)),
    "s": ("i16", (1000, 1000)), "u": ("u8", (1000, 1000)), "p": ("bool", (1000, 1000)), "t": ("f32", (16, 64, 64, 8)),
    "ids": ("i64", (1000,)),
}
SMALL = {
    "a": ("f32", (100, 100)), "b": ("f32", (100,)), "d": ("f64", (300, 300)), "g": ("f32", (64, 3, 32, 32)),
    "h": ("f32", (16, 16, 16)), "i": ("i32", (100, 100)), "k": ("u8", (64, 64, 3)), "m": ("f32", (100, 3)),
    "p": ("bool", (100, 100)), "r": ("f32", (3, 3)), "v": ("f64", (1000,)), "w": ("f32", (32, 128)),
    "x": ("f32", (4, 1000)), "z": ("f32", (1000, 10)), "ids": ("i64", (100,)),
}
EXPRESSIONS = [
    (LARGE, """
        a + b; a * 2 + 1; a + v; a + c; a - b.T; a / b; a ** 2; a ** 3; a > b; (a > 0) & (b > 0); np.abs(a); np.sign(a)
        np.floor(a * 10); np.round(a * 10); np.sqrt(np.abs(a)) * b; np.where(a > 0, a, 0.1 * a); np.clip(a, -0.5, 0.5)
        np.maximum(a, b); np.isnan(a); i + j; i * j; i % 7; i > j; i & j; np.floor_divide(i, j); k + k; k * k; s * s; u + u
        a.astype(np.float64); a.astype(np.int32); i.astype(np.float32); u.astype(np.float32) / 255
        np.exp(a); np.log(np.abs(a) + 1); np.log1p(np.abs(a)); np.expm1(a); np.sin(a); np.cos(a); np.arctan(a); np.cbrt(a)
        np.tanh(a); np.arctan2(a, b); np.hypot(a, b); np.power(np.abs(a), 0.7); np.logaddexp(a, b); np.exp(g); np.sin(g)
        np.sum(a); np.sum(a, axis=0); np.sum(a, axis=1); np.mean(a, axis=1); np.std(a); np.std(a, axis=0); np.var(a, axis=1)
        np.max(a, axis=0); np.max(a, axis=1); np.min(a); np.ptp(a, axis=0); np.argmax(a); np.argmax(a, axis=0)
        np.argmax(a, axis=1); np.prod(a, axis=1); np.nansum(a); np.nanmean(a, axis=0); np.linalg.norm(a, axis=1)
        np.sum(g); np.mean(g, axis=1); np.var(g, axis=0); np.max(g, axis=1); np.argmin(g, axis=1); np.sum(i, axis=0)
        np.sum(i, axis=1); np.max(i, axis=1); np.max(k, axis=0); np.sum(u); np.sum(u, axis=1); np.max(u); np.sum(p)
        np.sum(p, axis=0); np.any(p, axis=1); np.count_nonzero(a); np.sum(a[p]); np.all(np.isfinite(a))
        np.sum(t, axis=(0, 2)); np.sum(t, axis=(1, 3)); np.mean(t, axis=(0, 1, 2)); np.max(t, axis=(1, 2)); np.sum(t, axis=3)
        a - np.mean(a, axis=0); a / np.sum(a, axis=1, keepdims=True); (a - np.mean(a)) / np.std(a); np.mean(np.abs(a - b))
        np.sqrt(np.sum((a - b) ** 2, axis=1)); np.average(a, axis=0, weights=v)
        np.cumsum(a, axis=0); np.cumsum(a, axis=1); np.cumprod(v); np.diff(a, axis=0); np.diff(a, axis=1)
        a @ b; a.T @ b; a @ b.T; a @ v; v @ a; v @ v; a.T @ v; g @ g; np.outer(v, v); np.einsum("ij,ij->i", a, b)
        np.concatenate((a, b), axis=0); np.concatenate((a, b), axis=1); np.roll(a, 1, axis=1); np.take(a, ids, axis=0)
        np.take(a, ids, axis=1); np.tile(v, (10, 1)); np.repeat(v, 10); np.triu(a); np.diag(v)
        np.sort(a, axis=1); np.argsort(v); np.median(a, axis=1); np.searchsorted(np.sort(v), v); np.quantile(v, 0.3)
    """),
    (SMALL, """
        np.argmax(z, axis=1); np.max(z, axis=1); np.sum(z, axis=1); np.std(z, axis=1); np.max(z, axis=0); np.sort(z, axis=1)
        z - np.max(z, axis=1, keepdims=True); np.argsort(z, axis=1); np.argmax(z, axis=0); np.mean(g, axis=(0, 2, 3))
        (g - np.mean(g, axis=(0, 2, 3), keepdims=True)) / np.std(g, axis=(0, 2, 3), keepdims=True); a + b; a * b
        np.transpose(g, (0, 2, 3, 1)) * 2; w.T @ w; w @ w.T; w @ w[0]; d @ d; d.T @ d; i @ i; m @ r; np.matmul(h, h)
        np.sum(x, axis=0); np.sum(x, axis=1); np.cumsum(x, axis=1); np.sort(x, axis=1); np.argsort(x, axis=1); np.cross(m, m + 1)
        m / np.linalg.norm(m, axis=1, keepdims=True); np.sqrt(np.sum((m[:, None] - m) ** 2, axis=-1)); np.sum(h, axis=(0, 2))
        np.mean(k, axis=2); np.mean(k, axis=(0, 1)); k.astype(np.float32) / 255; np.sum(p, axis=1); np.any(p, axis=0)
        np.argmin(v); np.sum(v); np.cumsum(v); np.diff(v); np.var(v); np.median(v); np.dot(v, v); np.sort(v); np.argsort(v)
        np.where(v > 0, v, 0); v ** 2 + 2 * v + 1; np.exp(-v ** 2); np.fmod(v, 0.3); v % 0.3; np.round(v, 2); d + d.T
        np.trace(d); np.roll(d, 1, axis=0); np.cumsum(i, axis=0); i ** 2; np.take(a, ids % 100, axis=0)
        np.percentile(a, 90, axis=1); np.kron(r, r); np.pad(a, ((1, 1), (1, 1))); np.repeat(a, 2, axis=1); np.cov(m.T)
        np.stack((a, a), axis=-1); np.histogram(v, bins=10)[0]; np.tensordot(h, h, axes=((0,), (0,))); np.power(2.0, a)
        np.bincount(ids, minlength=1000); 1 / (1 + np.exp(-a)); np.log(a + 2); np.allclose(v, v); np.ptp(a)
    """),
]
HARNESS = """use std::time::Instant;

use shapewise::{Element, Shape, Tensor, prelude::*};

fn filled<T: Element, S: Shape>(element: impl Fn(f64) -> T) -> Box<Tensor<T, S>> {
    let number = |at: u64| (at.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as f64 / (1 << 24) as f64;
    let elements: Vec<T> = (0..S::SIZE as u64).map(|at| element(number(at))).collect();
    Tensor::boxed_from_slice(&elements).expect("as many elements")
}

fn time(mut step: impl FnMut()) {
    let (mut times, mut least) = (1, f64::MAX);
    let begin = Instant::now();
    while begin.elapsed().as_secs_f64() < SECONDS {
        let start = Instant::now();
        (0..times).for_each(|_| step());
        let took = start.elapsed().as_secs_f64();
        least = least.min(took / f64::from(times));
        if took < 2e-4 {
            times *= 2;
        }
    }
    println!("{}", least * 1e6);
}
"""


def array(numpy, element, shape):
    """The elements that `filled` gives in Rust."""
    name, convert, _ = ELEMENTS[element]
    at = numpy.arange(int(numpy.prod(shape)), dtype=numpy.uint64)
    numbers = ((at * numpy.uint64(0x9E3779B97F4A7C15)) >> numpy.uint64(40)).astype(numpy.float64) / 2**24
    return convert(numbers).astype(name).reshape(shape)


def expressions(text):
    return [each.strip() for line in text.splitlines() for each in line.split(";") if each.strip()]


def program(numpy, sets):
    """A Rust program that prints the time of each expression, a line each."""
    names = {python: rust for rust, (python, _, _) in ELEMENTS.items()} | {"uint64": "u64"}
    parts, calls = [HARNESS.replace("SECONDS", str(SECONDS))], []
    for nth, (variables, list_of, arrays) in enumerate(sets):
        fields, values = [], []
        for name, (element, shape) in variables.items():
            fields.append(f"{name}: Box<Tensor<{element}, shape!{list(shape)}>>")
            number = ELEMENTS[element][2]
            values.append(f"{name}: filled(|x| {number if element == 'bool' else f'({number}) as {element}'})")
        parts.append(f"struct Set{nth} {{ {', '.join(fields)} }}")
        for at, text in enumerate(list_of):
            result = numpy.asarray(eval(text, {"np": numpy, **arrays}))
            element = names[str(result.dtype)]
            place = f"Tensor::<{element}, shape!{list(result.shape)}>::boxed_zeros()" if result.shape else f"Box::<{element}>::default()"
            used = [name for name in variables if re.search(rf"(?<![\w.\"]){name}(?![\w(\"])", text)]
            operands = "".join(f"let {name} = &set.{name}; " for name in used)
            body = f"tensor!(*out = {text}); std::hint::black_box(&mut out);"
            parts.append(f"#[inline(never)]\nfn e{nth}_{at}(set: &Set{nth}) {{ {operands}let mut out = {place}; time(|| {{ {body} }}); }}")
        steps = " ".join(f"e{nth}_{at}(&set);" for at in range(len(list_of)))
        calls.append(f"{{ let set = Set{nth} {{ {', '.join(values)} }}; {steps} }}")
    return "\n".join([*parts, f"fn main() {{ {' '.join(calls)} }}", ""])


def built(source):
    """The program of that source."""
    (CRATE / "src").mkdir(parents=True, exist_ok=True)
    root = json.dumps(str(contestants.HERE.parent))
    (CRATE / "Cargo.toml").write_text(
        f'[workspace]\n[package]\nname = "everyday"\nversion = "0.0.0"\nedition = "2024"\n[dependencies]\nshapewise = {{ path = {root} }}\n'
    )
    (CRATE / "src/main.rs").write_text(source)
    contestants.command("cargo", "build", "--release", "--manifest-path", CRATE / "Cargo.toml", "--target-dir", contestants.TARGET)
    return contestants.TARGET / "release/everyday"


def numpy_times(sets):
    """Run in the virtual environment: microseconds of each expression."""
    import time

    import numpy

    for _, list_of, arrays in sets(numpy):
        for text in list_of:
            code, names = compile(text, text, "eval"), {"np": numpy, **arrays}
            times, least, begin = 1, float("inf"), time.perf_counter()
            while time.perf_counter() - begin < SECONDS:
                start = time.perf_counter()
                for _ in range(times):
                    eval(code, names)
                took = time.perf_counter() - start
                least = min(least, took / times)
                times *= 2 if took < 2e-4 else 1
            print(least * 1e6)


def sets(numpy):
    """Variables, expressions, and NumPy's arrays."""
    return [
        (variables, expressions(text), {name: array(numpy, *how) for name, how in variables.items()})
        for variables, text in EXPRESSIONS
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--venv", type=Path, default=contestants.TARGET / "venv", help="the virtual environment")
    parser.add_argument("--above", type=float, default=0.0, help="print ratios above this one")
    parser.add_argument("--core", type=int, default=0, help="the core to stay on")
    parser.add_argument("--step", choices=("program", "numpy"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step == "numpy":
        return numpy_times(sets)
    if options.step == "program":
        import numpy

        return print(program(numpy, sets(numpy)))
    contestants.python(["numpy"], options.venv)
    os.sched_setaffinity(0, {options.core})

    def output(*words):
        run = subprocess.run(words, capture_output=True, text=True, check=True, env=contestants.environment())
        return run.stdout

    this = (options.venv / "bin/python", __file__, "--step")
    ours = output(built(output(*this, "program"))).split()
    theirs = output(*this, "numpy").split()
    texts = [text for _, list_of in EXPRESSIONS for text in expressions(list_of)]
    rows = sorted(((float(a) / float(b), float(a), float(b), text) for a, b, text in zip(ours, theirs, texts, strict=True)), reverse=True)
    print(f"{'ratio':>7} {'tensor!, us':>12} {'NumPy, us':>12}")
    for ratio, a, b, text in rows:
        if ratio > options.above:
            print(f"{ratio:7.2f} {a:12.2f} {b:12.2f}  {text}")


if __name__ == "__main__":
    main()
