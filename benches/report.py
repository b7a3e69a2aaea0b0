"""Turns measured rows into the table of `docs/benchmarks.md` and the chart `docs/benchmarks.svg`."""

import math
import platform
from pathlib import Path

from workloads import WORKLOADS

DOCS = Path(__file__).parent.parent / "docs"
TITLES = {
    "tensor": "`tensor!`",
    "numpy": "NumPy",
    "jax": "JAX",
    "torch": "PyTorch",
    "eigen": "Eigen",
    "ndarray": "ndarray",
    "nalgebra": "nalgebra",
    "candle": "candle",
    "dfdx": "dfdx",
}
COLOURS = {
    "numpy": "#4363d8",
    "jax": "#8e44ad",
    "torch": "#e6492d",
    "eigen": "#2a2a2a",
    "ndarray": "#1a9850",
    "nalgebra": "#c69214",
    "candle": "#d6679b",
    "dfdx": "#17a2b8",
}
# Results are the same up to here, of the size of an element; a lone f32 accumulator strays this far and no farther.
SAME, STRAYED = 1e-4, 1e-2
# Within this of the best peer is neither a win nor a loss.
EVEN = 1.05


def is_wrong(cell):
    return not cell["apart"] <= STRAYED


def time(microseconds):
    """Three digits."""
    if microseconds >= 100:
        return f"{microseconds:.0f}"
    return f"{microseconds:.3g}" if microseconds >= 0.01 else f"{microseconds:.4f}"


def best_peer(row):
    """The fastest contestant but ours, and our time over its."""
    peers = [column for column in row if column != "tensor"]
    if not peers:
        return None, math.nan
    best = min(peers, key=lambda column: row[column]["time"])
    return best, row["tensor"]["time"] / row[best]["time"]


def verdict(ratio):
    if math.isnan(ratio):
        return ""
    if ratio > EVEN:
        return f"**loss, {ratio:.2f}x the time**"
    return f"win, {1 / ratio:.2f}x as fast" if ratio < 1 / EVEN else "even"


def mean(ratios):
    """The geometric mean."""
    ratios = list(ratios)
    return math.exp(sum(map(math.log, ratios)) / len(ratios)) if ratios else math.nan


def line(row):
    """One workload's progress line."""
    cells = [f"{column} {time(cell['time'])}{mark(cell)}" for column, cell in row.items()]
    best, ratio = best_peer(row)
    return "  ".join(cells) + (f"  -> {ratio:.2f} of {best}" if best else "")


def mark(cell):
    if is_wrong(cell):
        return " (wrong)"
    return " †" if cell["apart"] > SAME else ""


def ordered(columns):
    return [column for column in TITLES if column in columns]


def table(rows, columns, versions, options):
    """The section on speed."""
    columns = ordered(columns)
    head = ["", "workload", *(TITLES[column] for column in columns), "ours / best peer", "", "NumPy / ours"]
    lines = [" | ".join(head), " | ".join(["---", "---", *["---:"] * (len(columns) + 1), "---", "---:"])]
    for workload, row in rows.items():
        best, ratio = best_peer(row)
        cells = []
        for column in columns:
            text = time(row[column]["time"]) + mark(row[column]) if column in row else ""
            cells.append(f"**{text}**" if column == best else text)
        numpy = row["numpy"]["time"] / row["tensor"]["time"] if "numpy" in row else math.nan
        cells += [f"{ratio:.2f}" if best else "", verdict(ratio), "" if math.isnan(numpy) else f"{numpy:.1f}"]
        lines.append(" | ".join([workload, WORKLOADS[workload], *cells]))
    lines.append(" | ".join(["", "geometric mean of peer / ours", "", *means(rows, columns), "", "", ""]))
    body = "\n".join(f"| {text} |" for text in lines)
    return f"{introduction(versions, options)}\n\n{body}\n\n{summary(rows)}\n"


def means(rows, columns):
    for column in columns[1:]:
        ratio = mean(row[column]["time"] / row["tensor"]["time"] for row in rows.values() if column in row)
        yield "" if math.isnan(ratio) else f"{ratio:.2f}"


def summary(rows):
    ratios = [best_peer(row)[1] for row in rows.values()]
    ratios = [ratio for ratio in ratios if not math.isnan(ratio)]
    wins = sum(ratio < 1 / EVEN for ratio in ratios)
    losses = [workload for workload, row in rows.items() if best_peer(row)[1] > EVEN]
    numpy = mean(row["numpy"]["time"] / row["tensor"]["time"] for row in rows.values() if "numpy" in row)
    text = f"Against the best peer of each row: {counted(wins, 'win')}, {len(ratios) - wins - len(losses)} even, {counted(len(losses), 'loss')}"
    text += f" ({', '.join(losses)})." if losses else "."
    if not math.isnan(numpy):
        text += f" NumPy takes {numpy:.1f} times as long in the geometric mean."
    if any(mark(cell) == " †" for row in rows.values() for cell in row.values()):
        text += f"\n\n† differs from NumPy's result by more than {SAME:g} of an element's size, but less than {STRAYED:g}:"
        text += " it adds in f32 with one accumulator or few."
    return text


def counted(number, noun):
    plural = "es" if noun.endswith("s") else "s"
    return f"{number} {noun}{'' if number == 1 else plural}"


def introduction(versions, options):
    names = [f"{TITLES[name].strip('`')} {versions[name]}" for name in TITLES if versions.get(name)]
    build = "the Rust peers the better of the default target and `target-cpu=native`" if options.native else "so are the Rust peers"
    return (
        f"Microseconds, the {'least' if options.best else 'median'} of all runs, on one core of {machine()}; contestants took turns in short rounds. "
        f"`tensor!` is built by a plain `cargo build --release` (rustc {versions.get('rustc', '')}), {build}; "
        "Eigen is the better of `-O3 -march=native` with and without `-ffast-math`. "
        f"{', '.join(names)}. Arrays have huge pages, and results are written into arrays made beforehand where "
        "the library can. The best peer is in bold; within 5 % of it counts as even."
    )


def machine():
    """The model of the CPU."""
    try:
        information = Path("/proc/cpuinfo").read_text()
    except OSError:
        return platform.processor() or platform.machine()
    models = [text.split(":", 1)[1].strip() for text in information.splitlines() if text.startswith("model name")]
    family = {
        key: text.split(":", 1)[1].strip()
        for text in information.splitlines()
        for key in ("cpu family", "model\t")
        if text.startswith(key)
    }
    wide = " with AVX-512" if "avx512f" in information else " with AVX2" if " avx2" in information else ""
    return f"{models[0] if models else platform.machine()} (family {family.get('cpu family')}, model {family.get('model' + chr(9))}){wide}"


def chart(rows, columns):
    """Every peer's time over ours, one line a workload, on a logarithmic scale."""
    columns = [column for column in ordered(columns) if column != "tensor"]
    ratios = [row[column]["time"] / row["tensor"]["time"] for row in rows.values() for column in columns if column in row]
    low, high = math.floor(math.log10(min([0.5, *ratios]))), math.ceil(math.log10(max([10, *ratios])))
    left, top, step, width = 410, 76, 21, 620
    bottom = top + step * len(rows)

    def x(ratio):
        return left + width * (math.log10(ratio) - low) / (high - low)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + width + 30} {bottom + 46}" '
        'font-family="system-ui, sans-serif" font-size="12" fill="#222">',
        '<rect width="100%" height="100%" fill="#fff"/>',
        '<text x="16" y="24" font-size="16" font-weight="600">Time of each library over the time of tensor!</text>',
        f'<rect x="{left}" y="{top - 8}" width="{x(1) - left:.1f}" height="{bottom - top + 4}" fill="#fbe9e7"/>',
    ]
    for place, column in enumerate(columns):
        at = 16 + place * 100
        parts.append(f'<circle cx="{at + 5}" cy="44" r="5" fill="{COLOURS[column]}"/>')
        parts.append(f'<text x="{at + 15}" y="48">{TITLES[column]}</text>')
    for power in range(low, high + 1):
        at, weight = x(10.0**power), 1.6 if power == 0 else 0.6
        parts.append(f'<path d="M{at:.1f} {top - 8}V{bottom - 4}" stroke="#999" stroke-width="{weight}"/>')
        parts.append(f'<text x="{at:.1f}" y="{bottom + 14}" text-anchor="middle">{10.0**power:g}x</text>')
    for place, (workload, row) in enumerate(rows.items()):
        y = top + step * place + 6
        label = escape(f"{workload}  {WORKLOADS[workload].replace('`', '')}")
        parts.append(f'<text x="{left - 8}" y="{y + 4}" text-anchor="end" font-size="11">{label}</text>')
        parts.append(f'<path d="M{left} {y}H{left + width}" stroke="#eee"/>')
        for column in columns:
            if column in row:
                at = x(row[column]["time"] / row["tensor"]["time"])
                parts.append(f'<circle cx="{at:.1f}" cy="{y}" r="4.5" fill="{COLOURS[column]}" fill-opacity="0.85"/>')
    parts.append(f'<text x="{left}" y="{bottom + 34}">tensor! is slower: red ground</text>')
    parts.append(f'<text x="{left + width}" y="{bottom + 34}" text-anchor="end">tensor! is faster</text></svg>')
    return "\n".join(parts) + "\n"


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def write(text, drawing):
    """Replaces the section on speed, and the chart."""
    DOCS.mkdir(exist_ok=True)
    (DOCS / "benchmarks.svg").write_text(drawing)
    section("speed", f"![Time of each library over the time of tensor!](benchmarks.svg)\n\n{text}")


HEAD = """# Benchmarks

```sh
python3 benches/run.py            # every workload and library in turn on one core; installs what is missing
python3 benches/run.py --quick --only W4,W9 --no-jax --no-torch   # a glance, printed only
python3 benches/compile_time.py   # what an expression costs to compile
cargo bench                       # ten expressions in tensor! beside ndarray
python3 tools/vectorized.py       # fails if a kernel is no longer vectorized
```

The first and third write this page. The workloads are in `benches/peers`: one file for each library.

## Speed

<!-- speed -->
<!-- end of speed -->

## Compile time and size

<!-- compile -->
<!-- end of compile -->
"""


def section(name, text):
    """Replaces one section of the page between its two markers."""
    page = DOCS / "benchmarks.md"
    old = page.read_text() if page.exists() else HEAD
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    before, rest = old.split(begin, 1)
    page.write_text(f"{before}{begin}{text.rstrip()}\n{end}{rest.split(end, 1)[1]}")
    print(f"wrote {page.relative_to(DOCS.parent)}")
