"""Answers one request a line, `CONTESTANT WORKLOAD MS`, with the samples of one Python contestant.

`serve.py numpy|jax|torch`: the module `with_NAME` has a table `STEPS`, from which `prepare(workload, arrays)`
takes a step without arguments that returns the result.
"""

import gc
import importlib
import json
import sys
import time

import numpy as np

from inputs import INPUTS

SAMPLE = 200e-6


def run(step, times):
    start = time.perf_counter()
    for _ in range(times):
        step()
    return time.perf_counter() - start


def calibrate(step):
    """How often the step runs in one sample."""
    run(step, 2)
    times = 1
    while run(step, times) < SAMPLE:
        times *= 2
    return times


def samples(step, times, seconds):
    """Microseconds a step, for so long, at least three."""
    run(step, times)
    taken = []
    begin = time.perf_counter()
    while len(taken) < 3 or time.perf_counter() - begin < seconds:
        taken.append(run(step, times) * 1e6 / times)
    return taken


def digest(result):
    """What results are compared by; `main.rs` says how."""
    parts = result if isinstance(result, (list, tuple)) else [result]
    flat = np.concatenate([np.asarray(part).astype(np.float64).reshape(-1) for part in parts])
    return {
        "count": flat.size,
        "sum": float(flat.sum()),
        "magnitude": float(np.abs(flat).sum()),
        "at": [float(flat[k * (flat.size - 1) // 7]) for k in range(8)],
    }


def family(workload):
    """The workload without its size and element type, which are its inputs' business."""
    return workload if workload.startswith("W9") else workload.split("-")[0]


def main():
    contestant = importlib.import_module(f"with_{sys.argv[1]}")
    current, step, times = None, None, 0
    for line in sys.stdin:
        _, workload, milliseconds = line.split()
        if workload != current:
            current, step = workload, None
            gc.collect()
            step = contestant.prepare(family(workload), INPUTS[workload]())
            times = calibrate(step)
        gc.disable()
        taken = samples(step, times, float(milliseconds) / 1e3)
        gc.enable()
        print(json.dumps({"samples": taken, **digest(step())}), flush=True)


if __name__ == "__main__":
    main()
