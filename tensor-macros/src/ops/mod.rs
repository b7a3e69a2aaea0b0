//! THE operation table: one entry an operation. Names, signatures, promotion, scalar function, documentation
//! and an example are read from it; adding an elementwise operation or a reduction is adding an entry.

use crate::build::{Arguments, Builder};
use crate::graph::Id;

mod activation;
mod arithmetic;
mod creation;
#[cfg(test)]
mod documentation;
mod gradient;
pub(crate) mod left_out;
mod order;
mod real;
mod reduction;
mod scan;
mod series;
mod shape;

/// Builds the node of a call; `None` where its arguments were refused.
pub(crate) type Build = fn(&mut Builder<'_>, &mut Arguments<'_>) -> Option<Id>;

/// How the result's element type and shape follow from the operands'.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Rule {
    /// Elementwise; the name is that of a rule of element types.
    Elementwise(&'static str),
    /// A reduction whose result type is given by a method of `Ty`.
    Reduction { ty: &'static str, reducer: &'static str, empty: bool, one_axis: bool },
    /// A scan along an axis, or of all elements; its result type is given by a rule of element types.
    Scan { ty: &'static str, scanner: &'static str },
    /// Written in terms of other operations, of the parameters in its signature.
    Composed(&'static str),
    /// Built by its own function in `build`.
    Special(Build),
}

/// What a gradient `g` of the result is for each operand.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Vjp {
    /// Nobody knows: a gradient through it is an error.
    Unknown,
    /// Nothing goes through it.
    Zero,
    /// An expression for each operand, of `g`, the result `y` and the operands by the names of the signature.
    Of(&'static [&'static str]),
}

/// An operation of NumPy, or one that deep learning knows by this name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Operation {
    /// The name users write.
    pub(crate) name: &'static str,
    /// Its parameters as NumPy's documentation writes them: `a, axis=None`. What has no default is an operand.
    pub(crate) signature: &'static str,
    /// Its function in `scalar`, for elementwise operations.
    pub(crate) scalar: &'static str,
    /// How its result follows.
    pub(crate) rule: Rule,
    /// Its derivative, for elementwise operations.
    pub(crate) vjp: Vjp,
    /// What it computes.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the documentation"))]
    pub(crate) doc: &'static str,
    /// A call of it, of the operands of `tests/operations.rs`; where it is empty, one is made by its rule.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the documentation"))]
    pub(crate) example: &'static str,
}

impl Operation {
    /// The same with a derivative.
    const fn vjp(self, of: &'static [&'static str]) -> Self {
        Self { vjp: Vjp::Of(of), ..self }
    }

    /// The same, constant but for steps.
    const fn flat(self) -> Self {
        Self { vjp: Vjp::Zero, ..self }
    }

    /// The names of its operands.
    pub(crate) fn operands(&self) -> impl Iterator<Item = &'static str> {
        self.parameters().filter_map(|(name, optional)| (!optional).then_some(name))
    }

    /// The same with another signature.
    const fn of(self, signature: &'static str) -> Self {
        Self { signature, ..self }
    }

    /// The same with another example than its rule makes.
    const fn shown(self, example: &'static str) -> Self {
        Self { example, ..self }
    }

    /// How many operands it takes.
    pub(crate) fn arity(&self) -> usize {
        self.parameters().filter(|(name, optional)| !optional && !name.starts_with('*')).count()
    }

    /// The names of what it takes beside operands, by keyword.
    pub(crate) fn keywords(&self) -> impl Iterator<Item = &'static str> {
        self.parameters().filter_map(|(name, optional)| optional.then_some(name))
    }

    /// Each parameter's name, and whether it has a default.
    fn parameters(&self) -> impl Iterator<Item = (&'static str, bool)> {
        self.signature.split(", ").filter(|parameter| !parameter.is_empty()).map(|parameter| match parameter
            .split_once('=')
        {
            Some((name, _)) => (name, true),
            None => (parameter, false),
        })
    }
}

const fn elementwise(
    name: &'static str,
    signature: &'static str,
    scalar: &'static str,
    ty: &'static str,
    doc: &'static str,
) -> Operation {
    Operation { name, signature, scalar, rule: Rule::Elementwise(ty), vjp: Vjp::Unknown, doc, example: "" }
}

const fn unary(name: &'static str, scalar: &'static str, ty: &'static str, doc: &'static str) -> Operation {
    elementwise(name, "x", scalar, ty, doc)
}

const fn binary(name: &'static str, scalar: &'static str, ty: &'static str, doc: &'static str) -> Operation {
    elementwise(name, "x1, x2", scalar, ty, doc)
}

/// A reduction of any set of axes, which may be empty.
const fn reduction(
    name: &'static str,
    reducer: &'static str,
    ty: &'static str,
    doc: &'static str,
) -> Operation {
    let rule = Rule::Reduction { ty, reducer, empty: true, one_axis: false };
    Operation {
        name,
        signature: "a, axis=None, dtype=None, keepdims=False",
        scalar: "",
        rule,
        vjp: Vjp::Unknown,
        doc,
        example: "",
    }
}

/// A scan, whose derivative goes through its node.
const fn scan(
    name: &'static str,
    signature: &'static str,
    scanner: &'static str,
    ty: &'static str,
    doc: &'static str,
) -> Operation {
    let rule = Rule::Scan { ty, scanner };
    Operation { name, signature, scalar: "", rule, vjp: Vjp::Unknown, doc, example: "" }
}

/// A reduction that nothing is the result of where there are no elements.
const fn extremum(
    name: &'static str,
    reducer: &'static str,
    ty: &'static str,
    doc: &'static str,
) -> Operation {
    let rule = Rule::Reduction { ty, reducer, empty: false, one_axis: false };
    Operation {
        name,
        signature: "a, axis=None, keepdims=False",
        scalar: "",
        rule,
        vjp: Vjp::Unknown,
        doc,
        example: "",
    }
}

/// The position of an element along one axis, or among all.
const fn position(name: &'static str, reducer: &'static str, doc: &'static str) -> Operation {
    let rule = Rule::Reduction { ty: "counted", reducer, empty: false, one_axis: true };
    Operation {
        name,
        signature: "a, axis=None, keepdims=False",
        scalar: "",
        rule,
        vjp: Vjp::Unknown,
        doc,
        example: "",
    }
}

/// An operation that is written in terms of others.
const fn composed(
    name: &'static str,
    signature: &'static str,
    body: &'static str,
    doc: &'static str,
    example: &'static str,
) -> Operation {
    Operation { name, signature, scalar: "", rule: Rule::Composed(body), vjp: Vjp::Unknown, doc, example }
}

/// An operation that a method of [`Builder`] builds.
macro_rules! special {
    ($name:literal, $signature:literal, $build:ident, $doc:literal, $example:literal) => {
        Operation {
            name: $name,
            signature: $signature,
            scalar: "",
            rule: $crate::ops::Rule::Special(|builder, arguments| builder.$build(arguments)),
            vjp: $crate::ops::Vjp::Unknown,
            doc: $doc,
            example: $example,
        }
    };
}
use special;

/// Operations of one kind, and what they are called together.
pub(crate) struct Group {
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the documentation"))]
    pub(crate) title: &'static str,
    pub(crate) operations: &'static [Operation],
}

const fn group(title: &'static str, operations: &'static [Operation]) -> Group {
    Group { title, operations }
}

/// Every operation.
pub(crate) const GROUPS: &[Group] = &[
    group("Arithmetic", arithmetic::ARITHMETIC),
    group("Comparison", arithmetic::COMPARISON),
    group("Logic and bits", arithmetic::LOGIC),
    group("Functions of real numbers", real::REAL),
    group("Activations", activation::ACTIVATION),
    group("Rounding and classification", real::ROUNDING),
    group("Selection", real::SELECTION),
    group("Reductions", reduction::REDUCTION),
    group("Scans", scan::SCAN),
    group("Order and counting", order::ORDER),
    group("Samples and signals", series::SERIES),
    group("Matrix products", shape::PRODUCT),
    group("Shape", shape::SHAPE),
    group("Gradients", gradient::GRADIENT),
    group("Windows", shape::WINDOW),
    group("Indices", shape::INDEX),
    group("Creation", creation::CREATION),
    group("Random numbers", creation::RANDOM),
];

/// Every operation, in the order of the documentation.
pub(crate) fn all() -> impl Iterator<Item = &'static Operation> {
    GROUPS.iter().flat_map(|group| group.operations)
}

/// Functions of `scalar` that others are built of.
#[rustfmt::skip]
const INTERNAL: &[Operation] = &[
    unary("gelu", "gelu", "float_fn", "`gelu(x)`").vjp(&["g * (erfc(-0.7071067811865476 * x) / 2 + x * exp(-x ** 2 / 2) * 0.3989422804014327)"]),
    unary("gelu", "gelu_tanh", "float_fn", "`gelu(x, approximate=True)`").vjp(&["g * ((1 + tanh(0.7978845608028654 * (x + 0.044715 * x ** 3))) / 2 + x * (1 - tanh(0.7978845608028654 * (x + 0.044715 * x ** 3)) ** 2) * 0.3989422804014327 * (1 + 0.134145 * x ** 2))"]),
    binary("power", "power_half", "power", "`x ** 0.5`").vjp(&["g / (2 * y)", "0 * g"]),
    unary("nan_to_num", "nan_to_num", "absolute", "`nan_to_num(x)`").vjp(&["where(isfinite(x), g, 0)"]),
    unary("round", "round", "round", "`round(x)`").flat(),
    unary("round", "round_decimals", "round_decimals", "`round(x, 2)`").flat(),
];

/// The entry with the derivative of a function of `scalar`, if there is one.
pub(crate) fn derivative(scalar: &str) -> Option<&'static Operation> {
    let mut entries = all().chain(INTERNAL).filter(|operation| operation.scalar == scalar);
    entries.find(|operation| !matches!(operation.vjp, Vjp::Unknown))
}

/// The operation of a name.
pub(crate) fn find(name: &str) -> Option<&'static Operation> {
    all().find(|operation| operation.name == name)
}
