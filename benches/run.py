#!/usr/bin/env python3
"""Runs every workload with every contestant on one core and writes `docs/benchmarks.md` and its chart.

Installs what is missing: NumPy, JAX and PyTorch from PyPI in a virtual environment, Eigen from the
distribution. Contestants take turns, round by round, so that a change of the machine's pace meets all of them;
their results are compared.

    benches/run.py                         all of it
    benches/run.py --quick --only W4,W9    a glance, printed and not written
    benches/run.py --no-jax --no-torch     without the large downloads
"""

import argparse
import json
import math
import os
from pathlib import Path
from statistics import median

import contestants
import report
from workloads import WORKLOADS, chosen


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="few and short rounds; print, do not write")
    parser.add_argument("--only", default="", help="workloads, as in W4,W9; print, do not write")
    parser.add_argument("--rounds", type=int, help="turns of every contestant (7, or 2 if quick)")
    parser.add_argument("--ms", type=int, help="milliseconds a turn (60, or 15 if quick)")
    parser.add_argument("--best", action="store_true", help="least times, not medians: for a machine with other work")
    parser.add_argument("--core", type=int, help="the core to stay on; the last one otherwise")
    parser.add_argument("--native", action="store_true", help="build the Rust peers for this CPU too, take the better")
    parser.add_argument("--venv", type=Path, default=contestants.TARGET / "venv", help="the virtual environment")
    parser.add_argument("--write", action="store_true", help="write the report of a partial run as well")
    for name in ("numpy", "jax", "torch", "eigen"):
        parser.add_argument(f"--no-{name}", action="store_true", help=f"leave {name} out")
    return parser.parse_args()


def gather(options):
    """The contestants: their column in the table, their name in requests, their process."""
    found = contestants.rust(options.native)
    wanted = [name for name in ("numpy", "jax", "torch") if not getattr(options, f"no_{name}")]
    found += contestants.python(wanted, options.venv)
    if not options.no_eigen:
        found += contestants.eigen()
    return found


def measure(workload, entrants, rounds, milliseconds, statistic):
    """The time of each column, microseconds, and what its result is compared by."""
    samples = [[] for _ in entrants]
    answers = [None] * len(entrants)
    for turn in range(rounds):
        for place in range(len(entrants)):
            # Whoever is first finds the caches as the last of the round before left them.
            index = (place + turn) % len(entrants)
            _, name, process = entrants[index]
            if turn and answers[index] is None:
                continue
            answer = process.ask(name, workload, milliseconds)
            if answer:
                samples[index] += answer.pop("samples")
                answers[index] = answer
    row = {}
    for (column, _, _), times, answer in zip(entrants, samples, answers, strict=True):
        if answer and (column not in row or statistic(times) < row[column]["time"]):
            row[column] = {"time": statistic(times), "median": median(times), "min": min(times), **answer}
    return row


def disagreement(row):
    """How far each column's result is from NumPy's, relative to the size of its elements."""
    reference = row.get("numpy", row["tensor"])
    scale = reference["magnitude"] / reference["count"]
    found = {}
    for column, cell in row.items():
        if cell["count"] != reference["count"]:
            found[column] = math.inf
            continue
        worst = max(abs(a - b) for a, b in zip(cell["at"], reference["at"], strict=True)) / scale
        found[column] = max(worst, abs(cell["sum"] - reference["sum"]) / reference["magnitude"])
    return found


def main():
    options = arguments()
    rounds = options.rounds or (2 if options.quick else 7)
    milliseconds = options.ms or (15 if options.quick else 60)
    entrants = gather(options)
    core = max(os.sched_getaffinity(0)) if options.core is None else options.core
    os.sched_setaffinity(0, {core})
    if os.getloadavg()[0] > 1.5:
        print("the machine has other work: times are longer than they should be, and medians noisy")
    rows = {}
    names = chosen(options.only.split(",") if options.only else [])
    for number, workload in enumerate(names, 1):
        row = measure(workload, entrants, rounds, milliseconds, min if options.best else median)
        apart = disagreement(row)
        for column, cell in row.items():
            cell["apart"] = apart[column]
        rows[workload] = row
        print(f"{number:2}/{len(names)} {workload:11}", report.line(row), flush=True)
    columns = list(dict.fromkeys(column for column, _, _ in entrants))
    versions = contestants.versions(columns, options.venv)
    for process in {id(process): process for _, _, process in entrants}.values():
        process.stop()
    contestants.TARGET.joinpath("results.json").write_text(json.dumps(rows, indent=1))
    text = report.table(rows, columns, versions, options)
    if (len(names) == len(WORKLOADS) and not options.quick) or options.write:
        report.write(text, report.chart(rows, columns))
    else:
        print(text)
    wrong = [f"{workload} {column}" for workload, row in rows.items() for column in row if report.is_wrong(row[column])]
    if wrong:
        raise SystemExit(f"results differ: {', '.join(wrong)}")


if __name__ == "__main__":
    main()
