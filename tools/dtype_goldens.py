"""Writes tests/dtypes.rs: the element type that NumPy gives each operation of the table, for operands of unlike types.

    python tools/dtype_goldens.py

Needs NumPy 2.4. The rules themselves are compared with NumPy in tensor-core/tests/promotion.rs, for every pair; this
is whether each operation follows the rule that is NumPy's. What NumPy refuses is left out, and printed by `--refused`
as lines of Rust. float16 is float32, which stands for it.
"""

import re
import sys
import warnings
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
RUST = {"bool": "bool", "float32": "f32", "float64": "f64"} | {
    f"{sign}int{bits}": f"{sign or 'i'}{bits}" for sign in ("", "u") for bits in (8, 16, 32, 64)
}
# Every kind of unlike types, and literals on either side.
PAIRS = [
    ("bool", "bool"), ("int8", "uint8"), ("uint16", "int16"), ("uint32", "int32"), ("int64", "uint64"), ("uint8", "uint16"),
    ("int16", "float32"), ("float32", "int32"), ("bool", "float32"), ("float32", "float64"), ("uint8", "2"), ("2", "bool"),
    ("float32", "2"), ("2.5", "int8"), ("uint32", "2.5"), ("2.5", "float32"), ("int8", "True"), ("int64", "-2"),
]  # fmt: skip
ONE = ["bool", "uint8", "int16", "uint32", "int64", "float32"]
THREE = [
    ("uint16", "int16", "float32"), ("float32", "uint16", "int8"), ("uint8", "int8", "bool"), ("uint64", "int8", "uint8"),
    ("int8", "2", "2.5"), ("bool", "0", "1"), ("uint16", "int16", "2"), ("uint16", "int16", "2.5"), ("2", "float32", "int16"),
    ("float32", "0", "6"),
]  # fmt: skip
OPERATORS = ["+", "-", "*", "/", "%", "**", "&", "|", "^", "<<", ">>", "<", ">=", "==", "!=", "@"]
# The names of their tests.
NAMES = {
    "a + b": "plus", "a - b": "minus", "a * b": "times", "a / b": "over", "a % b": "rest", "a ** b": "to_the_power",
    "a & b": "and", "a | b": "or", "a ^ b": "exclusive_or", "a << b": "shifted_left", "a >> b": "shifted_right",
    "a < b": "below", "a >= b": "not_below", "a == b": "is_equal", "a != b": "is_not_equal", "a @ b": "product",
    "-a": "minus_one", "+a": "plus_one", "~a": "inverted", "a ** 2": "squared", "a ** 0.5": "root",
    "a ** 2.0": "squared_by_a_float", "a + b * c": "chain",
}  # fmt: skip
# What is only of matrices.
MATRICES = {"tril", "triu"}
REFUSALS = (TypeError, ValueError, OverflowError, AttributeError)
OPERATION = re.compile(r"^\| \*\*([\w.]+)\*\*\(([^)]*)\)", re.M)


def signatures():
    """Name and operands of each operation that is a function of NumPy; what has a default is left out."""
    for name, parameters in OPERATION.findall((ROOT / "docs/operations.md").read_text()):
        operands = [word for word in parameters.replace("\\", "").split(", ") if word and "=" not in word]
        if hasattr(np, name) and name not in MATRICES:
            yield name, operands


def forms():
    """Texts of expressions with the names of their operands, by how many these are."""
    one, two, three = [], [], []
    for name, operands in signatures():
        elementwise = all(word in ("x", "a", "x1", "x2", "b", "array", "m") for word in operands)
        if len(operands) == 1 and elementwise:
            one.append(f"{name}(a)")
        elif len(operands) == 2 and elementwise:
            two.append(f"{name}(a, b)")
    one += ["-a", "+a", "~a", "a ** 2", "a ** 0.5", "a ** 2.0", "round(a, 1)", "a.sum(axis=0)", "a.mean(axis=0)"]
    two += [f"a {symbol} b" for symbol in OPERATORS]
    two += ["where([True, False], a, b)", "clip(a, b, None)", "clip(a, None, b)", "full_like(a, b)", "full((2,), a)"]
    three += ["clip(a, b, c)", "where([True, False], a, where([True, True], b, c))", "a + b * c", "maximum(a, b) / c"]
    return one, two, three


def operand(kind):
    return eval(kind) if kind not in RUST else np.ones(2, kind)


def cases():
    one, two, three = forms()
    for text in one:
        yield text, [(kind,) for kind in ONE]
    for text in two:
        yield text, PAIRS
    for text in three:
        yield text, THREE


def dtype(text, kinds):
    names = dict(zip("abc", map(operand, kinds)))
    try:
        value = np.asarray(eval(text, {**vars(np)}, names))
    except REFUSALS:
        return None
    return {"float16": "float32"}.get(value.dtype.name, value.dtype.name)


def written(text, kinds):
    """The expression with literals in place of their names, and the declarations of the others."""
    operands = []
    for name, kind in zip("abc", kinds):
        if kind in RUST:
            if re.search(rf"\b{name}\b", text):
                operands.append(f"{name}: {RUST[kind]}")
        else:
            text = re.sub(rf"\b{name}\b", f"({kind})" if kind.startswith("-") else kind, text)
    return text, ", ".join(operands)


HEAD = '''//! Each operation gives operands of unlike types the element type that NumPy gives them: written by
//! `python tools/dtype_goldens.py`.

use shapewise::prelude::*;

/// What has an element type: a tensor, or what is left of one without axes.
trait Typed {
    const NAME: &'static str;
}

impl<T: Element, S> Typed for Tensor<T, S>
where
    S: Shape,
{
    const NAME: &'static str = T::DTYPE.name();
}

macro_rules! scalars {
    ($($T:ident)*) => {$(
        impl Typed for $T {
            const NAME: &'static str = $T::DTYPE.name();
        }
    )*};
}

scalars! { bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 }

/// The element type of a result, which is not computed.
fn dtype<R: Typed>(_: impl FnOnce() -> R) -> &'static str {
    R::NAME
}

macro_rules! operand {
    ($name:ident: $T:ident) => {
        let $name = Tensor::<$T, shape![2]>::zeros();
    };
}

macro_rules! case {
    ($($name:ident: $T:ident),*; ($($expression:tt)*) $dtype:ident) => {{
        $(operand!($name: $T);)*
        let of = concat!(stringify!($($expression)*), $(" ", stringify!($name: $T)),*);
        assert_eq!(dtype(|| tensor!($($expression)*)), stringify!($dtype), "{of}");
    }};
}
'''


def test(group):
    name = re.sub(r"\W+", "_", NAMES.get(group, group)).strip("_").lower()
    return f"\n#[test]\n#[rustfmt::skip]\nfn {name}() {{\n"


def main():
    warnings.simplefilter("ignore")
    assert np.__version__.startswith("2.4."), np.__version__
    tests, refused = [HEAD], []
    for text, operands in cases():
        lines = []
        for kinds in dict.fromkeys(operands):
            expression, declared = written(text, kinds)
            result = dtype(text, kinds)
            if not declared:
                continue
            if result in RUST:
                lines.append(f"    case!({declared}; ({expression}) {result});\n")
            elif result is None:
                refused.append(f"    case!({declared}; ({expression}) refused);")
        if lines:
            tests += [test(text), *lines, "}\n"]
    if "--refused" in sys.argv:
        print("\n".join(refused))
        return
    (ROOT / "tests/dtypes.rs").write_text("".join(tests))

main()
