#!/usr/bin/env python3
"""Fails if a listed kernel no longer vectorizes: looks at the machine code of its v3 and v4 versions.

Builds `benches/peers/src/bin/kernels.rs` as any user builds, disassembles it, and asks of each kernel, at each level,
that its loops do the listed arithmetic on whole registers (256 bits at v3, 512 at v4), gather nothing and call no function.
`--show` prints what was found. Skipped, with a word, where there is no `objdump` or the machine is not x86-64.
"""

import os
import platform
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

PEERS = Path(__file__).parent.parent / "benches/peers"
REGISTER = {"v3": "%ymm", "v4": "%zmm"}
# The arithmetic that a vector loop of each kernel cannot do without; `|` where the compiler has a choice.
MULTIPLY, ADD, SUBTRACT, DIVIDE = "vmulps|vfm", "vaddps|vfm", "vsubps|vfm|vaddps", "vdivps|vmulps|vrcp"
LARGER, ROOT, FUSED = "vmaxps|vcmp|vrangeps", "vsqrtps|vrsqrt", "vfm|vfnm"
KERNELS = {
    "affine_relu": [MULTIPLY, ADD, LARGER],
    "accuracy": ["vcmp"],
    "channel_means": [ADD],
    "softmax": [LARGER, SUBTRACT, FUSED, ADD, DIVIDE],
    "squared_error": [SUBTRACT, MULTIPLY, ADD],
    "masked_mean": [ADD],
    "column_sums": [ADD],
    "row_sums": [ADD],
    "total64": ["vaddpd"],
    "largest": [LARGER],
    "column_largest": [LARGER],
    "row_largest": ["vpmaxsq|vpcmpgtq"],
    "position": [LARGER],
    "integers": ["vcvttps2dq"],
    "by_vector": [FUSED],
    "vector_by": [FUSED],
    "standardize": [SUBTRACT, MULTIPLY, ADD, DIVIDE],
    "exponential": [FUSED],
    "tangent": [FUSED, "vdivps|vrcp"],
    "logistic": [FUSED, "vdivps|vrcp"],
    "dense": [FUSED],
    "polynomial": [MULTIPLY, ADD, SUBTRACT],
    "layer_norm": [SUBTRACT, MULTIPLY, ADD],
}
# Copies and fills are as vectorized as the platform's own; a loop ends in a panic at most once; lanes of unlike counts are
# joined at a row's end.
ALLOWED = re.compile(r"\b(join_any|memcpy|memset|memmove|panic\w*|unwrap_failed|slice_\w+_fail)\b")
# What chooses a stage's level, once an item, and the versions for the levels.
DISPATCH = "::dispatch::"
HEADER = re.compile(r"^([0-9a-f]+) <(.*)>:$")
INSTRUCTION = re.compile(r"^ +([0-9a-f]+):\t(\S+) *(.*)$")
RELOCATION = re.compile(r"^([0-9a-f]+) \S+ +(\*ABS\*|[^+@\s]+)\S*?(?:\+0x([0-9a-f]+))?$")
SLOT = re.compile(r"# ([0-9a-f]+) <")
LAST_REGISTER = re.compile(r",(%r\w+)$")
TARGET = re.compile(r"([0-9a-f]+) <(.*?)(\+0x[0-9a-f]+)?>$")


def build():
    """The binary, with names that tell each kernel's operands."""
    environment = {**os.environ, "RUSTFLAGS": "-C symbol-mangling-version=v0"}
    command = ["cargo", "build", "-q", "--release", "--no-default-features", "--bin", "kernels"]
    target = PEERS / "target/symbols"
    command += ["--manifest-path", PEERS / "Cargo.toml", "--target-dir", target]
    subprocess.run(command, check=True, env=environment)
    return target / "release/kernels"


def objdump(*options):
    command = ["objdump", "-C", "-w", *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def disassemble(binary):
    """The functions of a binary: name to a list of (address, mnemonic, operands)."""
    functions, starts = {}, {}
    for line in objdump("-d", "--no-show-raw-insn", binary):
        if header := HEADER.match(line):
            current = functions.setdefault(header[2], [])
            starts[int(header[1], 16)] = header[2]
        elif instruction := INSTRUCTION.match(line):
            address, mnemonic, operands = instruction.groups()
            current.append((int(address, 16), mnemonic, operands.strip()))
    pointers = {}
    for line in objdump("-R", binary):
        if relocation := RELOCATION.match(line):
            slot, name, offset = relocation.groups()
            pointers[int(slot, 16)] = starts.get(int(offset, 16), offset) if name == "*ABS*" else name
    for code in functions.values():
        name_pointers(code, pointers)
    return functions


def name_pointers(code, pointers):
    """Writes the function's name into calls through a table's slot, or through a register loaded from one."""
    held = {}
    for index, (address, mnemonic, operands) in enumerate(code):
        slot = SLOT.search(operands)
        operands = operands.split(" # ")[0].strip()
        name = pointers.get(int(slot[1], 16)) if slot else None
        if mnemonic == "mov" and (register := LAST_REGISTER.search(operands)):
            held[register[1]] = name or held.get(operands.split(",")[0])
        if mnemonic.startswith(("call", "jmp")) and operands.startswith("*"):
            name = name or held.get(operands[1:])
            operands = f"{address:x} <{name}>" if name else operands
        code[index] = (address, mnemonic, operands)


def callees(code):
    """The functions that a piece of code calls or jumps to; a call through an unknown pointer as it stands."""
    for _, mnemonic, operands in code:
        target = TARGET.search(operands)
        if target and not target[3] and mnemonic.startswith(("call", "jmp")):
            yield target[2]
        elif mnemonic.startswith("call"):
            yield operands


def versions(functions, kernel, level):
    """The functions compiled for a level that a kernel reaches: its passes, and the stages that those ask for."""
    waiting, seen, found = [f"kernels::{kernel}"], set(), []
    while waiting:
        name = waiting.pop()
        if name in seen or name not in functions:
            continue
        seen.add(name)
        if f"::levels::{level}::<" in name:
            found.append(name)
        elif DISPATCH in name:
            continue
        waiting += callees(functions[name])
    return found


def loops(code):
    """The instructions inside any loop: between a jump backwards and where it goes."""
    inside = set()
    first = code[0][0]
    for address, mnemonic, operands in code:
        target = TARGET.search(operands)
        if mnemonic.startswith("j") and target and first <= int(target[1], 16) <= address:
            inside.update(range(int(target[1], 16), address + 1))
    return [instruction for instruction in code if instruction[0] in inside]


def faults(functions, kernel, level, show):
    """What keeps a kernel from being vectorized at a level."""
    names = versions(functions, kernel, level)
    if not names:
        return ["has no version for this level"]
    code = [instruction for name in names for instruction in loops(functions[name])]
    packed = Counter(mnemonic for _, mnemonic, operands in code if REGISTER[level] in operands)
    calls = {name for name in callees(code) if DISPATCH not in name and not ALLOWED.search(name)}
    if show:
        print(f"{kernel} {level}: {dict(packed.most_common())}, calls {[name[:100] for name in calls]}")
    gathers = sorted({mnemonic for mnemonic in packed if "gather" in mnemonic})
    missing = [need for need in KERNELS[kernel] if not any(re.match(need, mnemonic) for mnemonic in packed)]
    found = [f"no {need.replace('|', ' or ')} on {REGISTER[level]} in a loop" for need in missing]
    found += [f"{gather} in a loop: neighbours are loaded one by one" for gather in gathers]
    return found + [f"a call in a loop: {name[:160]}" for name in sorted(calls)]


def main():
    if shutil.which("objdump") is None or platform.machine() != "x86_64":
        print("skipped: needs objdump and an x86-64 machine")
        return
    functions = disassemble(build())
    failed = 0
    for kernel in KERNELS:
        for level in REGISTER:
            found = faults(functions, kernel, level, "--show" in sys.argv)
            failed += bool(found)
            for fault in found:
                print(f"{kernel} at {level}: {fault}")
    checked = len(KERNELS) * len(REGISTER)
    print(f"{checked - failed} passed, {failed} failed")
    if failed:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
