#!/usr/bin/env python3
"""Writes the tables of `docs/accuracy.md` from what the accuracy tests print.

    cargo test --release -p tensor-core --test math -- --include-ignored --nocapture --test-threads 1 2>&1 |
        python tools/accuracy.py

Takes an hour or two. A function that was not run keeps its row.
"""

import re
import sys
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs/accuracy.md"
MEASURED = re.compile(r"^\W*(\w+)(?: of (f64))?: (?:at most )?([\d.]+) ULP,? at ([-\de.]+)(?: (?:\(0x\w+\)|and ([-\de.]+)))?")
ROW = re.compile(r"^\| `(\w+)` \| ([\d.]*) \| (\S*(?: and \S+)?) \| ([\d.]*) \|$", re.M)
PAIRS = {"pow", "atan2", "hypot", "logaddexp", "logaddexp2"}
HEAD = "| function | `f32`, ULP | at | `f64`, ULP |\n| --- | ---: | --- | ---: |\n"


def rows(page):
    return {name: [single, place, double] for name, single, place, double in ROW.findall(page)}


def main():
    page = PAGE.read_text()
    known = rows(page)
    for line in re.split(r"[\r\n]", sys.stdin.read()):
        match = MEASURED.match(line)
        if not match:
            continue
        name, double, ulps, place, other = match.groups()
        row = known.setdefault(name, ["", "", ""])
        if double:
            row[2] = f"{float(ulps):.3f}"
        elif name not in PAIRS or not row[0] or float(ulps) >= float(row[0]):
            row[:2] = f"{float(ulps):.3f}", f"{place} and {other}" if other and name in PAIRS else place
    for marker, names in ("one", sorted(known.keys() - PAIRS)), ("two", sorted(known.keys() & PAIRS)):
        table = HEAD + "".join(f"| `{n}` | {' | '.join(known[n])} |\n" for n in names)
        page = re.sub(f"(<!-- {marker} -->\n).*?(<!-- end -->)", lambda m: m[1] + table + m[2], page, flags=re.S)
    PAGE.write_text(page)
    print(len(known), "functions")


if __name__ == "__main__":
    main()
