"""Random compositions in crates of their own: compiled, run, and compared with `jax.grad`."""

import random
import time

import numpy as np

from numpy_cases import inputs
from numpy_cases.crate import Crate

from .functions import differences_of_steps, gradient_of_steps
from .generate import make

RUN = """#![allow(unused, clippy::all)]
#![forbid(unsafe_code)]
use shapewise::prelude::*;

trait Flat {
    fn flat(&self) -> &[f64];
}
impl<S: Shape> Flat for Box<Tensor<f64, S>> {
    fn flat(&self) -> &[f64] {
        self.as_slice()
    }
}
impl<S: Shape> Flat for Box<[Tensor<f64, S>]> {
    fn flat(&self) -> &[f64] {
        shapewise::flatten_slice(self)
    }
}
fn show(number: usize, gradients: &[&[f64]]) {
    let words: Vec<String> = gradients.concat().iter().map(|value| format!("{value:?}")).collect();
    println!("{number} {}", words.join(" "));
}
fn run(cases: &[(usize, fn())]) {
    for &(number, case) in cases {
        let thread = std::thread::Builder::new().stack_size(64 << 20).spawn(case).unwrap();
        if thread.join().is_err() {
            println!("{number} panic");
        }
    }
}
"""
# How near a gradient comes, as a part of its greatest element or of one, and how far JAX's own moves with its operands.
NEAR, MOVE, MOVES = 1e-11, 1e-13, 30.0
# How near it comes to central differences.
ROUGHLY = 1e-5


def stacked(random, case):
    """The operands of one leading length and rank, which are given as vectors of tensors."""
    leads = [value.shape[:1] + (value.ndim,) for value in case.inputs.values() if value.ndim > 1 and value.shape[0] > 1]
    if not leads:
        return set()
    length, rank = random.choice(leads)
    return {name for name, value in case.inputs.items() if value.ndim == rank and value.shape[0] == length}


def function_of_rows(case):
    """Each gradient on its own and on the heap, where those of run-time length can be."""
    lines = [f"fn case_{case.number}() {{"]
    for name, value in case.inputs.items():
        kind, given = inputs.rust_type(value), inputs.rust_value(value)
        if name in case.stacked:
            kind, given = f"Vec<{inputs.rust_type(value[0])}>", f"vec![{', '.join(map(inputs.rust_value, value))}]"
        lines.append(f"    let {name}: {kind} = {given};")
    for nth, name in enumerate(case.wrt):
        lines.append(f"    let g{nth} = tensor! {{")
        lines += [f"        let {step} = {text};" for step, text in case.steps]
        loss = case.loss
        if case.twice:
            lines.append(f"        let first = grad({case.loss}, {case.wrt[0]});")
            loss = f"sum(first ** 2) + {loss}"
        lines.append(f"        box grad({loss}, {name})\n    }};")
    shown = ", ".join(f"g{nth}.flat()" for nth in range(len(case.wrt)))
    return "\n".join([*lines, f"    show({case.number}, &[{shown}]);\n}}"])


def function(case):
    if case.stacked:
        return function_of_rows(case)
    lines = [f"fn case_{case.number}() {{"]
    for name, value in case.inputs.items():
        lines.append(f"    let {name}: {inputs.rust_type(value)} = {inputs.rust_value(value)};")
    names = [f"g{nth}" for nth in range(len(case.wrt))]
    wrt = case.wrt[0] if len(names) == 1 else f"({', '.join(case.wrt)})"
    bound = names[0] if len(names) == 1 else f"({', '.join(names)})"
    lines.append(f"    let {bound} = tensor! {{")
    lines += [f"        let {name} = {text};" for name, text in case.steps]
    if case.twice:
        lines.append(f"        let first = grad({case.loss}, {case.wrt[0]});")
        lines.append(f"        grad(sum(first ** 2) + {case.loss}, {wrt})")
    else:
        lines.append(f"        grad({case.loss}, {wrt})")
    lines.append("    };")
    lines.append(f"    show({case.number}, &[{', '.join(name + '.as_slice()' for name in names)}]);\n}}")
    return "\n".join(lines)


class Gradients(Crate):
    """A crate of gradients."""

    def write(self, cases):
        text = RUN + "\nfn main() {\n    run(&[\n"
        text += "".join(f"        ({case.number}, case_{case.number}),\n" for case in cases) + "    ]);\n}\n"
        owner, line = {}, text.count("\n") + 1
        for case in cases:
            case.source = function(case)
            height = case.source.count("\n") + 1
            owner.update({line + offset: case.number for offset in range(height)})
            text += case.source + "\n"
            line += height
        (self.folder / "src/main.rs").write_text(text)
        return owner


def compare(root, options):
    crate = Gradients(root, root / "target/gradients")
    begin, wrong, left_out = time.time(), 0, 0
    print(f"seed {options.seed}, {options.count} cases", flush=True)
    for first in range(0, options.count, options.crate_size):
        numbers = range(first, min(first + options.crate_size, options.count))
        if options.only is not None and options.only not in numbers:
            continue
        numbers = [number for number in numbers if options.only in (None, number)]
        cases = [make(random.Random(options.seed * 1_000_003 + n), n, options.deepest) for n in numbers]
        for case in cases:
            case.stacked = stacked(random.Random(case.number), case) if options.run_time else set()
        if options.only is not None:
            print("\n".join(map(function, cases)))
        found = batch(crate, cases, options.run_time)
        wrong, left_out = wrong + found[0], left_out + found[1]
        print(f"  {numbers[-1] + 1} done, {wrong} wrong, {left_out} beside a kink, {time.time() - begin:.0f} s", flush=True)
    return 1 if wrong else 0


# The gradient would be zero everywhere, which `tensor!` takes for a mistake.
BY_STEPS = "does not depend on this, or only by steps"


def batch(crate, cases, run_time):
    """How many are wrong, and how many JAX itself is not sure of."""
    wrong = left_out = 0
    for _ in range(4):
        errors = crate.errors(cases, "build")
        if not errors:
            break
        if set(errors) == {None} and len(cases) > 1:
            # A limit that is found as code is made, with no word of the case.
            half = len(cases) // 2
            parts = [batch(crate, part, run_time) for part in (cases[:half], cases[half:])]
            return wrong + sum(part[0] for part in parts), left_out + sum(part[1] for part in parts)
        if run_time:
            # Not everything has a run-time length.
            kept = [case for case in cases if case.number not in errors and set(errors) != {None}]
            print(f"  {len(cases) - len(kept)} of {len(cases)} refused", flush=True)
            cases = kept
            continue
        for number, rendered in errors.items():
            if BY_STEPS in "".join(rendered):
                left_out += 1
                continue
            wrong += 1
            case = next((case for case in cases if case.number == number), None)
            print(f"--- REFUSED {number}\n{case and case.source}\n{''.join(rendered)[:1500]}", flush=True)
        cases = [case for case in cases if case.number not in errors]
    results = crate.run()
    for case in cases:
        words = results.get(case.number, ["missing"])
        try:
            got = np.array([float(word) for word in words])
        except ValueError:
            print(f"--- {words} {case.number}\n{case.source}", flush=True)
            wrong += 1
            continue
        verdict = judge(case, got)
        left_out += verdict == "kink"
        if verdict not in ("same", "kink"):
            wrong += 1
            print(f"--- DIFFERS {case.number}\n{case.source}\n{verdict}", flush=True)
    return wrong, left_out


def moved_by(source, value):
    """The same but for rounding, zeros too."""
    return value + MOVE * (1 + np.abs(value)) * source.standard_normal(value.shape)


def judge(case, got):
    try:
        expected = gradient_of_steps(case, case.inputs)
    except Exception as error:
        return f"JAX refuses: {error!r}"[:300]
    if agree(got, expected, 0.0):
        return "same"
    moved = np.zeros(expected.shape)
    source = np.random.default_rng(case.number)
    for _ in range(3):
        near = {name: moved_by(source, value) for name, value in case.inputs.items()}
        again = gradient_of_steps(case, near)
        with np.errstate(all="ignore"):
            moved = np.maximum(moved, np.nan_to_num(np.abs(again - expected), nan=np.inf))
    if agree(got, expected, MOVES * moved.max()):
        return "kink" if moved.max() > 1e-3 else "same"
    if not np.isfinite(expected).all() and np.isfinite(got).all():
        # JAX divides by zero where it joins extremes.
        with np.errstate(all="ignore"):
            apart = np.abs(got - differences_of_steps(case, case.inputs))
        if (apart <= ROUGHLY * max(1.0, np.abs(got).max())).all():
            return "kink"
    return f"JAX  {expected.tolist()}\nhere {got.tolist()}\nwhich moves by {moved.max():.1e}"


def agree(got, expected, tolerance):
    if got.shape != expected.shape:
        return False
    finite = expected[np.isfinite(expected)]
    scale = max(1.0, np.abs(finite).max() if finite.size else 0.0)
    with np.errstate(all="ignore"):
        same = (got == expected) | (np.abs(got - expected) <= NEAR * scale + tolerance) | np.isnan(got) & np.isnan(expected)
    return bool(same.all())
