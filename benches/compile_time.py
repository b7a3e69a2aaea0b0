#!/usr/bin/env python3
"""Measures what `tensor!` costs to compile, beside ndarray and loops written by hand.

Makes one crate for each way to write the same 100 expressions of ten operations, and times `cargo check`,
`cargo build` and `cargo build --release` of that crate alone, its dependencies built before. Writes the
section on compile time of `docs/benchmarks.md`; `--print` prints it instead.
"""

import argparse
import os
import random
import subprocess
import time
from pathlib import Path

import report

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "target/compile-time"
COUNT, OPERATIONS = 100, 10
ROWS, COLUMNS = 48, 32

# Each function for one element, in Rust.
FUNCTIONS = {
    "exp": "{}.exp()",
    "tanh": "{}.tanh()",
    "sqrt": "{}.sqrt()",
    "abs": "{}.abs()",
    "square": "{}.powi(2)",
    "relu": "{}.max(0.0)",
}


def expression(chance, operations):
    """A random tree of so many operations: a leaf, (function, operand) or (operator, left, right)."""
    if operations == 0:
        # Two matrices and a row that broadcasts over them.
        return chance.choice("xyb")
    if chance.random() < 0.35:
        return (chance.choice(list(FUNCTIONS)), expression(chance, operations - 1))
    left = chance.randrange(operations)
    right = operations - 1 - left
    if right == 0 and chance.random() < 0.4:
        return (chance.choice("+-*/"), expression(chance, left), f"{chance.randint(1, 9)}.5")
    return (chance.choice("+-*/"), expression(chance, left), expression(chance, right))


def expressions():
    """Different trees, each with how it ends: elementwise, the sum of each row, or the mean of all."""
    chance = random.Random(1)
    made = {}
    while len(made) < COUNT:
        ending = ("map", "map", "rows", "all")[len(made) % 4]
        # A reduction is the tenth operation; a tree without a matrix has no rows to sum.
        tree = expression(chance, OPERATIONS - (ending != "map"))
        if {"'x'", "'y'"} & set(repr(tree).replace("(", "").replace(")", "").split(", ")):
            made[repr(tree)] = (tree, ending)
    return list(made.values())


class TensorMacro:
    title, name, dependency = "`tensor!`", "tensor", f'shapewise = {{ path = "{ROOT}" }}'
    head = f"""use shapewise::prelude::*;
type Matrix = Tensor<f32, shape![{ROWS}, {COLUMNS}]>;
type Row = Tensor<f32, shape![{COLUMNS}]>;
type Sums = Tensor<f32, shape![{ROWS}]>;
fn matrix() -> Matrix {{ Tensor::full(0.5) }}
fn row() -> Row {{ Tensor::full(0.5) }}
fn sums() -> Sums {{ Tensor::zeros() }}
"""

    def write(self, tree):
        if isinstance(tree, str):
            return tree
        name, *operands = map(self.write, tree)
        return f"{name}({operands[0]})" if len(operands) == 1 else f"({operands[0]} {name} {operands[1]})"

    def statement(self, tree, ending):
        written = self.write(tree)
        return {
            "map": f"tensor!(out = {written});",
            "rows": f"tensor!(out = sum({written}, axis=1));",
            "all": f"*out = tensor!(mean({written}));",
        }[ending]


class Ndarray:
    """ndarray's operators: an array made for every operation."""

    title, name, dependency = "ndarray", "with-ndarray", 'ndarray = "0.17"'
    head = f"""use ndarray::{{Array1, Array2, Axis}};
type Matrix = Array2<f32>;
type Row = Array1<f32>;
type Sums = Array1<f32>;
fn matrix() -> Matrix {{ Array2::from_elem(({ROWS}, {COLUMNS}), 0.5) }}
fn row() -> Row {{ Array1::from_elem({COLUMNS}, 0.5) }}
fn sums() -> Sums {{ Array1::zeros({ROWS}) }}
"""

    def write(self, tree):
        if isinstance(tree, str):
            return tree
        name, *operands = tree
        written = [self.write(operand) for operand in operands]
        if len(operands) == 1:
            return f"{written[0]}.mapv(|v| {FUNCTIONS[name].format('v')})"
        return f"({' '.join([self.borrow(written[0]), name, self.borrow(written[1])])})"

    def borrow(self, written):
        return written if written in "xyb" or written[0].isdigit() else f"&{written}"

    def statement(self, tree, ending):
        written = self.write(tree)
        return {
            "map": f"*out = {written};",
            "rows": f"*out = {written}.sum_axis(Axis(1));",
            "all": f"*out = {written}.mean().unwrap();",
        }[ending]


class Loops:
    title, name, dependency = "loops by hand", "loops", ""
    head = f"""type Matrix = [[f32; {COLUMNS}]; {ROWS}];
type Row = [f32; {COLUMNS}];
type Sums = [f32; {ROWS}];
fn matrix() -> Matrix {{ [[0.5; {COLUMNS}]; {ROWS}] }}
fn row() -> Row {{ [0.5; {COLUMNS}] }}
fn sums() -> Sums {{ [0.0; {ROWS}] }}
"""

    def write(self, tree):
        if isinstance(tree, str):
            return {"x": "x[i][j]", "y": "y[i][j]", "b": "b[j]"}.get(tree, f"{tree}_f32")
        name, *operands = tree
        written = [self.write(operand) for operand in operands]
        return FUNCTIONS[name].format(*written) if len(written) == 1 else f"({written[0]} {name} {written[1]})"

    def statement(self, tree, ending):
        written, columns = self.write(tree), f"for j in 0..{COLUMNS}"
        rows = f"for i in 0..{ROWS}"
        return {
            "map": f"{rows} {{ {columns} {{ out[i][j] = {written}; }} }}",
            "rows": f"{rows} {{ let mut sum = 0.0; {columns} {{ sum += {written}; }} out[i] = sum; }}",
            "all": f"let mut sum = 0.0; {rows} {{ {columns} {{ sum += {written}; }} }} *out = sum / {ROWS * COLUMNS}.0;",
        }[ending]


PLACES = {"map": "Matrix", "rows": "Sums", "all": "f32"}


def make(way, chosen):
    """Writes the crate of one way."""
    folder = FOLDER / way.name
    (folder / "src").mkdir(parents=True, exist_ok=True)
    (folder / "Cargo.toml").write_text(
        f'[workspace]\n[package]\nname = "{way.name}"\nversion = "0.0.0"\nedition = "2024"\n'
        f"[dependencies]\n{way.dependency}\n"
    )
    functions, calls = [], []
    for number, (tree, ending) in enumerate(chosen):
        place = {"map": "matrix", "rows": "sums", "all": "number"}[ending]
        functions.append(
            f"#[inline(never)]\nfn expression_{number}(x: &Matrix, y: &Matrix, b: &Row, out: &mut {PLACES[ending]}) {{\n"
            f"    let _ = (x, y, b);\n    {way.statement(tree, ending)}\n}}\n"
        )
        calls.append(f"    expression_{number}(&x, &y, &b, black_box(&mut {place}));\n")
    main = "fn main() {\n    let (x, y, b) = black_box((matrix(), matrix(), row()));\n"
    main += "    let (mut matrix, mut sums, mut number) = (matrix(), sums(), 0.0_f32);\n"
    main += "".join(calls) + "    black_box((&x, &y, &b, &mut matrix, &mut sums, &mut number));\n}\n"
    head = "#![allow(unused, clippy::all)]\nuse std::hint::black_box;\n"
    (folder / "src/main.rs").write_text(head + way.head + "\n".join(functions) + main)
    return folder


def cargo(folder, *words):
    """How long a build of that crate alone takes, in seconds of the clock and of all cores together."""
    environment = {**os.environ, "CARGO_INCREMENTAL": "0", "CARGO_TARGET_DIR": str(FOLDER / "target")}
    before, start = os.times(), time.perf_counter()
    subprocess.run(["cargo", *words, "-q"], cwd=folder, env=environment, check=True)
    elapsed, after = time.perf_counter() - start, os.times()
    return elapsed, after.children_user + after.children_system - before.children_user - before.children_system


def shortest(folder, runs, *words):
    """The shortest of several such builds, each after a touch of the source."""
    cargo(folder, *words)
    times = []
    for _ in range(runs):
        (folder / "src/main.rs").touch()
        times.append(cargo(folder, *words))
    return min(wall for wall, _ in times), min(cores for _, cores in times)


def measure(way, chosen, runs):
    """One row: seconds of each command, and the sizes of the program in bytes."""
    folder = make(way, chosen)
    row = {
        "check": shortest(folder, runs, "check"),
        "debug": shortest(folder, runs, "build"),
        "release": shortest(folder, runs, "build", "--release"),
    }
    binary = FOLDER / "target/release" / way.name
    stripped = binary.with_suffix(".stripped")
    subprocess.run(["strip", "-o", stripped, binary], check=True)
    row["size"] = stripped.stat().st_size
    return row


def table(rows, base):
    lines = [
        "| | `cargo check` | `cargo build` | `cargo build --release` | program, stripped |",
        "|---|---:|---:|---:|---:|",
    ]

    def cells(row):
        times = [f"{row[command][0]:.2f} s ({row[command][1]:.2f})" for command in ("check", "debug", "release")]
        return " | ".join([*times, f"{row['size'] / 1024:.0f} KiB"])

    for title, row in [*rows.items(), *((f"{title}, no expression", row) for title, row in base.items())]:
        lines.append(f"| {title} | {cells(row)} |")
    ours, none = rows["`tensor!`"], base["`tensor!`"]
    each = [1e3 * (ours[command][0] - none[command][0]) / COUNT for command in ("check", "debug", "release")]
    size = (ours["size"] - none["size"]) / 1024 / COUNT
    return (
        f"{COUNT} different expressions of {OPERATIONS} operations on ({ROWS}, {COLUMNS}) matrices of f32 in one crate, "
        "half of them elementwise, a quarter sums of rows, a quarter means; compiled alone, dependencies built "
        f"before, not incrementally. Seconds by the clock, and of all {os.cpu_count()} cores together in parentheses; "
        f"{report.machine()}.\n\n" + "\n".join(lines) + "\n\n"
        f"One `tensor!` of ten operations adds {each[0]:.1f} ms to `cargo check`, {each[1]:.0f} ms to `cargo build`, "
        f"{each[2]:.0f} ms and {size:.1f} KiB to `cargo build --release`, where it is compiled for three SIMD levels.\n"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3, help="builds of each kind; the shortest counts")
    parser.add_argument("--print", action="store_true", help="print the section, do not write it")
    options = parser.parse_args()
    chosen = expressions()
    ways = (TensorMacro(), Ndarray(), Loops())
    rows, base = {}, {}
    for way in ways:
        base[way.title] = measure(way, [], options.runs)
        rows[way.title] = measure(way, chosen, options.runs)
        print(way.title, rows[way.title], "without:", base[way.title], flush=True)
    text = table(rows, base)
    print(text) if options.print else report.section("compile", text)


if __name__ == "__main__":
    main()
