"""A crate of cases: written, compiled, run; results and errors by case."""

import json
import subprocess
from pathlib import Path

import numpy as np

from . import inputs

MANIFEST = """[package]
name = "numpy-cases"
version = "0.0.0"
edition = "2024"
publish = false

[dependencies]
shapewise = {{ path = "{root}" }}

[profile.dev]
debug = false
incremental = false

[workspace]
"""

# The corpus prints its results in the same way.
SHOW = (Path(__file__).parent.parent.parent / "tests/numpy/show.rs").read_text()
RUN = """#![allow(unused, clippy::all)]
#![forbid(unsafe_code)]
use shapewise::prelude::*;
use show::Show;

fn show(number: usize, result: &impl Show) {
    println!("{number} {}", result.shown());
}
fn run(cases: &[(usize, fn())]) {
    for &(number, case) in cases {
        let thread = std::thread::Builder::new().stack_size(64 << 20).spawn(case).unwrap();
        if thread.join().is_err() {
            println!("{number} panic");
        }
    }
}
mod show;
"""


def function(case):
    lines = [f"fn case_{case.number}() {{"]
    for name, value in case.inputs.items():
        array = np.asarray(value)
        kind, given = inputs.rust_type(array), inputs.rust_value(array)
        if name in case.stacked:
            kind = f"Vec<{inputs.rust_type(array[0])}>"
            given = f"vec![{', '.join(map(inputs.rust_value, array))}]"
        lines.append(f"    let {name}: {kind} = {given};")
    lines.append(f"    {case.rust}")
    if case.tolerance is not REFUSED:
        lines.append(f"    show({case.number}, &result);")
    lines.append("}")
    return "\n".join(lines)


REFUSED = "refused"


class Crate:
    def __init__(self, root, folder):
        self.folder = folder
        (folder / "src").mkdir(parents=True, exist_ok=True)
        (folder / "Cargo.toml").write_text(MANIFEST.format(root=root))
        lock = Path(root) / "Cargo.lock"
        if lock.exists() and not (folder / "Cargo.lock").exists():
            (folder / "Cargo.lock").write_text(lock.read_text())

    def write(self, cases):
        """Returns which case each line belongs to."""
        (self.folder / "src/show.rs").write_text(SHOW)
        text = RUN + "\nfn main() {\n    run(&[\n"
        text += "".join(f"        ({case.number}, case_{case.number}),\n" for case in cases) + "    ]);\n}\n"
        owner = {}
        line = text.count("\n") + 1
        for case in cases:
            case.source = function(case)
            height = case.source.count("\n") + 1
            owner.update({line + offset: case.number for offset in range(height)})
            text += case.source + "\n"
            line += height
        (self.folder / "src/main.rs").write_text(text)
        return owner

    def cargo(self, *words):
        command = ["cargo", *words, "--quiet", "--message-format=json", "--manifest-path",
                   str(self.folder / "Cargo.toml"), "--target-dir", str(self.folder / "target")]
        done = subprocess.run(command, capture_output=True, text=True)
        messages = []
        for line in done.stdout.splitlines():
            if line.startswith("{"):
                message = json.loads(line)
                if message.get("reason") != "compiler-message":
                    continue
                message = message["message"]
                if message["level"] == "error" or message["message"].startswith("erroneous constant"):
                    messages.append(message)
        if done.returncode and not messages:
            raise SystemExit(done.stderr[-3000:])
        return messages

    def errors(self, cases, *command):
        """The errors of each case."""
        owner = self.write(cases)
        found = {}
        for message in self.cargo(*command):
            spans = [outermost(span) for span in message["spans"] if span["is_primary"]]
            numbers = {owner.get(span["line_start"]) for span in spans if span["file_name"].endswith("main.rs")}
            if not spans and message["message"].startswith("aborting"):
                continue
            number = next((n for n in numbers if n is not None), None)
            if number is None and not message["spans"]:
                continue
            found.setdefault(number, []).append(message["rendered"])
        return found

    def run(self, release=False):
        binary = self.folder / "target" / ("release" if release else "debug") / "numpy-cases"
        done = subprocess.run([binary], capture_output=True, text=True)
        results = {}
        for line in done.stdout.splitlines():
            number, *words = line.split(" ")
            results[int(number)] = words
        return results


def outermost(span):
    while span.get("expansion"):
        span = span["expansion"]["span"]
    return span


def words(array, zeros=False):
    """A result as the crate prints it: dtype, dims, elements."""
    array = np.asarray(array)
    dims = ",".join(map(str, array.shape)) or "-"
    return [array.dtype.name, dims, *map(element, array.ravel())]


def element(value):
    if value.dtype.kind == "f":
        if np.isnan(value):
            return "nan"
        width = value.dtype.itemsize
        return f"{int(value.view(f'u{width}')):0{2 * width}x}"
    return str(int(value))


def read(words):
    """Back to an array."""
    kind, dims, *elements = words
    shape = () if dims == "-" else tuple(map(int, dims.split(",")))
    if kind in inputs.FLOATS:
        width = np.dtype(kind).itemsize
        bits = [int("7ff8000000000000" if width == 8 else "7fc00000", 16) if e == "nan" else int(e, 16)
                for e in elements]
        return np.array(bits, f"u{width}").view(kind).reshape(shape)
    return np.array([int(e) for e in elements], dtype=kind).reshape(shape)
