"""Installs, builds and starts the contestants; each is a process that answers one request a line."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
PEERS = HERE / "peers"
TARGET = PEERS / "target"
EIGEN = Path("/usr/include/eigen3")
# The Rust peers: their columns and their crates.
PACKAGES = {"ndarray": "ndarray", "nalgebra": "nalgebra", "candle": "candle-core", "dfdx": "dfdx"}
SINGLE_THREAD = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "RAYON_NUM_THREADS": "1",
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1",
    # NumPy asks for huge pages by itself; with this every contestant's arrays have them.
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
}
# A kernel that the environment forces on a BLAS is not its best one.
UNSET = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "SHAPEWISE_SIMD", "RUSTFLAGS", "CARGO_TARGET_DIR")


def environment(**more):
    kept = {name: value for name, value in os.environ.items() if name not in UNSET}
    return {**kept, **SINGLE_THREAD, **more}


def command(*words, **keywords):
    print("$", *words, flush=True)
    subprocess.run([str(word) for word in words], check=True, **keywords)


class Process:
    """A contestant's process, started when first asked."""

    def __init__(self, *words):
        self.words, self.process = [str(word) for word in words], None

    def ask(self, contestant, workload, milliseconds):
        """The answer to one request: samples and what the result is compared by, or nothing."""
        if self.process is None:
            pipe = subprocess.PIPE
            self.process = subprocess.Popen(
                self.words, stdin=pipe, stdout=pipe, text=True, env=environment()
            )
        self.process.stdin.write(f"{contestant} {workload} {milliseconds}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"`{' '.join(self.words)}` ended while it ran {workload}")
        return json.loads(answer)

    def stop(self):
        if self.process is not None:
            self.process.stdin.close()
            self.process.wait()


def rust(native):
    """The Rust contestants: built as any user builds, and the peers also for this machine's CPU."""
    build = ("cargo", "build", "--release", "--manifest-path", PEERS / "Cargo.toml")
    command(*build, "--target-dir", TARGET, env=environment())
    default = Process(TARGET / "release/peers", "--serve")
    found = [(name, name, default) for name in ("tensor", *PACKAGES)]
    if native:
        command(*build, "--target-dir", TARGET / "native", env=environment(RUSTFLAGS="-C target-cpu=native"))
        process = Process(TARGET / "native/release/peers", "--serve")
        found += [(name, name, process) for name in PACKAGES]
    return found


def eigen():
    """Eigen, with and without `-ffast-math`."""
    if not EIGEN.exists():
        command("apt-get", "update", "-q")
        command("apt-get", "install", "-y", "-q", "libeigen3-dev")
    source, folder = PEERS / "eigen/peers.cpp", TARGET / "eigen"
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for name, flags in (("strict", ()), ("fast", ("-ffast-math",))):
        binary = folder / name
        if not binary.exists() or binary.stat().st_mtime < source.stat().st_mtime:
            optimized = ("-std=c++17", "-O3", "-march=native", "-DNDEBUG")
            command("g++", *optimized, *flags, f"-I{EIGEN}", source, "-o", binary)
        found.append(("eigen", name, Process(binary)))
    return found


def python(names, venv):
    """The Python contestants, from PyPI."""
    interpreter = venv / "bin/python"
    if not interpreter.exists():
        command(sys.executable, "-m", "venv", venv)
    found = []
    for name in names:
        missing = subprocess.run([interpreter, "-c", f"import {name}"], capture_output=True).returncode
        if missing:
            command(interpreter, "-m", "pip", "install", "-q", name)
        found.append((name, name, Process(interpreter, PEERS / "python/serve.py", name)))
    return found


def versions(names, venv):
    """The version of each contestant that has one, for the record."""
    found = {}
    for name in set(names) & {"numpy", "jax", "torch"}:
        code = f"import {name}; print({name}.__version__)"
        found[name] = subprocess.run(
            [venv / "bin/python", "-c", code], capture_output=True, text=True, check=True
        ).stdout.strip()
    lock = (PEERS / "Cargo.lock").read_text().split("[[package]]")
    for name, package in PACKAGES.items():
        entry = next((entry for entry in lock if f'name = "{package}"' in entry), "")
        found[name] = entry.split('version = "')[1].split('"')[0] if entry else ""
    macros = EIGEN / "Eigen/src/Core/util/Macros.h"
    if "eigen" in names and macros.exists():
        text = macros.read_text()
        parts = [text.split(f"#define EIGEN_{part}_VERSION ")[1].split()[0] for part in ("WORLD", "MAJOR", "MINOR")]
        found["eigen"] = ".".join(parts)
    rustc = shutil.which("rustc")
    if rustc:
        found["rustc"] = subprocess.run([rustc, "--version"], capture_output=True, text=True).stdout.split()[1]
    return found
