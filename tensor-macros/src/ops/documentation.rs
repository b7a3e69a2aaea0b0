//! What readers see of the table: `docs/operations.md`, and `tests/operations.rs`, which runs the example of
//! each entry beside what NumPy prints. Both are written by `BLESS=1 cargo test -p tensor-macros`; NumPy's
//! texts by `python tools/course.py --bless`, in between.

#![expect(clippy::format_collect, reason = "a page is short")]

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use super::{GROUPS, Group, Operation, Rule};

/// What the operands of the examples are.
const OPERANDS: [(&str, &str); 5] = [
    ("x", "np.array([0.1, 0.5, 0.9])"),
    ("z", "np.array([-1.5, -0.2, 0.5, 2.7])"),
    ("n", "np.array([5, 2, 7])"),
    ("m", "np.array([True, False, True])"),
    ("a", "np.array([[1.0, 4.0, 2.0], [3.0, 0.0, 5.0]])"),
];

/// The element types that a rule takes and gives, and how near the results are to the exact ones.
fn types(operation: &Operation, group: &str) -> (&'static str, &'static str) {
    let ty = match operation.rule {
        Rule::Elementwise(ty) | Rule::Reduction { ty, .. } | Rule::Scan { ty, .. } => ty,
        Rule::Composed(_) | Rule::Special(_) => return types_of(operation.name, group),
    };
    let exact = "exact";
    match ty {
        "promote" => ("the operands', promoted", exact),
        "subtract" => ("the operands', promoted; not of bools", exact),
        "divide" => ("a float: f64 for integers", exact),
        "quotients" => ("the operands', promoted; `i8` for bools", exact),
        "power" => ("the operands', promoted; `i8` for bools", "1 ULP in f32, 2 in f64; exact for integers"),
        "absolute" | "ordered" | "rounding" | "Absolute" => ("the operand's", exact),
        "negate" | "signum" => ("the operand's; not of bools", exact),
        "square" | "reciprocal" => ("the operand's; `i8` for bools", exact),
        "round_to_int" => ("a float", exact),
        "compare" | "truth" | "truth_pair" | "tested" | "Truth" => ("`bool` of any", exact),
        "bitwise" | "invert" => ("the operands', promoted; of integers and bools", exact),
        "bit_count" => ("`u8` of integers and bools", exact),
        "mean_type" => ("a float: f64 for integers", "1 ULP in f32, 2 in f64"),
        "float_fn" | "float_pair"
            if ["fabs", "deg2rad", "rad2deg", "spacing", "copysign", "nextafter", "heaviside"]
                .contains(&operation.scalar) =>
        {
            ("a float: f64 for wide integers", exact)
        }
        "shift" | "integer_pair" => ("the operands', promoted; of integers", exact),
        "float_fn" if operation.scalar == "sqrt" => ("a float: f64 for wide integers", exact),
        "float_fn" | "float_pair" => ("a float: f64 for wide integers", "1 ULP in f32, 2 in f64"),
        "summed" => ("the operand's; `i64` or `u64` for integers and bools", "no less than pairwise"),
        "averaged" => ("a float: f64 for integers", "no less than pairwise"),
        "SumType" => ("the operand's; `i64` or `u64` for integers and bools", "NumPy's, bit for bit"),
        "FloatFn" => ("a float: f64 for wide integers", "1 ULP in f32, 2 in f64, at each step"),
        "counted" => ("`i64` of any", exact),
        other => panic!("say in `types` what `{other}` takes and gives"),
    }
}

/// The same of what is built of other operations, by name, and otherwise by the group.
#[rustfmt::skip]
fn types_of(name: &str, group: &str) -> (&'static str, &'static str) {
    let (same, promoted, float) = ("the operand's", "the operands', promoted", "a float: f64 for integers");
    let (exact, steps, numpys) = ("exact", "each step rounded", "NumPy's steps");
    match (group, name) {
        (_, "float_power") => ("`f64` of any", "2 ULP"),
        (_, "gelu") => (float, "1 ULP in f32, 2 in f64"),
        (_, "isclose" | "allclose" | "isin") => ("`bool` of any", exact),
        (_, "zeros_like" | "ones_like" | "full_like") => ("the operand's, or `dtype`", exact),
        (_, "array" | "asarray") => ("the elements', or `dtype`", exact),
        (_, "linspace" | "logspace") => ("`f64`, or `dtype`", numpys),
        (_, "one_hot") | ("Creation", _) => ("`dtype`", exact),
        (_, "round" | "around" | "diff" | "ediff1d") => (same, numpys),
        (_, "nanargmax" | "nanargmin" | "argsort" | "flatnonzero" | "nonzero" | "argwhere" | "searchsorted" | "digitize") => ("`i64` of any", exact),
        (_, "nancumsum" | "nancumprod") => ("the operand's; `i64` or `u64` for integers and bools", "NumPy's, bit for bit"),
        (_, "nansum" | "nanprod" | "trace" | "linalg.trace") => ("the operand's; `i64` or `u64` for integers and bools", "no less than pairwise"),
        (_, "cov" | "corrcoef" | "interp") => ("`f64` of any", steps),
        (_, "hanning" | "hamming" | "blackman" | "bartlett") => ("`f64`", steps),
        (_, "median" | "quantile" | "percentile" | "nanmedian" | "nanquantile" | "nanpercentile") => (float, numpys),
        (_, "topk") => ("the operand's, and `i64`", exact),
        (_, "bincount") => ("`i64` of integers, `f64` with weights", numpys),
        (_, "histogram") => ("`i64`, and `f64`", numpys),
        (_, "histogram_bin_edges") => ("`f64`", numpys),
        (_, "polyval") => ("of `p`'s elements and the operand's, promoted", steps),
        (_, "lerp") => (promoted, steps),
        (_, "conv2d" | "convolve" | "correlate" | "cross" | "linalg.cross" | "linalg.matrix_power" | "linalg.multi_dot") => (promoted, "each step rounded; exact for integers"),
        (_, "outer" | "linalg.outer" | "kron" | "union1d" | "concatenate" | "concat" | "stack" | "append" | "column_stack" | "row_stack" | "vstack" | "hstack" | "dstack")
        | ("Selection", _) => (promoted, exact),
        (_, "relu6" | "hardtanh" | "hard_tanh" | "nan_to_num" | "ptp" | "nanmax" | "nanmin" | "diag" | "diagonal" | "linalg.diagonal" | "tril" | "triu" | "linalg.matrix_transpose" | "max_pool2d" | "sliding_window_view" | "sort" | "unique" | "meshgrid")
        | ("Shape" | "Indices", _) => (same, exact),
        ("Reductions", _) => (float, "no less than pairwise"),
        ("Matrix products", _) => (promoted, "sums of blocks; exact for integers"),
        ("Random numbers", "random.randint" | "random.permutation") => ("`i64`, or `dtype`", "NumPy's numbers"),
        ("Random numbers", _) => ("`f64`", "NumPy's numbers"),
        ("Gradients", _) => ("that of what they are of, a float", steps),
        ("Activations" | "Windows" | "Samples and signals", _) => (float, steps),
        _ => panic!("say in `types_of` what `{name}` takes and gives"),
    }
}

/// How axes can be stated.
#[rustfmt::skip]
fn axes(operation: &Operation) -> &'static str {
    const ALL: &str = "one, several, all; names";
    let Operation { name, rule, signature, .. } = operation;
    let has = |parameter: &str| signature.split(", ").any(|one| one.split('=').next() == Some(parameter));
    match (*name, rule) {
        (name, _) if name.contains("argm") || name.contains("cum") || name.ends_with(".accumulate") => {
            "one, all in a row; names"
        }
        ("sort" | "argsort" | "concatenate" | "concat" | "append" | "take", _) => "one, all in a row; names",
        ("repeat", _) => "one, all in a row",
        ("unique", _) => "all",
        ("expand_dims" | "transpose" | "permute_dims", _) => "one or several",
        ("squeeze", _) => "one, several, all",
        ("roll", _) => "one, several, all in a row; names",
        ("softmax" | "log_softmax" | "flip", _) | (_, Rule::Reduction { .. }) => ALL,
        ("diff" | "topk" | "stack" | "gradient", _) => "one",
        (
            "swapaxes" | "moveaxis" | "trapezoid" | "vecdot" | "linalg.vecdot" | "split" | "array_split"
            | "take_along_axis",
            _,
        ) => "one; names",
        ("sliding_window_view", _) => "one, several, all",
        ("tensordot" | "linalg.tensordot", _) => "some of each operand",
        ("rot90" | "trace" | "diagonal", _) => "two",
        ("cross" | "linalg.cross", _) => "one of each operand",
        ("linalg.norm", _) => "one, two, all; names",
        _ if has("axis") => ALL,
        _ => "",
    }
}

/// The example of an entry.
fn example(operation: &Operation) -> String {
    let name = operation.name;
    if !operation.example.is_empty() {
        return operation.example.to_owned();
    }
    match (operation.rule, operation.arity()) {
        (Rule::Reduction { .. }, _) => format!("{name}(a, axis=0)"),
        (Rule::Scan { .. }, _) => format!("{name}(a, axis=1)"),
        (Rule::Elementwise("bitwise" | "shift"), _) => format!("{name}(n, 1)"),
        (Rule::Elementwise("invert" | "bit_count"), _) => format!("{name}(n)"),
        (Rule::Elementwise("integer_pair"), _) => format!("{name}(n, 6)"),
        (Rule::Elementwise("truth_pair"), _) => format!("{name}(m, [True, True, False])"),
        (Rule::Elementwise("truth"), _) if name == "logical_not" => format!("{name}(m)"),
        (Rule::Elementwise("float_fn"), 1) => format!("{name}(x)"),
        (Rule::Elementwise(_), 1) => format!("{name}(z)"),
        (Rule::Elementwise(_), 2) => format!("{name}(z, 0.5)"),
        _ => panic!("give `{name}` an example"),
    }
}

fn path(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(file)
}

fn check(file: &str, got: &str) {
    let path = path(file);
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, got).expect("the file can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        got == expected,
        "{file} is not the operation table's; renew it by `BLESS=1 cargo test -p tensor-macros`"
    );
}

/// NumPy's text of each example, as a Rust literal.
fn texts() -> HashMap<String, String> {
    let examples = fs::read_to_string(path("tests/operations.rs")).unwrap_or_default();
    let cases = examples.lines().filter_map(|line| {
        line.strip_prefix("    ")?.split_once(" (")?.1.strip_suffix(';')?.split_once(") => ")
    });
    cases.map(|(expression, text)| (expression.to_owned(), text.to_owned())).collect()
}

/// A title as the name of a test: `Logic and bits`, `logic_and_bits`.
fn test_name(title: &str) -> String {
    title.to_lowercase().replace([' ', ','], "_")
}

/// Whether an expression names an operand.
fn reads(expression: &str, operand: &str) -> bool {
    expression.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == operand)
}

/// The line of an operation's example in a test.
fn case(operation: &Operation, texts: &HashMap<String, String>) -> String {
    let example = example(operation);
    let text = texts.get(&example).map_or("\"\"", String::as_str);
    // NumPy has no gradients: those texts are checked by hand.
    let kind =
        if super::gradient::GRADIENT.iter().any(|of| of.name == operation.name) { "own" } else { "str" };
    format!("    {kind} ({example}) => {text};\n")
}

/// The tests that run the examples.
fn tests(texts: &HashMap<String, String>) -> String {
    let head = "//! An example of every operation beside what NumPy prints: written from the operation table by\n\
                //! `BLESS=1 cargo test -p tensor-macros`, the texts by `python tools/course.py --bless`.\n\n\
                #[path = \"numpy/course.rs\"]\n#[macro_use]\nmod course;\n\n\
                #[rustfmt::skip]\ncourse! {\n";
    let groups: String = GROUPS.iter().map(|group| test(group, texts)).collect();
    format!("{head}{groups}}}\n")
}

fn test(Group { title, operations }: &Group, texts: &HashMap<String, String>) -> String {
    let cases: String = operations.iter().map(|operation| case(operation, texts)).collect();
    let seed = if cases.contains("np.random.") { "    do (np.random.seed(0));\n" } else { "" };
    let read = |name| operations.iter().any(|operation| reads(&example(operation), name));
    let operands: String = OPERANDS
        .iter()
        .filter(|(name, _)| read(name))
        .map(|(name, value)| format!("    let {name} = ({value});\n"))
        .collect();
    format!("    {} {{\n{seed}{operands}{cases}    }}\n", test_name(title))
}

/// A text as a cell: lines apart, nothing that a table would read.
fn cell(literal: &str) -> String {
    let text = literal.trim_matches('"').replace("\\n", "\n").replace("\\\"", "\"").replace('|', "\\|");
    let lines: Vec<_> = text.lines().map(|line| format!("`{line}`")).collect();
    lines.join("<br>")
}

fn row(operation: &Operation, group: &str, texts: &HashMap<String, String>) -> String {
    let example = example(operation);
    let text = texts.get(&example).map_or("", String::as_str);
    let (gives, exactness) = types(operation, group);
    let Operation { name, signature, doc, .. } = operation;
    let signature = signature.replace('*', "\\*");
    format!(
        "| **{name}**({signature}) | {doc} | {gives} | {} | {exactness} | `{}` | {} |\n",
        axes(operation),
        example.replace('|', "\\|"),
        cell(text)
    )
}

/// The page that lists the operations.
fn page(texts: &HashMap<String, String>) -> String {
    let operands: String = OPERANDS.iter().map(|(name, value)| format!("{name} = {value}\n")).collect();
    let groups: String = GROUPS.iter().map(|group| section(group, texts)).collect();
    format!(
        "# Operations\n\nEvery operation of `tensor!`, written from the operation table, with an example that runs in\n\
         `cargo test` beside what NumPy prints. `np.f(x)`, `f(x)` and `x.f()` are the same. In the examples\n\n\
         ```python\n{operands}```\n{groups}{}",
        left_out()
    )
}

/// NumPy's functions that are no operations.
fn left_out() -> String {
    let row = |(names, instead): &(&str, &str)| {
        let names: Vec<_> = names.split_whitespace().map(|name| format!("`{name}`")).collect();
        // Outside of code, brackets would be a link.
        let plain = |(nth, part): (usize, &str)| match nth % 2 {
            0 => part.replace('[', "\\[").replace(']', "\\]"),
            _ => part.to_owned(),
        };
        let instead: Vec<_> = instead.split('`').enumerate().map(plain).collect();
        format!("| {} | {} |\n", names.join(" "), instead.join("`").replace('|', "\\|"))
    };
    let rows: String = super::left_out::LEFT_OUT.iter().map(row).collect();
    format!(
        "\n## Left out\n\nThe compiler says the same where one of them is called.\n\n\
         | NumPy's | why, or what to write |\n| --- | --- |\n{rows}"
    )
}

fn section(Group { title, operations }: &Group, texts: &HashMap<String, String>) -> String {
    let rows: String = operations.iter().map(|operation| row(operation, title, texts)).collect();
    format!(
        "\n## {title}\n\n| operation | what it is | element type | axes | exactness | example | prints |\n\
         | --- | --- | --- | --- | --- | --- | --- |\n{rows}"
    )
}

/// One test for both files, as one is read for the other.
#[test]
fn every_operation_is_documented_and_has_an_example_that_runs() {
    let texts = texts();
    check("tests/operations.rs", &tests(&texts));
    check("docs/operations.md", &page(&texts));
}

/// `tests/data/numpy_names.txt` is written by `python tools/numpy_names.py`.
#[test]
fn every_function_of_numpy_is_an_operation_or_left_out() {
    let names = fs::read_to_string(path("tests/data/numpy_names.txt")).expect("the file is there");
    let (operations, left_out): (Vec<_>, Vec<_>) =
        names.lines().partition(|name| super::find(name).is_some());
    let unknown: Vec<_> = left_out.iter().filter(|name| super::left_out::instead(name).is_none()).collect();
    assert!(unknown.is_empty(), "neither an operation nor left out: {unknown:?}");
    let both: Vec<_> = operations.iter().filter(|name| super::left_out::instead(name).is_some()).collect();
    assert!(both.is_empty(), "an operation, and left out: {both:?}");
}

#[test]
fn a_name_stands_once() {
    let mut names: Vec<_> = super::all().map(|operation| operation.name).collect();
    names.sort_unstable();
    let repeated: Vec<_> =
        names.windows(2).filter(|pair| matches!(pair, [one, other] if one == other)).collect();
    assert!(repeated.is_empty(), "{repeated:?}");
}
