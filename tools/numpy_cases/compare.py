"""Runs batches of cases and reports what differs."""

import random
import re

import numpy as np

from . import crate as crates
from .cases import Maker


def batches(options):
    for first in range(0, options.count, options.crate_size):
        yield range(first, min(first + options.crate_size, options.count))


def make(options, number, kind=Maker):
    """Each case has a random source of its own, so that any one can be made again."""
    source = random.Random(options.seed * 1_000_003 + number)
    case = kind(source, options.elements, options.deepest).make(number)
    return stacked(source, case) if options.run_time else case


def stacked(random, case):
    """The case with operands of one leading length as vectors of tensors, if it has such operands."""
    arrays = {name: np.asarray(value) for name, value in case.inputs.items()}
    leads = [array.shape[:1] + (array.ndim,) for array in arrays.values() if array.ndim > 1 and array.shape[0] > 1]
    if leads:
        length, rank = random.choice(leads)
        case.stacked = {name for name, array in arrays.items() if array.ndim == rank and array.shape[0] == length}
        case.rust = re.sub(r"^let result = tensor!(\(|\s*\{ )(?!box|<)", r"let result = tensor!\1box ", case.rust)
    return case


def accepted(crate, options):
    wrong = 0
    if options.only is not None:
        case = make(options, options.only)
        print(crates.function(case), "\n#", case.python, "\n#", case.result, case.tolerance)
    for numbers in batches(options):
        if options.only is not None and options.only not in numbers:
            continue
        cases = [make(options, number) for number in numbers if options.only in (None, number)]
        wrong += run_batch(crate, cases, options)
        print(f"  {numbers.stop} done, {wrong} wrong", flush=True)
    return wrong


def run_batch(crate, cases, options):
    wrong, refused = 0, 0
    build = ["build", "--release"] if options.release else ["build"]
    for _ in range(4):
        errors = crate.errors(cases, *build)
        if not errors:
            break
        if set(errors) == {None}:
            # A limit that is found as code is made, with no word of the case.
            if len(cases) > 1:
                half = len(cases) // 2
                return wrong + sum(run_batch(crate, part, options) for part in (cases[:half], cases[half:]))
            errors = {case.number: errors[None] for case in cases}
        if options.run_time:
            refused += len(errors) - (None in errors)
            cases = [case for case in cases if case.number not in errors]
            continue
        for number, rendered in errors.items():
            wrong += 1
            case = next((case for case in cases if case.number == number), None)
            report(case, "REFUSED, but NumPy accepts", "".join(rendered)[:1500])
        cases = [case for case in cases if case.number not in errors]
        if None in errors:
            raise SystemExit("the crate does not compile")
    results = crate.run(options.release)
    for case in cases:
        difference = compare(case, results.get(case.number, ["missing"]))
        if difference:
            wrong += 1
            report(case, "DIFFERS", difference)
    if refused:
        print(f"  {refused} of {refused + len(cases)} refused", flush=True)
    return wrong


def report(case, title, text):
    print(f"--- {title}")
    if case is not None:
        print(f"case {case.number}: {case.python}\n{case.source}")
    print(text, flush=True)


def compare(case, words):
    """What differs, or nothing."""
    expected = crates.words(case.result)
    if len(words) < 2 or words[:2] != expected[:2]:
        return f"NumPy {' '.join(expected)[:300]}\nRust  {' '.join(words)[:300]}"
    if words == expected:
        return None
    got = crates.read(words)
    tolerance = np.zeros(got.shape) if case.tolerance is None else case.tolerance
    if got.dtype.kind == "f":
        with np.errstate(all="ignore"):
            distance = np.abs(got.astype(np.longdouble) - case.result.astype(np.longdouble))
        same = got.view(f"u{got.dtype.itemsize}") == case.result.view(f"u{got.dtype.itemsize}")
        if case.zeros or case.tolerance is not None:
            same |= got == case.result
        same |= np.isnan(got) & np.isnan(case.result)
        wrong = ~(same | (distance <= tolerance) & (tolerance > 0) | np.isinf(tolerance))
    else:
        wrong = (got != case.result) & ~np.isinf(tolerance)
    if not wrong.any():
        return None
    at = np.flatnonzero(wrong)[:5]
    lines = [f"shape {got.shape} {got.dtype}, wrong at {at.tolist()} of {wrong.sum()}"]
    for index in at:
        lines.append(f"  NumPy {case.result.ravel()[index]!r}  Rust {got.ravel()[index]!r}"
                     f"  tolerance {tolerance.ravel()[index]!r}")
    return "\n".join(lines)


def refused(crate, options):
    from .faults import FaultMaker

    wrong = 0
    for numbers in batches(options):
        cases = [make(options, number, FaultMaker) for number in numbers if options.only in (None, number)]
        errors = crate.errors(cases, "check")
        for case in cases:
            found = errors.get(case.number, [])
            if len(found) != 1:
                wrong += 1
                report(case, f"{len(found)} errors where NumPy says {case.result}", "".join(found)[:2500])
        if None in errors:
            report(None, "errors without a place", "".join(errors[None])[:1000])
        print(f"  {numbers.stop} done, {wrong} wrong", flush=True)
    return wrong
